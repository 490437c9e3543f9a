import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useToday } from '../kit/ServerDay.ts';
import { StateMark } from '../kit/StateMark.tsx';
import { useWords } from '../words/words.ts';
import styles from './centre.module.css';
import type { Centre } from './centre.ts';
import { Part, Row } from './Row.tsx';

/** What is near, with the places that are left and who waits for one. */
export function Trainings({ of }: { of: Centre['trainings'] }): ReactNode {
  const { t, dates } = useWords();
  const today = useToday();
  return (
    <Part
      id="trainings"
      title={t('centre.trainings')}
      nothing={t('centre.trainings.none')}
      more={<Link to="/training">{t('nav.training')}</Link>}
    >
      {of.map(({ id, title, startsAt, capacity, placed, offered, waiting, placesLeft, organisation }) => (
        <Row
          key={id}
          id={id}
          facts={[
            organisation?.shortName ?? '',
            capacity === null ? t('centre.placesAll', { placed }) : t('centre.places', { placed, capacity }),
            offered > 0 && t('centre.offered', { offered }),
            waiting > 0 && t('centre.waiting', { waiting }),
          ]}
          when={
            <>
              {placesLeft === 0 && <StateMark state="SUSPENDED">{t('centre.full')}</StateMark>}
              {startsAt !== null && <time dateTime={startsAt}>{dates.moment(startsAt, today)}</time>}
            </>
          }
        >
          <Link to="/training/$id" params={{ id }} className={styles.name}>
            {title}
          </Link>
        </Row>
      ))}
    </Part>
  );
}
