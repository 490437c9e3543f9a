import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { type FragmentOf, readFragment } from '../../graphql.ts';
import { Panel } from '../../kit/Panel.tsx';
import { StateMark } from '../../kit/StateMark.tsx';
import { useWords } from '../../words/words.ts';
import styles from '../measure.module.css';
import { AnswerDialog } from './AnswerDialog.tsx';
import { Line_proposal, type ProposalLine, Proposals_measure, type Proposed } from './fragment.ts';
import { groundsOf } from './grounds.ts';

/** Which minutes propose it, a link where the viewer may see the meeting; and whose they are. */
function Source({ proposal }: { proposal: ProposalLine }): ReactNode {
  const words = useWords();
  const { group, meeting } = proposal;
  const grounds = groundsOf(proposal, words);
  return (
    <>
      <p className={styles.soft}>
        {meeting ? (
          <Link to="/meetings/$id" params={{ id: meeting.id }}>
            {grounds}
          </Link>
        ) : (
          grounds
        )}
      </p>
      {group && <p className={styles.soft}>{group.name}</p>}
    </>
  );
}

function Answer({ proposal, onAnswer }: { proposal: ProposalLine; onAnswer: (accept: boolean) => void }): ReactNode {
  const { t } = useWords();
  const { fit, mayAnswer } = proposal;
  return (
    <>
      {fit !== 'FITS' && <p className={styles.soft}>{t(`proposal.${fit}`)}</p>}
      {mayAnswer && (
        <div className={`${styles.steps} no-print`}>
          {fit !== 'UNREACHABLE' && (
            <Button onClick={() => onAnswer(true)}>
              {t(fit === 'REACHED' ? 'proposal.confirm' : 'proposal.accept')}
            </Button>
          )}
          <Button variant="default" onClick={() => onAnswer(false)}>
            {t('proposal.decline')}
          </Button>
        </div>
      )}
    </>
  );
}

function Answered({ proposal }: { proposal: ProposalLine }): ReactNode {
  const { t, dates } = useWords();
  const { outcome, decidedBy, decidedAt, reason } = proposal;
  if (outcome === 'OPEN') return null;
  return (
    <>
      <StateMark state={outcome === 'ACCEPTED' ? 'DONE' : 'DROPPED'}>{t(`proposal.${outcome}`)}</StateMark>
      <p className={styles.soft}>
        {[decidedBy?.name, decidedAt && dates.moment(decidedAt), reason].filter(Boolean).join(' · ')}
      </p>
    </>
  );
}

function Line({ measure, proposal }: { measure: Proposed; proposal: ProposalLine }): ReactNode {
  const [answering, setAnswering] = useState<boolean | null>(null);
  return (
    <li>
      <p className={styles.state}>
        <StateMark state={proposal.state} />
      </p>
      <p className={styles.serif}>{proposal.text}</p>
      <Source proposal={proposal} />
      {proposal.outcome === 'OPEN' ? (
        <Answer proposal={proposal} onAnswer={setAnswering} />
      ) : (
        <Answered proposal={proposal} />
      )}
      {answering !== null && (
        <AnswerDialog measure={measure} proposal={proposal} accept={answering} onClose={() => setAnswering(null)} />
      )}
    </li>
  );
}

/** What minutes of working groups propose for the measure's state: for who decides on it, and for these groups. */
export function ProposalsPanel({ measure: masked }: { measure: FragmentOf<typeof Proposals_measure> }): ReactNode {
  const { t } = useWords();
  const measure = readFragment(Proposals_measure, masked);
  const proposals = readFragment(Line_proposal, measure.proposals);
  if (proposals.length === 0) return null;
  return (
    <Panel title={t('proposal.title')}>
      <ul className={styles.proposals}>
        {proposals.map((proposal) => (
          <Line key={proposal.id} measure={measure} proposal={proposal} />
        ))}
      </ul>
    </Panel>
  );
}
