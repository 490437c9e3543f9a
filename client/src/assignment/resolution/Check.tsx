import { Button, TextInput } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { newKey, useAct } from '../../act.ts';
import { DayField } from '../../kit/DayField.tsx';
import { Panel } from '../../kit/Panel.tsx';
import { useRefusal } from '../../kit/refusal.ts';
import { useToday } from '../../kit/ServerDay.ts';
import { say } from '../../kit/toast.ts';
import type { Meant } from '../../organisation/meaning.ts';
import importStyles from '../../roadmap/import/import.module.css';
import { meaningOf, undecided, useMeant } from '../../roadmap/import/meaning.ts';
import { Names } from '../../roadmap/import/Names.tsx';
import { useWords } from '../../words/words.ts';
import { IssuerFields } from '../issue/IssuerFields.tsx';
import type { Issuer } from '../issue/issuers.ts';
import { documentOf, errorsIn, IssueResolution, type Preview, type Source, sumsOf } from './preview.ts';
import { useResolutionProblem } from './problem.ts';
import { Rows } from './Rows.tsx';
import styles from './resolution.module.css';

interface CheckProps {
  preview: Preview;
  source: Source;
  issuers: readonly Issuer[];
  onSource: (source: Source) => void;
}

/** Fields at which a refusal can stand. */
const fields = ['title', 'number', 'date', 'issuerId', 'controllerId'] as const;

/** What the person wrote about the document, and the last step, which alone writes. */
function useIssue({ preview, source }: Pick<CheckProps, 'preview' | 'source'>) {
  const { t } = useWords();
  const act = useAct();
  const navigate = useNavigate();
  const { at, tell } = useRefusal(...fields);
  const [title, setTitle] = useState(preview.title ?? '');
  const [number, setNumber] = useState('');
  const [controllerId, setController] = useState<string | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const issue = async (): Promise<void> => {
    setBusy(true);
    const given = { title, number: number.trim() || null, controllerId, key: newKey() };
    const outcome = await act(IssueResolution, { document: documentOf(source), ...given });
    setBusy(false);
    setFault(tell(outcome) || null);
    if (outcome.is !== 'done') return;
    say(t('resolution.done'));
    await navigate({ to: '/resolutions/$id', params: { id: outcome.answer.id } });
  };
  const at2 = (field: string): string | undefined =>
    field === 'number' && at('number') !== undefined ? t('resolution.numberTaken') : at(field);
  return { title, setTitle, number, setNumber, controllerId, setController, fault, busy, issue, at: at2 };
}

/** The very same document came in before. */
function Same({ preview }: { preview: Preview }): ReactNode {
  const { t, dates } = useWords();
  if (preview.sameAs.length === 0) return null;
  return (
    <div className={importStyles.same} role="status">
      {t('resolution.same')}
      <ul>
        {preview.sameAs.map(({ id, title, date }) => (
          <li key={id}>
            <Link to="/resolutions/$id" params={{ id }}>
              {title}
            </Link>
            , {dates.long(date)}
          </li>
        ))}
      </ul>
    </div>
  );
}

interface HeadProps extends Omit<CheckProps, 'preview'> {
  preview: Preview;
  of: ReturnType<typeof useIssue>;
}

/** What the document is, in whose name it is issued, who controls it. */
function Head({ preview, source, issuers, onSource, of }: HeadProps): ReactNode {
  const { t } = useWords();
  const today = useToday();
  const { items, count, binding } = sumsOf(preview);
  return (
    <Panel title={t('import.check')}>
      <div className={styles.fields}>
        <TextInput
          label={t('resolution.name')}
          required
          withAsterisk={false}
          value={of.title}
          error={of.at('title')}
          onChange={(event) => of.setTitle(event.currentTarget.value)}
        />
        <TextInput
          label={t('resolution.number')}
          description={t('resolution.numberHint')}
          value={of.number}
          error={of.at('number')}
          onChange={(event) => of.setNumber(event.currentTarget.value)}
        />
        <DayField
          label={t('resolution.date')}
          description={t('resolution.dateHint')}
          value={source.date ?? preview.date}
          max={today}
          error={of.at('date')}
          onChange={(date) => onSource({ ...source, date })}
        />
        <IssuerFields
          issuers={issuers}
          issuerId={source.issuerId}
          onIssuer={(issuerId) => {
            of.setController(null);
            onSource({ ...source, issuerId });
          }}
          controllerId={of.controllerId}
          onController={of.setController}
          at={of.at}
        />
      </div>
      <p className={importStyles.soft}>
        {[
          t('resolution.items', { count: items }),
          t('resolution.count', { count }),
          t('resolution.bindingOf', { binding, recommended: count - binding }),
        ].join(' · ')}
      </p>
      <Same preview={preview} />
    </Panel>
  );
}

