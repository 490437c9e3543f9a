import { Link } from '@tanstack/react-router';
import { type ReactNode, useId } from 'react';
import { AssignmentMark } from '../../assignment/AssignmentMark.tsx';
import { DayText } from '../../kit/DayText.tsx';
import { useWords } from '../../words/words.ts';
import type { Item } from '../agenda/fragment.ts';
import styles from '../meeting.module.css';

type Line = Item['controlled'][number];

function Row({ line }: { line: Line }): ReactNode {
  const { t } = useWords();
  const { assignment, number, text, executors, dueOn, term, parts, partsDone } = line;
  return (
    <li className={styles.controlled}>
      <span className={styles.place}>{number}</span>
      <div>
        {assignment ? (
          <Link to="/assignments/$id" params={{ id: assignment.id }}>
            {text}
          </Link>
        ) : (
          text
        )}
        <p className={styles.facts}>
          {executors.join(', ')}
          {parts !== null && ` · ${t('underControl.parts', { done: partsDone ?? 0, all: parts })}`}
          {!line.binding && ` · ${t('assignment.recommended')}`}
        </p>
      </div>
      <div className={styles.how}>
        <AssignmentMark row={{ state: line.state, isOverdue: line.overdue }} />
        <span className={styles.facts}>
          {dueOn === null ? (term ?? t('assignment.noTerm')) : <DayText day={dueOn} as="until" short />}
        </span>
      </div>
    </li>
  );
}

function Part({ title, lines }: { title: string; lines: readonly Line[] }): ReactNode {
  const heading = useId();
  if (lines.length === 0) return null;
  return (
    <section aria-labelledby={heading}>
      <h3 id={heading}>{title}</h3>
      <ul className={styles.decisions}>
        {lines.map((line) => (
          <Row key={line.assignment?.id ?? line.number} line={line} />
        ))}
      </ul>
    </section>
  );
}

/** What is under control: late first. What the founder gave by itself stands apart, since the minutes do not list it. */
export function Controlled({ item }: { item: Item }): ReactNode {
  const { t } = useWords();
  const { controlled } = item;
  const own = controlled.filter(({ inMinutes }) => inMinutes);
  const late = own.filter(({ overdue }) => overdue).length;
  return (
    <div className={styles.control}>
      {own.length === 0 && <p className={styles.facts}>{t('underControl.none')}</p>}
      <Part title={t('underControl.own', { count: own.length, late })} lines={own} />
      <Part title={t('underControl.ofBody')} lines={controlled.filter(({ inMinutes }) => !inMinutes)} />
    </div>
  );
}
