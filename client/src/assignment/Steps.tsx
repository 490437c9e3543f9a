import { Button, Textarea } from '@mantine/core';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { newKey, useAct } from '../act.ts';
import { readFragment } from '../graphql.ts';
import { FormDialog } from '../kit/FormDialog.tsx';
import { say } from '../kit/toast.ts';
import { useWords } from '../words/words.ts';
import { MoveAssignment, StartAnswer } from './acts.ts';
import styles from './assignment.module.css';
import { Card_answer, type Work } from './fragment.ts';

const AskDialog = lazy(() => import('./ExtensionDialogs.tsx').then((module) => ({ default: module.AskDialog })));
const LetterDialog = lazy(() => import('./LetterDialog.tsx').then((module) => ({ default: module.LetterDialog })));

type Step = Work['nextSteps'][number];

/** Steps that say why, where they are taken from a state that asks for it. */
const asksWhy = (step: Step, { state }: Work): boolean =>
  step === 'RETURN' || step === 'WITHDRAW' || step === 'REOPEN' || (step === 'CLOSE' && state !== 'REPORTED');

function useMove(work: Work): (step: Step, reason: string | null) => Promise<string | null> {
  const { t } = useWords();
  const act = useAct();
  return async (step, reason) => {
    const { id, version } = work;
    const outcome = await act(MoveAssignment, { id, version, step, reason, key: newKey() });
    if (outcome.is !== 'done') return outcome.sentence;
    say(t(`assignment.moved.${step}`));
    return null;
  };
}

function ReasonDialog({ work, step, onClose }: { work: Work; step: Step; onClose: () => void }): ReactNode {
  const { t } = useWords();
  const move = useMove(work);
  const [reason, setReason] = useState('');
  return (
    <FormDialog
      title={t(`assignment.step.${step}`)}
      opened
      onClose={onClose}
      submit={t(`assignment.step.${step}`)}
      onSubmit={() => move(step, reason)}
      danger={step === 'WITHDRAW'}
    >
      <Textarea
        label={t('assignment.reason')}
        description={t(`assignment.reasonHint.${step === 'RETURN' ? 'RETURN' : 'other'}`)}
        required
        autosize
        minRows={3}
        data-autofocus
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </FormDialog>
  );
}

/** Those that have no report under way. */
const free = <Named extends { id: string }>(organisations: readonly Named[], { reports }: Work): readonly Named[] => {
  const under = reports
    .map((report) => readFragment(Card_answer, report))
    .filter(({ state }) => state !== 'ACCEPTED')
    .map(({ organisation }) => organisation?.id);
  return organisations.filter(({ id }) => !under.includes(id));
};

type Open = Step | 'ask' | 'letter';

/** All that this viewer may do with an assignment now: to begin a report, to ask for time, to close or return it. */
export function Steps({ work }: { work: Work }): ReactNode {
  const { t } = useWords();
  const act = useAct();
  const move = useMove(work);
  const [open, setOpen] = useState<Open | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const take = async (step: Step): Promise<void> => {
    if (asksWhy(step, work)) setOpen(step);
    else setFault(await move(step, null));
  };
  const begin = async (organisationId: string): Promise<void> => {
    const words = { text: '', fileIds: null };
    const outcome = await act(StartAnswer, { assignmentId: work.id, organisationId, words, key: newKey() });
    setFault(outcome.is === 'done' ? null : outcome.sentence);
  };
  const reportFor = free(work.reportFor, work);
  const enterFor = free(work.mayEnterFor, work);
  const several = reportFor.length > 1;
  const main = work.state === 'REPORTED' ? 'CLOSE' : 'TAKE';
  return (
    <>
      {fault !== null && (
        <p role="alert" className={styles.reason}>
          {fault}
        </p>
      )}
      <div className={`${styles.actions} no-print`}>
        {work.nextSteps.map((step) => (
          <Button key={step} variant={step === main ? 'filled' : 'default'} onClick={() => void take(step)}>
            {t(`assignment.step.${step}`)}
          </Button>
        ))}
        {reportFor.map(({ id, shortName }) => (
          <Button key={id} variant="default" onClick={() => void begin(id)}>
            {several ? t('reports.startFor', { organisation: shortName }) : t('reports.start')}
          </Button>
        ))}
        {work.mayAskExtension && (
          <Button variant="default" onClick={() => setOpen('ask')}>
            {t('extension.ask')}
          </Button>
        )}
        {enterFor.length > 0 && (
          <Button variant="default" onClick={() => setOpen('letter')}>
            {t('reports.enter')}
          </Button>
        )}
      </div>
      <Suspense>
        {open === 'ask' && <AskDialog work={work} onClose={() => setOpen(null)} />}
        {open === 'letter' && <LetterDialog id={work.id} organisations={enterFor} onClose={() => setOpen(null)} />}
        {open !== null && open !== 'ask' && open !== 'letter' && (
          <ReasonDialog work={work} step={open} onClose={() => setOpen(null)} />
        )}
      </Suspense>
    </>
  );
}
