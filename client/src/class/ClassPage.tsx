import { Button } from '@mantine/core';
import { Link, useParams } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useQuery } from 'urql';
import { graphql, readFragment } from '../graphql.ts';
import { Entry_revision } from '../history/fragment.ts';
import { HistoryPanel } from '../history/HistoryPanel.tsx';
import { PageHead } from '../kit/PageHead.tsx';
import { Panel } from '../kit/Panel.tsx';
import { useToday } from '../kit/ServerDay.ts';
import { Failed, Loading, Missing } from '../kit/Standing.tsx';
import { Term } from '../kit/Term.tsx';
import { TextButton } from '../kit/TextButton.tsx';
import { useStart } from '../live.ts';
import styles from '../organisation/organisation.module.css';
import { useWords } from '../words/words.ts';
import { ChangeClassDialog } from './ClassDialog.tsx';
import { type ClassWords, type Member, Members_class, Page_class, parted, Words_class } from './fragment.ts';
import { useClassesLive } from './live.ts';
import { AddMemberDialog, EndMemberDialog } from './MemberDialogs.tsx';

const ClassQuery = graphql(
  `
    query Class($id: ID!) {
      cursor
      class(id: $id) {
        ...Page_class
      }
    }
  `,
  [Page_class],
);

const ClassHistory = graphql(
  `
    query ClassHistory($id: ID!, $first: Int!) {
      of: class(id: $id) {
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

type Opened = { is: 'change' } | { is: 'add' } | { is: 'end'; member: Member };

function Members({ of, onEnd }: { of: readonly Member[]; onEnd?: ((member: Member) => void) | undefined }): ReactNode {
  const { t } = useWords();
  return (
    <ul className={styles.list}>
      {of.map((member) => (
        <li key={member.id} className={styles.member}>
          <div>
            <Link to="/organisations/$id" params={{ id: member.organisation.id }}>
              {member.organisation.shortName}
            </Link>
            <p className={styles.facts}>
              <Term since={member.since} until={member.until} />
            </p>
          </div>
          {onEnd && member.until === null && (
            <TextButton
              className="no-print"
              aria-label={t('class.endMember', { name: member.organisation.shortName })}
              onClick={() => onEnd(member)}
            >
              {t('class.end')}
            </TextButton>
          )}
        </li>
      ))}
    </ul>
  );
}

/** What it means for reports that a document names it, and how else documents write it. */
function About({ of: { open, spellings } }: { of: ClassWords }): ReactNode {
  const { t } = useWords();
  return (
    <>
      <p>
        <b>{t(open ? 'class.open' : 'class.closed')}.</b> {t(open ? 'class.openWhy' : 'class.closedWhy')}
      </p>
      {spellings.length > 0 && (
        <p className={styles.facts}>
          {t('organisation.spellings')}: {spellings.join('; ')}
        </p>
      )}
    </>
  );
}

/** A class that documents name as one: what it means for reports, and its members from day to day. */
export function ClassPage(): ReactNode {
  const { t } = useWords();
  const today = useToday();
  const { id } = useParams({ from: '/classes/$id' });
  const [answer, ask] = useQuery({ query: ClassQuery, variables: { id } });
  useClassesLive(useStart(answer));
  const [opened, setOpened] = useState<Opened | null>(null);
  const { data, error } = answer;
  if (!data) return error ? <Failed onRetry={() => ask({ requestPolicy: 'network-only' })} /> : <Loading />;
  const above = <Link to="/classes">{t('classes.title')}</Link>;
  if (!data.class) return <Missing action={above} />;
  const page = readFragment(Page_class, data.class);
  const words = readFragment(Words_class, page);
  const { now, coming, past } = parted(readFragment(Members_class, page).members, today);
  const close = (): void => setOpened(null);
  const onEnd = page.mayChange ? (member: Member): void => setOpened({ is: 'end', member }) : undefined;
  return (
    <>
      <PageHead
        title={words.shortName}
        above={above}
        below={words.fullName}
        actions={
          page.mayChange && (
            <>
              <Button variant="default" onClick={() => setOpened({ is: 'change' })}>
                {t('organisation.changeShort')}
              </Button>
              <Button onClick={() => setOpened({ is: 'add' })}>{t('class.addMemberSubmit')}</Button>
            </>
          )
        }
      />
      <div className={styles.column}>
        <About of={words} />
        <Panel title={t('class.now', { count: now.length })}>
          {now.length === 0 && <p className={styles.facts}>{t('class.noMembers')}</p>}
          {now.length > 0 && <Members of={now} onEnd={onEnd} />}
        </Panel>
        {coming.length > 0 && (
          <Panel title={t('class.coming')}>
            <Members of={coming} onEnd={onEnd} />
          </Panel>
        )}
        {past.length > 0 && (
          <Panel title={t('class.past')}>
            <Members of={past} />
          </Panel>
        )}
        <HistoryPanel question={ClassHistory} id={id} />
      </div>
      {opened?.is === 'change' && <ChangeClassDialog of={words} onClose={close} />}
      {opened?.is === 'add' && <AddMemberDialog classId={page.id} onClose={close} />}
      {opened?.is === 'end' && <EndMemberDialog member={opened.member} onClose={close} />}
    </>
  );
}
