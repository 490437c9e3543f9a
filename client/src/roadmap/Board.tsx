import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { ClampedText } from '../kit/ClampedText.tsx';
import { FreshMark } from '../kit/FreshMark.tsx';
import { StateMark, type states } from '../kit/StateMark.tsx';
import { termWords } from '../measure/term.ts';
import { useWords } from '../words/words.ts';
import styles from './Board.module.css';
import type { Row } from './row.ts';

function Card({ row, fresh }: { row: Row; fresh: string | undefined }): ReactNode {
  const words = useWords();
  const leads = row.names.filter((named) => named.lead).map((named) => named.name);
  return (
    <li className={styles.card} data-row={row.id} data-fresh={fresh === undefined ? undefined : ''}>
      <Link to="/measures/$id" params={{ id: row.id }} className={styles.number}>
        {row.number}
      </Link>
      <div className={styles.title}>
        <ClampedText of={row.number}>{row.title}</ClampedText>
      </div>
      <p className={styles.facts}>
        <b>{leads.join(', ')}</b> · {termWords(row.term, words)}
      </p>
      <FreshMark>{fresh}</FreshMark>
    </li>
  );
}

interface BoardProps {
  rows: readonly Row[];
  /** The row by which a measure is placed: see useShown. */
  placeOf: (row: Row) => Row;
  fresh: ReadonlyMap<string, string>;
}

/** Measures side by side by how they stand. A column without measures is left out, but for the usual three. */
export function Board({ rows, placeOf, fresh }: BoardProps): ReactNode {
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
    .map((state) => ({ state, rows: rows.filter((row) => placeOf(row).shown === state) }))
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
                <Card key={row.id} row={row} fresh={fresh.get(row.id)} />
              ))}
            </ul>
          )}
        </section>
      ))}
    </div>
  );
}
