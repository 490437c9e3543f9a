import type { ReactNode } from 'react';
import { type State, StateMark } from '../kit/StateMark.tsx';
import { useWords } from '../words/words.ts';
import type { MeetingWords } from './fragment.ts';
import styles from './meeting.module.css';
import { minutesBetween } from './useNow.ts';

/** The mark under which a state of a meeting stands. */
const marks: Readonly<Record<MeetingWords['state'], State>> = {
  DRAFT: 'PLANNED',
  ANNOUNCED: 'PLANNED',
  RUNNING: 'UNDER_WAY',
  DRAFTING: 'UNDER_WAY',
  ON_APPROVAL: 'UNDER_WAY',
  SIGNED: 'UNDER_WAY',
  REGISTERED: 'DONE',
  CANCELLED: 'DROPPED',
};

/** How far a meeting is, in a mark and words. */
export function MeetingMark({ state, children }: { state: MeetingWords['state']; children?: ReactNode }): ReactNode {
  const { t } = useWords();
  return <StateMark state={marks[state]}>{children ?? t(`meeting.state.${state}`)}</StateMark>;
}

/** How far it is, where, and how to come in. */
export function Standing({ meeting, now }: { meeting: MeetingWords; now: number | null }): ReactNode {
  const { t, dates } = useWords();
  const { state, startedAt, number, registeredOn } = meeting;
  const said = {
    RUNNING: startedAt && now ? t('meeting.running', { minutes: minutesBetween(startedAt, now) }) : null,
    REGISTERED: number && registeredOn ? t('meeting.registered', { number, day: dates.long(registeredOn) }) : null,
  };
  const words = state === 'RUNNING' || state === 'REGISTERED' ? said[state] : null;
  return (
    <span className={styles.standing}>
      <MeetingMark state={state}>{words ?? undefined}</MeetingMark>
      {meeting.place && <span>{meeting.place}</span>}
      {meeting.link && (
        <a href={meeting.link} target="_blank" rel="noreferrer">
          {t('meeting.byLink')}
        </a>
      )}
      {meeting.cancelReason && <span>{meeting.cancelReason}</span>}
    </span>
  );
}
