import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useWords } from '../words/words.ts';
import styles from './shelves.module.css';

const shelves = [
  { to: '/practices', word: 'practices.title' },
  { to: '/materials', word: 'materials.title' },
  { to: '/collections', word: 'collections.title' },
] as const;

/** The three lists of what the centre keeps: one leads to the others. */
export function Shelves(): ReactNode {
  const { t } = useWords();
  return (
    <nav className={`${styles.shelves} no-print`} aria-label={t('library.shelves')}>
      {shelves.map(({ to, word }) => (
        <Link key={to} to={to} activeOptions={{ exact: true }}>
          {t(word)}
        </Link>
      ))}
    </nav>
  );
}
