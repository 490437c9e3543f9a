import type { MouseEvent, ReactNode } from 'react';
import { useWords } from '../../words/words.ts';
import { FreshMark } from '../FreshMark.tsx';
import type { Column, Group } from './column.ts';
import styles from './DataTable.module.css';

/** A click on a link, a button or a field inside a row is not a click on the row; nor is the end of marking text. */
const isOwnClick = (event: MouseEvent): boolean =>
  event.target instanceof Element &&
  event.target.closest('a, button, input, label, [role="dialog"]') === null &&
  (document.getSelection()?.toString() ?? '') === '';

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

interface HeaderProps {
  column: string;
  way: 'asc' | 'desc' | undefined;
  onSort: () => void;
}

/** A column's name, which sorts by it. */
export function Header({ column, way, onSort }: HeaderProps): ReactNode {
  const { t } = useWords();
  const name = t('table.sort', { column });
  const said = way && t(way === 'asc' ? 'table.ascending' : 'table.descending');
  return (
    <button
      type="button"
      className={styles.sort}
      data-sorted={way}
      onClick={onSort}
      title={said ? `${name}, ${said}` : name}
    >
      {column}
      {way && <span aria-hidden="true"> {way === 'asc' ? '↑' : '↓'}</span>}
    </button>
  );
}

interface GroupLineProps<Row> {
  group: Group<Row>;
  columns: number;
  checks: boolean;
}

/** The heading of a group and what sums it up. */
export function GroupLine<Row>({ group, columns, checks }: GroupLineProps<Row>): ReactNode {
  return (
    <tr role="row" className={styles.group}>
      {checks && <td role="gridcell" className={styles.check} />}
      <td role="gridcell" data-cell="mark" tabIndex={-1}>
        {group.mark}
      </td>
      <td role="gridcell" data-cell="title" tabIndex={-1} colSpan={Math.max(1, columns - 2)}>
        {group.title}
      </td>
      <td role="gridcell" data-cell="sum" tabIndex={-1} className={styles.sum}>
        {group.sum}
      </td>
    </tr>
  );
}

interface RowLineProps<Row> {
  id: string;
  name: string;
  row: Row;
  columns: readonly Column<Row>[];
  /** Who changed it a moment ago, and when. */
  fresh: string | undefined;
  /** Left out where rows are not selected. */
  selected?: boolean;
  onSelect?: () => void;
  onOpen?: (row: Row) => void;
}

/** One row; on a narrow screen a block. */
export function RowLine<Row>(props: RowLineProps<Row>): ReactNode {
  const { id, name, row, columns, fresh, selected = false, onSelect, onOpen } = props;
  const { t } = useWords();
  return (
    <tr
      role="row"
      className={styles.row}
      data-row={id}
      data-opens={onOpen ? '' : undefined}
      data-fresh={fresh === undefined ? undefined : ''}
      data-selected={selected ? '' : undefined}
      aria-selected={onSelect ? selected : undefined}
      onClick={(event) => isOwnClick(event) && onOpen?.(row)}
    >
      {onSelect && (
        <td role="gridcell" className={styles.check}>
          <Check label={t('table.select', { row: name })} checked={selected} onChange={onSelect} />
        </td>
      )}
      {columns.map((column, index) => (
        <td key={column.id} role="gridcell" data-cell={column.id} data-narrow={column.narrow ?? 'plain'} tabIndex={-1}>
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
  filters: readonly string[];
  onClear?: (() => void) | undefined;
}

/** No rows: says which filter hides them, and takes it off. */
export function Nothing({ width, filters, onClear }: NothingProps): ReactNode {
  const { t } = useWords();
  return (
    <tbody role="rowgroup">
      <tr role="row">
        <td role="gridcell" className={styles.nothing} colSpan={width}>
          <b>{t('table.nothing')}</b>
          {filters.length > 0 && `${t('table.hidden', { filters: filters.join(', ') })} `}
          {filters.length > 0 && onClear && (
            <button type="button" className={styles.tool} onClick={onClear}>
              {t('table.showAll')}
            </button>
          )}
        </td>
      </tr>
    </tbody>
  );
}
