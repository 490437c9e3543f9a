import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { DayText } from '../kit/DayText.tsx';
import { useToday } from '../kit/ServerDay.ts';
import styles from '../practice/practice.module.css';
import { useWords } from '../words/words.ts';
import { ConsultationMark } from './ConsultationMark.tsx';
import type { Card } from './fragment.ts';

/** A question in a list; the centre reads who asked. */
export function QuestionRow({ one, asker }: { one: Card; asker: boolean }): ReactNode {
  const { t, dates } = useWords();
  const today = useToday();
  const who = asker ? [one.askedBy?.name, one.organisation?.shortName] : [];
  const facts = [
    ...who,
    one.answerer !== null && t('question.answers', { name: one.answerer }),
    t('question.askedAt', { when: dates.moment(one.askedAt, today) }),
    one.publication !== null && t('question.isPublished'),
  ];
  return (
    <li data-row={one.id}>
      <Link to="/questions/$id" params={{ id: one.id }} className={styles.name}>
        {one.subject}
      </Link>
      <p className={styles.standing}>
        <ConsultationMark one={one} />
        {one.state === 'ASKED' && <DayText day={one.dueOn} as="until" />}
        <span className={styles.facts}>{facts.filter(Boolean).join(' · ')}</span>
      </p>
    </li>
  );
}
