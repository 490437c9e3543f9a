import { Button } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { type ReactNode, type RefObject, useEffect, useImperativeHandle, useRef } from 'react';
import { ConflictDialog } from '../../kit/ConflictDialog.tsx';
import { SaveMark } from '../../kit/SavedField.tsx';
import { useWords } from '../../words/words.ts';
import { type FormStep, stepNames, stepOf } from '../field.ts';
import type { Passport } from '../fragment.ts';
import { useNames } from '../names.ts';
import { draftOf, toldOf } from './draft.ts';
import styles from './form.module.css';
import { StepFields } from './StepFields.tsx';
import { StepList } from './StepList.tsx';
import { type Fault, type Flush, useSaver } from './saver.ts';

type Saver = ReturnType<typeof useSaver>;

/** What colleagues wrote in the same fields meanwhile, beside what was written here. */
function Disputed({ saver }: { saver: Saver }): ReactNode {
  const nameOf = useNames();
  const { draft, dispute, choose, putOff } = saver;
  const theirs = dispute && draftOf(dispute.theirs);
  const conflict = dispute &&
    theirs && {
      fields: dispute.keys.map((key) => ({
        label: nameOf(key),
        yours: toldOf(draft, key),
        theirs: toldOf(theirs, key),
      })),
    };
  return (
    <ConflictDialog
      conflict={conflict}
      onKeepTheirs={() => choose('theirs')}
      onKeepYours={() => choose('mine')}
      onClose={putOff}
    />
  );
}

/** Which step is open: the address says it, and whoever goes to another is at its heading. */
function useStep(fault: Fault | null) {
  const { step = 'about' } = useSearch({ from: '/practices/$id' });
  const navigate = useNavigate({ from: '/practices/$id' });
  const heading = useRef<HTMLHeadingElement>(null);
  const moved = useRef(false);
  const go = (to: FormStep): void => {
    moved.current = true;
    void navigate({ search: (before) => ({ ...before, step: to }), replace: true, resetScroll: false });
  };
  useEffect(() => {
    if (moved.current) heading.current?.focus();
    moved.current = false;
  }, [step]);
  const at = fault?.field ?? null;
  // A field that is wrong is on the screen.
  useEffect(() => {
    if (at !== null) void navigate({ search: (before) => ({ ...before, step: stepOf(at) }), replace: true });
  }, [at, navigate]);
  return { step, heading, go };
}

/** The way from step to step, at the end of each. */
function Turn({ step, go }: { step: FormStep; go: (step: FormStep) => void }): ReactNode {
  const { t } = useWords();
  const at = stepNames.indexOf(step);
  const [back, next] = [stepNames[at - 1], stepNames[at + 1]];
  return (
    <p className={styles.turn}>
      {back && (
        <Button variant="subtle" onClick={() => go(back)}>
          {t('practice.form.back', { step: t(`practice.form.${back}`) })}
        </Button>
      )}
      {next && (
        <Button variant="default" onClick={() => go(next)}>
          {t('practice.form.next', { step: t(`practice.form.${next}`) })}
        </Button>
      )}
    </p>
  );
}

interface PassportFormProps {
  passport: Passport;
  /** The version before, with what was remarked on it. */
  before: Passport | undefined;
  /** What a step on the passport's way was refused for. */
  refused: Fault | null;
  onWritten: () => void;
  /** Where the form leaves the way to save what is still being written. */
  flush: RefObject<Flush | null>;
}

/** The form of a passport, step by step. It is saved as one writes. */
export function PassportForm({ passport, before, refused, onWritten, flush }: PassportFormProps): ReactNode {
  const { t } = useWords();
  const saver = useSaver(passport);
  const { draft, saving, fault, isUnsaved, write, save, leave } = saver;
  const shown = fault ?? refused;
  const { step, heading, go } = useStep(shown);
  useImperativeHandle(flush, () => () => {
    if (draft.name.trim() !== '') return save();
    // A name that was taken out is not what one sends: the field says so.
    go('about');
    return Promise.resolve(null);
  });
  return (
    <div className={styles.form} onBlur={leave} data-writing={isUnsaved ? 'unsaved' : ''}>
      <StepList step={step} draft={draft} onStep={go} />
      <div className={styles.step}>
        <div className={styles.head}>
          <h2 ref={heading} tabIndex={-1}>
            {t(`practice.form.${step}`)}
          </h2>
          {isUnsaved && saving !== 'failed' && saving !== 'saving' ? (
            <span className={styles.mark}>{t('practice.form.unsaved')}</span>
          ) : (
            <SaveMark saving={saving} onRetry={() => void save()} />
          )}
        </div>
        {saving === 'still' && !isUnsaved && <p className={styles.hint}>{t('practice.form.saves')}</p>}
        {fault !== null && fault.field === null && (
          <p className={styles.fault} role="alert">
            {fault.sentence}
          </p>
        )}
        <StepFields
          step={step}
          passport={passport}
          before={before}
          draft={draft}
          fault={shown}
          onWrite={(part) => {
            onWritten();
            write(part);
          }}
        />
        <Turn step={step} go={go} />
      </div>
      <Disputed saver={saver} />
    </div>
  );
}
