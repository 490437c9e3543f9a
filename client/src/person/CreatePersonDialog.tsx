import { Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { newKey, useAct, useKey } from '../act.ts';
import { DayField } from '../kit/DayField.tsx';
import { FormDialog } from '../kit/FormDialog.tsx';
import { useRefusal } from '../kit/refusal.ts';
import { useToday } from '../kit/ServerDay.ts';
import { say } from '../kit/toast.ts';
import type { Picked } from '../organisation/OrganisationPicker.tsx';
import { useWords } from '../words/words.ts';
import { CreatePerson } from './acts.ts';
import type { PeopleDuties } from './duties.ts';
import { Invite } from './invitation.ts';
import { WorkplaceField } from './WorkplaceField.tsx';

const languages = [
  ['RU', 'me.russian'],
  ['EN', 'me.english'],
] as const;

/** Enters a person, with where the person works; where the hub sends mail, the invitation goes at once. */
export function CreatePersonDialog({ duties, onClose }: { duties: PeopleDuties; onClose: () => void }): ReactNode {
  const { t } = useWords();
  const act = useAct();
  const navigate = useNavigate();
  const today = useToday();
  const { at, tell } = useRefusal('name', 'email', 'organisationId', 'post', 'since');
  const keyOf = useKey();
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [language, setLanguage] = useState<'RU' | 'EN'>('RU');
  const [organisation, setOrganisation] = useState<Picked | null>(duties.organisations[0] ?? null);
  const [post, setPost] = useState('');
  const [since, setSince] = useState<string | null>(today);
  const [letter, setLetter] = useState(true);
  const written = duties.mails && email.trim() !== '';
  const submit = async (): Promise<string | null> => {
    const work = organisation ? { organisationId: organisation.id, post, since } : {};
    const given = { name, email: email.trim() || null, language, ...work };
    const outcome = await act(CreatePerson, { ...given, key: keyOf(given) });
    const told = tell(outcome);
    if (outcome.is !== 'done') return told;
    const { id } = outcome.answer;
    if (written && letter) {
      const invited = await act(Invite, { personId: id, kind: 'LINK', key: newKey() });
      say(invited.is === 'done' ? t('people.enteredAndInvited', { name }) : invited.sentence);
    } else say(t('people.entered', { name }));
    await navigate({ to: '/people/$id', params: { id } });
    return null;
  };
  return (
    <FormDialog opened title={t('people.create')} submit={t('people.create')} onClose={onClose} onSubmit={submit}>
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
        description={t('people.emailHint')}
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
        data={languages.map(([value, word]) => ({ value, label: t(word) }))}
      />
      <WorkplaceField
        duties={duties}
        value={organisation}
        onChange={setOrganisation}
        error={at('organisationId')}
        required={false}
      />
      {organisation && (
        <>
          <TextInput
            label={t('people.post')}
            required
            withAsterisk={false}
            value={post}
            onChange={(event) => setPost(event.currentTarget.value)}
            error={at('post')}
          />
          <DayField label={t('people.since')} value={since} onChange={setSince} error={at('since')} />
        </>
      )}
      {written && (
        <Checkbox
          label={t('people.inviteNow')}
          checked={letter}
          onChange={(event) => setLetter(event.currentTarget.checked)}
        />
      )}
    </FormDialog>
  );
}
