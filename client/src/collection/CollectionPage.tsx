import { Button, Menu, Progress } from '@mantine/core';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { type ReactNode, useRef, useState } from 'react';
import { useQuery } from 'urql';
import { newKey, useAct } from '../act.ts';
import { graphql, readFragment } from '../graphql.ts';
import { DiscardDialog } from '../kit/DiscardDialog.tsx';
import { PageHead } from '../kit/PageHead.tsx';
import { Panel } from '../kit/Panel.tsx';
import { Failed, Loading, Missing } from '../kit/Standing.tsx';
import { say } from '../kit/toast.ts';
import { useStart } from '../live.ts';
import { useMaterialsLive } from '../material/live.ts';
import { usePracticesLive } from '../practice/live.ts';
import page from '../practice/practice.module.css';
import { Shelves } from '../practice/Shelves.tsx';
import { useWords } from '../words/words.ts';
import { ArchiveCollection, CancelSetting, DiscardEdition, SetEdition, StartEdition } from './acts.ts';
import styles from './collection.module.css';
import { EditionForm } from './EditionForm.tsx';
import { EditionMark } from './EditionMark.tsx';
import { EditionFiles, EditionSheet } from './EditionSheet.tsx';
import { type Collection, type Edition, Page_collection, Words_edition } from './fragment.ts';
import { useCollectionLive } from './live.ts';

const CollectionQuery = graphql(
  `
    query Collection($id: ID!) {
      cursor
      collection(id: $id) {
        ...Page_collection
      }
    }
  `,
  [Page_collection],
);

interface ShownProps {
  collection: Collection;
  editions: readonly Edition[];
  edition: Edition;
}

interface ActionsProps extends ShownProps {
  flush: () => Promise<Edition | null>;
  onRefused: (sentence: string | null) => void;
}

/** What one may do with an edition now: to publish it is the one filled button, the rest is behind one word. */
function Actions({ collection, edition, flush, onRefused }: ActionsProps): ReactNode {
  const { t } = useWords();
  const act = useAct();
  const [discarding, setDiscarding] = useState(false);
  const told = (outcome: { is: string; sentence?: string }): void => {
    if (outcome.is !== 'done') say(outcome.sentence ?? '');
  };
  const publish = async (): Promise<void> => {
    const saved = await flush();
    if (!saved) return;
    const outcome = await act(SetEdition, { id: saved.id, version: saved.version, key: newKey() });
    const isOfContents = outcome.is === 'refused' && outcome.field === 'sections';
    onRefused(isOfContents ? (outcome.code === 'REQUIRED' ? t('collection.empty') : outcome.sentence) : null);
    if (!isOfContents) told(outcome);
  };
  const goOn = async (): Promise<void> => told(await act(StartEdition, { id: collection.id, key: newKey() }));
  const archive = async (): Promise<void> => {
    const { id, version, archivedAt } = collection;
    told(await act(ArchiveCollection, { id, version, archived: archivedAt === null, key: newKey() }));
  };
  return (
    <>
      {collection.mayArchive && (
        <Menu position="bottom-end" width={280}>
          <Menu.Target>
            <Button variant="default">{t('practice.more')}</Button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={() => void archive()}>
              {t(collection.archivedAt === null ? 'collection.archive' : 'collection.restore')}
            </Menu.Item>
            {edition.mayWrite && edition.number > 1 && (
              <Menu.Item onClick={() => setDiscarding(true)}>{t('collection.discard')}</Menu.Item>
            )}
          </Menu.Dropdown>
        </Menu>
      )}
      {discarding && (
        <DiscardDialog
          title={t('collection.discard')}
          why={t('practice.discard.why', { name: edition.title })}
          gone={t('practice.discarded')}
          discard={() => act(DiscardEdition, { id: edition.id, version: edition.version, key: newKey() })}
          onClose={() => setDiscarding(false)}
        />
      )}
      {collection.mayGoOn && <Button onClick={() => void goOn()}>{t('collection.goOn')}</Button>}
      {edition.mayWrite && <Button onClick={() => void publish()}>{t('collection.publish')}</Button>}
    </>
  );
}

