import { type ReactNode, useState } from 'react';
import { newKey, useAct } from '../act.ts';
import { DayField } from '../kit/DayField.tsx';
import { FormDialog } from '../kit/FormDialog.tsx';
import { useRefusal } from '../kit/refusal.ts';
import { useToday } from '../kit/ServerDay.ts';
import { OrganisationPicker, type Picked } from '../organisation/OrganisationPicker.tsx';
import { useWords } from '../words/words.ts';
import { AddMember, EndMember } from './acts.ts';
import type { Member } from './fragment.ts';

/** Makes an organisation a member of a class from a day on and, where it is known, to a day. */
export function AddMemberDialog({ classId, onClose }: { classId: string; onClose: () => void }): ReactNode {
  const { t } = useWords();
  const act = useAct();
  const { at, tell } = useRefusal('organisationId', 'since', 'until');
  const [organisation, setOrganisation] = useState<Picked | null>(null);
  const [since, setSince] = useState<string | null>(useToday());
  const [until, setUntil] = useState<string | null>(null);
  const submit = async (): Promise<string | null> => {
    if (organisation === null) return t('class.chooseMember');
    const given = { classId, organisationId: organisation.id, since, until };
    return tell(await act(AddMember, { ...given, key: newKey() }));
  };
  return (
    <FormDialog
      opened
      title={t('class.addMember')}
      submit={t('class.addMemberSubmit')}
      onClose={onClose}
      onSubmit={submit}
    >
      <OrganisationPicker
        label={t('class.member')}
        required
        value={organisation}
        onChange={setOrganisation}
        error={at('organisationId')}
      />
      <DayField label={t('class.since')} required value={since} onChange={setSince} error={at('since')} />
      <DayField
        label={t('class.until')}
        description={t('people.untilHint')}
        value={until}
        onChange={setUntil}
        error={at('until')}
      />
    </FormDialog>
  );
}

/** Ends a membership at a day; that day still belongs to it. */
export function EndMemberDialog({ member, onClose }: { member: Member; onClose: () => void }): ReactNode {
  const { t } = useWords();
  const act = useAct();
  const { at, tell } = useRefusal('until');
  const [until, setUntil] = useState<string | null>(useToday());
  const submit = async (): Promise<string | null> => {
    if (until === null) return t('invalid.REQUIRED');
    const given = { id: member.id, version: member.version, until };
    return tell(await act(EndMember, { ...given, key: newKey() }));
  };
  return (
    <FormDialog
      opened
      title={t('class.endMember', { name: member.organisation.shortName })}
      submit={t('class.endMemberSubmit')}
      onClose={onClose}
      onSubmit={submit}
    >
      <p>{t('class.endWhy')}</p>
      <DayField
        label={t('class.until')}
        required
        min={member.since}
        value={until}
        onChange={setUntil}
        error={at('until')}
      />
    </FormDialog>
  );
}
