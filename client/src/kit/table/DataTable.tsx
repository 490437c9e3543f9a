import { type CSSProperties, memo, type ReactNode, useCallback, useId, useMemo, useRef, useState } from 'react';
import { useWords } from '../../words/words.ts';
import type { ActiveFilter } from '../NothingFound.tsx';
import type { Column, Group } from './column.ts';
import styles from './DataTable.module.css';
import { GroupLine, Header, Nothing, RowLine } from './Lines.tsx';
import { useOrder } from './order.ts';
import { TableTools } from './TableTools.tsx';
import { tracksOf } from './tracks.ts';
import { useCells } from './useCells.ts';
import { useLatest } from './useLatest.ts';
import { useOverflow } from './useOverflow.ts';

export interface DataTableProps<Row> {
  /** What the table is of, for those who do not see it. */
  label: string;
  /** Under which name the choice of columns is kept on this machine. */
  name: string;
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
  /** The row by which a row is placed when rows are sorted; itself where it is left out. */
  placeOf?: (row: Row) => Row;
  /** The filters that are on, and how to take them all off: said where nothing is left. */
  filters?: readonly ActiveFilter[];
  onClearFilters?: () => void;
}

/** Which rows are chosen, as the lines of the table ask for it. */
function useChoice<Row>({ selected = new Set(), onSelect, idOf }: DataTableProps<Row>, rows: readonly Row[]) {
  const all = rows.length > 0 && rows.every((row) => selected.has(idOf(row)));
  const toggle = useLatest((id: string): void => {
    const next = new Set(selected);
    if (!next.delete(id)) next.add(id);
    onSelect?.(next);
  });
  return {
    all,
    toggleAll: () => onSelect?.(new Set(all ? [] : rows.map(idOf))),
    toggle,
    has: (id: string) => selected.has(id),
    rows: rows.filter((row) => selected.has(idOf(row))),
  };
}

/**
 * The table people know from documents: grouped, sorted as they number things, with the keyboard through its cells,
 * its columns chosen, and copied to Excel with its shape. Its header and first columns stay in view. All rows are on
 * the page, so that they are found and printed; the browser lays out only those in view. On a narrow screen rows are
 * blocks.
 */
export function DataTable<Row>(props: DataTableProps<Row>): ReactNode {
  const { columns, idOf, nameOf, onSelect, fresh, filters = [], onClearFilters } = props;
  const { t } = useWords();
  const hint = useId();
  const table = useRef<HTMLTableElement>(null);
  const { rows, shown, sorted, wayOf, sort, show } = useOrder(props);
  const choice = useChoice(props, rows);
  const checks = onSelect !== undefined;
  const tracks = useMemo(() => tracksOf(shown, checks), [shown, checks]);
  const { box, moves } = useOverflow(table, tracks);
  // A row is drawn again only when it changed: a table has up to thousands.
  const [Line] = useState(() => memo(RowLine<Row>));
  const onOpen = useLatest((row: Row): void => props.onOpen?.(row));
  const byId = useCallback((id: string): Row | undefined => rows.find((row) => idOf(row) === id), [rows, idOf]);
  const { marked, handlers } = useCells(table, {
    onOpen: (id) => {
      const row = byId(id);
      if (row !== undefined) onOpen(row);
    },
    onSelect: onSelect && choice.toggle,
    textAt: (id, column) => {
      const row = byId(id);
      return row === undefined ? '' : (columns.find((one) => one.id === column)?.text(row) ?? '');
    },
  });
  const measures: CSSProperties = {
    '--tracks': tracks.template,
    '--least': `${tracks.least}rem`,
    '--pinned': `${tracks.pinned}rem`,
  };

  return (
    <div className={styles.frame} style={measures}>
      <p id={hint} className="visually-hidden">
        {t('table.keys')}
      </p>
      <div ref={box} className={styles.box} data-moves={moves ? '' : undefined}>
        <table
          ref={table}
          className={styles.table}
          role="grid"
          aria-label={props.label}
          aria-describedby={hint}
          aria-multiselectable="true"
          {...handlers}
        >
          <colgroup>
            {checks && <col className={styles.check} />}
            {shown.map((column, index) => (
              <col key={column.id} style={{ width: `${tracks.shares[index]}%` }} />
            ))}
          </colgroup>
          <Header
            columns={shown}
            pins={tracks.pins}
            wayOf={wayOf}
            onSort={sort}
            check={checks ? { label: t('table.selectAll'), checked: choice.all, onChange: choice.toggleAll } : null}
          />
          {rows.length === 0 && (
            <Nothing width={shown.length + (checks ? 1 : 0)} filters={filters} onClear={onClearFilters} />
          )}
          {sorted
            .filter((group) => group.rows.length > 0)
            .map((group) => (
              <tbody key={group.id} role="rowgroup">
                {group.title !== null && <GroupLine group={group} columns={shown} pins={tracks.pins} checks={checks} />}
                {group.rows.map((row) => {
                  const id = idOf(row);
                  return (
                    <Line
                      key={id}
                      id={id}
                      name={nameOf(row)}
                      row={row}
                      columns={shown}
                      pins={tracks.pins}
                      fresh={fresh?.get(id)}
                      {...(checks && { selected: choice.has(id), onSelect: choice.toggle })}
                      {...(props.onOpen && { onOpen })}
                    />
                  );
                })}
              </tbody>
            ))}
        </table>
      </div>
      <TableTools
        columns={columns}
        shown={shown}
        rows={choice.rows.length > 0 ? choice.rows : sorted.flatMap((group) => [...group.rows])}
        marked={marked}
        onShow={show}
      />
    </div>
  );
}
