import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useWords } from '../words/words.ts';
import styles from './Pages.module.css';

interface PagesProps {
  /** Counted from 1. */
  page: number;
  /** How many rows there are in all, and on one page. */
  total: number;
  onPage: number;
  onTurn: (page: number) => void;
}

/** Leads through a long list page by page; a list of one page shows nothing. */
export function Pages({ page, total, onPage, onTurn }: PagesProps): ReactNode {
  const { t } = useWords();
  const last = Math.ceil(total / onPage);
  if (last < 2) return null;
  return (
    <nav className={`${styles.pages} no-print`} aria-label={t('pages.label')}>
      <Button variant="default" disabled={page <= 1} onClick={() => onTurn(page - 1)}>
        {t('pages.previous')}
      </Button>
      <span>{t('pages.at', { from: (page - 1) * onPage + 1, to: Math.min(total, page * onPage), total })}</span>
      <Button variant="default" disabled={page >= last} onClick={() => onTurn(page + 1)}>
        {t('pages.next')}
      </Button>
    </nav>
  );
}
