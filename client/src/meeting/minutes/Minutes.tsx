import { Button, Textarea } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { newKey, useAct } from '../../act.ts';
import { readFragment } from '../../graphql.ts';
import { FormDialog } from '../../kit/FormDialog.tsx';
import { useRefusal } from '../../kit/refusal.ts';
import { StateMark } from '../../kit/StateMark.tsx';
import { TextButton } from '../../kit/TextButton.tsx';
import { say } from '../../kit/toast.ts';
import { useWords } from '../../words/words.ts';
import type { MeetingWords } from '../fragment.ts';
import styles from '../meeting.module.css';
import { type Presence, Seat_meeting } from '../presence/fragment.ts';
import { seatId, seatInFull, seatName } from '../presence/seat.ts';
import { AnswerRemark, ApproveMinutes } from './acts.ts';
import type { Round } from './fragment.ts';
import { Papers } from './Papers.tsx';

interface MinutesProps {
  meeting: MeetingWords;
  rounds: readonly Round[];
  presences: readonly Presence[];
}

interface WordsDialogProps {
  title: string;
  label: string;
  submit: string;
  onSubmit: (text: string) => Promise<string | null>;
  onClose: () => void;
}

function WordsDialog({ title, label, submit, onSubmit, onClose }: WordsDialogProps): ReactNode {
  const [text, setText] = useState('');
  return (
    <FormDialog opened title={title} submit={submit} onClose={onClose} onSubmit={() => onSubmit(text)}>
      <Textarea
        data-autofocus
        label={label}
        required
        withAsterisk={false}
        autosize
        minRows={3}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
    </FormDialog>
  );
}

/** One's own line of the sheet: approve as it stands, or with a remark. */
function Mine({ meeting, round, presence }: { meeting: MeetingWords; round: Round; presence: Presence }): ReactNode {
  const { t } = useWords();
  const act = useAct();
  const { tell } = useRefusal();
  const [remarking, setRemarking] = useState(false);
  const seat = seatId(presence);
  const approve = async (remark: string | null): Promise<string | null> => {
    const given = { meetingId: meeting.id, seatId: seat, textHash: round.textHash, remark };
    return tell(await act(ApproveMinutes, { ...given, key: newKey() }));
  };
  const plainly = async (): Promise<void> => {
    const told = await approve(null);
    if (told) say(told);
  };
  return (
    <div className={`${styles.choices} no-print`}>
      <Button onClick={() => void plainly()}>{t('approval.approve')}</Button>
      <Button variant="default" onClick={() => setRemarking(true)}>
        {t('approval.withRemark')}
      </Button>
      {remarking && (
        <WordsDialog
          title={t('approval.withRemark')}
          label={t('approval.remark')}
          submit={t('approval.send')}
          onSubmit={approve}
          onClose={() => setRemarking(false)}
        />
      )}
    </div>
  );
}

function Sheet({ meeting, round, presences }: MinutesProps & { round: Round }): ReactNode {
  const words = useWords();
  const { t, dates } = words;
  const act = useAct();
  const { tell } = useRefusal();
  const [answering, setAnswering] = useState<string | null>(null);
  const said = new Set(round.approvals.map(({ seat }) => readFragment(Seat_meeting, seat).id));
  const waiting = presences.filter((one) => one.votes && one.holder && !said.has(seatId(one)));
  const mine = presences.filter((one) => one.votes && one.isMine);
  const answer = async (text: string): Promise<string | null> =>
    tell(await act(AnswerRemark, { roundId: round.id, seatId: answering ?? '', answer: text, key: newKey() }));
  const open = round.closedAt === null && meeting.state === 'ON_APPROVAL';
  return (
    <div>
      <p className={styles.facts}>{t('approval.round', { number: round.number, day: dates.long(round.deadline) })}</p>
      <table className={styles.approvals}>
        <thead>
          <tr>
            <th>{t('approval.who')}</th>
            <th>{t('approval.when')}</th>
            <th>{t('approval.remark')}</th>
          </tr>
        </thead>
        <tbody>
          {round.approvals.map(({ seat, person, at, remark, answer: answered }) => {
            const { id } = readFragment(Seat_meeting, seat);
            return (
              <tr key={id}>
                <td>
                  {seatName(seat)}
                  {person && person.name !== seatName(seat) && <p className={styles.facts}>{person.name}</p>}
                </td>
                <td>{dates.moment(at)}</td>
                <td>
                  {remark ?? <StateMark state="DONE">{t('approval.approved')}</StateMark>}
                  {answered && <p className={styles.facts}>{t('approval.answered', { answer: answered })}</p>}
                  {remark && !answered && meeting.mayPrepare && meeting.state !== 'REGISTERED' && (
                    <p className="no-print">
                      <TextButton onClick={() => setAnswering(id)}>{t('approval.answer')}</TextButton>
                    </p>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {open && waiting.length > 0 && (
        <p className={styles.facts}>
          {t('approval.waiting', { names: waiting.map((one) => seatInFull(one.seat, words)).join(', ') })}
        </p>
      )}
      {open && mine.map((one) => <Mine key={seatId(one)} meeting={meeting} round={round} presence={one} />)}
      {answering !== null && (
        <WordsDialog
          title={t('approval.answer')}
          label={t('approval.answerText')}
          submit={t('approval.answer')}
          onSubmit={answer}
          onClose={() => setAnswering(null)}
        />
      )}
    </div>
  );
}

/** From approval to force: the sheet that runs on the text, and its registration. */
export function Minutes({ meeting, rounds, presences }: MinutesProps): ReactNode {
  const { t, dates } = useWords();
  const { number, registeredOn, scan, textHash } = meeting;
  const written = ['DRAFTING', 'ON_APPROVAL', 'SIGNED', 'REGISTERED'].includes(meeting.state);
  if (!written) return null;
  return (
    <section className={styles.minutes} aria-label={t('minutes.title')}>
      <h2>{t('minutes.title')}</h2>
      {meeting.state === 'REGISTERED' && number && registeredOn && (
        <p>
          <StateMark state="DONE">{t('meeting.registered', { number, day: dates.long(registeredOn) })}</StateMark>
        </p>
      )}
      {meeting.state === 'REGISTERED' && meeting.elsewhere && <p className={styles.facts}>{t('minutes.elsewhere')}</p>}
      {scan && (
        <p>
          <a href={scan.url}>{t('minutes.scan', { name: scan.name })}</a>
        </p>
      )}
      <Papers meeting={meeting} />
      {textHash && <p className={styles.hash}>{t('minutes.hash', { hash: textHash })}</p>}
      {rounds.map((round) => (
        <Sheet key={round.id} meeting={meeting} round={round} rounds={rounds} presences={presences} />
      ))}
      {rounds.length === 0 && meeting.state === 'DRAFTING' && <p className={styles.facts}>{t('minutes.drafting')}</p>}
    </section>
  );
}
