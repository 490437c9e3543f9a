import { Menu } from '@mantine/core';
import type { ReactNode } from 'react';
import { useWords } from '../../words/words.ts';
import { say } from '../toast.ts';
import type { Column } from './column.ts';
import { putOnClipboard, tableToTabs } from './copy.ts';
import styles from './DataTable.module.css';

interface TableToolsProps<Row> {
  columns: readonly Column<Row>[];
  shown: readonly Column<Row>[];
  rows: readonly Row[];
  onShow: (column: string) => void;
}

/** Below a table: how many rows there are, which columns, and the way to Excel. */
export function TableTools<Row>({ columns, shown, rows, onShow }: TableToolsProps<Row>): ReactNode {
  const { t } = useWords();
  const copy = async (): Promise<void> => {
    await putOnClipboard(tableToTabs(shown, rows));
    say(t('table.copied', { count: rows.length }));
  };
  return (
    <div className={`${styles.tools} no-print`}>
      <span>{t('table.rows', { count: rows.length })}</span>
      <Menu position="top-end" closeOnItemClick={false}>
        <Menu.Target>
          <button type="button" className={styles.tool}>
            {t('table.columns')}
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          {columns
            .filter((column) => !column.always)
            .map((column) => (
              <Menu.Item
                key={column.id}
                role="menuitemcheckbox"
                aria-checked={shown.includes(column)}
                leftSection={<span aria-hidden="true">{shown.includes(column) ? '☑' : '☐'}</span>}
                onClick={() => onShow(column.id)}
              >
                {column.header}
              </Menu.Item>
            ))}
        </Menu.Dropdown>
      </Menu>
      <button type="button" className={styles.tool} onClick={() => void copy()}>
        {t('table.copy')}
      </button>
    </div>
  );
}
