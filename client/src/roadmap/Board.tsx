import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { ClampedText } from '../kit/ClampedText.tsx';
import { StateMark, type states } from '../kit/StateMark.tsx';
import { termWords } from '../measure/term.ts';
import { useWords } from '../words/words.ts';
import styles from './Board.module.css';
import type { Row } from './row.ts';

function Card({ row, fresh }: { row: Row; fresh: boolean }): ReactNode {
  const words = useWords();
  const leads = row.names.filter((named) => named.lead).map((named) => named.name);
  return (
    <li className={styles.card} data-fresh={fresh ? '' : undefined}>
      <Link to="/measures/$id" params={{ id: row.id }} className={styles.number}>
        {row.number}
      </Link>
      <div className={styles.title}>
        <ClampedText of={row.number}>{row.title}</ClampedText>
      </div>
      <p className={styles.facts}>
        <b>{leads.join(', ')}</b> · {termWords(row.term, words)}
      </p>
    </li>
  );
}

/** Measures side by side by how they stand. A column without measures is left out, but for the usual three. */
export function Board({ rows, fresh }: { rows: readonly Row[]; fresh: ReadonlySet<string> }): ReactNode {
  const { t } = useWords();
  const usual: readonly string[] = ['PLANNED', 'UNDER_WAY', 'DONE'];
  const order = [
    'PLANNED',
    'UNDER_WAY',
    'LATE',
    'DONE',
    'SUSPENDED',
    'DROPPED',
  ] as const satisfies (typeof states)[number][];
  const columns = order
    .map((state) => ({ state, rows: rows.filter((row) => row.shown === state) }))
    .filter((column) => column.rows.length > 0 || usual.includes(column.state));
  return (
    <div className={styles.board} role="group" aria-label={t('board.label')}>
      {columns.map((column) => (
        <section key={column.state} className={styles.column}>
          <h2>
            <StateMark state={column.state} /> <span className={styles.count}>{column.rows.length}</span>
          </h2>
          {column.rows.length === 0 ? (
            <p className={styles.empty}>{t('board.empty')}</p>
          ) : (
            <ul>
              {column.rows.map((row) => (
                <Card key={row.id} row={row} fresh={fresh.has(row.id)} />
              ))}
            </ul>
          )}
        </section>
      ))}
    </div>
  );
}
