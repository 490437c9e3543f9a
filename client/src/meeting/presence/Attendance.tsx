import { Menu } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { newKey, useAct } from '../../act.ts';
import { useRefusal } from '../../kit/refusal.ts';
import { StateMark } from '../../kit/StateMark.tsx';
import { TextButton } from '../../kit/TextButton.tsx';
import { say } from '../../kit/toast.ts';
import { useWords, type Words } from '../../words/words.ts';
import type { MeetingWords } from '../fragment.ts';
import styles from '../meeting.module.css';
import { MarkPresence, ReplyToMeeting } from './acts.ts';
import type { Presence } from './fragment.ts';
import { SubstituteDialog } from './SubstituteDialog.tsx';
import { seatId, seatInFull, seatName, seatRole } from './seat.ts';

type Mark = 'IN_ROOM' | 'BY_LINK' | 'LEFT' | 'STEPPED_OUT' | 'BACK';

const answers = ['COMES', 'BY_LINK', 'CANNOT'] as const;

/** Who sits there, how they are present, and in whose place. */
function factsOf(presence: Presence, ahead: boolean, words: Words): string {
  const { t, dates } = words;
  const { substitute, holder, manner, reply, steppedOut } = presence;
  const person = substitute?.name ?? holder?.name;
  return [
    seatRole(presence.seat, words),
    person !== seatName(presence.seat) && person,
    substitute && t('presence.inPlace', { number: substitute.letterNumber, day: dates.typed(substitute.letterDate) }),
    steppedOut ? t('presence.steppedOut') : manner && t(`presence.${manner}`),
    ahead && reply && t(`reply.${reply}`),
  ]
    .filter(Boolean)
    .join(' · ');
}

/** What can be marked of whoever sits on a seat, by how they are there now. */
function marksOf({ manner, steppedOut }: Presence, hasItem: boolean): readonly Mark[] {
  if (manner === null) return ['IN_ROOM', 'BY_LINK'];
  const item: readonly Mark[] = hasItem ? [steppedOut ? 'BACK' : 'STEPPED_OUT'] : [];
  return [manner === 'ROOM' ? 'BY_LINK' : 'IN_ROOM', ...item, 'LEFT'];
}

interface LineProps {
  meeting: MeetingWords;
  presence: Presence;
  onSubstitute: () => void;
}

function Line({ meeting, presence, onSubstitute }: LineProps): ReactNode {
  const words = useWords();
  const { t } = words;
  const act = useAct();
  const { tell } = useRefusal();
  const of = { meetingId: meeting.id, seatId: seatId(presence) };
  const run = async (told: Promise<string | null>): Promise<void> => {
    const sentence = await told;
    if (sentence) say(sentence);
  };
  const mark = async (one: Mark) => tell(await act(MarkPresence, { ...of, presence: one, key: newKey() }));
  const answer = async (one: (typeof answers)[number]) =>
    tell(await act(ReplyToMeeting, { ...of, answer: one, key: newKey() }));
  const ahead = meeting.state === 'ANNOUNCED';
  const mine = meeting.mayLead || presence.isMine;
  const marks = mine && (meeting.state === 'RUNNING' || (meeting.state === 'DRAFTING' && meeting.mayLead));
  const substitutes = mine && ['DRAFT', 'ANNOUNCED', 'RUNNING'].includes(meeting.state);
  const here = presence.manner !== null && !presence.steppedOut;
  const name = seatName(presence.seat);
  return (
    <li className={styles.seat} data-here={here ? '' : undefined}>
      <span className={styles.dot} aria-hidden="true" />
      <div>
        <p>
          {name}
          <span className={styles.hidden}>: {t(here ? 'presence.here' : 'presence.away')}</span>
        </p>
        <p className={styles.facts}>{factsOf(presence, ahead, words)}</p>
      </div>
      {((mine && ahead) || marks || substitutes) && (
        <Menu position="bottom-end" width={240}>
          <Menu.Target>
            <button
              type="button"
              className={`${styles.dots} no-print`}
              aria-label={t('presence.menu', { name: seatInFull(presence.seat, words) })}
            >
              ⋯
            </button>
          </Menu.Target>
          <Menu.Dropdown>
            {mine &&
              ahead &&
              answers.map((one) => (
                <Menu.Item key={one} onClick={() => void run(answer(one))}>
                  {t(`reply.${one}`)}
                </Menu.Item>
              ))}
            {marks &&
              marksOf(presence, meeting.currentItem !== null).map((one) => (
                <Menu.Item key={one} onClick={() => void run(mark(one))}>
                  {t(`presence.mark.${one}`)}
                </Menu.Item>
              ))}
            {substitutes && <Menu.Item onClick={onSubstitute}>{t('presence.substitute')}</Menu.Item>}
          </Menu.Dropdown>
        </Menu>
      )}
    </li>
  );
}

/** What somebody who sits there says of themselves with one press. */
function Mine({ meeting, presence }: { meeting: MeetingWords; presence: Presence }): ReactNode {
  const { t } = useWords();
  const act = useAct();
  const { tell } = useRefusal();
  if (meeting.state !== 'RUNNING' || presence.manner !== null) return null;
  const come = async (one: 'IN_ROOM' | 'BY_LINK'): Promise<void> => {
    const of = { meetingId: meeting.id, seatId: seatId(presence) };
    const told = tell(await act(MarkPresence, { ...of, presence: one, key: newKey() }));
    if (told) say(told);
  };
  return (
    <p className={`${styles.tools} no-print`}>
      <TextButton onClick={() => void come('IN_ROOM')}>{t('presence.iAmHere')}</TextButton>
      <TextButton onClick={() => void come('BY_LINK')}>{t('presence.iAmByLink')}</TextButton>
    </p>
  );
}

/** Who is there, seat by seat, and whether there is a quorum now. */
export function Attendance({
  meeting,
  presences,
}: {
  meeting: MeetingWords;
  presences: readonly Presence[];
}): ReactNode {
  const { t } = useWords();
  const [named, setNamed] = useState<Presence | null>(null);
  const { present, voting, needed } = meeting;
  const enough = present >= needed;
  const running = meeting.startedAt !== null;
  const comes = presences.filter(({ reply }) => reply === 'COMES' || reply === 'BY_LINK').length;
  return (
    <section aria-label={t('presence.title')}>
      <h2>{running ? t('presence.count', { present, voting }) : t('presence.title')}</h2>
      {meeting.state === 'RUNNING' && (
        <p role="status">
          <StateMark state={enough ? 'DONE' : 'LATE'}>
            {t(enough ? 'presence.quorum' : 'presence.noQuorum', { needed })}
          </StateMark>
        </p>
      )}
      {meeting.state === 'ANNOUNCED' && <p className={styles.facts}>{t('reply.count', { count: comes })}</p>}
      {presences
        .filter(({ isMine }) => isMine)
        .map((presence) => (
          <Mine key={seatId(presence)} meeting={meeting} presence={presence} />
        ))}
      <ul className={styles.seats}>
        {presences.map((presence) => (
          <Line key={seatId(presence)} meeting={meeting} presence={presence} onSubstitute={() => setNamed(presence)} />
        ))}
      </ul>
      {named && <SubstituteDialog meeting={meeting} presence={named} onClose={() => setNamed(null)} />}
    </section>
  );
}
