import { TextInput } from '@mantine/core';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { ConflictDialog } from '../kit/ConflictDialog.tsx';
import { bothOf, type Conflict } from '../kit/conflict.ts';
import { FormDialog } from '../kit/FormDialog.tsx';
import { useToday } from '../kit/ServerDay.ts';
import { useWords, type Words } from '../words/words.ts';
import {
  asksReason,
  closes,
  type Standing,
  type Step,
  stepWord,
  type Theirs,
  useAsksGrounds,
  useStep,
} from './step.ts';

const DayField = lazy(() => import('../kit/DayField.tsx').then((module) => ({ default: module.DayField })));

/** What a step says of a measure. */
interface Said {
  state: Step;
  reason: string | null;
  closedOn: string | null;
}

/** Both versions of a step, field by field, and who was quicker. */
function conflictOf(yours: Said, { measure, by }: Theirs, { t, dates }: Words, today: string): Conflict | null {
  const both = bothOf<Said>(yours, { ...measure, reason: measure.stateReason }, [
    [t('measure.state'), ({ state }) => t(`state.${state}`)],
    [t('step.reason'), ({ reason }) => reason ?? ''],
    [t('step.day'), ({ closedOn }) => (closedOn === null ? '' : dates.long(closedOn))],
  ]);
  return both && { ...both, ...(by && { person: by.person, when: dates.moment(by.at, today) }) };
}

interface ClosingDayProps {
  label: string;
  value: string | null;
  onChange: (day: string | null) => void;
  max: string;
}

/** When a measure was closed. Until the calendar comes the day stands in its place: a button that moves is not pressed. */
export function ClosingDay(props: ClosingDayProps): ReactNode {
  const { dates } = useWords();
  const { label, value } = props;
  const awaited = <TextInput label={label} value={value === null ? '' : dates.typed(value)} readOnly />;
  return (
    <Suspense fallback={awaited}>
      <DayField {...props} required />
    </Suspense>
  );
}

interface StepDialogProps {
  measure: Standing;
  to: Step;
  onClose: () => void;
}

/** A step of a measure: when it was closed, why it was stopped. Somebody was quicker: both versions, and the choice. */
export function StepDialog({ measure, to, onClose }: StepDialogProps): ReactNode {
  const words = useWords();
  const { t } = words;
  const today = useToday();
  const take = useStep();
  const [standing, setStanding] = useState(measure);
  const [reason, setReason] = useState('');
  const [day, setDay] = useState<string | null>(today);
  const [fault, setFault] = useState<string | null>(null);
  const [theirs, setTheirs] = useState<Theirs | null>(null);
  const grounds = useAsksGrounds(standing, to, day);
  const closedOn = closes(to) ? day : null;

  const send = async (from: Standing): Promise<string | null> => {
    const outcome = await take(from, { to, reason: reason.trim() || null, closedOn });
    if (outcome.is === 'done') return null;
    setTheirs(outcome.theirs);
    const atReason = outcome.field === 'reason';
    setFault(atReason ? outcome.sentence : null);
    return atReason ? '' : outcome.sentence;
  };

  const keepYours = async (now: Standing): Promise<void> => {
    setTheirs(null);
    setStanding(now);
    if ((await send(now)) === null) onClose();
  };
  const verb = stepWord(t, measure.state, to);
  return (
    <>
      <FormDialog
        title={`${measure.number}. ${verb}`}
        opened
        onClose={onClose}
        submit={verb}
        onSubmit={() => send(standing)}
      >
        {closes(to) && <ClosingDay label={t(`step.day.${to}`)} value={day} onChange={setDay} max={today} />}
        <TextInput
          label={t('step.reason')}
          description={t(grounds ? 'step.groundsHint' : 'step.reasonHint')}
          value={reason}
          error={fault}
          required={grounds || asksReason(standing.state, to)}
          data-autofocus
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      </FormDialog>
      <ConflictDialog
        conflict={theirs && conflictOf({ state: to, reason, closedOn }, theirs, words, today)}
        onKeepYours={() => theirs && void keepYours(theirs.measure)}
        onKeepTheirs={onClose}
        onClose={() => setTheirs(null)}
      />
    </>
  );
}
