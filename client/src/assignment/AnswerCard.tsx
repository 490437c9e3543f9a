import { Button, TextInput } from '@mantine/core';
import { type ReactNode, useRef, useState } from 'react';
import { newKey, useAct } from '../act.ts';
import { DayField } from '../kit/DayField.tsx';
import { FormDialog } from '../kit/FormDialog.tsx';
import { useToday } from '../kit/ServerDay.ts';
import { say } from '../kit/toast.ts';
import { type Attached, Attachments } from '../report/Attachments.tsx';
import styles from '../report/report.module.css';
import { useWords } from '../words/words.ts';
import { AnswerForm, type FlushAnswer } from './AnswerForm.tsx';
import { AttachAnswerScan, DiscardAnswer, MoveAnswer } from './acts.ts';
import type { Answer } from './fragment.ts';

/** The head approves, with the number and date of the organisation's own letter where there is one. */
function ApproveDialog({ answer, onClose }: { answer: Answer; onClose: () => void }): ReactNode {
  const { t } = useWords();
  const act = useAct();
  const today = useToday();
  const [number, setNumber] = useState('');
  const [date, setDate] = useState<string | null>(null);
  const submit = async (): Promise<string | null> => {
    const letter = { outgoingNumber: number || null, outgoingDate: date };
    const { id, version } = answer;
    const outcome = await act(MoveAnswer, { id, version, step: 'APPROVE', ...letter, key: newKey() });
    if (outcome.is !== 'done') return outcome.sentence;
    say(t('assignment.reportMoved.APPROVE'));
    return null;
  };
  return (
    <FormDialog
      title={t('report.step.APPROVE')}
      opened
      onClose={onClose}
      submit={t('report.step.APPROVE')}
      onSubmit={submit}
    >
      <TextInput
        label={t('assignment.outgoingNumber')}
        description={t('assignment.outgoingHint')}
        value={number}
        data-autofocus
        onChange={(event) => setNumber(event.currentTarget.value)}
      />
      <DayField label={t('assignment.outgoingDate')} value={date} max={today} onChange={setDate} />
    </FormDialog>
  );
}

/** The scan of a letter has come: it is added to what the report has. */
function ScanDialog({ answer, onClose }: { answer: Answer; onClose: () => void }): ReactNode {
  const { t } = useWords();
  const act = useAct();
  const [files, setFiles] = useState<Attached[]>([]);
  const submit = async (): Promise<string | null> => {
    const { id, version } = answer;
    const outcome = await act(AttachAnswerScan, { id, version, fileIds: files.map((one) => one.id), key: newKey() });
    return outcome.is === 'done' ? null : outcome.sentence;
  };
  return (
    <FormDialog
      title={t('report.attachScan')}
      opened
      onClose={onClose}
      submit={t('report.attachScan')}
      onSubmit={submit}
    >
      <Attachments hint={t('report.scanHint')} files={files} onChange={setFiles} />
    </FormDialog>
  );
}

/** Who prepared, approved and decided it, and by which letter it came. */
function Trail({ answer }: { answer: Answer }): ReactNode {
  const { t, dates } = useWords();
  const today = useToday();
  const at = (person: { name: string } | null, when: string) => ({
    person: person?.name ?? t('report.someone'),
    when: dates.moment(when, today),
  });
  const { outgoingNumber: number, outgoingDate: date, approvedAt, decidedAt, state } = answer;
  const steps = [
    answer.fromLetter ? t('assignment.entered', at(answer.enteredBy, answer.preparedAt)) : null,
    answer.fromLetter ? null : t('report.prepared', at(answer.preparedBy, answer.preparedAt)),
    approvedAt !== null && !answer.fromLetter ? t('report.approved', at(answer.approvedBy, approvedAt)) : null,
    number !== null && date !== null ? t('assignment.outgoing', { number, day: dates.typed(date) }) : null,
    decidedAt !== null && state === 'ACCEPTED' ? t('report.accepted', at(answer.decidedBy, decidedAt)) : null,
    decidedAt !== null && state === 'RETURNED' ? t('report.returned', at(answer.decidedBy, decidedAt)) : null,
    answer.fromLetter && answer.files.length === 0 ? t('report.noScan') : null,
  ];
  return <p className={styles.trail}>{steps.filter((step) => step !== null).join(' · ')}</p>;
}

