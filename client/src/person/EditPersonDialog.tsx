import { NativeSelect, TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { newKey, useAct } from '../act.ts';
import { useEdit } from '../edit.ts';
import { ConflictDialog } from '../kit/ConflictDialog.tsx';
import { bothOf } from '../kit/conflict.ts';
import { FormDialog } from '../kit/FormDialog.tsx';
import { useRefusal } from '../kit/refusal.ts';
import { useWords } from '../words/words.ts';
import { ChangePerson } from './acts.ts';

interface Kept {
  id: string;
  version: number;
  name: string;
  email: string | null;
  language: 'RU' | 'EN';
}

const languageWord = { RU: 'me.russian', EN: 'me.english' } as const;

interface FieldsProps {
  form: Kept;
  set: (part: Partial<Kept>) => void;
  at: (field: string) => string | undefined;
}

function Fields({ form, set, at }: FieldsProps): ReactNode {
  const { t } = useWords();
  return (
    <>
      <TextInput
        data-autofocus
        label={t('people.name')}
        description={t('people.nameHint')}
        required
        withAsterisk={false}
        value={form.name}
        onChange={(event) => set({ name: event.currentTarget.value })}
        error={at('name')}
      />
      <TextInput
        label={t('people.email')}
        description={t('people.emailMoves')}
        inputMode="email"
        autoComplete="off"
        value={form.email ?? ''}
        onChange={(event) => set({ email: event.currentTarget.value })}
        error={at('email')}
      />
      <NativeSelect
        label={t('people.language')}
        value={form.language}
        onChange={({ currentTarget: { value } }) => set({ language: value === 'EN' ? 'EN' : 'RU' })}
        data={(['RU', 'EN'] as const).map((value) => ({ value, label: t(languageWord[value]) }))}
      />
    </>
  );
}

/** Changes what is kept of a person. Where somebody was faster, both versions are shown. */
export function EditPersonDialog({ person, onClose }: { person: Kept; onClose: () => void }): ReactNode {
  const { t } = useWords();
  const act = useAct();
  const { at, tell } = useRefusal('name', 'email');
  const [form, setForm] = useState(person);
  const save = async (version: number) => {
    const { id, name, email, language } = form;
    const given = { id, version, name, email: email?.trim() || null, language };
    const outcome = await act(ChangePerson, { ...given, key: newKey() });
    const current = outcome.is === 'stale' ? outcome.stale.current : null;
    return { told: tell(outcome), current: current?.__typename === 'Person' ? { ...current } : null };
  };
  const { theirs, submit, choice } = useEdit<Kept>(person, save, onClose);
  return (
    <>
      <FormDialog
        opened={theirs === null}
        title={t('people.edit')}
        submit={t('people.save')}
        onClose={onClose}
        onSubmit={submit}
      >
        <Fields form={form} set={(part) => setForm((before) => ({ ...before, ...part }))} at={at} />
      </FormDialog>
      <ConflictDialog
        conflict={bothOf(form, theirs, [
          [t('people.name'), ({ name }) => name],
          [t('people.email'), ({ email }) => email ?? ''],
          [t('people.language'), ({ language }) => t(languageWord[language])],
        ])}
        {...choice}
      />
    </>
  );
}
