import { SegmentedControl } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { newKey, useAct } from '../../act.ts';
import { FormDialog } from '../../kit/FormDialog.tsx';
import { useRefusal } from '../../kit/refusal.ts';
import { type Attached, Attachments } from '../../report/Attachments.tsx';
import { useWords } from '../../words/words.ts';
import styles from '../meeting.module.css';
import type { Presence } from '../presence/fragment.ts';
import { seatId, seatInFull, takesPart } from '../presence/seat.ts';
import { CastVotes } from './acts.ts';
import type { Motion } from './fragment.ts';

type Chosen = Motion['votes'][number]['choice'] | 'NONE';

/** The secretary enters votes given in the room, or from a signed sheet with its scan. */
export function VotesDialog({
  motion,
  presences,
  onClose,
}: {
  motion: Motion;
  presences: readonly Presence[];
  onClose: () => void;
}): ReactNode {
  const words = useWords();
  const { t } = words;
  const act = useAct();
  const { at, tell } = useRefusal('votes', 'sheetId');
  // In the meeting only who is there votes; a poll asks everyone.
  const seats = presences.filter((one) => one.votes && (motion.deadline !== null || takesPart(one)));
  const [chosen, setChosen] = useState<Readonly<Record<string, Chosen>>>(() =>
    Object.fromEntries(motion.votes.map(({ seat, choice }) => [seat.id, choice])),
  );
  const [sheet, setSheet] = useState<readonly Attached[]>(motion.sheet ? [motion.sheet] : []);
  const submit = async (): Promise<string | null> => {
    const votes = Object.entries(chosen).flatMap(([id, choice]) => (choice === 'NONE' ? [] : [{ seatId: id, choice }]));
    const sheetId = sheet.at(-1)?.id;
    const fresh = sheetId && sheetId !== motion.sheet?.id ? { sheetId } : {};
    return tell(await act(CastVotes, { motionId: motion.id, votes, ...fresh, key: newKey() }));
  };
  const fault = at('votes');
  return (
    <FormDialog
      opened
      size="lg"
      title={t('vote.enter')}
      submit={t('vote.enterSubmit')}
      onClose={onClose}
      onSubmit={submit}
    >
      <p className={styles.words}>{motion.text}</p>
      <ul className={styles.ballots}>
        {seats.map((one) => {
          const id = seatId(one);
          const name = seatInFull(one.seat, words);
          return (
            <li key={id}>
              <span id={`ballot-${id}`}>{name}</span>
              <SegmentedControl
                aria-labelledby={`ballot-${id}`}
                value={chosen[id] ?? 'NONE'}
                onChange={(value) => setChosen((before) => ({ ...before, [id]: choiceOf(value) }))}
                data={(['NONE', 'FOR', 'AGAINST', 'ABSTAIN'] as const).map((value) => ({
                  value,
                  label: t(`vote.short.${value}`),
                }))}
              />
            </li>
          );
        })}
      </ul>
      {fault && (
        <p className={styles.fault} role="alert">
          {fault}
        </p>
      )}
      <Attachments
        legend={t('vote.sheet')}
        hint={t('vote.sheetHint')}
        files={sheet}
        missing={at('sheetId') ?? null}
        onChange={setSheet}
      />
    </FormDialog>
  );
}

const choiceOf = (value: string): Chosen =>
  (['FOR', 'AGAINST', 'ABSTAIN'] as const).find((choice) => choice === value) ?? 'NONE';
