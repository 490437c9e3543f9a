import { type ReactNode, useRef } from 'react';
import { useWords } from '../../words/words.ts';
import type { Column, Group } from './column.ts';
import styles from './DataTable.module.css';
import { Check, GroupLine, Header, Nothing, RowLine } from './Lines.tsx';
import { useOrder } from './order.ts';
import { TableTools } from './TableTools.tsx';
import { useCells } from './useCells.ts';

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
  /** Rows that someone changed a moment ago, and what their mark says: they are marked, never moved. */
  fresh?: ReadonlyMap<string, string>;
  /** Names of the filters that are on, and how to take them off: said where nothing is left. */
  filters?: readonly string[];
  onClearFilters?: () => void;
}

/** Which rows are chosen, as the lines of the table ask for it. */
function choiceOf<Row>({ selected = new Set(), onSelect, idOf }: DataTableProps<Row>, rows: readonly Row[]) {
  const all = rows.length > 0 && rows.every((row) => selected.has(idOf(row)));
  return {
    all,
    toggleAll: () => onSelect?.(new Set(all ? [] : rows.map(idOf))),
    toggle: (id: string) => {
      const next = new Set(selected);
      if (!next.delete(id)) next.add(id);
      onSelect?.(next);
    },
    has: (id: string) => selected.has(id),
    rows: rows.filter((row) => selected.has(idOf(row))),
  };
}

const ariaSort = { asc: 'ascending', desc: 'descending' } as const;

/**
 * The table people know from documents: grouped, sorted as they number things, with the keyboard through its cells,
 * its columns chosen, and copied to Excel with its shape. On a narrow screen its rows are blocks.
 */
export function DataTable<Row>(props: DataTableProps<Row>): ReactNode {
  const { columns, idOf, nameOf, onOpen, onSelect, fresh, filters = [], onClearFilters } = props;
  const { t } = useWords();
  const box = useRef<HTMLTableElement>(null);
  const { rows, shown, sorted, wayOf, sort, show } = useOrder(props);
  const choice = choiceOf(props, rows);
  const byId = (id: string): Row | undefined => rows.find((row) => idOf(row) === id);
  const cells = useCells(box, {
    onOpen: (id) => {
      const row = byId(id);
      if (row !== undefined) onOpen?.(row);
    },
    onSelect: onSelect && choice.toggle,
    textAt: (id, column) => {
      const row = byId(id);
      return row === undefined ? '' : (columns.find((one) => one.id === column)?.text(row) ?? '');
    },
  });

  return (
    <div className={styles.frame}>
      <table ref={box} className={styles.table} role="grid" aria-label={props.label} {...cells}>
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
                <Check label={t('table.selectAll')} checked={choice.all} onChange={choice.toggleAll} />
              </th>
            )}
            {shown.map(({ id, header }) => {
              const way = wayOf(id);
              return (
                <th key={id} role="columnheader" scope="col" aria-sort={way && ariaSort[way]}>
                  <Header column={header} way={way} onSort={() => sort(id)} />
                </th>
              );
            })}
          </tr>
        </thead>
        {rows.length === 0 && (
          <Nothing width={shown.length + (onSelect ? 1 : 0)} filters={filters} onClear={onClearFilters} />
        )}
        {sorted
          .filter((group) => group.rows.length > 0)
          .map((group) => (
            <tbody key={group.id} role="rowgroup">
              {group.title !== null && <GroupLine group={group} columns={shown.length} checks={Boolean(onSelect)} />}
              {group.rows.map((row) => {
                const id = idOf(row);
                return (
                  <RowLine
                    key={id}
                    id={id}
                    name={nameOf(row)}
                    row={row}
                    columns={shown}
                    fresh={fresh?.get(id)}
                    {...(onSelect && { selected: choice.has(id), onSelect: () => choice.toggle(id) })}
                    {...(onOpen && { onOpen })}
                  />
                );
              })}
            </tbody>
          ))}
      </table>
      <TableTools
        columns={columns}
        shown={shown}
        rows={choice.rows.length > 0 ? choice.rows : sorted.flatMap((group) => [...group.rows])}
        onShow={show}
      />
    </div>
  );
}
