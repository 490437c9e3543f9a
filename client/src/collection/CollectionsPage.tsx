import { Button, TextInput } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useQuery } from 'urql';
import { newKey, useAct } from '../act.ts';
import { graphql, type ResultOf, readFragment } from '../graphql.ts';
import { FormDialog } from '../kit/FormDialog.tsx';
import { PageHead } from '../kit/PageHead.tsx';
import { useRefusal } from '../kit/refusal.ts';
import { Empty, Failed, Loading } from '../kit/Standing.tsx';
import { useStart } from '../live.ts';
import styles from '../practice/practice.module.css';
import { Shelves } from '../practice/Shelves.tsx';
import { kept, useStill } from '../still.ts';
import { useWords } from '../words/words.ts';
import { StartCollection } from './acts.ts';
import { EditionMark } from './EditionMark.tsx';
import { type Card, Card_collection } from './fragment.ts';
import { useCollectionsLive } from './live.ts';

const CollectionsQuery = graphql(
  `
    query Collections($first: Int!) {
      cursor
      mayKeepLibrary
      collections(first: $first) {
        id
        ...Card_collection
      }
    }
  `,
  [Card_collection],
);

type Listed = ResultOf<typeof CollectionsQuery>['collections'][number];

/** How many collections each press shows, and the most that the server gives at once. */
const step = 100;
const most = 500;

/** Nothing moves under the pointer: what has come meanwhile waits. */
const still = {
  isMarked: () => false,
  keep: (shown: readonly Listed[], now: readonly Listed[]) => kept(shown, now, ({ id }) => id),
};

function Row({ collection }: { collection: Card }): ReactNode {
  const { t } = useWords();
  const { id, archivedAt, editions } = collection;
  const [latest] = editions;
  if (!latest) return null;
  return (
    <li data-row={id}>
      <Link to="/collections/$id" params={{ id }} className={styles.name}>
        {latest.title}
      </Link>
      <p className={styles.standing}>
        <EditionMark edition={latest} archived={archivedAt !== null} />
        <span className={styles.facts}>{t('collection.edition', { number: latest.number })}</span>
      </p>
    </li>
  );
}

interface StartProps {
  onClose: () => void;
  onStarted: (id: string) => void;
}

function StartDialog({ onClose, onStarted }: StartProps): ReactNode {
  const { t } = useWords();
  const act = useAct();
  const { at, tell } = useRefusal('title');
  const [title, setTitle] = useState('');
  const submit = async (): Promise<string | null> => {
    const outcome = await act(StartCollection, { title, key: newKey() });
    if (outcome.is === 'done') onStarted(outcome.answer.id);
    return tell(outcome);
  };
  return (
    <FormDialog
      opened
      title={t('collections.start')}
      submit={t('collections.start')}
      onClose={onClose}
      onSubmit={submit}
    >
      <p>{t('collections.startWhy')}</p>
      <TextInput
        data-autofocus
        label={t('collection.title')}
        required
        withAsterisk={false}
        value={title}
        error={at('title')}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
    </FormDialog>
  );
}

/** The collections: for everybody those that were published, for the centre its drafts too. */
export function CollectionsPage(): ReactNode {
  const { t } = useWords();
  const navigate = useNavigate();
  const [first, setFirst] = useState(step);
  const [starting, setStarting] = useState(false);
  const [answer, ask] = useQuery({ query: CollectionsQuery, variables: { first } });
  useCollectionsLive(useStart(answer));
  const { data, error } = answer;
  const held = useStill<readonly Listed[]>(data?.collections, still);
  const all = held?.map((one) => readFragment(Card_collection, one));
  return (
    <>
      <PageHead
        title={t('collections.title')}
        above={<Shelves />}
        below={t('collections.about')}
        actions={data?.mayKeepLibrary && <Button onClick={() => setStarting(true)}>{t('collections.start')}</Button>}
      />
      {!all && (error ? <Failed onRetry={() => ask({ requestPolicy: 'network-only' })} /> : <Loading />)}
      {all?.length === 0 && <Empty title={t('collections.none')}>{<p>{t('collections.noneWhy')}</p>}</Empty>}
      {all && all.length > 0 && (
        <ul className={styles.list}>
          {all.map((collection) => (
            <Row key={collection.id} collection={collection} />
          ))}
        </ul>
      )}
      {all?.length === first && first < most && (
        <p className={styles.more}>
          <Button variant="default" onClick={() => setFirst(first + step)}>
            {t('practices.more')}
          </Button>
        </p>
      )}
      {starting && (
        <StartDialog
          onClose={() => setStarting(false)}
          onStarted={(id) => void navigate({ to: '/collections/$id', params: { id }, search: {} })}
        />
      )}
    </>
  );
}
