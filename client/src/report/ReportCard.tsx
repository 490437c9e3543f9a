import { Button, Textarea } from '@mantine/core';
import { lazy, type ReactNode, Suspense, useRef, useState } from 'react';
import { newKey, useAct } from '../act.ts';
import { type FragmentOf, readFragment } from '../graphql.ts';
import { FormDialog } from '../kit/FormDialog.tsx';
import { useToday } from '../kit/ServerDay.ts';
import { say } from '../kit/toast.ts';
import { useWords } from '../words/words.ts';
import { draftOf, inputOf } from './draft.ts';
import { Card_report, DiscardReport, MoveReport, type Report, StartReport } from './fragment.ts';
import styles from './report.module.css';
import type { Flush } from './saver.ts';

const ScanDialog = lazy(() => import('./ScanDialog.tsx').then((module) => ({ default: module.ScanDialog })));
const ReportForm = lazy(() => import('./ReportForm.tsx').then((module) => ({ default: module.ReportForm })));

type Step = Report['nextSteps'][number];

/** Takes a step of the report as it stands; answers null when it was taken, otherwise the sentence to show. */
function useMove(): (report: Report, step: Step, remark?: string) => Promise<string | null> {
  const { t } = useWords();
  const act = useAct();
  return async ({ id, version }, step, remark) => {
    const outcome = await act(MoveReport, { id, version, step, remark: remark ?? null, key: newKey() });
    if (outcome.is === 'refused' && outcome.field === 'text') return t('report.textNeeded');
    if (outcome.is !== 'done') return outcome.sentence;
    say(t(`report.moved.${step}`));
    return null;
  };
}

/** Throws a draft away, and for ten seconds brings it back with all that was written. */
function useDiscard(measureId: string): (report: Report) => Promise<string | null> {
  const { t } = useWords();
  const act = useAct();
  return async (report) => {
    const { id, version, organisation } = report;
    const outcome = await act(DiscardReport, { id, version, key: newKey() });
    if (outcome.is !== 'done') return outcome.sentence;
    const written = { measureId, organisationId: organisation.id, words: inputOf(draftOf(report)) };
    const undo = async (): Promise<void> => {
      const again = await act(StartReport, { ...written, key: newKey() });
      // What was written is nowhere else: the way back stays open.
      if (again.is !== 'done') say(again.sentence, () => void undo());
    };
    say(t('report.discarded'), () => void undo());
    return null;
  };
}

function ReturnDialog({ report, onClose }: { report: Report; onClose: () => void }): ReactNode {
  const { t } = useWords();
  const move = useMove();
  const [remark, setRemark] = useState('');
  return (
    <FormDialog
      title={t('report.step.RETURN')}
      opened
      onClose={onClose}
      submit={t('report.step.RETURN')}
      onSubmit={() => move(report, 'RETURN', remark)}
    >
      <Textarea
        label={t('report.remark')}
        description={t('report.remarkHint')}
        required
        autosize
        minRows={3}
        value={remark}
        data-autofocus
        onChange={(event) => setRemark(event.currentTarget.value)}
      />
    </FormDialog>
  );
}

/** Who prepared, approved and decided it, and by which letter it came. */
function Trail({ report }: { report: Report }): ReactNode {
  const { t, dates } = useWords();
  const today = useToday();
  const someone = (person: { name: string } | null): string => person?.name ?? t('report.someone');
  const at = (person: { name: string } | null, when: string) => ({
    person: someone(person),
    when: dates.moment(when, today),
  });
  const { enteredBy, letterDate, letterNumber, approvedAt, decidedAt, state } = report;
  const steps = [
    letterDate !== null && letterNumber !== null
      ? t('report.entered', {
          organisation: report.organisation.shortName,
          day: dates.typed(letterDate),
          number: letterNumber,
          person: someone(enteredBy),
        })
      : t('report.prepared', at(report.preparedBy, report.preparedAt)),
    letterNumber !== null && report.files.length === 0 && t('report.noScan'),
    approvedAt !== null && letterDate === null && t('report.approved', at(report.approvedBy, approvedAt)),
    decidedAt !== null && state === 'ACCEPTED' && t('report.accepted', at(report.decidedBy, decidedAt)),
    decidedAt !== null && state === 'RETURNED' && t('report.returned', at(report.decidedBy, decidedAt)),
  ].filter((step) => step !== false);
  return <p className={styles.trail}>{steps.join(' · ')}</p>;
}

