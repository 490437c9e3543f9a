import { Button } from '@mantine/core';
import { Link, useParams } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useQuery, useSubscription } from 'urql';
import { newKey, useAct } from '../act.ts';
import { graphql, readFragment } from '../graphql.ts';
import { Entry_revision } from '../history/fragment.ts';
import { HistoryPanel } from '../history/HistoryPanel.tsx';
import { PageHead } from '../kit/PageHead.tsx';
import { Failed, Loading, Missing } from '../kit/Standing.tsx';
import { say } from '../kit/toast.ts';
import { useStart } from '../live.ts';
import { useRoadmapsLive } from '../roadmap/useLive.ts';
import { useWords } from '../words/words.ts';
import { ClosePerson, OpenPerson } from './acts.ts';
import { EditPersonDialog } from './EditPersonDialog.tsx';
import { Page_person, type Person, PersonLive, PersonQuery } from './fragment.ts';
import styles from './person.module.css';
import { RolesPart } from './RolesPart.tsx';
import { WayInPart } from './WayInPart.tsx';
import { WorkplacePart } from './WorkplacePart.tsx';

const PersonHistory = graphql(
  `
    query PersonHistory($id: ID!, $first: Int!) {
      of: person(id: $id) {
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

/** Closes the account or opens it again; what was closed can be opened for ten seconds from where it was said. */
function useAccount(person: Person, onDone: () => void): { close: () => Promise<void>; open: () => Promise<void> } {
  const { t } = useWords();
  const act = useAct();
  const { id, version, name } = person;
  const openAt = async (seen: number): Promise<void> => {
    const outcome = await act(OpenPerson, { id, version: seen, key: newKey() });
    say(outcome.is === 'done' ? t('people.opened', { name }) : outcome.sentence);
    onDone();
  };
  return {
    open: () => openAt(version),
    close: async () => {
      const outcome = await act(ClosePerson, { id, version, key: newKey() });
      if (outcome.is !== 'done') say(outcome.sentence);
      else say(t('people.closed', { name }), () => void openAt(outcome.answer.version));
      onDone();
    },
  };
}

function Head({ person, onDone }: { person: Person; onDone: () => void }): ReactNode {
  const { t } = useWords();
  const [editing, setEditing] = useState(false);
  const { close, open } = useAccount(person, onDone);
  const below = [person.email, person.username, person.disabledAt && t('person.closed')].filter(Boolean).join(' · ');
  const actions = person.mayManage && (
    <>
      <Button variant="default" onClick={() => setEditing(true)}>
        {t('people.change')}
      </Button>
      {person.disabledAt === null ? (
        <Button variant="default" onClick={() => void close()}>
          {t('people.close')}
        </Button>
      ) : (
        <Button onClick={() => void open()}>{t('people.open')}</Button>
      )}
    </>
  );
  return (
    <>
      <PageHead
        title={person.name}
        above={<Link to="/people">{t('people.title')}</Link>}
        below={below || undefined}
        actions={actions || undefined}
      />
      {editing && <EditPersonDialog person={person} onClose={() => setEditing(false)} />}
    </>
  );
}

/** A person: where the person belongs and what the person may do; for who manages the account, all of it to change. */
export function PersonPage(): ReactNode {
  const { t } = useWords();
  const { id } = useParams({ from: '/people/$id' });
  const [answer, ask] = useQuery({ query: PersonQuery, variables: { id } });
  const after = useStart(answer);
  useSubscription({ query: PersonLive, variables: { after: after ?? '' }, pause: after === null });
  // Roles name roadmaps, which may come to be called otherwise.
  useRoadmapsLive(after);
  const { data, error } = answer;
  const again = (): void => ask({ requestPolicy: 'network-only' });
  if (!data) return error ? <Failed onRetry={again} /> : <Loading />;
  const person = readFragment(Page_person, data.person);
  if (!person) return <Missing action={<Link to="/people">{t('people.title')}</Link>} />;
  return (
    <>
      <Head person={person} onDone={again} />
      <div className={styles.page}>
        <WorkplacePart person={person} onDone={again} />
        <RolesPart person={person} onDone={again} />
        {person.mayManage && person.disabledAt === null && <WayInPart person={person} onDone={again} />}
        {person.mayManage && <HistoryPanel question={PersonHistory} id={id} />}
      </div>
    </>
  );
}
