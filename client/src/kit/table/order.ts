import {
  columnVisibilityFeature,
  createSortedRowModel,
  rowSortingFeature,
  type SortingState,
  tableFeatures,
  useTable,
} from '@tanstack/react-table';
import { useMemo, useState } from 'react';
import { useWords } from '../../words/words.ts';
import type { Column, Group } from './column.ts';

const features = tableFeatures({ rowSortingFeature, columnVisibilityFeature, sortedRowModel: createSortedRowModel() });

interface Ordered<Row> {
  columns: readonly Column<Row>[];
  groups: readonly Group<Row>[];
  idOf: (row: Row) => string;
}

interface Wrapped<Row> {
  original: { row: Row };
}

/**
 * Which columns are shown and in which order the rows stand, kept by TanStack's table. Sorting stays within a group;
 * unsorted, the rows stand as they were given.
 */
export function useOrder<Row>({ columns, groups, idOf }: Ordered<Row>) {
  const { dates } = useWords();
  const rows = useMemo(() => groups.flatMap((group) => [...group.rows]), [groups]);
  const data = useMemo(() => rows.map((row) => ({ row })), [rows]);
  const [sorting, setSorting] = useState<SortingState>([]);
  const [visible, setVisible] = useState<Record<string, boolean>>(() =>
    Object.fromEntries(columns.filter((column) => column.extra).map((column) => [column.id, false])),
  );
  const definitions = useMemo(
    () =>
      columns.map((column) => {
        const key = column.sortBy ?? column.text;
        return {
          id: column.id,
          accessorFn: (one: { row: Row }) => key(one.row),
          // Collated by the language, digits as numbers: 1.2 before 1.10.
          sortFn: (a: Wrapped<Row>, b: Wrapped<Row>) => dates.compare(key(a.original.row), key(b.original.row)),
          sortDescFirst: false,
        };
      }),
    [columns, dates],
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
  return {
    rows,
    shown: columns.filter((column) => table.getColumn(column.id)?.getIsVisible() ?? true),
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
