import {
  columnVisibilityFeature,
  createSortedRowModel,
  rowSortingFeature,
  type SortingState,
  tableFeatures,
  useTable,
} from '@tanstack/react-table';
import { type MouseEvent, type ReactNode, useMemo, useRef, useState } from 'react';
import { useWords } from '../../words/words.ts';
import type { Column, Group } from './column.ts';
import styles from './DataTable.module.css';
import { TableTools } from './TableTools.tsx';
import { useCells } from './useCells.ts';

const features = tableFeatures({ rowSortingFeature, columnVisibilityFeature, sortedRowModel: createSortedRowModel() });

export interface DataTableProps<Row> {
  /** What the table is of, for those who do not see it. */
  label: string;
  columns: readonly Column<Row>[];
  groups: readonly Group<Row>[];
  idOf: (row: Row) => string;
  /** What a row is called, for the name of its checkbox. */
  nameOf: (row: Row) => string;
  onOpen?: (row: Row) => void;
  selected?: ReadonlySet<string>;
  onSelect?: (selected: ReadonlySet<string>) => void;
  /** Rows that someone changed a moment ago: marked, never moved. */
  fresh?: ReadonlySet<string>;
  /** Names of the filters that are on, and how to take them off: said where nothing is left. */
  filters?: readonly string[];
  onClearFilters?: () => void;
  children?: ReactNode;
}

/** A click on a link, a button or a field inside a row is not a click on the row; nor is the end of marking text. */
const isOwnClick = (event: MouseEvent): boolean =>
  event.target instanceof Element &&
  event.target.closest('a, button, input, label, [role="dialog"]') === null &&
  (document.getSelection()?.toString() ?? '') === '';

/** The order of rows after sorting, by id; the table of TanStack keeps it and the choice of columns. */
function useOrder<Row>({ columns, groups, idOf }: DataTableProps<Row>) {
  const { dates } = useWords();
  const rows = useMemo(() => groups.flatMap((group) => [...group.rows]), [groups]);
  const [sorting, setSorting] = useState<SortingState>([]);
  const [visible, setVisible] = useState<Record<string, boolean>>(() =>
    Object.fromEntries(columns.filter((column) => column.extra).map((column) => [column.id, false])),
  );
  const definitions = useMemo(
    () =>
      columns.map((column) => ({
        id: column.id,
        accessorFn: (row: { row: Row }) => (column.sortBy ?? column.text)(row.row),
        // Collated by the language, digits as numbers: 1.2 before 1.10.
        sortFn: (a: { original: { row: Row } }, b: { original: { row: Row } }) =>
          dates.compare((column.sortBy ?? column.text)(a.original.row), (column.sortBy ?? column.text)(b.original.row)),
        sortDescFirst: false,
      })),
    [columns, dates],
  );
  const data = useMemo(() => rows.map((row) => ({ row })), [rows]);
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
  const sorted = groups.map((group) => ({
    ...group,
    rows: sorting.length === 0 ? group.rows : [...group.rows].sort((a, b) => place(a) - place(b)),
  }));
  return { table, sorting: sorting[0], rows, sorted };
}

function Header({
  column,
  sorting,
  onSort,
}: {
  column: string;
  sorting: 'asc' | 'desc' | undefined;
  onSort: () => void;
}) {
  const { t } = useWords();
  const name = t('table.sort', { column });
  const way = sorting && t(sorting === 'asc' ? 'table.ascending' : 'table.descending');
  return (
    <button
      type="button"
      className={styles.sort}
      data-sorted={sorting}
      onClick={onSort}
      title={way ? `${name}, ${way}` : name}
    >
      {column}
      {sorting && <span aria-hidden="true"> {sorting === 'asc' ? '↑' : '↓'}</span>}
    </button>
  );
}

/**
 * The table people know from documents: grouped, sorted as they number things, with the keyboard through its cells,
 * its columns chosen, and copied to Excel with its shape. On a narrow screen its rows are blocks.
 */
