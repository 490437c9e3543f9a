import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { type FragmentOf, readFragment } from '../graphql.ts';
import { Panel } from '../kit/Panel.tsx';
import { useToday } from '../kit/ServerDay.ts';
import { TextButton } from '../kit/TextButton.tsx';
import { Line_meeting, type MeetingLine as OneMeeting } from '../meeting/fragment.ts';
import { MeetingMark } from '../meeting/Standing.tsx';
import { useWords } from '../words/words.ts';
import styles from './group.module.css';

/** One meeting in a list: when, of which group where the list is of several, and how far it is. */
export function MeetingLine({ meeting, named = false }: { meeting: OneMeeting; named?: boolean }): ReactNode {
  const { dates } = useWords();
  const today = useToday();
  const when = (
    <Link to="/meetings/$id" params={{ id: meeting.id }} className={styles.when}>
      {dates.moment(meeting.startsAt, today)}
    </Link>
  );
  if (!named)
    return (
      <div className={styles.meeting}>
        <span>
          {when}
          {meeting.place !== null && <span className={styles.facts}> · {meeting.place}</span>}
        </span>
        <MeetingMark state={meeting.state} />
      </div>
    );
  return (
    <div className={styles.ahead}>
      {when}
      <span>{meeting.group?.name}</span>
      <MeetingMark state={meeting.state} />
    </div>
  );
}

/** How many meetings of a group stand there before somebody asks for all of them. */
const few = 8;

/** The meetings of a group, the latest first. */
export function MeetingsPart({
  meetings,
  isMine,
}: {
  meetings: readonly FragmentOf<typeof Line_meeting>[];
  isMine: boolean;
}): ReactNode {
  const { t } = useWords();
  const [all, setAll] = useState(false);
  const rows = readFragment(Line_meeting, meetings);
  const shown = all ? rows : rows.slice(0, few);
  return (
    <Panel title={t('group.meetings')}>
      {rows.length === 0 && (
        <p className={styles.facts}>{t(isMine ? 'group.meetings.none' : 'group.meetings.others')}</p>
      )}
      <ul className={styles.lines}>
        {shown.map((meeting) => (
          <li key={meeting.id}>
            <MeetingLine meeting={meeting} />
          </li>
        ))}
      </ul>
      {rows.length > shown.length && (
        <TextButton className="no-print" onClick={() => setAll(true)}>
          {t('group.meetings.more', { count: rows.length - shown.length })}
        </TextButton>
      )}
    </Panel>
  );
}
