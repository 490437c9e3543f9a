import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { DayText } from '../kit/DayText.tsx';
import { useToday } from '../kit/ServerDay.ts';
import { StateMark } from '../kit/StateMark.tsx';
import { PassportMark } from '../practice/PassportMark.tsx';
import { useWords } from '../words/words.ts';
import styles from './notice.module.css';
import { Part } from './Part.tsx';
import type { Today } from './today.ts';

/** The day's lists of versions of practices. */
const versions = ['toSubmit', 'toJudge', 'submitted'] as const;

/** What of the day's lists is about practices and the centre. */
export const ofCentre = [...versions, 'consultations'] as const;

/** A version of a practice that waits for its author, for the centre or for a reviewer. */
function Version({ one, as }: { one: Today['submitted'][number]; as: (typeof versions)[number] }): ReactNode {
  const { t, dates } = useWords();
  const today = useToday();
  const { id, name, state, practice, dueOn, submittedAt } = one;
  if (!practice) return null;
  return (
    <li className={styles.line} data-row={id}>
      <Link to="/practices/$id" params={{ id: practice.id }}>
        <span className={styles.text}>{name}</span>
      </Link>
      <span className={styles.aside}>
        {as === 'toSubmit' && <PassportMark state={state} />}
        {as === 'toJudge' && dueOn !== null && <DayText day={dueOn} as="until" short />}
        {as === 'submitted' && submittedAt !== null && t('today.since', { when: dates.moment(submittedAt, today) })}
      </span>
    </li>
  );
}

/** Practices that wait for their author, for the viewer’s judgement or for the centre, and questions to it. */
export function OfCentre({ today }: { today: Today }): ReactNode {
  const { t } = useWords();
  return (
    <>
      {versions.map((as) => (
        <Part key={as} title={t(`today.${as}`)}>
          {today[as].map((one) => (
            <Version key={one.id} one={one} as={as} />
          ))}
        </Part>
      ))}
      <Part title={t('today.consultations')}>
        {today.consultations.map(({ id, subject, dueOn, overdue }) => (
          <li key={id} className={styles.line} data-row={id}>
            <Link to="/questions/$id" params={{ id }}>
              <span className={styles.text}>{subject}</span>
            </Link>
            <span className={styles.aside}>
              {overdue && <StateMark state="LATE">{t('question.state.OVERDUE')}</StateMark>}{' '}
              <DayText day={dueOn} as="until" short />
            </span>
          </li>
        ))}
      </Part>
    </>
  );
}
