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
  const [single, setSingle] = useState(point ? point.yearly.length === 0 : true);
  const [day, setDay] = useState(point?.day ?? null);
  const [days, setDays] = useState(typedDays(point?.yearly ?? []));
  const [until, setUntil] = useState(point?.until ?? null);
  const [reason, setReason] = useState('');
  const [fault, setFault] = useState<string | null>(null);
  const submit = async (): Promise<string | null> => {
    const yearly = readDays(days);
    const wrong = single ? day === null && t('kit.required') : yearly === null && t('control.daysWrong');
    setFault(wrong || null);
    if (wrong) return wrong;
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
      <SegmentedControl
        aria-label={t('control.kind')}
        value={single ? 'single' : 'yearly'}
        onChange={(kind: string) => setSingle(kind === 'single')}
        data={[
          { value: 'single', label: t('control.single') },
          { value: 'yearly', label: t('control.yearly') },
        ]}
      />
      {single ? (
        <DayField label={t('control.day')} value={day} onChange={setDay} error={fault} required />
      ) : (
        <>
          <TextInput
            label={t('control.days')}
            description={t('control.daysHint')}
            value={days}
            error={fault}
            required
            onChange={(event) => setDays(event.currentTarget.value)}
          />
          <DayField label={t('control.until')} description={t('control.untilHint')} value={until} onChange={setUntil} />
        </>
      )}
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
