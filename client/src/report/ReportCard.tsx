import { Button, Textarea } from '@mantine/core';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { newKey, useAct } from '../act.ts';
import { type FragmentOf, readFragment } from '../graphql.ts';
import { FormDialog } from '../kit/FormDialog.tsx';
import { useToday } from '../kit/ServerDay.ts';
import { say } from '../kit/toast.ts';
import { useWords } from '../words/words.ts';
import { draftOf, inputOf } from './draft.ts';
import { Card_report, DiscardReport, MoveReport, type Report, StartReport } from './fragment.ts';
import styles from './report.module.css';

const ReportForm = lazy(() => import('./ReportForm.tsx').then((module) => ({ default: module.ReportForm })));

type Step = Report['nextSteps'][number];

function useMove(report: Report): (step: Step, remark: string | null) => Promise<string | null> {
  const { t } = useWords();
  const act = useAct();
  return async (step, remark) => {
    const outcome = await act(MoveReport, { id: report.id, version: report.version, step, remark, key: newKey() });
    if (outcome.is !== 'done') return outcome.sentence;
    say(t(`report.moved.${step}`));
    return null;
  };
}

function ReturnDialog({ report, onClose }: { report: Report; onClose: () => void }): ReactNode {
  const { t } = useWords();
  const move = useMove(report);
  const [remark, setRemark] = useState('');
  return (
    <FormDialog
      title={t('report.step.RETURN')}
      opened
      onClose={onClose}
      submit={t('report.step.RETURN')}
      onSubmit={() => move('RETURN', remark)}
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
      ? t('report.entered', { person: someone(enteredBy), day: dates.typed(letterDate), number: letterNumber })
      : t('report.prepared', at(report.preparedBy, report.preparedAt)),
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

interface ReportCardProps {
  report: FragmentOf<typeof Card_report>;
  measureId: string;
}

/** One report: what it says, how far it is, who had it in hand, and the steps that this viewer may take. */
export function ReportCard({ report: fragment, measureId }: ReportCardProps): ReactNode {
  const { t, dates } = useWords();
  const act = useAct();
  const report = readFragment(Card_report, fragment);
  const move = useMove(report);
  const [returning, setReturning] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const take = async (step: Step): Promise<void> => {
    if (step === 'RETURN') setReturning(true);
    else setFault(await move(step, null));
  };
  const discard = async (): Promise<void> => {
    const outcome = await act(DiscardReport, { id: report.id, version: report.version, key: newKey() });
    if (outcome.is !== 'done') return setFault(outcome.sentence);
    const written = { measureId, organisationId: report.organisation.id, words: inputOf(draftOf(report)) };
    const undo = async (): Promise<void> => {
      const again = await act(StartReport, { ...written, key: newKey() });
      if (again.is !== 'done') say(again.sentence);
    };
    say(t('report.discarded'), () => void undo());
  };
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
      {report.mayWrite ? (
        <Suspense>
          <ReportForm report={report} />
        </Suspense>
      ) : (
        <Said report={report} />
      )}
      <Trail report={report} />
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
            onClick={() => void take(step)}
          >
            {t(`report.step.${step}`)}
          </Button>
        ))}
        {report.mayWrite && report.state === 'DRAFT' && (
          <Button variant="subtle" onClick={() => void discard()}>
            {t('report.discard')}
          </Button>
        )}
      </div>
      {returning && <ReturnDialog report={report} onClose={() => setReturning(false)} />}
    </article>
  );
}
