import { TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { newKey, useAct } from '../act.ts';
import { useEdit } from '../edit.ts';
import { ConflictDialog } from '../kit/ConflictDialog.tsx';
import { bothOf } from '../kit/conflict.ts';
import { DayField } from '../kit/DayField.tsx';
import { FormDialog } from '../kit/FormDialog.tsx';
import { useRefusal } from '../kit/refusal.ts';
import { useToday } from '../kit/ServerDay.ts';
import type { Picked } from '../organisation/OrganisationPicker.tsx';
import { useWords } from '../words/words.ts';
import { AddMembership, ChangeMembership } from './acts.ts';
import type { PeopleDuties } from './duties.ts';
import { WorkplaceField } from './WorkplaceField.tsx';

interface AddProps {
  personId: string;
  duties: PeopleDuties;
  onClose: () => void;
  onDone: () => void;
}

/** Takes a person into an organisation, from a day and, where it is known, to a day. */
export function AddMembershipDialog({ personId, duties, onClose, onDone }: AddProps): ReactNode {
  const { t } = useWords();
  const act = useAct();
  const { at, tell } = useRefusal('organisationId', 'post', 'since', 'until');
  const [organisation, setOrganisation] = useState<Picked | null>(duties.organisations[0] ?? null);
  const [post, setPost] = useState('');
  const [since, setSince] = useState<string | null>(useToday());
  const [until, setUntil] = useState<string | null>(null);
  const submit = async (): Promise<string | null> => {
    if (organisation === null) return t('kit.required');
    const given = { personId, organisationId: organisation.id, post, since, until };
    const told = tell(await act(AddMembership, { ...given, key: newKey() }));
    if (told === null) onDone();
    return told;
  };
  return (
    <FormDialog opened title={t('people.enrol')} submit={t('people.enrol')} onClose={onClose} onSubmit={submit}>
      <WorkplaceField duties={duties} value={organisation} onChange={setOrganisation} error={at('organisationId')} />
      <TextInput
        label={t('people.post')}
        required
        withAsterisk={false}
        value={post}
        onChange={(event) => setPost(event.currentTarget.value)}
        error={at('post')}
      />
      <DayField label={t('people.since')} value={since} onChange={setSince} error={at('since')} />
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

interface Kept {
  id: string;
  version: number;
  post: string;
  since: string;
}

/** Puts right the post, or the day on which it began. Where somebody was faster, both versions are shown. */
export function EditMembershipDialog({
  membership,
  onClose,
  onDone,
}: {
  membership: Kept;
  onClose: () => void;
  onDone: () => void;
}): ReactNode {
  const { t, dates } = useWords();
  const act = useAct();
  const { at, tell } = useRefusal('post', 'since');
  const [post, setPost] = useState(membership.post);
  const [since, setSince] = useState<string | null>(membership.since);
  const save = async (version: number) => {
    const outcome = await act(ChangeMembership, { id: membership.id, version, post, since, key: newKey() });
    const current = outcome.is === 'stale' ? outcome.stale.current : null;
    const told = tell(outcome);
    if (told === null) onDone();
    return { told, current: current?.__typename === 'Membership' ? { ...current } : null };
  };
  const { theirs, submit, choice } = useEdit<Kept>(membership, save, onClose);
  return (
    <>
      <FormDialog
        opened={theirs === null}
        title={t('people.changePost')}
        submit={t('people.save')}
        onClose={onClose}
        onSubmit={submit}
      >
        <p>{t('people.changePostAbout')}</p>
        <TextInput
          data-autofocus
          label={t('people.post')}
          required
          withAsterisk={false}
          value={post}
          onChange={(event) => setPost(event.currentTarget.value)}
          error={at('post')}
        />
        <DayField label={t('people.since')} value={since} onChange={setSince} error={at('since')} required />
      </FormDialog>
      <ConflictDialog
        conflict={bothOf<{ post: string; since: string | null }>({ post, since }, theirs, [
          [t('people.post'), (one) => one.post],
          [t('people.since'), (one) => (one.since === null ? '' : dates.long(one.since))],
        ])}
        {...choice}
      />
    </>
  );
}
