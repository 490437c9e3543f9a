import { NativeSelect, Radio, Stack, TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { newKey, useAct } from '../../act.ts';
import { FormDialog } from '../../kit/FormDialog.tsx';
import { useRefusal } from '../../kit/refusal.ts';
import { useWords } from '../../words/words.ts';
import { StartPractice } from '../acts.ts';
import type { Kind } from '../fragment.ts';
import type { Own } from '../own.ts';
import { FromDocument } from './FromDocument.tsx';
import { type ReadPassport, wordsOf } from './read.ts';

const kinds = ['PRACTICE', 'TECHNOLOGY', 'TRIAL'] as const satisfies readonly Kind[];

interface RegisterDialogProps {
  organisations: Own['organisations'];
  onClose: () => void;
  onRegistered: (id: string) => void;
}

/** Registers a practice of one of one's own organisations: what is asked is whose it is, its kind and its name. */
export function RegisterDialog({ organisations, onClose, onRegistered }: RegisterDialogProps): ReactNode {
  const { t } = useWords();
  const act = useAct();
  const { at, tell } = useRefusal('organisationId', 'kind', 'name');
  const [organisationId, setOrganisation] = useState(organisations[0]?.id ?? '');
  const [kind, setKind] = useState<Kind>('PRACTICE');
  const [name, setName] = useState('');
  const [read, setRead] = useState<ReadPassport | null>(null);
  const take = (found: ReadPassport | null): void => {
    setRead(found);
    if (found && found.name !== '') setName(found.name);
  };
  const submit = async (): Promise<string | null> => {
    const words = { ...(read && wordsOf(read)), name };
    const outcome = await act(StartPractice, { organisationId, kind, words, key: newKey() });
    if (outcome.is === 'done') onRegistered(outcome.answer.id);
    return tell(outcome);
  };
  return (
    <FormDialog
      opened
      title={t('practices.register')}
      submit={t('practices.register')}
      onClose={onClose}
      onSubmit={submit}
    >
      <p>{t('practice.register.why')}</p>
      <FromDocument read={read} onRead={take} />
      <TextInput
        data-autofocus
        label={t('practice.register.name')}
        description={t('practice.register.nameHint')}
        required
        withAsterisk={false}
        value={name}
        error={at('name')}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Radio.Group
        label={t('practice.kind')}
        value={kind}
        error={at('kind')}
        onChange={(value) => setKind(kinds.find((one) => one === value) ?? 'PRACTICE')}
      >
        <Stack gap="xs" mt="xs">
          {kinds.map((one) => (
            <Radio
              key={one}
              value={one}
              label={t(`practice.kind.${one}`)}
              description={t(`practice.kind.about.${one}`)}
            />
          ))}
        </Stack>
      </Radio.Group>
      <NativeSelect
        label={t('practice.register.organisation')}
        value={organisationId}
        error={at('organisationId')}
        data={organisations.map(({ id, shortName }) => ({ value: id, label: shortName }))}
        onChange={(event) => setOrganisation(event.currentTarget.value)}
      />
    </FormDialog>
  );
}
