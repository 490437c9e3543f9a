import { NativeSelect, Radio, Stack, TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { newKey, useAct } from '../act.ts';
import { FormDialog } from '../kit/FormDialog.tsx';
import { useRefusal } from '../kit/refusal.ts';
import type { Own } from '../practice/own.ts';
import { useWords } from '../words/words.ts';
import { StartMaterial } from './acts.ts';
import { type Kind, kinds } from './fragment.ts';

interface StartDialogProps {
  organisations: Own['organisations'];
  onClose: () => void;
  onStarted: (id: string) => void;
}

/** Begins a material: what is asked is what it is, what it is called, and who puts it out. */
export function StartDialog({ organisations, onClose, onStarted }: StartDialogProps): ReactNode {
  const { t } = useWords();
  const act = useAct();
  const { at, tell } = useRefusal('organisationId', 'kind', 'title');
  const [organisationId, setOrganisation] = useState(organisations[0]?.id ?? '');
  const [kind, setKind] = useState<Kind>('MODEL');
  const [title, setTitle] = useState('');
  const submit = async (): Promise<string | null> => {
    const outcome = await act(StartMaterial, { organisationId, kind, words: { title }, key: newKey() });
    if (outcome.is === 'done') onStarted(outcome.answer.id);
    return tell(outcome);
  };
  return (
    <FormDialog opened title={t('materials.start')} submit={t('materials.start')} onClose={onClose} onSubmit={submit}>
      <p>{t('materials.startWhy')}</p>
      <TextInput
        data-autofocus
        label={t('material.title')}
        required
        withAsterisk={false}
        value={title}
        error={at('title')}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <Radio.Group
        label={t('material.kind')}
        value={kind}
        error={at('kind')}
        onChange={(value) => setKind(kinds.find((one) => one === value) ?? 'MODEL')}
      >
        <Stack gap="xs" mt="xs">
          {kinds.map((one) => (
            <Radio key={one} value={one} label={t(`material.kind.${one}`)} />
          ))}
        </Stack>
      </Radio.Group>
      <NativeSelect
        label={t('material.organisation')}
        value={organisationId}
        error={at('organisationId')}
        data={organisations.map(({ id, shortName }) => ({ value: id, label: shortName }))}
        onChange={(event) => setOrganisation(event.currentTarget.value)}
      />
    </FormDialog>
  );
}
