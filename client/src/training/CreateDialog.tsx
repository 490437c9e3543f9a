import { NativeSelect, TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { newKey, useAct } from '../act.ts';
import { DayField } from '../kit/DayField.tsx';
import { FormDialog } from '../kit/FormDialog.tsx';
import { useRefusal } from '../kit/refusal.ts';
import type { Own } from '../practice/own.ts';
import { useWords } from '../words/words.ts';
import { CreateTraining } from './acts.ts';
import { type Kind, kinds } from './fragment.ts';

interface CreateDialogProps {
  organisations: Own['organisations'];
  onClose: () => void;
  onCreated: (id: string) => void;
}

/** Begins a training: what is asked is who answers for it, what it is and what it is called; the form asks for the rest. */
export function CreateDialog({ organisations, onClose, onCreated }: CreateDialogProps): ReactNode {
  const { t } = useWords();
  const act = useAct();
  const { at, tell } = useRefusal('organisationId', 'kind', 'title', 'plannedOn');
  const [organisationId, setOrganisation] = useState(organisations[0]?.id ?? '');
  const [kind, setKind] = useState<Kind>('SEMINAR');
  const [title, setTitle] = useState('');
  const [plannedOn, setPlanned] = useState<string | null>(null);
  const submit = async (): Promise<string | null> => {
    const outcome = await act(CreateTraining, { organisationId, kind, title, plannedOn, key: newKey() });
    if (outcome.is === 'done') onCreated(outcome.answer.id);
    return tell(outcome);
  };
  return (
    <FormDialog opened title={t('trainings.create')} submit={t('trainings.create')} onClose={onClose} onSubmit={submit}>
      <p>{t('training.create.why')}</p>
      <TextInput
        data-autofocus
        label={t('training.name')}
        required
        withAsterisk={false}
        value={title}
        error={at('title')}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <NativeSelect
        label={t('training.kind')}
        value={kind}
        error={at('kind')}
        data={kinds.map((one) => ({ value: one, label: t(`training.kind.${one}`) }))}
        onChange={({ currentTarget: { value } }) => setKind(kinds.find((one) => one === value) ?? 'SEMINAR')}
      />
      <NativeSelect
        label={t('training.organisation')}
        value={organisationId}
        error={at('organisationId')}
        data={organisations.map(({ id, shortName }) => ({ value: id, label: shortName }))}
        onChange={(event) => setOrganisation(event.currentTarget.value)}
      />
      <DayField label={t('training.plannedOn')} value={plannedOn} error={at('plannedOn')} onChange={setPlanned} />
    </FormDialog>
  );
}