function Said({ report }: { report: Report }): ReactNode {
  const { t, dates } = useWords();
  return (
    <>
      <p className={styles.text}>{report.text || <span className={styles.soft}>{t('report.empty')}</span>}</p>
      {report.figures.length > 0 && (
        <dl className={styles.told}>
          {report.figures.map((figure) => (
            <div key={figure.label}>
              <dt>{figure.label}</dt>
              <dd>
                {figure.bound !== 'EXACT' && `${t(`bound.${figure.bound}`)} `}
                {dates.number(figure.value)} {figure.unit}
              </dd>
            </div>
          ))}
        </dl>
      )}
      {report.files.length > 0 && (
        <ul className={styles.files} aria-label={t('report.files')}>
          {report.files.map((file) => (
            <li key={file.id}>
              <a href={file.url}>{file.name}</a>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

interface StepsProps {
  report: Report;
  measureId: string;
  /** Saves what is still being written: a step is taken with it, or not at all. */
  flush: Flush;
}

/** The steps that this viewer may take, and what stands against one. */
function Steps({ report, measureId, flush }: StepsProps): ReactNode {
  const { t } = useWords();
  const move = useMove();
  const throwAway = useDiscard(measureId);
  const [returning, setReturning] = useState(false);
  const [attaching, setAttaching] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const take = async (step: (saved: Report) => Promise<string | null>): Promise<void> => {
    const saved = await flush();
    if (saved) setFault(await step(saved));
  };
  return (
    <>
      {fault !== null && (
        <p className={styles.fault} role="alert">
          {fault}
        </p>
      )}
      <div className={`${styles.steps} no-print`}>
        {report.nextSteps.map((step, index) => (
          <Button
            key={step}
            variant={index === 0 && step !== 'WITHDRAW' && step !== 'RETURN' ? 'filled' : 'default'}
            onClick={() => (step === 'RETURN' ? setReturning(true) : void take((saved) => move(saved, step)))}
          >
            {t(`report.step.${step}`)}
          </Button>
        ))}
        {report.mayAttachScan && (
          <Button variant="default" onClick={() => setAttaching(true)}>
            {t('report.attachScan')}
          </Button>
        )}
        {report.mayWrite && report.state === 'DRAFT' && (
          <Button variant="subtle" onClick={() => void take(throwAway)}>
            {t('report.discard')}
          </Button>
        )}
      </div>
      {returning && <ReturnDialog report={report} onClose={() => setReturning(false)} />}
      <Suspense>{attaching && <ScanDialog report={report} onClose={() => setAttaching(false)} />}</Suspense>
    </>
  );
}

interface ReportCardProps {
  report: FragmentOf<typeof Card_report>;
  measureId: string;
}

/** One report: what it says, how far it is, who had it in hand, and the steps that this viewer may take. */
export function ReportCard({ report: fragment, measureId }: ReportCardProps): ReactNode {
  const { t, dates } = useWords();
  const report = readFragment(Card_report, fragment);
  const form = useRef<Flush>(null);
  return (
    <article className={styles.card} data-state={report.state}>
      <header className={styles.head}>
        <b title={report.organisation.fullName}>{report.organisation.shortName}</b>
        {report.dueDay !== null && <span>{t('report.due', { day: dates.long(report.dueDay) })}</span>}
        <span className={styles.state} data-state={report.state}>
          {t(`report.state.${report.state}`)}
        </span>
      </header>
      {report.remark !== null && (
        <p className={styles.remark}>
          <b>{t('report.remark')}:</b> {report.remark}
        </p>
      )}
      {report.mayWrite && (
        <div className="no-print">
          <Suspense>
            <ReportForm report={report} flush={form} />
          </Suspense>
        </div>
      )}
      <div className={report.mayWrite ? 'print-only' : undefined}>
        <Said report={report} />
      </div>
      <Trail report={report} />
      <Steps
        report={report}
        measureId={measureId}
        flush={() => (form.current ? form.current() : Promise.resolve(report))}
      />
    </article>
  );
}
