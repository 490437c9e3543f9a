import { Button, TextInput } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { newKey, useAct } from '../../act.ts';
import { Panel } from '../../kit/Panel.tsx';
import { say } from '../../kit/toast.ts';
import type { Meant } from '../../organisation/meaning.ts';
import { useWords } from '../../words/words.ts';
import { actWords } from '../correction/act.ts';
import { Comparison } from './Comparison.tsx';
import styles from './import.module.css';
import { undecided, useMeant } from './meaning.ts';
import { meaningInput, Names } from './Names.tsx';
import { Problems } from './Problems.tsx';
import { AcceptEdition, ImportRoadmap, type Preview, problemsOf, type Source, severities } from './preview.ts';
import { SideBySide } from './SideBySide.tsx';

const counted = { error: 'import.errors', warning: 'import.warnings', note: 'import.notes' } as const;

/** What the document is, as far as it was understood. */
function Facts({ preview }: { preview: Preview }): ReactNode {
  const words = useWords();
  const { t, dates } = words;
  const { periodStart, periodEnd, actKind, actNumber, actDate } = preview;
  const facts = [
    t('import.measures', { count: preview.measures.length }),
    preview.sections.length > 0 && t('import.sections', { count: preview.sections.length }),
    periodStart !== null && periodEnd !== null
      ? t('import.period', { start: dates.long(periodStart), end: dates.long(periodEnd) })
      : t('import.noPeriod'),
    [actKind, actNumber, actDate].some((part) => part !== null) &&
      t('import.act', { act: actWords({ kind: actKind, number: actNumber, date: actDate }, words) }),
  ].filter((fact) => fact !== false);
  return <p className={styles.soft}>{facts.join(' · ')}</p>;
}

/** The very same file came in before: nothing changed since, and it may still become another roadmap. */
function Same({ preview }: { preview: Preview }): ReactNode {
  const { t } = useWords();
  if (preview.comparison?.same)
    return (
      <div className={styles.same} role="status">
        <p>{t('edition.same')}</p>
        <Link to="/roadmaps/import">{t('import.confirmAs')}</Link>
      </div>
    );
  if (preview.comparison !== null || preview.sameAs.length === 0) return null;
  return (
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
  );
}

interface CheckProps {
  preview: Preview;
  source: Source;
  onSource: (source: Source) => void;
  /** Reads and compares again. */
  onAgain: () => void;
}

/** What the person decided, and the last step, which alone writes. */
function useConfirm({ preview, source, onAgain }: Omit<CheckProps, 'onSource'>) {
  const { t } = useWords();
  const act = useAct();
  const navigate = useNavigate();
  const { comparison } = preview;
  const [title, setTitle] = useState(comparison?.roadmap.title ?? preview.title ?? '');
  const [basis, setBasis] = useState('');
  const [meanings, setMeanings] = useState<ReadonlyMap<string, Meant>>(new Map());
  const [fault, setFault] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const send = () => {
    const told = [...meanings].map(([name, meant]) => meaningInput(name, meant));
    const sent = { source, title: title || null, meanings: told, key: newKey() };
    if (!comparison) return act(ImportRoadmap, sent);
    const { roadmap, against } = comparison;
    return act(AcceptEdition, { ...sent, id: roadmap.id, version: roadmap.version, against, basis: basis || null });
  };
  const confirm = async (): Promise<void> => {
    setBusy(true);
    const outcome = await send();
    setBusy(false);
    if (outcome.is === 'stale') onAgain();
    if (outcome.is !== 'done') return setFault(outcome.is === 'stale' ? t('edition.stale') : outcome.sentence);
    say(t(comparison ? 'edition.done' : 'import.done'));
    await navigate({ to: '/roadmaps/$id', params: { id: outcome.answer.id } });
  };
  const decide = (names: readonly string[], meant: Meant): void =>
    setMeanings(new Map([...meanings, ...names.map((name) => [name, meant] as const)]));
  return { title, setTitle, basis, setBasis, meanings, decide, fault, busy, confirm };
}

/** What was understood, problem by problem; corrections read the document again, and only the last step writes. */
export function Check({ preview, source, onSource, onAgain }: CheckProps): ReactNode {
  const { t } = useWords();
  const { comparison } = preview;
  const { title, setTitle, basis, setBasis, meanings, decide, fault, busy, confirm } = useConfirm({
    preview,
    source,
    onAgain,
  });
  const problems = problemsOf(preview);
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const open = undecided(preview.names, meanings).length;
  const meant = useMeant(preview.names, meanings);
  const nothing = comparison?.same === true && title === comparison.roadmap.title && meanings.size === 0;
  const sums = severities.map((severity) => ({
    severity,
    count: problems.filter((problem) => problem.severity === severity).length,
  }));
  const verb = preview.sameAs.length > 0 ? 'import.confirmAs' : 'import.confirm';
  return (
    <>
      <Panel title={t('import.check')}>
        <TextInput
          label={t('import.name')}
          value={title}
          required
          onChange={(event) => setTitle(event.currentTarget.value)}
          {...(comparison &&
            preview.title !== null &&
            preview.title !== title && { description: t('edition.titleRead', { title: preview.title }) })}
        />
        {comparison && (
          <TextInput
            mt="sm"
            label={t('edition.basis')}
            description={t('edition.basisHint')}
            value={basis}
            onChange={(event) => setBasis(event.currentTarget.value)}
          />
        )}
        <Facts preview={preview} />
        <Same preview={preview} />
      </Panel>
      {comparison && !comparison.same && (
        <Panel title={t('edition.changes')}>
          <Comparison comparison={comparison} />
        </Panel>
      )}
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
        <Names names={preview.names} chosen={meanings} onChoose={decide} />
      </Panel>
      <Panel title={t('import.table')}>
        <SideBySide preview={preview} source={source} onSource={onSource} meant={meant} />
      </Panel>
      <div className={styles.confirm}>
        {fault !== null && <p role="alert">{fault}</p>}
        {errors > 0 && <span className={styles.soft}>{t('import.blocked', { count: errors })}</span>}
        {errors === 0 && open > 0 && <span className={styles.soft}>{t('import.namesOpen', { count: open })}</span>}
        <Button
          loading={busy}
          disabled={errors > 0 || open > 0 || nothing || title.trim() === ''}
          onClick={() => void confirm()}
        >
          {t(comparison ? 'edition.accept' : verb)}
        </Button>
      </div>
    </>
  );
}
