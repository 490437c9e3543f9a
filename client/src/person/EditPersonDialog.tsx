import { NativeSelect, TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { newKey, useAct } from '../act.ts';
import { type Conflict, ConflictDialog } from '../kit/ConflictDialog.tsx';
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

/** Changes what is kept of a person. Where somebody was faster, both versions are shown. */
export function EditPersonDialog({ person, onClose }: { person: Kept; onClose: () => void }): ReactNode {
  const { t } = useWords();
  const act = useAct();
  const { at, tell } = useRefusal('name', 'email');
  const [name, setName] = useState(person.name);
  const [email, setEmail] = useState(person.email ?? '');
  const [language, setLanguage] = useState(person.language);
  const [theirs, setTheirs] = useState<Kept | null>(null);
  const save = async (version: number): Promise<string | null> => {
    const given = { name, email: email.trim() || null, language };
    const outcome = await act(ChangePerson, { id: person.id, version, ...given, key: newKey() });
    const current = outcome.is === 'stale' ? outcome.stale.current : null;
    if (current?.__typename === 'Person') {
      setTheirs({ ...current });
      return '';
    }
    return tell(outcome);
  };
  const conflict: Conflict | null = theirs && {
    fields: [
      { label: t('people.name'), yours: name, theirs: theirs.name },
      { label: t('people.email'), yours: email, theirs: theirs.email ?? '' },
      { label: t('people.language'), yours: t(languageWord[language]), theirs: t(languageWord[theirs.language]) },
    ],
  };
  return (
    <>
      <FormDialog
        opened={theirs === null}
        title={t('people.edit')}
        submit={t('people.save')}
        onClose={onClose}
        onSubmit={() => save(person.version)}
      >
        <TextInput
          data-autofocus
          label={t('people.name')}
          description={t('people.nameHint')}
          required
          withAsterisk={false}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          error={at('name')}
        />
        <TextInput
          label={t('people.email')}
          description={t('people.emailMoves')}
          inputMode="email"
          autoComplete="off"
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
          error={at('email')}
        />
        <NativeSelect
          label={t('people.language')}
          value={language}
          onChange={({ currentTarget: { value } }) => setLanguage(value === 'EN' ? 'EN' : 'RU')}
          data={(['RU', 'EN'] as const).map((value) => ({ value, label: t(languageWord[value]) }))}
        />
      </FormDialog>
      <ConflictDialog
        conflict={conflict}
        onClose={() => setTheirs(null)}
        onKeepTheirs={onClose}
        onKeepYours={() =>
          void save(theirs?.version ?? person.version).then((told) => (told === null ? onClose() : setTheirs(null)))
        }
      />
    </>
  );
}
