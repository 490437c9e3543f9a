import {
  columnVisibilityFeature,
  createSortedRowModel,
  rowSortingFeature,
  type SortingState,
  tableFeatures,
  useTable,
} from '@tanstack/react-table';
import { useEffect, useMemo, useState } from 'react';
import { useWords } from '../../words/words.ts';
import type { Column, Group } from './column.ts';

const features = tableFeatures({ rowSortingFeature, columnVisibilityFeature, sortedRowModel: createSortedRowModel() });

interface Ordered<Row> {
  name: string;
  columns: readonly Column<Row>[];
  groups: readonly Group<Row>[];
  idOf: (row: Row) => string;
  placeOf?: (row: Row) => Row;
}

interface Wrapped<Row> {
  original: { row: Row };
}

const itself = <Row>(row: Row): Row => row;

type Visible = Record<string, boolean>;

const isVisible = (kept: unknown): kept is Visible =>
  typeof kept === 'object' && kept !== null && Object.values(kept).every((one) => typeof one === 'boolean');

/** The columns somebody chose before on this machine; at first all but the extra ones. */
function keptVisible(place: string): Visible {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(place) ?? '{}');
    return isVisible(kept) ? kept : {};
  } catch {
    return {};
  }
}

function useVisible(name: string, columns: readonly { id: string; extra?: boolean }[]) {
  const place = `vmeste.columns.${name}`;
  const [visible, setVisible] = useState<Visible>(() => ({
    ...Object.fromEntries(columns.filter((column) => column.extra).map((column) => [column.id, false])),
    ...keptVisible(place),
  }));
  useEffect(() => localStorage.setItem(place, JSON.stringify(visible)), [place, visible]);
  return [visible, setVisible] as const;
}

/**
 * Which columns are shown and in which order the rows stand, kept by TanStack's table. Sorting stays within a group;
 * unsorted, the rows stand as they were given.
 */
export function useOrder<Row>({ name, columns, groups, idOf, placeOf = itself }: Ordered<Row>) {
  const { dates } = useWords();
  const rows = useMemo(() => groups.flatMap((group) => [...group.rows]), [groups]);
  const data = useMemo(() => rows.map((row) => ({ row })), [rows]);
  const [sorting, setSorting] = useState<SortingState>([]);
  const [visible, setVisible] = useVisible(name, columns);
  const definitions = useMemo(
    () =>
      columns.map((column) => {
        const read = column.sortBy ?? column.text;
        const key = (row: Row): string => read(placeOf(row));
        return {
          id: column.id,
          accessorFn: (one: { row: Row }) => key(one.row),
          // Collated by the language, digits as numbers: 1.2 before 1.10.
          sortFn: (a: Wrapped<Row>, b: Wrapped<Row>) => dates.compare(key(a.original.row), key(b.original.row)),
          sortDescFirst: false,
        };
      }),
    [columns, dates, placeOf],
  );
  const table = useTable({
    features,
    data,
    columns: definitions,
    getRowId: ({ row }) => idOf(row),
    state: { sorting, columnVisibility: visible },
    onSortingChange: setSorting,
    onColumnVisibilityChange: setVisible,
  });
  const order = new Map(table.getRowModel().rows.map((row, index) => [row.id, index]));
  const place = (row: Row): number => order.get(idOf(row)) ?? 0;
  const [first] = sorting;
  const shown = useMemo(
    () => columns.filter((column) => column.always || visible[column.id] !== false),
    [columns, visible],
  );
  return {
    rows,
    shown,
    sorted: groups.map((group) => ({
      ...group,
      rows: first ? [...group.rows].sort((a, b) => place(a) - place(b)) : group.rows,
    })),
    wayOf: (column: string): 'asc' | 'desc' | undefined =>
      first?.id === column ? (first.desc ? 'desc' : 'asc') : undefined,
    sort: (column: string) => table.getColumn(column)?.toggleSorting(),
    show: (column: string) => table.getColumn(column)?.toggleVisibility(),
  };
}
