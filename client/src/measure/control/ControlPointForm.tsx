import { SegmentedControl, TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { DayField } from '../../kit/DayField.tsx';
import { FormDialog } from '../../kit/FormDialog.tsx';
import { useWords } from '../../words/words.ts';
import { readDays, typedDays } from './days.ts';

export interface PointInput {
  title: string;
  day: string | null;
  yearly: string[];
  since: string | null;
  until: string | null;
}

/** When it is, while it is being typed. */
interface Typed {
  single: boolean;
  day: string | null;
  /** Days of each year as typed: 15.01, 15.07. */
  days: string;
  until: string | null;
}

/** Once on a day, or on the same days of each year. */
function WhenFields({
  typed,
  fault,
  onChange,
}: {
  typed: Typed;
  fault: string | null;
  onChange: (typed: Typed) => void;
}): ReactNode {
  const { t } = useWords();
  return (
    <>
      <SegmentedControl
        aria-label={t('control.kind')}
        value={typed.single ? 'single' : 'yearly'}
        onChange={(kind: string) => onChange({ ...typed, single: kind === 'single' })}
        data={[
          { value: 'single', label: t('control.single') },
          { value: 'yearly', label: t('control.yearly') },
        ]}
      />
      {typed.single ? (
        <DayField
          label={t('control.day')}
          value={typed.day}
          onChange={(day) => onChange({ ...typed, day })}
          error={fault}
          required
        />
      ) : (
        <>
          <TextInput
            label={t('control.days')}
            description={t('control.daysHint')}
            value={typed.days}
            error={fault}
            required
            onChange={(event) => onChange({ ...typed, days: event.currentTarget.value })}
          />
          <DayField
            label={t('control.until')}
            description={t('control.untilHint')}
            value={typed.until}
            onChange={(until) => onChange({ ...typed, until })}
          />
        </>
      )}
    </>
  );
}

interface ControlPointFormProps {
  /** The point to change; left out for a new one. */
  point?: PointInput;
  onClose: () => void;
  onSave: (point: PointInput, reason: string | null) => Promise<string | null>;
}

/** A control point: once on a day, or on the same days of each year. */
export function ControlPointForm({ point, onClose, onSave }: ControlPointFormProps): ReactNode {
  const { t } = useWords();
  const [title, setTitle] = useState(point?.title ?? t('control.nameDefault'));
  const [typed, setTyped] = useState<Typed>({
    single: point ? point.yearly.length === 0 : true,
    day: point?.day ?? null,
    days: typedDays(point?.yearly ?? []),
    until: point?.until ?? null,
  });
  const [reason, setReason] = useState('');
  const [fault, setFault] = useState<string | null>(null);
  const submit = async (): Promise<string | null> => {
    const { single, day, until } = typed;
    const yearly = readDays(typed.days);
    const wrong = single ? day === null && t('kit.required') : yearly === null && t('control.daysWrong');
    setFault(wrong || null);
    if (wrong) return '';
    const when = single ? { day, yearly: [], until: null } : { day: null, yearly: yearly ?? [], until };
    return onSave({ title, since: point?.since ?? null, ...when }, reason || null);
  };
  return (
    <FormDialog
      title={t(point ? 'control.change' : 'control.addFull')}
      opened
      onClose={onClose}
      submit={t(point ? 'control.change' : 'control.save')}
      onSubmit={submit}
    >
      <TextInput
        label={t('control.name')}
        value={title}
        required
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <WhenFields typed={typed} fault={fault} onChange={setTyped} />
      {point && (
        <TextInput
          label={t('control.reason')}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      )}
    </FormDialog>
  );
}