/** How far the files are, and the way to give them up. */
function Setting({ edition }: { edition: Edition }): ReactNode {
  const { t } = useWords();
  const act = useAct();
  const cancel = async (): Promise<void> => {
    const outcome = await act(CancelSetting, { id: edition.id, version: edition.version, key: newKey() });
    if (outcome.is !== 'done') say(outcome.sentence);
  };
  return (
    <div className={styles.setting}>
      <p role="status">{t('collection.setting', { percent: edition.progress })}</p>
      <Progress value={edition.progress} aria-label={t('collection.progress')} />
      <p className={styles.soft}>{t('collection.settingWhy')}</p>
      {edition.mayCancel && (
        <Button variant="default" onClick={() => void cancel()}>
          {t('collection.cancel')}
        </Button>
      )}
    </div>
  );
}

function Editions({ collection, editions, edition }: ShownProps): ReactNode {
  const { t } = useWords();
  if (editions.length < 2) return null;
  return (
    <Panel title={t('collection.editions')} printed={false}>
      <ul className={page.versions}>
        {editions.map((one) => (
          <li key={one.id}>
            <Link
              to="/collections/$id"
              params={{ id: collection.id }}
              search={{ edition: one.number }}
              aria-current={one.id === edition.id ? 'true' : undefined}
            >
              {t('collection.edition', { number: one.number })}
            </Link>
            <p className={page.facts}>
              <EditionMark edition={one} archived={false} />
            </p>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function Shown(props: ShownProps): ReactNode {
  const { collection, editions, edition } = props;
  const { t } = useWords();
  const flush = useRef<() => Promise<Edition | null>>(null);
  const [refused, setRefused] = useState<string | null>(null);
  return (
    <>
      <PageHead
        title={edition.title}
        above={<Shelves />}
        below={
          <span className={page.standing}>
            <EditionMark edition={edition} archived={collection.archivedAt !== null} />
            <span>{t('collection.edition', { number: edition.number })}</span>
          </span>
        }
        actions={
          <Actions {...props} flush={() => flush.current?.() ?? Promise.resolve(edition)} onRefused={setRefused} />
        }
      />
      {edition.isBeingSet && <Setting edition={edition} />}
      {edition.fault !== null && !edition.isBeingSet && (
        <p className={styles.fault} role="alert">
          {t(`collection.fault.${edition.fault}`)}
        </p>
      )}
      <div className={page.page} data-wide={editions.length < 2 && edition.publishedAt === null ? '' : undefined}>
        {edition.mayWrite ? (
          <EditionForm key={edition.id} edition={edition} refused={refused} flush={flush} />
        ) : (
          <EditionSheet edition={edition} />
        )}
        <div>
          <EditionFiles edition={edition} collectionId={collection.id} />
          <Editions {...props} />
        </div>
      </div>
    </>
  );
}

/** A collection: one of its editions, to be put together or read. */
export function CollectionPage(): ReactNode {
  const { t } = useWords();
  const { id } = useParams({ from: '/collections/$id' });
  const { edition: number } = useSearch({ from: '/collections/$id' });
  const [answer, ask] = useQuery({ query: CollectionQuery, variables: { id } });
  const start = useStart(answer);
  useCollectionLive(start);
  // What an edition holds can be replaced, or leave the registry.
  usePracticesLive(start);
  useMaterialsLive(start);
  const { data, error } = answer;
  if (!data) return error ? <Failed onRetry={() => ask({ requestPolicy: 'network-only' })} /> : <Loading />;
  const missing = <Missing action={<Link to="/collections">{t('collections.title')}</Link>} />;
  if (!data.collection) return missing;
  const collection = readFragment(Page_collection, data.collection);
  const editions = readFragment(Words_edition, collection.editions);
  const edition = number === undefined ? editions[0] : editions.find((one) => one.number === number);
  return edition ? <Shown collection={collection} editions={editions} edition={edition} /> : missing;
}
