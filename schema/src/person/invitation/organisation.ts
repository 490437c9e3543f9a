import type { Organisation } from '@vmeste/prisma/generated/client.ts';
import { type Change, commit, type Keyed } from '../../core/commit.ts';
import type { Context } from '../../core/context.ts';
import { allow, require } from '../../core/refusal.ts';
import { line } from '../../core/text.ts';
import { midnightOf } from '../../core/time.ts';
import { isRegistrationNumber, longest as longestName } from '../../organisation/rule.ts';
import { address, tellOf } from '../command.ts';
import { mayInviteOrganisations } from '../policy.ts';
import { longest } from '../rule.ts';
import { openInvitation } from './command.ts';

export interface InviteOrganisation extends Keyed {
  /** By which it is found: three spellings are one organisation. */
  readonly registrationNumber: string;
  readonly shortName: string;
  readonly fullName: string;
  readonly personName: string;
  readonly post: string;
  readonly email: string;
}

/**
 * Invites an NGO by a link that makes its first account, whose holder enrols the others. An NGO that the hub knows by
 * that number is that one, however its name is spelt here; one that has people already invites its own.
 */
export const inviteOrganisation = (context: Context, { key, ...input }: InviteOrganisation) =>
  commit(context, { act: 'organisation.invite', input, key }, async (change) => {
    const { tx, viewer } = change;
    allow(mayInviteOrganisations(viewer));
    const organisation = await found(change, input);
    const since = midnightOf(viewer.rights.today);
    const data = {
      name: line('personName', input.personName, longest.name),
      email: await address(change, null, line('email', input.email, longest.email)),
      language: 'RU' as const,
      createdAt: change.at,
    };
    const person = await tx.person.create({ data });
    await change.created('person', person.id, data);
    const belongs = { personId: person.id, organisationId: organisation.id, since };
    const membership = { ...belongs, post: line('post', input.post, longest.post) };
    const { id } = await tx.membership.create({ data: membership });
    await change.created('membership', id, membership);
    const appointed = await tx.appointment.create({ data: { ...belongs, role: 'ACCOUNT_MANAGER' } });
    await change.created('appointment', appointed.id, { ...belongs, role: 'ACCOUNT_MANAGER' });
    tellOf(change, person.id);
    return openInvitation(context, change, { personId: person.id, kind: 'LINK', isFirst: true });
  });

/** The NGO of that number, entered now where the hub does not know it. */
async function found(change: Change, input: InviteOrganisation): Promise<Organisation> {
  const { tx } = change;
  const registrationNumber = input.registrationNumber.replace(/\s/gu, '');
  require(isRegistrationNumber(registrationNumber), 'registrationNumber', 'BAD_NUMBER');
  const known = await tx.organisation.findUnique({
    where: { registrationNumber },
    include: { _count: { select: { memberships: true } } },
  });
  if (known) {
    // Into any other organisation its own manager takes people, and so into one that has people already.
    require(known.kind === 'NGO' && known._count.memberships === 0, 'registrationNumber', 'TAKEN');
    return known;
  }
  const data = {
    kind: 'NGO' as const,
    shortName: line('shortName', input.shortName, longestName.shortName),
    fullName: line('fullName', input.fullName, longestName.fullName),
    registrationNumber,
  };
  require((await tx.organisation.count({ where: { shortName: data.shortName } })) === 0, 'shortName', 'TAKEN');
  const organisation = await tx.organisation.create({ data });
  await change.created('organisation', organisation.id, data);
  change.tell('organisation.changed', { organisationId: organisation.id });
  return organisation;
}
