import type { TypedDocumentNode } from '@urql/core';
import { type ReactNode, useState } from 'react';
import { useQuery } from 'urql';
import { type FragmentOf, readFragment } from '../graphql.ts';
import { Panel } from '../kit/Panel.tsx';
import { useToday } from '../kit/ServerDay.ts';
import { Failed, Loading } from '../kit/Standing.tsx';
import { TextButton } from '../kit/TextButton.tsx';
import { useWords } from '../words/words.ts';
import { actWords, columnWords, type Entry, entriesOf, sidesOf, type ToldChange } from './entry.ts';
import { Entry_revision } from './fragment.ts';
import styles from './history.module.css';

/** A question for the history of one thing, which the page of that thing asks. */
type Question = TypedDocumentNode<
  { of: { history: readonly FragmentOf<typeof Entry_revision>[] } | null },
  { id: string; first: number }
>;

function ChangeLine({ act, change }: { act: string; change: ToldChange }): ReactNode {
  const words = useWords();
  const name = columnWords(act, change, words);
  const { was, is } = sidesOf(change, words);
  if (name === null || was === is) return null;
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {was !== '' && (
          <>
            <del>
              <span className="visually-hidden">{words.t('history.was')} </span>
              {was}
            </del>{' '}
          </>
        )}
        <ins>
          <span className="visually-hidden">{words.t('history.became')} </span>
          {is || '—'}
        </ins>
      </dd>
    </div>
  );
}

function Line({ entry }: { entry: Entry }): ReactNode {
  const words = useWords();
  const { t, dates } = words;
  const today = useToday();
  const facts = [
    entry.edition && t('edition.number', { number: entry.edition.number }),
    entry.by?.name,
    dates.moment(entry.at, today),
  ];
  return (
    <li className={styles.entry}>
      <p>
        <b>{actWords(entry.act, words)}</b>
        {entry.subject !== null && `: ${entry.subject}`}
        <span className={styles.by}> · {facts.filter(Boolean).join(' · ')}</span>
      </p>
      {entry.reason !== null && <p className={styles.by}>{t('history.reason', { reason: entry.reason })}</p>}
      <dl className={styles.changes}>
        {entry.changes.map((change) => (
          <ChangeLine
            key={`${change.column} ${String(change.before)} ${change.seat?.id}`}
            act={entry.act}
            change={change}
          />
        ))}
      </dl>
    </li>
  );
}

const page = 25;

function Entries({ question, id }: { question: Question; id: string }): ReactNode {
  const words = useWords();
  const [first, setFirst] = useState(page);
  const [{ data, error }, ask] = useQuery({ query: question, variables: { id, first } });
  if (!data?.of)
    return error ? <Failed onRetry={() => ask({ requestPolicy: 'network-only' })} /> : <Loading lines={3} />;
  const revisions = readFragment(Entry_revision, data.of.history);
  if (revisions.length === 0) return <p className={styles.by}>{words.t('history.none')}</p>;
  return (
    <>
      <ol className={styles.list}>
        {entriesOf(revisions, id, words).map((entry) => (
          <Line key={entry.id} entry={entry} />
        ))}
      </ol>
      {revisions.length === first && (
        <TextButton onClick={() => setFirst(first + page)}>{words.t('history.more')}</TextButton>
      )}
    </>
  );
}

interface HistoryPanelProps {
  question: Question;
  id: string;
  /** A quiet action beside the heading. */
  action?: ReactNode;
}

/** Who changed what, when and by which act. Read only when it is asked for, and printed only where it was. */
export function HistoryPanel({ question, id, action }: HistoryPanelProps): ReactNode {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  return (
    <Panel title={t('history.title')} action={action} printed={open}>
      {open ? (
        <Entries question={question} id={id} />
      ) : (
        <TextButton onClick={() => setOpen(true)}>{t('history.open')}</TextButton>
      )}
    </Panel>
  );
}
