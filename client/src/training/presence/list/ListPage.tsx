import { Button, NativeSelect } from '@mantine/core';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useQuery } from 'urql';
import { newKey, useAct } from '../../../act.ts';
import { PageHead } from '../../../kit/PageHead.tsx';
import { Empty, Failed, Loading, Missing } from '../../../kit/Standing.tsx';
import { say } from '../../../kit/toast.ts';
import { ChooseDocument } from '../../../roadmap/import/ChooseDocument.tsx';
import { useUnread } from '../../../roadmap/import/unread.ts';
import { useWords } from '../../../words/words.ts';
import { type Choice, certain, choicesOf, sent } from './choice.ts';
import styles from './list.module.css';
import { type Candidate, ImportAttendance, type Preview, PreviewAttendance, type Row, type Source } from './preview.ts';

const kinds = ['.xlsx', '.docx', '.txt', '.csv', '.tsv'] as const;

/** What may be chosen, in words. */
function useLabels(): (row: Row, choice: Choice) => string {
  const { t } = useWords();
  const of = ({ name, specialist, person }: Candidate): string => {
    const where = specialist?.organisation?.shortName ?? specialist?.organisationAs ?? '';
    return `${name}${where === '' ? '' : ` (${where})`}${person ? '' : `, ${t('list.fromLists')}`}`;
  };
  return (row, choice) => {
    const [what, at = ''] = choice.split(' ');
    const candidate = row.candidates[Number(at)];
    if (what === 'known' && candidate) return t('list.known', { name: of(candidate) });
    if (what === 'row') return t('list.same', { row: Number(at) });
    return t(what === 'new' ? 'list.new' : 'list.out');
  };
}

interface RowProps {
  row: Row;
  choice: Choice | null;
  onChoose: (choice: Choice | null) => void;
}

function Line({ row, choice, onChoose }: RowProps): ReactNode {
  const { t } = useWords();
  const label = useLabels();
  const { organisationMeant, organisation } = row;
  return (
    <tr data-row={row.row} data-unclear={choice === null ? '' : undefined}>
      <td className={styles.number}>{row.row}</td>
      <td>{row.name}</td>
      <td>
        {organisationMeant ? <abbr title={organisation}>{organisationMeant.shortName}</abbr> : organisation}
        {organisationMeant === null && organisation !== '' && (
          <span className={styles.soft}> {t('list.unknownOrganisation')}</span>
        )}
      </td>
      <td>{[row.post, row.municipality].filter(Boolean).join(', ')}</td>
      <td>
        <NativeSelect
          aria-label={t('list.becomes', { name: row.name })}
          value={choice ?? ''}
          error={choice === null ? t('list.choose') : undefined}
          data={[
            ...(choice === null ? [{ value: '', label: t('list.unclear') }] : []),
            ...choicesOf(row).map((one) => ({ value: one, label: label(row, one) })),
          ]}
          onChange={(event) => onChoose(choicesOf(row).find((one) => one === event.currentTarget.value) ?? null)}
        />
      </td>
    </tr>
  );
}

interface CheckProps {
  trainingId: string;
  source: Source;
  preview: Preview;
}

/** What was understood, row by row: a person decides what is unclear, and then all of it is stored, or nothing. */
function Check({ trainingId, source, preview }: CheckProps): ReactNode {
  const { t } = useWords();
  const act = useAct();
  const navigate = useNavigate();
  const [chosen, setChosen] = useState<ReadonlyMap<number, Choice | null>>(new Map());
  const [fault, setFault] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const choiceOf = (row: Row): Choice | null => chosen.get(row.row) ?? certain(row);
  const unclear = preview.rows.filter((row) => choiceOf(row) === null).length;
  const people = preview.rows.filter((row) => /^(?:known|new)/.test(choiceOf(row) ?? '')).length;
  const store = async (): Promise<void> => {
    setBusy(true);
    const choices = preview.rows.flatMap((row) => {
      const choice = choiceOf(row);
      return choice === null ? [] : [sent(row, choice)];
    });
    const outcome = await act(ImportAttendance, { trainingId, source, choices, key: newKey() });
    setBusy(false);
    if (outcome.is !== 'done') return setFault(outcome.sentence);
    say(t('list.stored', { count: people }));
    await navigate({ to: '/training/$id', params: { id: trainingId } });
  };
  return (
    <>
      <p aria-live="polite">
        {t('list.summary', { rows: preview.rows.length, people })}{' '}
        {unclear > 0 && <b>{t('list.unclearCount', { count: unclear })}</b>}
      </p>
      <div className={styles.wide}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('list.row')}</th>
              <th scope="col">{t('attended.name')}</th>
              <th scope="col">{t('attended.organisation')}</th>
              <th scope="col">{t('list.postAndPlace')}</th>
              <th scope="col">{t('list.what')}</th>
            </tr>
          </thead>
          <tbody>
            {preview.rows.map((row) => (
              <Line
                key={row.row}
                row={row}
                choice={choiceOf(row)}
                onChoose={(choice) => setChosen((before) => new Map([...before, [row.row, choice]]))}
              />
            ))}
          </tbody>
        </table>
      </div>
      {preview.unread.length > 0 && (
        <section>
          <h2>{t('list.unread')}</h2>
          <ul>
            {preview.unread.map(({ row, text }) => (
              <li key={row}>
                {row}: {text}
              </li>
            ))}
          </ul>
        </section>
      )}
      {fault !== null && (
        <p className={styles.fault} role="alert">
          {fault}
        </p>
      )}
      <Button loading={busy} disabled={unclear > 0} onClick={() => void store()}>
        {t('list.store', { count: people })}
      </Button>
    </>
  );
}

interface ReadProps {
  trainingId: string;
  source: Source;
  onOther: () => void;
}

function Read({ trainingId, source, onOther }: ReadProps): ReactNode {
  const { t } = useWords();
  const sentence = useUnread();
  const [{ data, error }, ask] = useQuery({
    query: PreviewAttendance,
    variables: { trainingId, source },
    requestPolicy: 'network-only',
  });
  const answer = data?.previewAttendance;
  const other = (
    <Button variant="default" onClick={onOther}>
      {t('import.other')}
    </Button>
  );
  if (!answer) return error ? <Failed onRetry={() => ask({ requestPolicy: 'network-only' })} /> : <Loading lines={8} />;
  if (answer.__typename === 'ListPreview')
    return (
      <>
        <p>{other}</p>
        <Check trainingId={trainingId} source={source} preview={answer} />
      </>
    );
  const told = sentence(answer, error);
  if (told === null) return <Missing action={<Link to="/training">{t('trainings.title')}</Link>} />;
  return (
    <Empty title={t('unreadable.title')} action={other}>
      {told}
    </Empty>
  );
}

/** Brings an attendance list in from a file or pasted rows: nothing is stored before its person has decided. */
export function ListPage(): ReactNode {
  const { t } = useWords();
  const { id } = useParams({ from: '/training/$id/list' });
  const [source, setSource] = useState<Source | null>(null);
  return (
    <>
      <PageHead
        title={t('list.title')}
        above={
          <Link to="/training/$id" params={{ id }}>
            {t('attended.back')}
          </Link>
        }
        below={t('list.about')}
      />
      {source ? (
        <Read trainingId={id} source={source} onOther={() => setSource(null)} />
      ) : (
        <ChooseDocument
          of={{ drop: t('list.drop'), hint: t('list.hint'), paste: t('list.paste'), kinds }}
          onFile={(fileId) => setSource({ fileId, text: null })}
          onText={(text) => setSource({ fileId: null, text })}
        />
      )}
    </>
  );
}
