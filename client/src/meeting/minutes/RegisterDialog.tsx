import { Checkbox, TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { newKey, useAct } from '../../act.ts';
import { DayField } from '../../kit/DayField.tsx';
import { FormDialog } from '../../kit/FormDialog.tsx';
import { useRefusal } from '../../kit/refusal.ts';
import { useToday } from '../../kit/ServerDay.ts';
import { type Attached, Attachments } from '../../report/Attachments.tsx';
import { dayOf } from '../../words/dates.ts';
import { useWords } from '../../words/words.ts';
import type { MeetingWords } from '../fragment.ts';
import { RegisterMinutes } from './acts.ts';

/** Enters the registration of signed minutes, here or in the body's own document system. */
export function RegisterDialog({ meeting, onClose }: { meeting: MeetingWords; onClose: () => void }): ReactNode {
  const { t } = useWords();
  const act = useAct();
  const today = useToday();
  const { at, tell } = useRefusal('number', 'registeredOn', 'scanId');
  const [number, setNumber] = useState('');
  const [registeredOn, setRegisteredOn] = useState<string | null>(today);
  const [elsewhere, setElsewhere] = useState(false);
  const [scan, setScan] = useState<readonly Attached[]>([]);
  const submit = async (): Promise<string | null> => {
    if (registeredOn === null) return t('invalid.REQUIRED');
    const { id, version } = meeting;
    const given = {
      id,
      version,
      number: number.trim() || null,
      registeredOn,
      elsewhere,
      scanId: scan.at(-1)?.id ?? null,
    };
    return tell(await act(RegisterMinutes, { ...given, key: newKey() }));
  };
  return (
    <FormDialog
      opened
      size="lg"
      title={t('meeting.step.REGISTER')}
      submit={t('minutes.register')}
      onClose={onClose}
      onSubmit={submit}
    >
      <p>{t('minutes.registerWhy')}</p>
      <TextInput
        label={t('minutes.number')}
        description={t('minutes.numberHint')}
        value={number}
        onChange={(event) => setNumber(event.currentTarget.value)}
        error={at('number')}
      />
      <DayField
        label={t('minutes.date')}
        required
        min={dayOf(meeting.startsAt)}
        max={today}
        value={registeredOn}
        onChange={setRegisteredOn}
        error={at('registeredOn')}
      />
      <Checkbox
        label={t('minutes.elsewhereLabel')}
        description={t('minutes.elsewhereWhy')}
        checked={elsewhere}
        onChange={(event) => setElsewhere(event.currentTarget.checked)}
      />
      <Attachments legend={t('minutes.scanLegend')} files={scan} missing={at('scanId') ?? null} onChange={setScan} />
    </FormDialog>
  );
}
