import { Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { newKey, useAct } from '../act.ts';
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

/** What stands in the form. */
interface Written {
  name: string;
  email: string;
  language: 'RU' | 'EN';
  organisation: Picked | null;
  post: string;
  since: string | null;
}

interface FieldsProps {
  form: Written;
  set: (part: Partial<Written>) => void;
  at: (field: string) => string | undefined;
}

/** Who it is. */
function PersonFields({ form, set, at }: FieldsProps): ReactNode {
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
        description={t('people.emailHint')}
        inputMode="email"
        autoComplete="off"
        value={form.email}
        onChange={(event) => set({ email: event.currentTarget.value })}
        error={at('email')}
      />
      <NativeSelect
        label={t('people.language')}
        value={form.language}
        onChange={({ currentTarget: { value } }) => set({ language: value === 'EN' ? 'EN' : 'RU' })}
        data={languages.map(([value, word]) => ({ value, label: t(word) }))}
      />
    </>
  );
}

/** Where the person works; asked no further where that is nowhere yet. */
function WorkFields({ form, set, at, duties }: FieldsProps & { duties: PeopleDuties }): ReactNode {
  const { t } = useWords();
  return (
    <>
      <WorkplaceField
        duties={duties}
        value={form.organisation}
        onChange={(organisation) => set({ organisation })}
        error={at('organisationId')}
        required={false}
      />
      {form.organisation && (
        <>
          <TextInput
            label={t('people.post')}
            required
            withAsterisk={false}
            value={form.post}
            onChange={(event) => set({ post: event.currentTarget.value })}
            error={at('post')}
          />
          <DayField
            label={t('people.since')}
            value={form.since}
            onChange={(since) => set({ since })}
            error={at('since')}
          />
        </>
      )}
    </>
  );
}

interface CreateProps {
  duties: PeopleDuties;
  /** Where the person probably works; the first of one's own organisations where it is left out. */
  into?: Picked;
  onClose: () => void;
}

/** Enters a person, with where the person works; where the hub sends mail, the invitation goes at once. */
export function CreatePersonDialog({ duties, into, onClose }: CreateProps): ReactNode {
  const { t } = useWords();
  const act = useAct();
  const navigate = useNavigate();
  const today = useToday();
  const { at, tell } = useRefusal('name', 'email', 'organisationId', 'post', 'since');
  const [form, setForm] = useState<Written>({
    name: '',
    email: '',
    language: 'RU',
    organisation: into ?? duties.organisations[0] ?? null,
    post: '',
    since: today,
  });
  const [letter, setLetter] = useState(true);
  const set = (part: Partial<Written>): void => setForm((before) => ({ ...before, ...part }));
  const mayWrite = duties.mails && form.email.trim() !== '';
  const submit = async (): Promise<string | null> => {
    const { name, email, language, organisation, post, since } = form;
    const work = organisation ? { organisationId: organisation.id, post, since } : {};
    const given = { name, email: email.trim() || null, language, ...work };
    const outcome = await act(CreatePerson, { ...given, key: newKey() });
    const told = tell(outcome);
    if (outcome.is !== 'done') return told;
    const { id } = outcome.answer;
    if (mayWrite && letter) {
      const invited = await act(Invite, { personId: id, kind: 'LINK', key: newKey() });
      say(invited.is === 'done' ? t('people.enteredAndInvited', { name }) : invited.sentence);
    } else say(t('people.entered', { name }));
    await navigate({ to: '/people/$id', params: { id } });
    return null;
  };
  return (
    <FormDialog opened title={t('people.create')} submit={t('people.create')} onClose={onClose} onSubmit={submit}>
      <PersonFields form={form} set={set} at={at} />
      <WorkFields form={form} set={set} at={at} duties={duties} />
      {mayWrite && (
        <Checkbox
          label={t('people.inviteNow')}
          checked={letter}
          onChange={(event) => setLetter(event.currentTarget.checked)}
        />
      )}
    </FormDialog>
  );
}
