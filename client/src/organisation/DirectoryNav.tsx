import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useWords } from '../words/words.ts';
import styles from './organisation.module.css';

const pages = [
  { to: '/organisations', word: 'organisations.title' },
  { to: '/classes', word: 'classes.title' },
] as const;

/** The two halves of what documents are read against: organisations, and the classes that they are members of. */
export function DirectoryNav(): ReactNode {
  const { t } = useWords();
  return (
    <nav className={`${styles.halves} no-print`} aria-label={t('classes.halves')}>
      {pages.map(({ to, word }) => (
        <Link key={to} to={to} activeOptions={{ includeSearch: false, exact: true }}>
          {t(word)}
        </Link>
      ))}
    </nav>
  );
}
