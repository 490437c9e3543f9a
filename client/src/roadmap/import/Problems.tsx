import type { ReactNode } from 'react';
import type { MessageId } from '../../words/message.ts';
import { isMessage, useWords } from '../../words/words.ts';
import styles from './import.module.css';
import type { Problem } from './preview.ts';

type ProblemWords = Extract<MessageId, `problem.${string}`>;

const isProblem = (id: string): id is ProblemWords => id.startsWith('problem.') && isMessage(id);

/** What is wrong, as a sentence that says what to do. */
export function useProblemWords(): (problem: Problem) => string {
  const { t, dates } = useWords();
  const told = (value: string | null): string =>
    value !== null && /^\d{4}-\d{2}-\d{2}$/u.test(value) ? dates.long(value) : (value ?? '');
  return ({ code, value, expected }) => {
    const id = `problem.${code}`;
    const values = { value: told(value), expected: told(expected) };
    return t(isProblem(id) ? id : 'problem.other', values);
  };
}

/** The problems one by one, each leading to its row. */
export function Problems({ problems }: { problems: readonly Problem[] }): ReactNode {
  const { t } = useWords();
  const sentence = useProblemWords();
  if (problems.length === 0) return <p className={styles.soft}>{t('import.noProblems')}</p>;
  return (
    <ol className={styles.problems}>
      {problems.map((problem) => (
        <li key={`${problem.code} ${problem.row} ${problem.value}`} data-severity={problem.severity}>
          <span className={styles.severity}>{t(`import.severity.${problem.severity}`)}</span>
          <span>
            {sentence(problem)}{' '}
            {problem.row === null ? (
              <span className={styles.soft}>{t('import.document')}</span>
            ) : (
              <a href={`#row-${problem.row}`}>{t('import.toRow', { row: problem.row + 1 })}</a>
            )}
          </span>
        </li>
      ))}
    </ol>
  );
}
