import { Link, useParams } from '@tanstack/react-router';
import { type ReactNode, useEffect } from 'react';
import { useQuery } from 'urql';
import { readFragment } from '../graphql.ts';
import { Failed, Loading, Missing } from '../kit/Standing.tsx';
import { StateMark } from '../kit/StateMark.tsx';
import { useStart } from '../live.ts';
import { useWords } from '../words/words.ts';
import { type Item, Words_item } from './agenda/fragment.ts';
import { tallyOf } from './decision/Decisions.tsx';
import { Words_decision } from './decision/fragment.ts';
import { Page_meeting, Words_meeting } from './fragment.ts';
import { useMeetingLive } from './live.ts';
import { MeetingQuery } from './MeetingPage.tsx';
import { RecordEditor } from './record/RecordEditor.tsx';
import styles from './screen.module.css';
import { minutesBetween, useNow } from './useNow.ts';
import { Words_motion } from './vote/fragment.ts';

/** What is being dealt with, in letters that the last row of a room reads: the item, what is decided, how the vote stands. */
function Current({ item, number, now }: { item: Item; number: number; now: number | null }): ReactNode {
  const words = useWords();
  const { t } = words;
  const open = readFragment(Words_motion, item.motions).find(({ closedAt }) => closedAt === null);
  return (
    <>
      <h1>{t('agenda.itemHeading', { number, title: item.title })}</h1>
      {item.startedAt && now && <p>{t('agenda.runs', { minutes: minutesBetween(item.startedAt, now) })}</p>}
      <RecordEditor itemId={item.id} mayWrite={false}>
        <ol className={styles.decisions}>
          {readFragment(Words_decision, item.decisions).map(({ id, kind, text }, at) => (
            <li key={id}>
              <b>
                {number}.{at + 1} {t(`decision.kind.${kind}`)}
              </b>
              <p>{text}</p>
            </li>
          ))}
        </ol>
      </RecordEditor>
      {open && (
        <section className={styles.vote} aria-live="polite">
          <h2>{t('vote.title')}</h2>
          <p>{open.text}</p>
          <p className={styles.tally}>{tallyOf(open, words)}</p>
        </section>
      )}
    </>
  );
}

/** The projector's view of a meeting: the middle column alone, large. */
export function ScreenPage(): ReactNode {
  const { t, dates } = useWords();
  const { id } = useParams({ from: '/meetings/$id/screen' });
  const [answer, ask] = useQuery({ query: MeetingQuery, variables: { id } });
  useMeetingLive(id, useStart(answer));
  const now = useNow(answer.data?.now);
  useEffect(() => {
    document.body.dataset['screen'] = '';
    return () => {
      delete document.body.dataset['screen'];
    };
  }, []);
  const { data, error } = answer;
  if (!data) return error ? <Failed onRetry={() => ask({ requestPolicy: 'network-only' })} /> : <Loading />;
  if (!data.meeting) return <Missing action={<Link to="/groups">{t('groups.title')}</Link>} />;
  const page = readFragment(Page_meeting, data.meeting);
  const meeting = readFragment(Words_meeting, page);
  const items = readFragment(Words_item, page.items).filter(({ state }) => state === 'ACCEPTED');
  const at = items.findIndex((one) => one.id === meeting.currentItem?.id);
  const item = items[at];
  const enough = meeting.present >= meeting.needed;
  return (
    <div className={styles.screen}>
      <header>
        <span>{meeting.group?.name}</span>
        <StateMark state={enough ? 'DONE' : 'LATE'}>
          {t('presence.count', { present: meeting.present, voting: meeting.voting })} ·{' '}
          {t(enough ? 'presence.quorum' : 'presence.noQuorum', { needed: meeting.needed })}
        </StateMark>
        <Link className="no-print" to="/meetings/$id" params={{ id }}>
          {t('meeting.leaveScreen')}
        </Link>
      </header>
      {item ? (
        <Current item={item} number={at + 1} now={now} />
      ) : (
        <>
          <h1>{t('meeting.title', { when: dates.moment(meeting.startsAt) })}</h1>
          <ol className={styles.agenda}>
            {items.map((one) => (
              <li key={one.id}>{one.title}</li>
            ))}
          </ol>
        </>
      )}
    </div>
  );
}
