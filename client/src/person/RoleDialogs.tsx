import { NativeSelect } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { newKey, useAct } from '../act.ts';
import { DayField } from '../kit/DayField.tsx';
import { FormDialog } from '../kit/FormDialog.tsx';
import { useRefusal } from '../kit/refusal.ts';
import { useToday } from '../kit/ServerDay.ts';
import { useWords } from '../words/words.ts';
import { Appoint, EndAppointment, EndMembership, HandOver } from './acts.ts';
import { type Role, roles } from './look.ts';
import { PersonPicker } from './PersonPicker.tsx';

/** A role that may be given, and what for. */
export interface Offer {
  role: Role;
  organisation: { id: string; shortName: string } | null;
  roadmap: { id: string; title: string } | null;
  group: { id: string; name: string } | null;
}

const keyOfOffer = ({ role, organisation, roadmap, group }: Offer): string =>
  [role, organisation?.id, roadmap?.id, group?.id].filter(Boolean).join(' ');

interface GiveRoleProps {
  personId: string;
  offers: readonly Offer[];
  onClose: () => void;
  onDone: () => void;
}

/** Gives a person one of the roles that the server offers, from a day and, where it is known, to a day. */
export function GiveRoleDialog({ personId, offers: given, onClose, onDone }: GiveRoleProps): ReactNode {
  const { t } = useWords();
  const act = useAct();
  const { at, tell } = useRefusal('role', 'organisationId', 'roadmapId', 'groupId', 'since', 'until');
  // The usual roles first: nobody becomes an administrator by a slip of the hand.
  const offers = [...given].sort((a, b) => roles.indexOf(a.role) - roles.indexOf(b.role));
  const [chosen, setChosen] = useState(offers[0] ? keyOfOffer(offers[0]) : '');
  const [since, setSince] = useState<string | null>(useToday());
  const [until, setUntil] = useState<string | null>(null);
  const offer = offers.find((one) => keyOfOffer(one) === chosen);
  const submit = async (): Promise<string | null> => {
    if (!offer) return t('kit.required');
    const scope = {
      organisationId: offer.organisation?.id ?? null,
      roadmapId: offer.roadmap?.id ?? null,
      groupId: offer.group?.id ?? null,
    };
    const wanted = { personId, role: offer.role, ...scope, since, until };
    const told = tell(await act(Appoint, { ...wanted, key: newKey() }));
    if (told === null) onDone();
    return told;
  };
  return (
    <FormDialog opened title={t('people.giveRole')} submit={t('people.giveRole')} onClose={onClose} onSubmit={submit}>
      <NativeSelect
        data-autofocus
        label={t('people.role')}
        description={offer && t(`role.about.${offer.role}`)}
        value={chosen}
        onChange={({ currentTarget: { value } }) => setChosen(value)}
        error={at('role') ?? at('organisationId') ?? at('roadmapId') ?? at('groupId')}
        data={offers.map((one) => ({
          value: keyOfOffer(one),
          label: [t(`role.${one.role}`), one.organisation?.shortName ?? one.roadmap?.title ?? one.group?.name]
            .filter(Boolean)
            .join(': '),
        }))}
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

const ends = { membership: EndMembership, appointment: EndAppointment } as const;

interface EndProps {
  room: keyof typeof ends;
  row: { id: string; version: number };
  /** What ends, in words. */
  what: string;
  onClose: () => void;
  onDone: () => void;
}

/** Ends a membership or a role: on a day, or at once. */
export function EndDialog({ room, row, what, onClose, onDone }: EndProps): ReactNode {
  const { t } = useWords();
  const act = useAct();
  const { at, tell } = useRefusal('until');
  const [until, setUntil] = useState<string | null>(null);
  const submit = async (): Promise<string | null> => {
    const given = { id: row.id, version: row.version, until, key: newKey() };
    const told = tell(room === 'membership' ? await act(ends.membership, given) : await act(ends.appointment, given));
    if (told === null) onDone();
    return told;
  };
  return (
    <FormDialog
      opened
      title={t(room === 'membership' ? 'people.endMembership' : 'people.endRole')}
      submit={t('people.end')}
      onClose={onClose}
      onSubmit={submit}
    >
      <p>{what}</p>
      {room === 'membership' && <p>{t('people.endMembershipAbout')}</p>}
      <DayField
        label={t('people.lastDay')}
        description={t('people.lastDayHint')}
        value={until}
        onChange={setUntil}
        error={at('until')}
      />
    </FormDialog>
  );
}

interface HandOverProps {
  row: { id: string; version: number };
  what: string;
  personId: string;
  onClose: () => void;
  onDone: () => void;
}

/** Passes a role on to somebody else from today. */
export function HandOverDialog({ row, what, personId, onClose, onDone }: HandOverProps): ReactNode {
  const { t } = useWords();
  const act = useAct();
  const { at, tell } = useRefusal('personId', 'role', 'organisationId');
  const [to, setTo] = useState<string | null>(null);
  const submit = async (): Promise<string | null> => {
    if (to === null) return t('kit.required');
    const given = { id: row.id, version: row.version, personId: to };
    const told = tell(await act(HandOver, { ...given, key: newKey() }));
    if (told === null) onDone();
    return told;
  };
  return (
    <FormDialog
      opened
      title={t('people.handOverOf', { what })}
      submit={t('people.handOver')}
      onClose={onClose}
      onSubmit={submit}
    >
      <p>{t('people.handOverAbout')}</p>
      <PersonPicker
        label={t('people.successor')}
        value={to}
        onChange={setTo}
        except={personId}
        error={at('personId') ?? at('role') ?? at('organisationId')}
      />
    </FormDialog>
  );
}
