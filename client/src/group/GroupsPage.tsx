import { Button } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useQuery } from 'urql';
import { graphql, readFragment } from '../graphql.ts';
import { PageHead } from '../kit/PageHead.tsx';
import { Empty, Failed, Loading } from '../kit/Standing.tsx';
import { useStart } from '../live.ts';
import { Line_meeting } from '../meeting/fragment.ts';
import { useWords } from '../words/words.ts';
import { FoundDialog } from './FoundDialog.tsx';
import { type Card, Card_group } from './fragment.ts';
import { GroupMark } from './GroupMark.tsx';
import styles from './group.module.css';
import { useGroupsLive } from './live.ts';
import { MeetingLine } from './MeetingsPart.tsx';
import { actName, foundingOf } from './words.ts';

const GroupsQuery = graphql(
  `
    query Groups {
      cursor
      mayFoundGroups
      meetings {
        id
        ...Line_meeting
      }
      groups {
        id
        ...Card_group
      }
    }
  `,
  [Card_group, Line_meeting],
);

function Row({ group }: { group: Card }): ReactNode {
  const words = useWords();
  const { t } = words;
  const founding = foundingOf(group.acts);
  const chair = group.seats.find(({ kind }) => kind === 'CHAIR');
  const facts = [
    founding && founding.number !== null && founding.date !== null && actName(founding, words),
    t('group.foundedBy', { name: group.founder.shortName }),
    chair?.holder && t('group.chairedBy', { name: chair.holder.name }),
  ];
  return (
    <li>
      <Link to="/groups/$id" params={{ id: group.id }} className={styles.name}>
        {group.name}
      </Link>
      <p className={styles.standing}>
        <GroupMark group={group} />
        <span className={styles.facts}>{facts.filter(Boolean).join(' · ')}</span>
      </p>
    </li>
  );
}

/** The working groups, and the meetings that are ahead or not registered yet. */
export function GroupsPage(): ReactNode {
  const { t } = useWords();
  const navigate = useNavigate();
  const [founding, setFounding] = useState(false);
  const [answer, ask] = useQuery({ query: GroupsQuery });
  useGroupsLive(useStart(answer));
  const { data, error } = answer;
  const groups = (data?.groups ?? []).map((one) => readFragment(Card_group, one));
  return (
    <>
      <PageHead
        title={t('groups.title')}
        below={t('groups.about')}
        actions={data?.mayFoundGroups && <Button onClick={() => setFounding(true)}>{t('groups.found')}</Button>}
      />
      {!data && (error ? <Failed onRetry={() => ask({ requestPolicy: 'network-only' })} /> : <Loading />)}
      {data && data.meetings.length > 0 && (
        <section aria-labelledby="ahead">
          <h2 id="ahead" className={styles.part}>
            {t('groups.ahead')}
          </h2>
          <ul className={styles.list}>
            {data.meetings.map((one) => (
              <li key={one.id}>
                <MeetingLine meeting={readFragment(Line_meeting, one)} named />
              </li>
            ))}
          </ul>
        </section>
      )}
      {data && groups.length === 0 && <Empty title={t('groups.none')}>{<p>{t('groups.noneWhy')}</p>}</Empty>}
      {groups.length > 0 && (
        <section aria-labelledby="groups">
          <h2 id="groups" className={data?.meetings.length === 0 ? 'visually-hidden' : styles.part}>
            {t('groups.all')}
          </h2>
          <ul className={styles.list}>
            {groups.map((group) => (
              <Row key={group.id} group={group} />
            ))}
          </ul>
        </section>
      )}
      {founding && (
        <FoundDialog
          onClose={() => setFounding(false)}
          onFounded={(id) => void navigate({ to: '/groups/$id', params: { id } })}
        />
      )}
    </>
  );
}