/** What is wrong in the document as a whole; what is wrong in a row stands at the row. */
function Problems({ preview }: { preview: Preview }): ReactNode {
  const { t } = useWords();
  const sentence = useResolutionProblem();
  const wanting = preview.rows.filter(
    ({ leftOut, problems }) => !leftOut && problems.some(({ severity }) => severity !== 'note'),
  );
  if (preview.problems.length === 0 && wanting.length === 0)
    return <p className={importStyles.soft}>{t('import.noProblems')}</p>;
  return (
    <>
      {preview.problems.length > 0 && (
        <ol className={importStyles.problems}>
          {preview.problems.map((problem) => (
            <li key={`${problem.code} ${problem.value}`} data-severity={problem.severity}>
              <span className={importStyles.severity}>{t(`import.severity.${problem.severity}`)}</span>
              <span>{sentence(problem)}</span>
            </li>
          ))}
        </ol>
      )}
      {wanting.length > 0 && (
        <p className={importStyles.soft}>
          {t('resolution.atRows')}{' '}
          {wanting.map(({ paragraph, number }, index) => (
            <span key={paragraph}>
              {index > 0 && ', '}
              <a href={`#item-${paragraph}`}>{number}</a>
            </span>
          ))}
        </p>
      )}
    </>
  );
}

/** What was understood, whom it means, what would be issued; only the last step writes. */
export function Check({ preview, source, issuers, onSource }: CheckProps): ReactNode {
  const { t } = useWords();
  const of = useIssue({ preview, source });
  const { meanings } = source;
  const told = useMeant(preview.names, meanings);
  const errors = errorsIn(preview);
  const open = undecided(preview.names, meanings).length;
  const { count } = sumsOf(preview);
  const same = preview.sameAs.some(({ issuer }) => issuer?.id === source.issuerId);
  const decide = (names: readonly string[], meant: Meant): void =>
    onSource({ ...source, meanings: new Map([...meanings, ...names.map((name) => [name, meant] as const)]) });
  const meant = (name: string): Meant | null => {
    const one = preview.names.find((known) => known.name === name);
    return one ? meaningOf(one, meanings) : null;
  };
  return (
    <>
      <Head preview={preview} source={source} issuers={issuers} onSource={onSource} of={of} />
      <Panel title={t('import.problems')}>
        <Problems preview={preview} />
      </Panel>
      <Panel title={t('resolution.names')}>
        <Names
          names={preview.names}
          chosen={meanings}
          onChoose={decide}
          say={{ why: t('resolution.namesWhy'), rest: t('resolution.namesRest'), nobody: t('resolution.nobody') }}
        />
      </Panel>
      <Panel title={t('nav.assignments')}>
        <Rows preview={preview} source={source} onSource={onSource} meant={meant} told={told} />
      </Panel>
      <div className={importStyles.confirm}>
        {of.fault !== null && <p role="alert">{of.fault}</p>}
        {errors > 0 && <span className={importStyles.soft}>{t('import.blocked', { count: errors })}</span>}
        {errors === 0 && open > 0 && (
          <span className={importStyles.soft}>{t('import.namesOpen', { count: open })}</span>
        )}
        <Button
          loading={of.busy}
          disabled={errors > 0 || open > 0 || count === 0 || same || of.title.trim() === ''}
          onClick={() => void of.issue()}
        >
          {t('resolution.issue', { count })}
        </Button>
      </div>
    </>
  );
}
