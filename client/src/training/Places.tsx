import type { ReactNode } from 'react';
import { useToday } from '../kit/ServerDay.ts';
import { StateMark } from '../kit/StateMark.tsx';
import { useWords } from '../words/words.ts';
import type { Card } from './fragment.ts';
import styles from './training.module.css';

/** Whether there is room: places left of all, or how many wait. */
export function Places({ training }: { training: Card }): ReactNode {
  const { t } = useWords();
  const { capacity, placed, offered, placesLeft, waiting } = training;
  const taken = placed + offered;
  if (capacity === null || placesLeft === null) return <span>{t('training.taken', { count: taken })}</span>;
  const room = placesLeft > 0 ? t('training.left', { left: placesLeft, capacity }) : t('training.full', { capacity });
  return (
    <span>
      {room}
      {waiting > 0 && `, ${t('training.waiting', { count: waiting })}`}
    </span>
  );
}

/** How one's own registration stands; nothing where there is none, or it is over. */
export function OwnMark({ training }: { training: Card }): ReactNode {
  const { t, dates } = useWords();
  const today = useToday();
  const { registration, state } = training;
  if (registration === null || (state !== 'ANNOUNCED' && state !== 'HELD')) return null;
  const own = registration.state;
  if (own === 'PLACED') return <StateMark state="DONE">{t('training.own.PLACED')}</StateMark>;
  if (state === 'HELD') return null;
  if (own === 'OFFERED')
    return (
      <StateMark state="LATE">
        {t('training.own.OFFERED', { when: registration.confirmBy ? dates.moment(registration.confirmBy, today) : '' })}
      </StateMark>
    );
  if (own === 'WAITING')
    return (
      <StateMark state="UNDER_WAY">{t('training.own.WAITING', { place: (registration.ahead ?? 0) + 1 })}</StateMark>
    );
  return <span className={styles.facts}>{t(`training.own.${own}`)}</span>;
}
