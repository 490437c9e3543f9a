import { Checkbox, Radio, Stack, TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { newKey, useAct } from '../act.ts';
import { useEdit } from '../edit.ts';
import { ConflictDialog } from '../kit/ConflictDialog.tsx';
import { bothOf } from '../kit/conflict.ts';
import { DayField } from '../kit/DayField.tsx';
import { FormDialog } from '../kit/FormDialog.tsx';
import { useRefusal } from '../kit/refusal.ts';
import { useWords } from '../words/words.ts';
import { ActFields } from './ActFields.tsx';
import { CompleteGroupAct, EnterGroupAct } from './acts.ts';
import { noAct, type SeatForm, sentAct, sentSeat } from './form.ts';
import type { Act, Seat } from './fragment.ts';
import { oneOfEach } from './refusals.ts';
import { SeatsField } from './SeatsField.tsx';
import { seatName } from './words.ts';

const fields = ['kind', 'number', 'date', 'title', 'issuers', 'fileId', 'seats', 'endedIds', 'effect'] as const;

const effects = ['CHANGES', 'ENDS'] as const;

interface EnterProps {
  group: { id: string; founder: { shortName: string } };
  /** Those that an act may take away. */
  seats: readonly Seat[];
  onClose: () => void;
}

/** Enters an act that changes the composition, or ends the group. */
export function EnterActDialog({ group, seats, onClose }: EnterProps): ReactNode {
  const words = useWords();
  const { t } = words;
  const perform = useAct();
  const { at, tell } = useRefusal(...fields);
  const [effect, setEffect] = useState<(typeof effects)[number]>('CHANGES');
  const [act, setAct] = useState({ ...noAct, kind: t('group.act.usual'), issuers: group.founder.shortName });
  const [endedIds, setEndedIds] = useState<string[]>([]);
  const [given, setGiven] = useState<SeatForm[]>([]);
  const submit = async (): Promise<string | null> => {
    const moves = effect === 'ENDS' ? { seats: [], endedIds: [] } : { seats: given.map(sentSeat), endedIds };
    const outcome = await perform(EnterGroupAct, {
      groupId: group.id,
      act: sentAct(act),
      effect,
      ...moves,
      key: newKey(),
    });
    return tell(oneOfEach(outcome, words));
  };
  return (
    <FormDialog
      opened
      size="lg"
      title={t('group.enterAct')}
      submit={t('group.enterAct')}
      onClose={onClose}
      onSubmit={submit}
      danger={effect === 'ENDS'}
    >
      <Radio.Group
        label={t('group.effect')}
        value={effect}
        onChange={(value) => setEffect(value === 'ENDS' ? 'ENDS' : 'CHANGES')}
        error={at('effect')}
      >
        <Stack gap="xs" mt="xs">
          {effects.map((one) => (
            <Radio key={one} value={one} label={t(`group.does.${one}`)} description={t(`group.does.about.${one}`)} />
          ))}
        </Stack>
      </Radio.Group>
      <ActFields form={act} set={(part) => setAct((before) => ({ ...before, ...part }))} at={at} />
      {effect === 'CHANGES' && seats.length > 0 && (
        <Checkbox.Group
          label={t('group.takes')}
          description={t('group.takesHint')}
          value={endedIds}
          onChange={setEndedIds}
          error={at('endedIds')}
        >
          <Stack gap="xs" mt="xs">
            {seats.map((seat) => (
              <Checkbox key={seat.id} value={seat.id} label={`${seatName(seat)} · ${t(`seat.${seat.kind}`)}`} />
            ))}
          </Stack>
        </Checkbox.Group>
      )}
      {effect === 'CHANGES' && <SeatsField seats={given} onChange={setGiven} error={at('seats')} />}
    </FormDialog>
  );
}

/** Fills the blanks of an act: it takes effect from its date. */
export function CompleteActDialog({ act, onClose }: { act: Act; onClose: () => void }): ReactNode {
  const { t, dates } = useWords();
  const perform = useAct();
  const { at, tell } = useRefusal('number', 'date');
  const [number, setNumber] = useState(act.number ?? '');
  const [date, setDate] = useState<string | null>(act.date);
  const save = async (version: number) => {
    if (date === null) return { told: t('invalid.REQUIRED'), current: null };
    const outcome = await perform(CompleteGroupAct, { id: act.id, version, number, date, key: newKey() });
    const current = outcome.is === 'stale' ? outcome.stale.current : null;
    return { told: tell(outcome), current: current?.__typename === 'GroupAct' ? current : null };
  };
  const { theirs, submit, choice } = useEdit<Act>(act, save, onClose);
  return (
    <>
      <FormDialog
        opened={theirs === null}
        title={t('group.completeAct')}
        submit={t('group.completeAct.submit')}
        onClose={onClose}
        onSubmit={submit}
      >
        <p>{t(`group.completeAct.why.${act.effect ?? 'CHANGES'}`)}</p>
        <TextInput
          data-autofocus
          label={t('group.act.number')}
          required
          withAsterisk={false}
          value={number}
          onChange={(event) => setNumber(event.currentTarget.value)}
          error={at('number')}
        />
        <DayField label={t('group.act.date')} required value={date} onChange={setDate} error={at('date')} />
      </FormDialog>
      <ConflictDialog
        conflict={bothOf<Pick<Act, 'number' | 'date'>>({ number, date }, theirs, [
          [t('group.act.number'), (one) => one.number ?? ''],
          [t('group.act.date'), (one) => (one.date === null ? '' : dates.long(one.date))],
        ])}
        {...choice}
      />
    </>
  );
}
