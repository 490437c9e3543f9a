import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { newKey, useAct } from '../../../act.ts';
import { say } from '../../../kit/toast.ts';
import { OrganisationPicker } from '../../../organisation/OrganisationPicker.tsx';
import { useWords } from '../../../words/words.ts';
import { type Choice, choiceFor, sent } from './choice.ts';
import { Line } from './Line.tsx';
import styles from './list.module.css';
import { ImportAttendance, type Preview, type Row, type Source } from './preview.ts';
import { WorkplaceDialog } from './WorkplaceDialog.tsx';
import { sentWorkplaces, unnamed, type Workplaces, withRow } from './workplace.ts';

interface CheckProps {
  trainingId: string;
  source: Source;
  preview: Preview;
  workplaces: Workplaces;
  /** What is shown stands for other workplaces than were chosen: the list is being read again. */
  isBehind: boolean;
  onWorkplaces: (workplaces: Workplaces) => void;
}

/** What was understood, row by row: a person decides what is unclear, and then all of it is stored, or nothing. */
export function Check({ trainingId, source, preview, workplaces, isBehind, onWorkplaces }: CheckProps): ReactNode {
  const { t } = useWords();
  const act = useAct();
  const navigate = useNavigate();
  const [chosen, setChosen] = useState<ReadonlyMap<number, Choice | null>>(new Map());
  const [placing, setPlacing] = useState<Row | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const choiceOf = (row: Row): Choice | null => choiceFor(row, chosen.get(row.row));
  const unclear = preview.rows.filter((row) => choiceOf(row) === null).length;
  const people = preview.rows.filter((row) => /^(?:known|new)/.test(choiceOf(row) ?? '')).length;
  const nameless = unnamed(preview.rows, workplaces).length;
  const store = async (): Promise<void> => {
    setBusy(true);
    const choices = preview.rows.flatMap((row) => {
      const choice = choiceOf(row);
      return choice === null ? [] : [sent(row, choice)];
    });
    const said = { trainingId, source, workplaces: sentWorkplaces(workplaces), choices };
    const outcome = await act(ImportAttendance, { ...said, key: newKey() });
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
      {(nameless > 0 || workplaces.otherwise) && (
        <div className={styles.otherwise}>
          <OrganisationPicker
            label={t('list.otherwise', { count: nameless })}
            value={workplaces.otherwise}
            onChange={(otherwise) => onWorkplaces({ ...workplaces, otherwise })}
          />
        </div>
      )}
      <div className={styles.wide} aria-busy={isBehind}>
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
                isChosen={workplaces.rows.has(row.row)}
                onChoose={(choice) => setChosen((before) => new Map([...before, [row.row, choice]]))}
                onOther={() => setPlacing(row)}
                onBack={() => onWorkplaces(withRow(workplaces, row.row, undefined))}
              />
            ))}
          </tbody>
        </table>
      </div>
      {placing && (
        <WorkplaceDialog
          row={placing}
          onChoose={(organisation) => onWorkplaces(withRow(workplaces, placing.row, organisation))}
          onClose={() => setPlacing(null)}
        />
      )}
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
      <Button loading={busy} disabled={unclear > 0 || isBehind} onClick={() => void store()}>
        {t('list.store', { count: people })}
      </Button>
    </>
  );
}
