import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { DayText } from '../kit/DayText.tsx';
import { useToday } from '../kit/ServerDay.ts';
import { StateMark } from '../kit/StateMark.tsx';
import { useWords } from '../words/words.ts';
import styles from './centre.module.css';
import type { Centre, Version } from './centre.ts';
import { Part, Row } from './Row.tsx';

function To({ one }: { one: Version }): ReactNode {
  const { practice, name } = one;
  if (!practice) return name;
  return (
    <Link to="/practices/$id" params={{ id: practice.id }} className={styles.name}>
      {name}
    </Link>
  );
}

/** How long a version has waited for its review. */
function Submitted({ one }: { one: Version }): ReactNode {
  const { t, dates } = useWords();
  const today = useToday();
  const { submittedAt, practice } = one;
  return (
    <Row
      id={one.id}
      facts={[
        practice?.organisation?.shortName ?? '',
        practice?.curator ? t('centre.leads', { name: practice.curator.name }) : '',
      ]}
      when={submittedAt !== null && t('centre.since', { when: dates.moment(submittedAt, today) })}
    >
      <To one={one} />
    </Row>
  );
}

/** Until when a version is judged, and who has not yet. */
function InReview({ one }: { one: Version }): ReactNode {
  const { t } = useWords();
  const today = useToday();
  const { dueOn, practice, awaited } = one;
  const isLate = dueOn !== null && dueOn < today;
  const names = awaited.map(({ name }) => name).join(', ');
  return (
    <Row
      id={one.id}
      facts={[
        practice?.organisation?.shortName ?? '',
        names === '' ? t('centre.allJudged') : t('centre.awaited', { names }),
      ]}
      when={
        <>
          {isLate && <StateMark state="LATE">{t('centre.overdue')}</StateMark>}
          {dueOn !== null && <DayText day={dueOn} as="until" short />}
        </>
      }
    >
      <To one={one} />
    </Row>
  );
}

/** What the practices wait for: the review, its end, the registry, and to be looked at again. */
export function Practices({ centre }: { centre: Centre }): ReactNode {
  const { t, dates } = useWords();
  const today = useToday();
  return (
    <>
      <Part id="submitted" title={t('centre.submitted')} nothing={t('centre.submitted.none')}>
        {centre.submitted.map((one) => (
          <Submitted key={one.id} one={one} />
        ))}
      </Part>
      <Part id="reviews" title={t('centre.inReview')} nothing={t('centre.inReview.none')}>
        {centre.inReview.map((one) => (
          <InReview key={one.id} one={one} />
        ))}
      </Part>
      <Part id="accepted" title={t('centre.accepted')} nothing={t('centre.accepted.none')}>
        {centre.accepted.map((one) => (
          <Row
            key={one.id}
            id={one.id}
            facts={[one.practice?.organisation?.shortName ?? '']}
            when={t('centre.since', { when: dates.moment(one.changedAt, today) })}
          >
            <To one={one} />
          </Row>
        ))}
      </Part>
      <Part id="again" title={t('centre.reviewDue')} nothing={t('centre.reviewDue.none')}>
        {centre.reviewDue.map(({ id, organisation, reviewOn, published }) => (
          <Row
            key={id}
            id={id}
            facts={[organisation?.shortName ?? '']}
            when={reviewOn !== null && <DayText day={reviewOn} short />}
          >
            <Link to="/practices/$id" params={{ id }} className={styles.name}>
              {published?.name}
            </Link>
          </Row>
        ))}
      </Part>
    </>
  );
}
