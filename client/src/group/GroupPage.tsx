import { Button } from '@mantine/core';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { useQuery } from 'urql';
import { graphql, type ResultOf, readFragment } from '../graphql.ts';
import { Entry_revision } from '../history/fragment.ts';
import { HistoryPanel } from '../history/HistoryPanel.tsx';
import { PageHead } from '../kit/PageHead.tsx';
import { Panel } from '../kit/Panel.tsx';
import { useToday } from '../kit/ServerDay.ts';
import { Failed, Loading, Missing } from '../kit/Standing.tsx';
import { TextButton } from '../kit/TextButton.tsx';
import { useStart } from '../live.ts';
import { Line_meeting } from '../meeting/fragment.ts';
import { useWords } from '../words/words.ts';
import { EnterActDialog } from './ActDialogs.tsx';
import { ActsPart } from './ActsPart.tsx';
import { CompositionPart } from './CompositionPart.tsx';
import { Card_group, type GroupWords, Page_group, Rules_group, Words_group } from './fragment.ts';
import { GroupMark } from './GroupMark.tsx';
import styles from './group.module.css';
import { useGroupLive } from './live.ts';
import { MeetingsPart } from './MeetingsPart.tsx';
import { PlanDialog } from './PlanDialog.tsx';
import { RegulationPart } from './RegulationPart.tsx';
import { RulesPart } from './RulesPart.tsx';
import { WordsDialog } from './WordsDialog.tsx';
import { actName, foundingOf, votingOf } from './words.ts';

const PastGroup = lazy(() => import('./past/PastGroup.tsx').then((module) => ({ default: module.PastGroup })));

const GroupQuery = graphql(
  `
    query Group($id: ID!) {
      cursor
      group(id: $id) {
        id
        ...Page_group
        meetings {
          ...Line_meeting
        }
      }
    }
  `,
  [Page_group, Line_meeting],
);

const GroupHistory = graphql(
  `
    query GroupHistory($id: ID!, $first: Int!) {
      of: group(id: $id) {
        id
        history(first: $first) {
          id
          ...Entry_revision
        }
      }
    }
  `,
  [Entry_revision],
);

type Group = NonNullable<ResultOf<typeof GroupQuery>['group']>;
type Opened = 'plan' | 'act' | 'words';

/** What it is for, and what it is to do. */
function Tasks({ group: { purpose, tasks } }: { group: GroupWords }): ReactNode {
  const { t } = useWords();
  if (purpose === null && tasks.length === 0) return null;
  return (
    <Panel title={t('group.tasks.title')}>
      {purpose !== null && <p className={styles.purpose}>{purpose}</p>}
      {tasks.length > 0 && (
        <ol className={styles.tasks}>
          {tasks.map((task) => (
            <li key={task}>{task}</li>
          ))}
        </ol>
      )}
    </Panel>
  );
}

function Head({ group, onOpen }: { group: Group; onOpen: (opened: Opened) => void }): ReactNode {
  const words = useWords();
  const { t, dates } = words;
  const page = readFragment(Page_group, group);
  const card = readFragment(Card_group, page);
  const { powersUntil } = readFragment(Words_group, page);
  const founding = foundingOf(card.acts);
  const facts = [
    founding && founding.number !== null && founding.date !== null && actName(founding, words),
    t('group.foundedBy', { name: card.founder.shortName }),
    powersUntil !== null && card.standing === 'IN_FORCE' && t('group.powers', { day: dates.long(powersUntil) }),
  ];
  return (
    <PageHead
      title={card.name}
      above={<Link to="/groups">{t('groups.title')}</Link>}
      below={
        <span className={styles.standing}>
          <GroupMark group={card} />
          <span>{facts.filter(Boolean).join(' · ')}</span>
        </span>
      }
      actions={
        (page.mayKeep || page.mayPlan) && (
          <>
            {page.mayKeep && (
              <Button variant="default" onClick={() => onOpen('words')}>
                {t('organisation.changeShort')}
              </Button>
            )}
            {page.mayPlan && <Button onClick={() => onOpen('plan')}>{t('group.plan')}</Button>}
          </>
        )
      }
    />
  );
}

function Body({ group }: { group: Group }): ReactNode {
  const { t } = useWords();
  const today = useToday();
  const [opened, setOpened] = useState<Opened | null>(null);
  const close = (): void => setOpened(null);
  const page = readFragment(Page_group, group);
  const card = readFragment(Card_group, page);
  const known = readFragment(Words_group, page);
  const rules = readFragment(Rules_group, page);
  const voting = votingOf(card.seats, rules.voters);
  const enter = page.mayKeep && <TextButton onClick={() => setOpened('act')}>{t('group.enterAct')}</TextButton>;
  const past = (
    <Link to="/groups/$id" params={{ id: page.id }} search={{ asOf: today }} className={styles.quiet}>
      {t('group.past.open')}
    </Link>
  );
  return (
    <>
      <Head group={group} onOpen={setOpened} />
      <div className={styles.page}>
        <div>
          <MeetingsPart meetings={group.meetings} isMine={card.isMine} />
          <CompositionPart seats={card.seats} pending={page.pendingSeats} mayKeep={page.mayKeep} action={past} />
          <Tasks group={known} />
          <HistoryPanel question={GroupHistory} id={page.id} />
        </div>
        <aside aria-label={t('group.aside')}>
          <ActsPart acts={card.acts} mayKeep={page.mayKeep} action={enter} />
          <RegulationPart group={known} mayKeep={page.mayKeep} />
          <RulesPart
            rules={rules}
            now={voting === 0 ? null : { needed: page.quorumNow, voting }}
            mayKeep={page.mayKeep}
          />
        </aside>
      </div>
      {opened === 'plan' && <PlanDialog groupId={page.id} onClose={close} />}
      {opened === 'words' && <WordsDialog group={known} onClose={close} />}
      {opened === 'act' && (
        <EnterActDialog group={card} seats={[...card.seats, ...page.pendingSeats]} onClose={close} />
      )}
    </>
  );
}

/** A working group: its meetings, its composition, its acts and its rules. It changes as others work on it. */
export function GroupPage(): ReactNode {
  const { t } = useWords();
  const { id } = useParams({ from: '/groups/$id' });
  const { asOf } = useSearch({ from: '/groups/$id' });
  const [answer, ask] = useQuery({ query: GroupQuery, variables: { id } });
  useGroupLive(useStart(answer));
  const { data, error } = answer;
  if (!data) return error ? <Failed onRetry={() => ask({ requestPolicy: 'network-only' })} /> : <Loading lines={12} />;
  if (!data.group) return <Missing action={<Link to="/groups">{t('groups.title')}</Link>} />;
  if (asOf === undefined) return <Body group={data.group} />;
  return (
    <Suspense fallback={<Loading lines={12} />}>
      <PastGroup id={id} day={asOf} />
    </Suspense>
  );
}
