import { Menu } from '@mantine/core';
import type { ReactNode } from 'react';
import { useWords } from '../../words/words.ts';
import { TextButton } from '../TextButton.tsx';
import { say } from '../toast.ts';
import type { Column } from './column.ts';
import { putOnClipboard, tableRows } from './copy.ts';
import styles from './DataTable.module.css';
import type { Marked } from './useCells.ts';

interface TableToolsProps<Row> {
  columns: readonly Column<Row>[];
  shown: readonly Column<Row>[];
  rows: readonly Row[];
  /** The block of cells that is marked. */
  marked: Marked;
  onShow: (column: string) => void;
}

/** Below a table: how many rows there are, which columns, and the way to Excel. */
export function TableTools<Row>({ columns, shown, rows, marked, onShow }: TableToolsProps<Row>): ReactNode {
  const { t } = useWords();
  const copy = async (): Promise<void> => {
    await putOnClipboard(tableRows(shown, rows));
    say(t('table.copied', { count: rows.length }));
  };
  return (
    <div className={`${styles.tools} no-print`}>
      <span role="status">
        {marked
          ? t('table.marked', { lines: marked.lines, columns: marked.columns })
          : t('table.rows', { count: rows.length })}
      </span>
      <Menu position="top-end" closeOnItemClick={false} hideDetached={false}>
        <Menu.Target>
          <TextButton>{t('table.columns')}</TextButton>
        </Menu.Target>
        <Menu.Dropdown>
          {columns
            .filter((column) => !column.always)
            .map((column) => (
              <Menu.CheckboxItem key={column.id} checked={shown.includes(column)} onChange={() => onShow(column.id)}>
                {column.header}
              </Menu.CheckboxItem>
            ))}
        </Menu.Dropdown>
      </Menu>
      <TextButton onClick={() => void copy()}>{t('table.copy')}</TextButton>
    </div>
  );
}
