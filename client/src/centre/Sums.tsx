import type { ReactNode } from 'react';
import { useToday } from '../kit/ServerDay.ts';
import { StateMark } from '../kit/StateMark.tsx';
import { useWords } from '../words/words.ts';
import styles from './centre.module.css';
import type { Centre } from './centre.ts';

/** What waits, in numbers: each leads to its list below. */
export function Sums({ centre }: { centre: Centre }): ReactNode {
  const { t } = useWords();
  const today = useToday();
  const lateReviews = centre.inReview.filter(({ dueOn }) => dueOn !== null && dueOn < today).length;
  const lateQuestions = centre.consultations.filter(({ overdue }) => overdue).length;
  const sums = [
    { to: 'submitted', count: centre.submitted.length, late: 0, word: t('centre.submitted') },
    { to: 'reviews', count: centre.inReview.length, late: lateReviews, word: t('centre.inReview') },
    { to: 'accepted', count: centre.accepted.length, late: 0, word: t('centre.accepted') },
    { to: 'again', count: centre.reviewDue.length, late: 0, word: t('centre.reviewDue') },
    { to: 'questions', count: centre.consultations.length, late: lateQuestions, word: t('centre.questions') },
    { to: 'trainings', count: centre.trainings.length, late: 0, word: t('centre.trainings') },
  ];
  return (
    <nav className={`${styles.sums} no-print`} aria-label={t('centre.sums')}>
      <ul>
        {sums.map(({ to, count, late, word }) => (
          <li key={to}>
            <a href={`#${to}`}>
              <b>{count}</b> {word}
            </a>
            {late > 0 && <StateMark state="LATE">{t('centre.late', { count: late })}</StateMark>}
          </li>
        ))}
      </ul>
    </nav>
  );
}
