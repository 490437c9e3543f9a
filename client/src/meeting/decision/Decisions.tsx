import { type ReactNode, useState } from 'react';
import { newKey, useAct } from '../../act.ts';
import { readFragment } from '../../graphql.ts';
import { useRefusal } from '../../kit/refusal.ts';
import { type State, StateMark } from '../../kit/StateMark.tsx';
import { TextButton } from '../../kit/TextButton.tsx';
import { say } from '../../kit/toast.ts';
import { useWords, type Words } from '../../words/words.ts';
import type { Item } from '../agenda/fragment.ts';
import type { MeetingWords } from '../fragment.ts';
import styles from '../meeting.module.css';
import type { Presence } from '../presence/fragment.ts';
import { OpenMotion } from '../vote/acts.ts';
import { type Motion, Words_motion } from '../vote/fragment.ts';
import { Amended } from './Amended.tsx';
import { RemoveDecision } from './acts.ts';
import { DecisionDialog } from './DecisionDialog.tsx';
import type { Decision } from './fragment.ts';

interface DecisionsProps {
  meeting: MeetingWords;
  item: Item;
  /** Of the item on the agenda: decisions are numbered after it. */
  number: number;
  decisions: readonly Decision[];
  presences: readonly Presence[];
}

/** «за 9, против 0, воздержались 1» */
export function tallyOf({ votes }: Motion, { t }: Words): string {
  const count = (choice: 'FOR' | 'AGAINST' | 'ABSTAIN'): number =>
    votes.filter((vote) => vote.choice === choice).length;
  return t('vote.tally', { for: count('FOR'), against: count('AGAINST'), abstain: count('ABSTAIN') });
}

const outcomes = { ADOPTED: 'DONE', REJECTED: 'DROPPED' } as const satisfies Record<string, State>;

/** To whom, until when, who controls. */
function factsOf({ addressees, term, controller, measure, proposedState }: Decision, { t }: Words): string {
  const names = (role: 'LEAD' | 'CO_EXECUTOR'): string[] =>
    addressees
      .filter((one) => one.role === role)
      .map(({ organisation, class: named }) => organisation?.shortName ?? named?.shortName ?? '');
  const [leads, others] = [names('LEAD'), names('CO_EXECUTOR')];
  return [
    leads.join(', '),
    others.length > 0 && t('decision.with', { names: others.join(', ') }),
    term,
    controller && t('decision.controlledBy', { name: controller.name }),
    measure && proposedState && t('decision.proposes', { number: measure.number, state: t(`state.${proposedState}`) }),
  ]
    .filter(Boolean)
    .join(' · ');
}

function Outcome({ motion }: { motion: Motion | undefined }): ReactNode {
  const words = useWords();
  if (!motion) return null;
  if (motion.outcome === null) return <StateMark state="UNDER_WAY">{words.t('vote.open')}</StateMark>;
  return (
    <StateMark state={outcomes[motion.outcome]}>
      {words.t(`vote.${motion.outcome}`)}: {tallyOf(motion, words)}
    </StateMark>
  );
}

function Line({
  meeting,
  item,
  decision,
  place,
  onChange,
}: {
  meeting: MeetingWords;
  item: Item;
  decision: Decision;
  place: string;
  onChange: () => void;
}) {
  const words = useWords();
  const { t } = words;
  const act = useAct();
  const { tell } = useRefusal();
  const motion = readFragment(Words_motion, item.motions).findLast((one) => one.decision?.id === decision.id);
  const run = async (told: Promise<string | null>): Promise<void> => {
    const sentence = await told;
    if (sentence) say(sentence);
  };
  const remove = async () =>
    tell(await act(RemoveDecision, { id: decision.id, version: decision.version, key: newKey() }));
  const putToVote = async () =>
    tell(await act(OpenMotion, { itemId: item.id, decisionId: decision.id, key: newKey() }));
  const facts = factsOf(decision, words);
  return (
    <li className={styles.decision}>
      <span className={styles.place}>{place}</span>
      <div>
        <p className={styles.kind}>{t(`decision.kind.${decision.kind}`)}</p>
        <p className={styles.words}>{decision.text}</p>
        {facts !== '' && <p className={styles.facts}>{facts}</p>}
        <Outcome motion={motion} />
        <Amended decision={decision} />
        {meeting.mayWrite && (
          <p className={`${styles.tools} no-print`}>
            <TextButton aria-label={t('decision.changeNumber', { number: place })} onClick={onChange}>
              {t('decision.change')}
            </TextButton>
            {meeting.mayLead && meeting.state === 'RUNNING' && !motion && (
              <TextButton aria-label={t('vote.putNumber', { number: place })} onClick={() => void run(putToVote())}>
                {t('vote.put')}
              </TextButton>
            )}
            {!motion?.votes.length && (
              <TextButton aria-label={t('decision.removeNumber', { number: place })} onClick={() => void run(remove())}>
                {t('decision.remove')}
              </TextButton>
            )}
          </p>
        )}
      </div>
    </li>
  );
}

/** What was decided: rows beside the notes, each of its kind. */
export function Decisions({ meeting, item, number, decisions, presences }: DecisionsProps): ReactNode {
  const { t } = useWords();
  const [opened, setOpened] = useState<Decision | 'new' | null>(null);
  return (
    <section aria-label={t('decision.title')}>
      <h3>{t('decision.title')}</h3>
      <ol className={styles.decisions}>
        {decisions.map((decision, at) => (
          <Line
            key={decision.id}
            meeting={meeting}
            item={item}
            decision={decision}
            place={`${number}.${at + 1}`}
            onChange={() => setOpened(decision)}
          />
        ))}
      </ol>
      {decisions.length === 0 && <p className={styles.facts}>{t('decision.none')}</p>}
      {meeting.mayWrite && (
        <TextButton className="no-print" onClick={() => setOpened('new')}>
          {t('decision.add')}
        </TextButton>
      )}
      {opened !== null && (
        <DecisionDialog
          meetingId={meeting.id}
          item={item}
          presences={presences}
          {...(opened !== 'new' && { of: opened })}
          onClose={() => setOpened(null)}
        />
      )}
    </section>
  );
}
