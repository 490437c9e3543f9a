import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { newKey, useAct } from '../../act.ts';
import { readFragment } from '../../graphql.ts';
import { useRefusal } from '../../kit/refusal.ts';
import { StateMark } from '../../kit/StateMark.tsx';
import { TextButton } from '../../kit/TextButton.tsx';
import { say } from '../../kit/toast.ts';
import { useWords } from '../../words/words.ts';
import type { Item } from '../agenda/fragment.ts';
import { tallyOf } from '../decision/Decisions.tsx';
import { Words_decision } from '../decision/fragment.ts';
import type { MeetingWords } from '../fragment.ts';
import styles from '../meeting.module.css';
import type { Presence } from '../presence/fragment.ts';
import { seatId, seatInFull } from '../presence/seat.ts';
import { CastVotes, CloseMotion } from './acts.ts';
import { type Motion, Words_motion } from './fragment.ts';
import { PollDialog } from './PollDialog.tsx';
import { VotesDialog } from './VotesDialog.tsx';

export const choices = ['FOR', 'AGAINST', 'ABSTAIN'] as const;

interface VotesProps {
  meeting: MeetingWords;
  item: Item;
  presences: readonly Presence[];
}

/** Who voted how: open votes, by name. */
function ByName({ motion, presences }: { motion: Motion; presences: readonly Presence[] }): ReactNode {
  const words = useWords();
  const { t } = words;
  return (
    <details className={styles.byName}>
      <summary>{t('vote.byName')}</summary>
      <ul>
        {motion.votes.map(({ seat, choice, entered }) => {
          const found = presences.find((one) => seatId(one) === seat.id);
          return (
            <li key={seat.id}>
              {found ? seatInFull(found.seat, words) : ''}: {t(`vote.${choice}`)}
              {entered && ` (${t('vote.entered')})`}
            </li>
          );
        })}
      </ul>
      {motion.sheet && <a href={motion.sheet.url}>{motion.sheet.name}</a>}
    </details>
  );
}

function Open({
  meeting,
  motion,
  presences,
}: {
  meeting: MeetingWords;
  motion: Motion;
  presences: readonly Presence[];
}) {
  const words = useWords();
  const { t, dates } = words;
  const act = useAct();
  const { tell } = useRefusal();
  const [entering, setEntering] = useState(false);
  const mine = presences.filter(({ isMine, votes }) => isMine && votes);
  const count = (choice: (typeof choices)[number]): number =>
    motion.votes.filter((vote) => vote.choice === choice).length;
  const chosen = motion.votes.find(({ seat }) => mine.some((one) => seatId(one) === seat.id))?.choice;
  const run = async (told: Promise<string | null>): Promise<void> => {
    const sentence = await told;
    if (sentence) say(sentence);
  };
  const vote = async (choice: (typeof choices)[number]) =>
    tell(
      await act(CastVotes, {
        motionId: motion.id,
        votes: mine.map((one) => ({ seatId: seatId(one), choice })),
        key: newKey(),
      }),
    );
  const close = async () => tell(await act(CloseMotion, { id: motion.id, version: motion.version, key: newKey() }));
  return (
    <div className={styles.motion}>
      <p className={styles.words}>{motion.text}</p>
      {motion.deadline && <p className={styles.facts}>{t('vote.until', { moment: dates.moment(motion.deadline) })}</p>}
      <div className={styles.choices} role="group" aria-label={t('vote.yours')}>
        {choices.map((choice) => (
          <Button
            key={choice}
            variant={chosen === choice ? 'filled' : 'default'}
            disabled={mine.length === 0}
            aria-pressed={chosen === choice}
            onClick={() => void run(vote(choice))}
          >
            {t(`vote.${choice}`)} {count(choice)}
          </Button>
        ))}
      </div>
      <ByName motion={motion} presences={presences} />
      {meeting.mayLead && (
        <p className={`${styles.tools} no-print`}>
          <TextButton onClick={() => setEntering(true)}>{t('vote.enter')}</TextButton>
          <TextButton onClick={() => void run(close())}>{t('vote.close')}</TextButton>
        </p>
      )}
      {entering && <VotesDialog motion={motion} presences={presences} onClose={() => setEntering(false)} />}
    </div>
  );
}

function Closed({ motion, presences }: { motion: Motion; presences: readonly Presence[] }): ReactNode {
  const words = useWords();
  return (
    <div className={styles.motion}>
      <p className={styles.words}>{motion.text}</p>
      <p>
        <StateMark state={motion.outcome === 'ADOPTED' ? 'DONE' : 'DROPPED'}>
          {words.t(motion.outcome === 'ADOPTED' ? 'vote.ADOPTED' : 'vote.REJECTED')}: {tallyOf(motion, words)}
        </StateMark>
      </p>
      <ByName motion={motion} presences={presences} />
    </div>
  );
}

/** What was put to the vote at an item: open ones first, each with its votes by name. */
export function Votes({ meeting, item, presences }: VotesProps): ReactNode {
  const { t } = useWords();
  const [polling, setPolling] = useState(false);
  if (!meeting.seesWork) return null;
  const motions = readFragment(Words_motion, item.motions);
  const undecided = readFragment(Words_decision, item.decisions).filter(
    ({ id }) => !motions.some(({ decision }) => decision?.id === id),
  );
  const mayPoll =
    meeting.mayLead && (meeting.state === 'RUNNING' || meeting.state === 'DRAFTING') && undecided.length > 0;
  if (motions.length === 0 && !mayPoll) return null;
  return (
    <section aria-label={t('vote.title')} aria-live="polite">
      <h2>{t('vote.title')}</h2>
      {motions
        .filter(({ closedAt }) => closedAt === null)
        .map((motion) => (
          <Open key={motion.id} meeting={meeting} motion={motion} presences={presences} />
        ))}
      {motions
        .filter(({ closedAt }) => closedAt !== null)
        .map((motion) => (
          <Closed key={motion.id} motion={motion} presences={presences} />
        ))}
      {mayPoll && (
        <TextButton className="no-print" onClick={() => setPolling(true)}>
          {t('vote.poll')}
        </TextButton>
      )}
      {polling && <PollDialog item={item} decisions={undecided} onClose={() => setPolling(false)} />}
    </section>
  );
}
