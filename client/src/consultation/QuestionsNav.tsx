import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import styles from '../organisation/organisation.module.css';
import { useWords } from '../words/words.ts';
import type { Part } from './look.ts';

/** The parts of the page of questions. */
export function QuestionsNav({ parts, now }: { parts: readonly Part[]; now: Part }): ReactNode {
  const { t } = useWords();
  return (
    <nav className={`${styles.halves} no-print`} aria-label={t('questions.parts')}>
      {parts.map((part) => (
        <Link
          key={part}
          to="/questions"
          search={{ part }}
          activeOptions={{ exact: true, explicitUndefined: true }}
          data-status={part === now ? 'active' : undefined}
          aria-current={part === now ? 'page' : undefined}
        >
          {t(`questions.part.${part}`)}
        </Link>
      ))}
    </nav>
  );
}
