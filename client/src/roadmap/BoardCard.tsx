import { Menu } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { ClampedText } from '../kit/ClampedText.tsx';
import { FreshMark } from '../kit/FreshMark.tsx';
import { type Step, stepWord } from '../measure/step.ts';
import { termWords } from '../measure/term.ts';
import { useWords } from '../words/words.ts';
import styles from './Board.module.css';
import type { Row } from './row.ts';

interface BoardCardProps {
  row: Row;
  fresh: string | undefined;
  onMove: (to: Step) => void;
}

/** A measure on the board: what it is, who leads it, until when, and for whoever decides it where it may go. */
export function BoardCard({ row, fresh, onMove }: BoardCardProps): ReactNode {
  const words = useWords();
  const { t } = words;
  const leads = row.names.filter((named) => named.lead).map((named) => named.name);
  return (
    <div className={styles.card} data-row={row.id} data-fresh={fresh === undefined ? undefined : ''}>
      <div className={styles.head}>
        <Link to="/measures/$id" params={{ id: row.id }} className={styles.number} draggable={false}>
          {row.number}
        </Link>
        {row.nextStates.length > 0 && (
          <Menu position="bottom-end">
            <Menu.Target>
              <button type="button" className={styles.move} aria-label={t('board.move', { number: row.number })}>
                ⋯
              </button>
            </Menu.Target>
            <Menu.Dropdown>
              {row.nextStates.map((to) => (
                <Menu.Item key={to} onClick={() => onMove(to)}>
                  {stepWord(t, row.state, to)}
                </Menu.Item>
              ))}
            </Menu.Dropdown>
          </Menu>
        )}
      </div>
      <div className={styles.title}>
        <ClampedText of={row.number}>{row.title}</ClampedText>
      </div>
      <p className={styles.facts}>
        <b>{leads.join(', ')}</b>
        {termWords(row.term, words)}
      </p>
      <FreshMark>{fresh}</FreshMark>
    </div>
  );
}
