import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import styles from '../organisation/organisation.module.css';
import { useWords } from '../words/words.ts';

/** The two ways to look at assignments: what one's own organisation owes, and what is under control. */
export function AssignmentsNav(): ReactNode {
  const { t } = useWords();
  return (
    <nav className={`${styles.halves} no-print`} aria-label={t('assignments.ways')}>
      <Link to="/assignments" activeOptions={{ exact: true, includeSearch: false }}>
        {t('assignments.control')}
      </Link>
      <Link to="/assignments/mine">{t('assignments.mine')}</Link>
    </nav>
  );
}
