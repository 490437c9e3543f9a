import { Button } from '@mantine/core';
import { Link, useSearch } from '@tanstack/react-router';
import { type ReactNode, useRef, useState } from 'react';
import { useQuery } from 'urql';
import { graphql } from '../../graphql.ts';
import { PageHead } from '../../kit/PageHead.tsx';
import { Empty, Failed, Loading, Missing } from '../../kit/Standing.tsx';
import { useWords } from '../../words/words.ts';
import { Check } from './Check.tsx';
import { ChooseDocument } from './ChooseDocument.tsx';
import styles from './import.module.css';
import { type Preview, PreviewQuery, type Source } from './preview.ts';
import { useUnread } from './unread.ts';

interface ReadProps {
  source: Source;
  /** The roadmap that the document is a later edition of, where it is one. */
  of: string | null;
  onSource: (source: Source | null) => void;
}

function Read({ source, of, onSource }: ReadProps): ReactNode {
  const { t } = useWords();
  const sentence = useUnread();
  const [{ data, error }, ask] = useQuery({
    query: PreviewQuery,
    variables: { source, of },
    // What stands may have changed since a document was last compared with it.
    requestPolicy: of === null ? 'cache-first' : 'cache-and-network',
  });
  const again = (): void => ask({ requestPolicy: 'network-only' });
  // While a correction is being read, and where it cannot be, what was understood before stays on the screen with all
  // that was chosen in it.
  const last = useRef<Preview | null>(null);
  const answer = data?.previewRoadmap;
  if (answer?.__typename === 'Preview') last.current = answer;
  const told = sentence(answer, error);
  const other = (
    <Button variant="default" onClick={() => onSource(null)}>
      {t('import.other')}
    </Button>
  );
  if (last.current && (answer === undefined || answer.__typename === 'Preview' || told !== null)) {
    return (
      <>
        <div className={styles.other}>{other}</div>
        {told !== null && (
          <div className={styles.unread} role="alert">
            <p>{told}</p>
            <p className={styles.soft}>{t('import.unread')}</p>
          </div>
        )}
        <Check preview={last.current} source={source} onSource={onSource} onAgain={again} />
      </>
    );
  }
  if (!answer) return error ? <Failed onRetry={again} /> : <Loading lines={10} />;
  if (told === null) return <Missing action={<Link to="/roadmaps">{t('page.toRoadmaps')}</Link>} />;
  // The reader knows none of its tables; a person may.
  const byHand = answer.__typename === 'Unreadable' && answer.code === 'tableNotRecognised' && (
    <Button variant="default" onClick={() => onSource({ ...source, table: 0 })}>
      {t('import.byHand')}
    </Button>
  );
  return (
    <Empty
      title={t('unreadable.title')}
      action={
        <>
          {other} {byHand}
        </>
      }
    >
      {told}
    </Empty>
  );
}

const Edited = graphql(`
  query EditedRoadmap($id: ID!) {
    roadmap(id: $id) {
      id
      title
      mayCoordinate
    }
  }
`);

/** Taking a document in, as a new roadmap or as a later edition of one: nothing is written before the last step. */
export function ImportPage(): ReactNode {
  const { t } = useWords();
  const { of = null } = useSearch({ from: '/roadmaps/import' });
  const [{ data, fetching }] = useQuery({ query: Edited, variables: { id: of ?? '' }, pause: of === null });
  const [source, setSource] = useState<Source | null>(null);
  const start = (document: { fileId: string } | { text: string }): void =>
    setSource({ fileId: null, text: null, table: null, columns: [], cells: [], ...document });
  const edited = of === null ? null : (data?.roadmap ?? null);
  if (of !== null && !fetching && data && !edited?.mayCoordinate)
    return <Missing action={<Link to="/roadmaps">{t('page.toRoadmaps')}</Link>} />;
  return (
    <>
      <PageHead
        title={t(of === null ? 'import.title' : 'edition.title')}
        above={
          edited ? (
            <Link to="/roadmaps/$id" params={{ id: edited.id }}>
              {edited.title}
            </Link>
          ) : (
            <Link to="/roadmaps">{t('nav.roadmaps')}</Link>
          )
        }
        {...(of !== null && { below: t('edition.why') })}
      />
      {source ? (
        <Read source={source} of={of} onSource={setSource} />
      ) : (
        <ChooseDocument onFile={(fileId) => start({ fileId })} onText={(text) => start({ text })} />
      )}
    </>
  );
}
