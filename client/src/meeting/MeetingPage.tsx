import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useQuery } from 'urql';
import { type FragmentOf, graphql, readFragment } from '../graphql.ts';
import { PageHead } from '../kit/PageHead.tsx';
import { Failed, Loading, Missing } from '../kit/Standing.tsx';
import { useStart } from '../live.ts';
import { useWords } from '../words/words.ts';
import { Agenda } from './agenda/Agenda.tsx';
import { Words_item } from './agenda/fragment.ts';
import { Page_meeting, Words_meeting } from './fragment.ts';
import { ItemRecord } from './ItemRecord.tsx';
import { useMeetingLive } from './live.ts';
import styles from './meeting.module.css';
import { Words_round } from './minutes/fragment.ts';
import { Minutes } from './minutes/Minutes.tsx';
import { Attendance } from './presence/Attendance.tsx';
import { Words_presence } from './presence/fragment.ts';
import { Standing } from './Standing.tsx';
import { Steps } from './Steps.tsx';
import { useNow } from './useNow.ts';
import { Votes } from './vote/Votes.tsx';

export const MeetingQuery = graphql(
  `
    query Meeting($id: ID!) {
      cursor
      now
      meeting(id: $id) {
        ...Page_meeting
      }
    }
  `,
  [Page_meeting],
);

const parts = ['agenda', 'record', 'people'] as const;

/** Which column a phone shows: one at a time. */
function Parts({ part, onPart }: { part: string; onPart: (part: (typeof parts)[number]) => void }): ReactNode {
  const { t } = useWords();
  return (
    <div className={`${styles.parts} no-print`} role="tablist" aria-label={t('meeting.parts')}>
      {parts.map((one) => (
        <button key={one} type="button" role="tab" aria-selected={part === one} onClick={() => onPart(one)}>
          {t(`meeting.part.${one}`)}
        </button>
      ))}
    </div>
  );
}

function Columns({ of, now }: { of: FragmentOf<typeof Page_meeting>; now: number | null }): ReactNode {
  const page = readFragment(Page_meeting, of);
  const meeting = readFragment(Words_meeting, page);
  const items = readFragment(Words_item, page.items);
  const presences = readFragment(Words_presence, page.presences);
  const { item: asked } = useSearch({ from: '/meetings/$id' });
  const navigate = useNavigate({ from: '/meetings/$id' });
  const [part, setPart] = useState<(typeof parts)[number]>('record');
  const open = items.filter(({ state }) => state === 'ACCEPTED');
  const shown =
    items.find(({ id }) => id === asked) ?? open.find(({ id }) => id === meeting.currentItem?.id) ?? open[0] ?? null;
  const choose = (id: string): void => {
    void navigate({ search: { item: id }, replace: true });
    setPart('record');
  };
  const started = meeting.startedAt !== null;
  return (
    <>
      <Parts part={part} onPart={setPart} />
      <div className={styles.columns} data-part={part}>
        <div className={styles.agenda}>
          <Agenda
            meeting={meeting}
            items={items}
            presences={presences}
            shown={shown?.id ?? null}
            now={now}
            onChoose={choose}
          />
        </div>
        <div className={styles.record}>
          {shown && (
            <ItemRecord meeting={meeting} item={shown} number={open.indexOf(shown) + 1} presences={presences} />
          )}
          <Minutes meeting={meeting} rounds={readFragment(Words_round, page.rounds)} presences={presences} />
        </div>
        <div className={styles.people}>
          {shown && started && <Votes meeting={meeting} item={shown} presences={presences} />}
          <Attendance meeting={meeting} presences={presences} />
        </div>
      </div>
    </>
  );
}

/** A meeting: its agenda, the record of the item that is being dealt with, and who is there. */
export function MeetingPage(): ReactNode {
  const { t, dates } = useWords();
  const { id } = useParams({ from: '/meetings/$id' });
  const [answer, ask] = useQuery({ query: MeetingQuery, variables: { id } });
  useMeetingLive(id, useStart(answer));
  const now = useNow(answer.data?.now);
  const { data, error } = answer;
  if (!data) return error ? <Failed onRetry={() => ask({ requestPolicy: 'network-only' })} /> : <Loading />;
  const list = <Link to="/groups">{t('groups.title')}</Link>;
  if (!data.meeting) return <Missing action={list} />;
  const meeting = readFragment(Words_meeting, readFragment(Page_meeting, data.meeting));
  const above = meeting.group ? (
    <Link to="/groups/$id" params={{ id: meeting.group.id }}>
      {meeting.group.name}
    </Link>
  ) : (
    list
  );
  return (
    <>
      <PageHead
        title={t('meeting.title', { when: dates.moment(meeting.startsAt) })}
        above={above}
        below={<Standing meeting={meeting} now={now} />}
        actions={
          <Steps meeting={meeting} items={readFragment(Words_item, readFragment(Page_meeting, data.meeting).items)} />
        }
      />
      <Columns of={data.meeting} now={now} />
    </>
  );
}
