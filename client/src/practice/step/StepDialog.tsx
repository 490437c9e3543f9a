import { Textarea } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { DayField } from '../../kit/DayField.tsx';
import { FormDialog } from '../../kit/FormDialog.tsx';
import { useToday } from '../../kit/ServerDay.ts';
import { dayAfter } from '../../words/dates.ts';
import { useWords } from '../../words/words.ts';
import type { Passport, Step } from '../fragment.ts';
import { Warnings } from '../Warnings.tsx';

/** What a step is told besides which it is. */
export interface Moving {
  reason?: string;
  dueOn?: string | null;
  reviewOn?: string | null;
}

/** Steps that need something said, or a day. */
const asking = ['BEGIN', 'RETURN', 'PUBLISH', 'ARCHIVE'] as const satisfies readonly Step[];
export type Asking = (typeof asking)[number];

export const isAsking = (step: Step): step is Asking => asking.some((one) => one === step);

/** After how many days the centre looks at what was published again, unless it says otherwise. */
const usualReview = 365;

/** What becomes of a reason. */
const hints = {
  BEGIN: 'practice.reason.publishHint',
  RETURN: 'practice.reason.RETURN',
  PUBLISH: 'practice.reason.publishHint',
  ARCHIVE: 'practice.reason.ARCHIVE',
} as const satisfies Record<Asking, string>;

interface ReasonProps {
  step: Asking;
  value: string;
  error: string | undefined;
  onChange: (reason: string) => void;
}

function ReasonField({ step, value, error, onChange }: ReasonProps): ReactNode {
  const { t } = useWords();
  return (
    <Textarea
      label={t(step === 'PUBLISH' ? 'practice.reason.PUBLISH' : 'practice.reason')}
      description={t(hints[step])}
      required
      withAsterisk={false}
      autosize
      minRows={3}
      value={value}
      error={error}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

interface DayOfProps {
  step: Asking;
  value: string | null;
  at: (field: string) => string | undefined;
  onChange: (day: string | null) => void;
}

/** The day that a step needs: until when it is judged, or when it is looked at again. */
function DayOf({ step, value, at, onChange }: DayOfProps): ReactNode {
  const { t } = useWords();
  const today = useToday();
  if (step !== 'BEGIN' && step !== 'PUBLISH') return null;
  const begins = step === 'BEGIN';
  return (
    <DayField
      label={t(begins ? 'practice.dueOn' : 'practice.publishOn')}
      description={t(begins ? 'practice.dueOn.hint' : 'practice.publishOn.hint')}
      required
      min={begins ? today : dayAfter(today, 1)}
      value={value}
      error={at(begins ? 'dueOn' : 'reviewOn')}
      onChange={onChange}
    />
  );
}

interface StepDialogProps {
  step: Asking;
  passport: Passport;
  /** The sentence that belongs to a field of the dialog, if one does. */
  at: (field: string) => string | undefined;
  onSubmit: (moving: Moving) => Promise<string | null>;
  onClose: () => void;
}

/** A step that needs a reason or a day. */
export function StepDialog({ step, passport, at, onSubmit, onClose }: StepDialogProps): ReactNode {
  const { t } = useWords();
  const today = useToday();
  const [reason, setReason] = useState('');
  const [day, setDay] = useState<string | null>(step === 'PUBLISH' ? dayAfter(today, usualReview) : null);
  const warned = step === 'PUBLISH' && passport.warnings.length > 0;
  const submit = (): Promise<string | null> => {
    const said = step === 'BEGIN' || (step === 'PUBLISH' && !warned) ? {} : { reason };
    const days = { BEGIN: { dueOn: day }, PUBLISH: { reviewOn: day }, RETURN: {}, ARCHIVE: {} }[step];
    return onSubmit({ ...said, ...days });
  };
  return (
    <FormDialog
      opened
      danger={step === 'ARCHIVE'}
      title={t(`practice.step.${step}`)}
      submit={t(`practice.step.${step}`)}
      onClose={onClose}
      onSubmit={submit}
    >
      {warned && <Warnings warnings={passport.warnings} />}
      {(step === 'RETURN' || step === 'ARCHIVE' || warned) && (
        <ReasonField step={step} value={reason} error={at('reason')} onChange={setReason} />
      )}
      <DayOf step={step} value={day} at={at} onChange={setDay} />
    </FormDialog>
  );
}
