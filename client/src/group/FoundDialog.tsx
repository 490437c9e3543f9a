import { type ReactNode, useState } from 'react';
import { newKey, useAct } from '../act.ts';
import { FormDialog } from '../kit/FormDialog.tsx';
import { useRefusal } from '../kit/refusal.ts';
import { OrganisationPicker, type Picked } from '../organisation/OrganisationPicker.tsx';
import { useWords } from '../words/words.ts';
import { ActFields } from './ActFields.tsx';
import { FoundGroup } from './acts.ts';
import { noAct, noGroup, type SeatForm, sentAct, sentGroup, sentSeat } from './form.ts';
import { GroupFields } from './GroupFields.tsx';
import { oneOfEach } from './refusals.ts';
import { SeatsField } from './SeatsField.tsx';

const fields = [
  'name',
  'purpose',
  'tasks',
  'powersUntil',
  'founderId',
  'kind',
  'number',
  'date',
  'title',
  'issuers',
  'fileId',
  'seats',
] as const;

/** Enters a group with the act that founds it, and its composition. */
export function FoundDialog({
  onClose,
  onFounded,
}: {
  onClose: () => void;
  onFounded: (id: string) => void;
}): ReactNode {
  const words = useWords();
  const { t } = words;
  const perform = useAct();
  const { at, tell } = useRefusal(...fields);
  const [group, setGroup] = useState(noGroup);
  const [founder, setFounder] = useState<Picked | null>(null);
  const [act, setAct] = useState({ ...noAct, kind: t('group.act.usual') });
  const [seats, setSeats] = useState<SeatForm[]>([]);
  // Whoever founds it usually issues the act.
  const choose = (chosen: Picked | null): void => {
    setFounder(chosen);
    if (chosen && ['', founder?.shortName].includes(act.issuers)) setAct({ ...act, issuers: chosen.shortName });
  };
  const submit = async (): Promise<string | null> => {
    if (founder === null) return t('group.found.founder');
    const given = { ...sentGroup(group), founderId: founder.id, act: sentAct(act), seats: seats.map(sentSeat) };
    const outcome = oneOfEach(await perform(FoundGroup, { ...given, key: newKey() }), words);
    if (outcome.is === 'done') onFounded(outcome.answer.id);
    return tell(outcome);
  };
  return (
    <FormDialog
      opened
      size="lg"
      title={t('groups.found')}
      submit={t('groups.found')}
      onClose={onClose}
      onSubmit={submit}
    >
      <GroupFields form={group} set={(part) => setGroup((before) => ({ ...before, ...part }))} at={at} />
      <OrganisationPicker
        label={t('group.founder')}
        description={t('group.founderHint')}
        required
        value={founder}
        onChange={choose}
        error={at('founderId')}
      />
      <ActFields form={act} set={(part) => setAct((before) => ({ ...before, ...part }))} at={at} />
      <SeatsField seats={seats} onChange={setSeats} error={at('seats')} />
    </FormDialog>
  );
}
