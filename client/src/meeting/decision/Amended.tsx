import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { AssignmentMark } from '../../assignment/AssignmentMark.tsx';
import { openStates } from '../../assignment/look.ts';
import { readFragment } from '../../graphql.ts';
import { StateMark } from '../../kit/StateMark.tsx';
import { useWords, type Words } from '../../words/words.ts';
import styles from '../meeting.module.css';
import { type Decision, Named_decision, type NamedDecision } from './fragment.ts';

/** «решение 1/1/1 протокола № 1 от 26 октября 2022 года» */
export function decisionName(
  { number: code, meeting }: NamedDecision,
  { t, dates }: Pick<Words, 't' | 'dates'>,
): string {
  const { number, registeredOn } = meeting;
  const day = registeredOn === null ? '' : dates.long(registeredOn);
  return t('decision.named', { code: code ?? '', number: number ?? '', day });
}

function To({ decision }: { decision: NamedDecision }): ReactNode {
  const words = useWords();
  return (
    <Link to="/meetings/$id" params={{ id: decision.meeting.id }}>
      {decisionName(decision, words)}
    </Link>
  );
}

/** What a decision makes of an earlier one, with the words that it changes. */
function Amends({ decision }: { decision: Decision }): ReactNode {
  const { t } = useWords();
  const { amendment } = decision;
  const amended = readFragment(Named_decision, decision.amends);
  if (!amended || amendment === null) return null;
  return (
    <div className={styles.amends}>
      <p>
        {t(`amendment.${amendment}`)} <To decision={amended} />
      </p>
      <p className={styles.facts}>{amended.text}</p>
    </div>
  );
}

/** What later minutes made of it. Its own words stay; what was issued of it is withdrawn by its issuer, on its own page. */
function AmendedBy({ decision }: { decision: Decision }): ReactNode {
  const { t } = useWords();
  const later = readFragment(Named_decision, decision.amendedBy);
  if (later.length === 0) return null;
  const cancelled = later.some(({ amendment }) => amendment === 'CANCELS');
  const open = decision.assignments.filter(({ state }) => openStates.some((one) => one === state));
  return (
    <div className={styles.amends}>
      {later.map((one) => (
        <p key={one.id}>
          {one.amendment !== null && t(`amendment.by.${one.amendment}`)} <To decision={one} />
        </p>
      ))}
      {cancelled && open.length > 0 && <p className={styles.facts}>{t('amendment.stillOpen')}</p>}
    </div>
  );
}

const outcomes = { OPEN: 'UNDER_WAY', ACCEPTED: 'DONE', DECLINED: 'DROPPED' } as const;

/** What was issued of it, and what became of what it proposes. */
function Became({ decision }: { decision: Decision }): ReactNode {
  const { t } = useWords();
  const { assignments, proposal } = decision;
  return (
    <>
      {assignments.map((row) => (
        <p key={row.id} className={styles.standing}>
          <Link to="/assignments/$id" params={{ id: row.id }}>
            {t('assignment.title', { number: row.number })}
          </Link>
          <AssignmentMark row={row} />
        </p>
      ))}
      {proposal && (
        <p className={styles.standing}>
          <StateMark state={outcomes[proposal.outcome]}>{t(`proposal.outcome.${proposal.outcome}`)}</StateMark>
          {proposal.reason !== null && <span className={styles.facts}>{proposal.reason}</span>}
        </p>
      )}
    </>
  );
}

/** What hangs on a decision beyond its own words: earlier and later minutes, what was issued, what was proposed. */
export function Amended({ decision }: { decision: Decision }): ReactNode {
  return (
    <>
      <Amends decision={decision} />
      <Became decision={decision} />
      <AmendedBy decision={decision} />
    </>
  );
}