export function DataTable<Row>(props: DataTableProps<Row>): ReactNode {
  const { columns, idOf, nameOf, onOpen, selected, onSelect, fresh, filters = [], onClearFilters } = props;
  const { t } = useWords();
  const box = useRef<HTMLTableElement>(null);
  const { table, sorting, rows, sorted } = useOrder(props);
  const shown = columns.filter((column) => table.getColumn(column.id)?.getIsVisible() ?? true);
  const byId = new Map(rows.map((row) => [idOf(row), row]));
  const toggle = (id: string): void => {
    const next = new Set(selected);
    if (!next.delete(id)) next.add(id);
    onSelect?.(next);
  };
  const open = (id: string): void => {
    const row = byId.get(id);
    if (row !== undefined) onOpen?.(row);
  };
  const cells = useCells(box, {
    onOpen: onOpen && open,
    onSelect: onSelect && toggle,
    textAt: (id, column) => {
      const row = byId.get(id);
      const found = columns.find((one) => one.id === column);
      return row === undefined || !found ? '' : found.text(row);
    },
  });
  const width = shown.length + (onSelect ? 1 : 0);
  const all = rows.length > 0 && rows.every((row) => selected?.has(idOf(row)));

  return (
    <div className={styles.frame}>
      <table
        ref={box}
        className={styles.table}
        role="grid"
        aria-label={props.label}
        aria-multiselectable={onSelect ? true : undefined}
        {...cells}
      >
        <colgroup>
          {onSelect && <col className={styles.check} />}
          {shown.map((column) => (
            <col key={column.id} style={{ width: column.width }} />
          ))}
        </colgroup>
        <thead role="rowgroup" className={styles.header}>
          <tr role="row">
            {onSelect && (
              <th className={styles.check} role="columnheader" scope="col">
                <label className={styles.hit}>
                  <input
                    type="checkbox"
                    aria-label={t('table.selectAll')}
                    checked={all}
                    onChange={() => onSelect(new Set(all ? [] : rows.map(idOf)))}
                  />
                </label>
              </th>
            )}
            {shown.map((column) => {
              const way = sorting?.id === column.id ? (sorting.desc ? 'desc' : 'asc') : undefined;
              return (
                <th
                  key={column.id}
                  role="columnheader"
                  scope="col"
                  aria-sort={way && (way === 'asc' ? 'ascending' : 'descending')}
                >
                  <Header
                    column={column.header}
                    sorting={way}
                    onSort={() => table.getColumn(column.id)?.toggleSorting()}
                  />
                </th>
              );
            })}
          </tr>
        </thead>
        {rows.length === 0 && (
          <tbody role="rowgroup">
            <tr role="row">
              <td role="gridcell" className={styles.nothing} colSpan={width}>
                <b>{t('table.nothing')}</b>
                {filters.length > 0 && t('table.hidden', { filters: filters.join(', ') })}{' '}
                {filters.length > 0 && onClearFilters && (
                  <button type="button" className={styles.tool} onClick={onClearFilters}>
                    {t('table.showAll')}
                  </button>
                )}
              </td>
            </tr>
          </tbody>
        )}
        {sorted
          .filter((group) => group.rows.length > 0)
          .map((group) => (
            <tbody key={group.id} role="rowgroup">
              {group.title !== undefined && group.title !== null && (
                <tr role="row" className={styles.group}>
                  {onSelect && <td role="gridcell" className={styles.check} />}
                  <td role="gridcell" data-cell="mark" tabIndex={-1}>
                    {group.mark}
                  </td>
                  <td role="gridcell" data-cell="title" tabIndex={-1} colSpan={Math.max(1, shown.length - 2)}>
                    {group.title}
                  </td>
                  <td role="gridcell" data-cell="sum" tabIndex={-1} className={styles.sum}>
                    {group.sum}
                  </td>
                </tr>
              )}
              {group.rows.map((row) => {
                const id = idOf(row);
                return (
                  <tr
                    key={id}
                    role="row"
                    className={styles.row}
                    data-row={id}
                    data-opens={onOpen ? '' : undefined}
                    data-fresh={fresh?.has(id) ? '' : undefined}
                    data-selected={selected?.has(id) ? '' : undefined}
                    aria-selected={onSelect ? (selected?.has(id) ?? false) : undefined}
                    onClick={(event) => isOwnClick(event) && onOpen?.(row)}
                  >
                    {onSelect && (
                      <td role="gridcell" className={styles.check}>
                        <label className={styles.hit}>
                          <input
                            type="checkbox"
                            aria-label={t('table.select', { row: nameOf(row) })}
                            checked={selected?.has(id) ?? false}
                            onChange={() => toggle(id)}
                          />
                        </label>
                      </td>
                    )}
                    {shown.map((column) => (
                      <td
                        key={column.id}
                        role="gridcell"
                        data-cell={column.id}
                        data-narrow={column.narrow ?? 'plain'}
                        tabIndex={-1}
                      >
                        <span className={styles.label}>{column.header}: </span>
                        {column.cell ? column.cell(row) : column.text(row)}
                      </td>
                    ))}
                  </tr>
                );
              })}
            </tbody>
          ))}
      </table>
      <TableTools
        columns={columns}
        shown={shown}
        rows={
          selected && selected.size > 0
            ? rows.filter((row) => selected.has(idOf(row)))
            : sorted.flatMap((group) => [...group.rows])
        }
        onShow={(id) => table.getColumn(id)?.toggleVisibility()}
      />
    </div>
  );
}
