import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { newKey, useAct } from '../../act.ts';
import { FormDialog } from '../../kit/FormDialog.tsx';
import { useRefusal } from '../../kit/refusal.ts';
import { useWords } from '../../words/words.ts';
import { DeclareReplication } from './acts.ts';
import type { Spread } from './fragment.ts';

interface TakeOverDialogProps {
  passportId: string;
  organisations: Spread['mayTakeOverFor'];
  onClose: () => void;
}

/** An organisation of one's own takes over what the registry shows: planned at first, the rest is told as it comes. */
export function TakeOverDialog({ passportId, organisations, onClose }: TakeOverDialogProps): ReactNode {
  const { t } = useWords();
  const act = useAct();
  const { at, tell } = useRefusal('organisationId', 'municipality', 'changes', 'contact');
  const [organisationId, setOrganisation] = useState(organisations[0]?.id ?? '');
  const [municipality, setMunicipality] = useState('');
  const [changes, setChanges] = useState('');
  const [contact, setContact] = useState('');
  const submit = async (): Promise<string | null> => {
    const words = { municipality, changes, contact };
    return tell(await act(DeclareReplication, { passportId, organisationId, words, key: newKey() }));
  };
  return (
    <FormDialog opened title={t('spread.takeOver')} submit={t('spread.takeOver')} onClose={onClose} onSubmit={submit}>
      <p>{t('spread.takeOverWhy')}</p>
      <NativeSelect
        data-autofocus
        label={t('spread.organisation')}
        value={organisationId}
        error={at('organisationId')}
        data={organisations.map(({ id, shortName }) => ({ value: id, label: shortName }))}
        onChange={(event) => setOrganisation(event.currentTarget.value)}
      />
      <TextInput
        label={t('spread.municipality')}
        value={municipality}
        error={at('municipality')}
        onChange={(event) => setMunicipality(event.currentTarget.value)}
      />
      <Textarea
        label={t('spread.changes')}
        description={t('spread.changesHint')}
        autosize
        minRows={2}
        value={changes}
        error={at('changes')}
        onChange={(event) => setChanges(event.currentTarget.value)}
      />
      <TextInput
        label={t('spread.contact')}
        description={t('spread.contactHint')}
        value={contact}
        error={at('contact')}
        onChange={(event) => setContact(event.currentTarget.value)}
      />
    </FormDialog>
  );
}
