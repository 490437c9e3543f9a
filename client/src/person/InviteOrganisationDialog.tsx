import { Button, Modal, TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { newKey, useAct } from '../act.ts';
import { FormDialog } from '../kit/FormDialog.tsx';
import { useRefusal } from '../kit/refusal.ts';
import { say } from '../kit/toast.ts';
import { useWords } from '../words/words.ts';
import { InviteOrganisation } from './invitation.ts';
import { Secret } from './Secret.tsx';

const fields = ['registrationNumber', 'shortName', 'fullName', 'name', 'post', 'email'] as const;
type Field = (typeof fields)[number];

const empty: Readonly<Record<Field, string>> = {
  registrationNumber: '',
  shortName: '',
  fullName: '',
  name: '',
  post: '',
  email: '',
};

/** Invites an NGO by a link that makes its first account; where the hub sends no mail, the link is shown this once. */
export function InviteOrganisationDialog({ onClose }: { onClose: () => void }): ReactNode {
  const { t } = useWords();
  const act = useAct();
  const { at, tell } = useRefusal(...fields);
  const [form, setForm] = useState(empty);
  const [made, setMade] = useState<{ secret: string; expiresAt: string } | null>(null);
  const submit = async (): Promise<string | null> => {
    const outcome = await act(InviteOrganisation, { ...form, key: newKey() });
    if (outcome.is !== 'done') return tell(outcome);
    const { secret, invitation } = outcome.answer;
    if (secret !== null) {
      setMade({ secret, expiresAt: invitation.expiresAt });
      return '';
    }
    say(t('invite.sent'));
    return null;
  };
  if (made)
    return (
      <Modal
        opened
        onClose={onClose}
        title={t('inviteOrganisation.made')}
        closeButtonProps={{ 'aria-label': t('kit.close') }}
      >
        <Secret {...made} />
        <Button mt="md" onClick={onClose}>
          {t('kit.close')}
        </Button>
      </Modal>
    );
  return (
    <FormDialog
      opened
      title={t('inviteOrganisation')}
      submit={t('inviteOrganisation')}
      onClose={onClose}
      onSubmit={submit}
    >
      <p>{t('inviteOrganisation.why')}</p>
      {fields.map((field, index) => (
        <TextInput
          key={field}
          data-autofocus={index === 0 ? true : undefined}
          label={t(`inviteOrganisation.${field}`)}
          required
          withAsterisk={false}
          inputMode={field === 'registrationNumber' ? 'numeric' : field === 'email' ? 'email' : 'text'}
          value={form[field]}
          error={at(field)}
          onChange={(event) => {
            const { value } = event.currentTarget;
            setForm((before) => ({ ...before, [field]: value }));
          }}
        />
      ))}
    </FormDialog>
  );
}
