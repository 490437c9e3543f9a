import { Radio, Stack, TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { newKey, useAct } from '../act.ts';
import { DayField } from '../kit/DayField.tsx';
import { FormDialog } from '../kit/FormDialog.tsx';
import { useRefusal } from '../kit/refusal.ts';
import { useToday } from '../kit/ServerDay.ts';
import { PersonPicker } from '../person/PersonPicker.tsx';
import { useWords } from '../words/words.ts';
import { EndHolding, FillSeat } from './acts.ts';
import type { Holding, Seat } from './fragment.ts';
import { HoldingWords } from './Sitting.tsx';
import { seatName } from './words.ts';

/** Whose person a letter names; a person's own seat passes to another by an act alone. */
export const isOrganisations = ({ organisation, person }: Seat): boolean => organisation !== null && person === null;

const manners = ['NOMINATED', 'ACTING'] as const;
type Manner = (typeof manners)[number];

/** Puts a person on a seat: by the letter of the organisation whose seat it is, or acting by an order. */
export function FillDialog({ seat, onClose }: { seat: Seat; onClose: () => void }): ReactNode {
  const { t } = useWords();
  const act = useAct();
  const today = useToday();
  const { at, tell } = useRefusal('personId', 'manner', 'basisNumber', 'basisDate', 'since', 'until');
  const offered = manners.filter((one) => one === 'ACTING' || isOrganisations(seat));
  const [manner, setManner] = useState<Manner>(offered[0] ?? 'ACTING');
  const [personId, setPersonId] = useState<string | null>(null);
  const [basisNumber, setBasisNumber] = useState('');
  const [basisDate, setBasisDate] = useState<string | null>(today);
  const [since, setSince] = useState<string | null>(today);
  const [until, setUntil] = useState<string | null>(null);
  const submit = async (): Promise<string | null> => {
    if (personId === null || basisDate === null) return t('group.fill.who');
    const given = { seatId: seat.id, personId, manner, basisNumber, basisDate, since, until };
    return tell(await act(FillSeat, { ...given, key: newKey() }));
  };
  return (
    <FormDialog
      opened
      title={t('group.fill', { name: seatName(seat) })}
      submit={t('group.fill.submit')}
      onClose={onClose}
      onSubmit={submit}
    >
      {offered.length > 1 && (
        <Radio.Group
          label={t('group.fill.manner')}
          value={manner}
          onChange={(value) => setManner(value === 'ACTING' ? 'ACTING' : 'NOMINATED')}
          error={at('manner')}
        >
          <Stack gap="xs" mt="xs">
            {offered.map((one) => (
              <Radio
                key={one}
                value={one}
                label={t(`group.manner.${one}`)}
                description={t(`group.manner.about.${one}`)}
              />
            ))}
          </Stack>
        </Radio.Group>
      )}
      <PersonPicker label={t('group.fill.person')} value={personId} onChange={setPersonId} error={at('personId')} />
      <TextInput
        label={t(`group.fill.number.${manner}`)}
        required
        withAsterisk={false}
        value={basisNumber}
        onChange={(event) => setBasisNumber(event.currentTarget.value)}
        error={at('basisNumber')}
      />
      <DayField
        label={t(`group.fill.date.${manner}`)}
        required
        max={today}
        value={basisDate}
        onChange={setBasisDate}
        error={at('basisDate')}
      />
      <DayField label={t('people.since')} required value={since} onChange={setSince} error={at('since')} />
      <DayField
        label={t('people.until')}
        description={t('people.untilHint')}
        value={until}
        onChange={setUntil}
        error={at('until')}
      />
    </FormDialog>
  );
}

interface EndProps {
  seat: Seat;
  holding: Holding;
  onClose: () => void;
}

/** Ends a nomination, or the time in which somebody acts: on a day, or at once. */
export function EndHoldingDialog({ seat, holding, onClose }: EndProps): ReactNode {
  const { t } = useWords();
  const act = useAct();
  const { at, tell } = useRefusal('until');
  const [until, setUntil] = useState<string | null>(null);
  const submit = async (): Promise<string | null> => {
    const given = { id: holding.id, version: holding.version, until };
    return tell(await act(EndHolding, { ...given, key: newKey() }));
  };
  return (
    <FormDialog
      opened
      title={t(`group.holding.end.${holding.manner}`)}
      submit={t('people.end')}
      onClose={onClose}
      onSubmit={submit}
    >
      <p>
        {seatName(seat)}: <HoldingWords holding={holding} named />
      </p>
      <DayField
        label={t('people.lastDay')}
        description={t('people.lastDayHint')}
        value={until}
        onChange={setUntil}
        error={at('until')}
      />
    </FormDialog>
  );
}