interface StepsProps {
  answer: Answer;
  /** Saves what is still being written: a step is taken with it, or not at all. */
  flush: FlushAnswer;
}

/** The steps that this viewer may take. */
function Steps({ answer, flush }: StepsProps): ReactNode {
  const { t } = useWords();
  const act = useAct();
  const [dialog, setDialog] = useState<'approve' | 'scan' | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const move = async (step: 'PREPARE' | 'WITHDRAW'): Promise<void> => {
    const saved = await flush();
    if (!saved) return;
    const { id, version } = saved;
    const letter = { outgoingNumber: null, outgoingDate: null };
    const outcome = await act(MoveAnswer, { id, version, step, ...letter, key: newKey() });
    if (outcome.is === 'refused' && outcome.field === 'text') return setFault(t('report.textNeeded'));
    setFault(outcome.is === 'done' ? null : outcome.sentence);
  };
  const discard = async (): Promise<void> => {
    const saved = await flush();
    if (!saved) return;
    const { id, version } = saved;
    const outcome = await act(DiscardAnswer, { id, version, key: newKey() });
    if (outcome.is !== 'done') setFault(outcome.sentence);
  };
  return (
    <>
      {fault !== null && (
        <p className={styles.fault} role="alert">
          {fault}
        </p>
      )}
      <div className={`${styles.steps} no-print`}>
        {answer.nextSteps.map((step) => (
          <Button
            key={step}
            variant={step === 'WITHDRAW' ? 'default' : 'filled'}
            onClick={() => (step === 'APPROVE' ? setDialog('approve') : void move(step))}
          >
            {t(`report.step.${step}`)}
          </Button>
        ))}
        {answer.mayAttachScan && (
          <Button variant="default" onClick={() => setDialog('scan')}>
            {t('report.attachScan')}
          </Button>
        )}
        {answer.mayWrite && answer.state === 'DRAFT' && answer.approvedAt === null && (
          <Button variant="subtle" onClick={() => void discard()}>
            {t('report.discard')}
          </Button>
        )}
      </div>
      {dialog === 'approve' && <ApproveDialog answer={answer} onClose={() => setDialog(null)} />}
      {dialog === 'scan' && <ScanDialog answer={answer} onClose={() => setDialog(null)} />}
    </>
  );
}

/** One report on an assignment: what it says, how far it is, who had it in hand, and what can be done with it. */
export function AnswerCard({ answer }: { answer: Answer }): ReactNode {
  const { t } = useWords();
  const form = useRef<FlushAnswer>(null);
  const { organisation } = answer;
  return (
    <article className={styles.card} data-state={answer.state}>
      <header className={styles.head}>
        <b title={organisation?.fullName}>{organisation?.shortName}</b>
        <span className={styles.state} data-state={answer.state}>
          {t(`report.state.${answer.state}`)}
        </span>
      </header>
      {answer.remark !== null && (
        <p className={styles.remark}>
          <b>{t('report.remark')}:</b> {answer.remark}
        </p>
      )}
      {answer.mayWrite && (
        <div className="no-print">
          <AnswerForm answer={answer} flush={form} />
        </div>
      )}
      <div className={answer.mayWrite ? 'print-only' : undefined}>
        <p className={styles.text}>{answer.text || <span className={styles.soft}>{t('report.empty')}</span>}</p>
        {answer.files.length > 0 && (
          <ul className={styles.files} aria-label={t('report.files')}>
            {answer.files.map((file) => (
              <li key={file.id}>
                <a href={file.url}>{file.name}</a>
              </li>
            ))}
          </ul>
        )}
      </div>
      <Trail answer={answer} />
      <Steps answer={answer} flush={() => form.current?.() ?? Promise.resolve(answer)} />
    </article>
  );
}
