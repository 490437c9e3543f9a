import { Button, TextInput } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { type ReactNode, useRef, useState } from 'react';
import { useQuery } from 'urql';
import { newKey, useAct } from '../../act.ts';
import { PageHead } from '../../kit/PageHead.tsx';
import { Panel } from '../../kit/Panel.tsx';
import { Empty, Failed, Loading } from '../../kit/Standing.tsx';
import { say } from '../../kit/toast.ts';
import type { MessageId } from '../../words/message.ts';
import { isMessage, useWords } from '../../words/words.ts';
import { ChooseDocument } from './ChooseDocument.tsx';
import styles from './import.module.css';
import { type Meaning, meaningInput, Names } from './Names.tsx';
import { Problems } from './Problems.tsx';
import { ImportRoadmap, type Preview, PreviewQuery, problemsOf, type Source, severities } from './preview.ts';
import { SideBySide } from './SideBySide.tsx';

type UnreadableWords = Extract<MessageId, `unreadable.${string}`>;
const isUnreadable = (id: string): id is UnreadableWords => id.startsWith('unreadable.') && isMessage(id);

const counted = { error: 'import.errors', warning: 'import.warnings', note: 'import.notes' } as const;

/** What the document is, as far as it was understood. */
function Facts({ preview }: { preview: Preview }): ReactNode {
  const { t, dates } = useWords();
  const { periodStart, periodEnd, actNumber, actDate } = preview;
  const facts = [
    t('import.measures', { count: preview.measures.length }),
    preview.sections.length > 0 && t('import.sections', { count: preview.sections.length }),
    periodStart !== null && periodEnd !== null
      ? t('import.period', { start: dates.long(periodStart), end: dates.long(periodEnd) })
      : t('import.noPeriod'),
    (actNumber !== null || actDate !== null) &&
      t('import.act', { number: actNumber ?? t('import.blank'), day: actDate ?? t('import.blank') }),
  ].filter((fact) => fact !== false);
  return <p className={styles.soft}>{facts.join(' · ')}</p>;
}

interface CheckProps {
  preview: Preview;
  source: Source;
  onSource: (source: Source) => void;
}

/** What was understood, problem by problem; corrections read the document again, and only the last step writes. */
function Check({ preview, source, onSource }: CheckProps): ReactNode {
  const { t } = useWords();
  const act = useAct();
  const navigate = useNavigate();
  const [title, setTitle] = useState(preview.title ?? '');
  const [meanings, setMeanings] = useState<ReadonlyMap<string, Meaning>>(new Map());
  const [fault, setFault] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const problems = problemsOf(preview);
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const confirm = async (): Promise<void> => {
    setBusy(true);
    const told = [...meanings].map(([name, meaning]) => meaningInput(name, meaning));
    const outcome = await act(ImportRoadmap, { source, title: title || null, meanings: told, key: newKey() });
    setBusy(false);
    if (outcome.is !== 'done') return setFault(outcome.sentence);
    say(t('import.done'));
    await navigate({ to: '/roadmaps/$id', params: { id: outcome.answer.id } });
  };
  const sums = severities.map((severity) => ({
    severity,
    count: problems.filter((problem) => problem.severity === severity).length,
  }));
  return (
    <>
      <Panel title={t('import.check')}>
        <TextInput
          label={t('import.name')}
          value={title}
          required
          onChange={(event) => setTitle(event.currentTarget.value)}
        />
        <Facts preview={preview} />
        {preview.sameAs.length > 0 && (
          <div className={styles.same} role="status">
            {t('import.same')}
            <ul>
              {preview.sameAs.map(({ id, title: name }) => (
                <li key={id}>
                  <Link to="/roadmaps/$id" params={{ id }}>
                    {name}
                  </Link>
                </li>
              ))}
            </ul>
            {t('import.sameWhy')}
          </div>
        )}
      </Panel>
      <Panel
        title={t('import.problems')}
        action={
          <span className={styles.soft}>
            {sums.flatMap(({ severity, count }) => (count > 0 ? t(counted[severity], { count }) : [])).join(', ')}
          </span>
        }
      >
        <Problems problems={problems} />
      </Panel>
      <Panel title={t('import.names')}>
        <Names
          names={preview.names}
          chosen={meanings}
          onChoose={(name, meaning) => setMeanings(new Map(meanings).set(name, meaning))}
        />
      </Panel>
      <Panel title={t('import.table')}>
        <SideBySide preview={preview} source={source} onSource={onSource} />
      </Panel>
      <div className={styles.confirm}>
        {fault !== null && <p role="alert">{fault}</p>}
        {errors > 0 && <span className={styles.soft}>{t('import.blocked', { count: errors })}</span>}
        <Button loading={busy} disabled={errors > 0 || title.trim() === ''} onClick={() => void confirm()}>
          {t(preview.sameAs.length > 0 ? 'import.confirmAs' : 'import.confirm')}
        </Button>
      </div>
    </>
  );
}

function Read({ source, onSource }: { source: Source; onSource: (source: Source | null) => void }): ReactNode {
  const { t } = useWords();
  const [{ data, error }, ask] = useQuery({
    query: PreviewQuery,
    variables: { source },
    requestPolicy: 'cache-first',
  });
  // While a correction is being read, what was understood before stays on the screen with all that was chosen in it.
  const last = useRef<Preview | null>(null);
  const answer = data?.previewRoadmap;
  if (answer?.__typename === 'Preview') last.current = answer;
  const preview = answer ?? last.current;
  const other = (
    <Button variant="default" onClick={() => onSource(null)}>
      {t('import.other')}
    </Button>
  );
  if (!preview)
    return error ? <Failed onRetry={() => ask({ requestPolicy: 'network-only' })} /> : <Loading lines={10} />;
  if (preview.__typename === 'Preview') {
    return (
      <>
        {other}
        <Check preview={preview} source={source} onSource={onSource} />
      </>
    );
  }
  const id = preview.__typename === 'Unreadable' ? `unreadable.${preview.code}` : '';
  return (
    <Empty title={t('unreadable.title')} action={other}>
      {t(isUnreadable(id) ? id : 'unreadable.other')}
    </Empty>
  );
}

/** Taking a document in: chosen, checked, confirmed; nothing is written before the last step. */
export function ImportPage(): ReactNode {
  const { t } = useWords();
  const [source, setSource] = useState<Source | null>(null);
  const start = (document: { fileId: string } | { text: string }): void =>
    setSource({ fileId: null, text: null, columns: [], cells: [], ...document });
  return (
    <>
      <PageHead title={t('import.title')} above={<Link to="/roadmaps">{t('nav.roadmaps')}</Link>} />
      {source ? (
        <Read source={source} onSource={setSource} />
      ) : (
        <ChooseDocument onFile={(fileId) => start({ fileId })} onText={(text) => start({ text })} />
      )}
    </>
  );
}
