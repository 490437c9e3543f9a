import type { CSSProperties, MouseEvent, ReactNode } from 'react';
import { useWords } from '../../words/words.ts';
import { FreshMark } from '../FreshMark.tsx';
import { type ActiveFilter, NothingFound } from '../NothingFound.tsx';
import type { Column, Group } from './column.ts';
import styles from './DataTable.module.css';

/**
 * A click on a link, a button or a field inside a row is not a click on the row; nor is the end of marking text or
 * cells.
 */
const isOwnClick = (event: MouseEvent): boolean =>
  event.target instanceof Element &&
  !event.shiftKey &&
  event.target.closest('a, button, input, label, [role="dialog"]') === null &&
  event.currentTarget.closest('table')?.querySelector('[data-marked]') === null &&
  (document.getSelection()?.toString() ?? '') === '';

/** How far from the edge a pinned cell stays. */
const pinned = (left: number | undefined): { 'data-pinned'?: ''; style?: CSSProperties } =>
  left === undefined ? {} : { 'data-pinned': '', style: { left: `${left}rem` } };

interface CheckProps {
  label: string;
  checked: boolean;
  onChange: () => void;
}

/** A checkbox whose whole cell can be pressed. */
export function Check({ label, checked, onChange }: CheckProps): ReactNode {
  return (
    <label className={styles.hit}>
      <input type="checkbox" aria-label={label} checked={checked} onChange={onChange} />
    </label>
  );
}

const ariaSort = { asc: 'ascending', desc: 'descending' } as const;

interface HeaderProps<Row> {
  columns: readonly Column<Row>[];
  pins: ReadonlyMap<string, number>;
  wayOf: (column: string) => 'asc' | 'desc' | undefined;
  onSort: (column: string) => void;
  /** All rows at once, where rows are selected. */
  check: CheckProps | null;
}

/** The columns' names, each of which sorts by it. */
export function Header<Row>({ columns, pins, wayOf, onSort, check }: HeaderProps<Row>): ReactNode {
  const { t } = useWords();
  const title = (column: string, way: 'asc' | 'desc' | undefined): string => {
    const name = t('table.sort', { column });
    return way ? `${name}, ${t(way === 'asc' ? 'table.ascending' : 'table.descending')}` : name;
  };
  return (
    <thead role="rowgroup" className={styles.header}>
      <tr role="row" className={styles.line}>
        {check && (
          <th className={styles.check} role="columnheader" scope="col" {...pinned(0)}>
            <Check {...check} />
          </th>
        )}
        {columns.map(({ id, header }) => {
          const way = wayOf(id);
          return (
            <th key={id} role="columnheader" scope="col" aria-sort={way && ariaSort[way]} {...pinned(pins.get(id))}>
              <button
                type="button"
                className={`${styles.sort} no-print`}
                data-cell={id}
                data-sorted={way}
                tabIndex={-1}
                onClick={() => onSort(id)}
                title={title(header, way)}
              >
                {header}
                {way && <span aria-hidden="true"> {way === 'asc' ? '↑' : '↓'}</span>}
              </button>
              {/* A header that is repeated on each sheet leaves buttons out. */}
              <span className="print-only" aria-hidden="true">
                {header}
              </span>
            </th>
          );
        })}
      </tr>
    </thead>
  );
}

interface GroupLineProps<Row> {
  group: Group<Row>;
  columns: readonly Column<Row>[];
  pins: ReadonlyMap<string, number>;
  checks: boolean;
}

/** The heading of a group and what sums it up. */
export function GroupLine<Row>({ group, columns, pins, checks }: GroupLineProps<Row>): ReactNode {
  const span = Math.max(1, columns.length - 2);
  const [first, second] = columns.map(({ id }) => pins.get(id));
  return (
    <tr role="row" className={`${styles.line} ${styles.group}`}>
      {checks && <td role="gridcell" className={styles.check} {...pinned(0)} />}
      <td role="gridcell" data-cell="mark" tabIndex={-1} {...pinned(first)}>
        {group.mark}
      </td>
      <td
        role="gridcell"
        data-cell="title"
        tabIndex={-1}
        colSpan={span}
        aria-colspan={span}
        style={{ gridColumnEnd: `span ${span}` }}
      >
        <span
          className={styles.title}
          style={second === undefined ? undefined : { left: `calc(${second}rem + var(--inset))` }}
        >
          {group.title}
        </span>
      </td>
      {columns.length > 2 && (
        <td role="gridcell" data-cell="sum" tabIndex={-1} className={styles.sum}>
          {group.sum}
        </td>
      )}
    </tr>
  );
}

interface RowLineProps<Row> {
  id: string;
  name: string;
  row: Row;
  columns: readonly Column<Row>[];
  pins: ReadonlyMap<string, number>;
  /** Who changed it a moment ago, and when. */
  fresh: string | undefined;
  /** Left out where rows are not selected. */
  selected?: boolean;
  onSelect?: (id: string) => void;
  onOpen?: (row: Row) => void;
}

/** One row; on a narrow screen a block. */
export function RowLine<Row>(props: RowLineProps<Row>): ReactNode {
  const { id, name, row, columns, pins, fresh, selected = false, onSelect, onOpen } = props;
  const { t } = useWords();
  return (
    <tr
      role="row"
      className={`${styles.line} ${styles.row}`}
      data-row={id}
      data-opens={onOpen ? '' : undefined}
      data-fresh={fresh === undefined ? undefined : ''}
      data-selected={selected ? '' : undefined}
      aria-selected={onSelect ? selected : undefined}
      onClick={(event) => isOwnClick(event) && onOpen?.(row)}
    >
      {onSelect && (
        <td role="gridcell" className={styles.check} {...pinned(0)}>
          <Check label={t('table.select', { row: name })} checked={selected} onChange={() => onSelect(id)} />
        </td>
      )}
      {columns.map((column, index) => (
        <td
          key={column.id}
          role="gridcell"
          data-cell={column.id}
          data-narrow={column.narrow ?? 'plain'}
          tabIndex={-1}
          {...pinned(pins.get(column.id))}
        >
          <span className={styles.label}>{column.header}: </span>
          {column.cell ? column.cell(row) : column.text(row)}
          {index === columns.length - 1 && <FreshMark>{fresh}</FreshMark>}
        </td>
      ))}
    </tr>
  );
}

interface NothingProps {
  width: number;
  filters: readonly ActiveFilter[];
  onClear?: (() => void) | undefined;
}

/** No rows: the whole width says which filter hides them. */
export function Nothing({ width, filters, onClear }: NothingProps): ReactNode {
  return (
    <tbody role="rowgroup">
      <tr role="row" className={styles.only}>
        <td role="gridcell" className={styles.nothing} colSpan={width} aria-colspan={width}>
          <NothingFound filters={filters} onClear={onClear} />
        </td>
      </tr>
    </tbody>
  );
}
