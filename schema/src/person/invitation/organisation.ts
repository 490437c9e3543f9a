import type { Organisation } from '@vmeste/prisma/generated/client.ts';
import { type Change, commit, type Keyed } from '../../core/commit.ts';
import type { Context } from '../../core/context.ts';
import { allow, require } from '../../core/refusal.ts';
import { line } from '../../core/text.ts';
import { midnightOf } from '../../core/time.ts';
import { is } from '../../core/viewer.ts';
import { enterOrganisation } from '../../organisation/command.ts';
import { isRegistrationNumber } from '../../organisation/rule.ts';
import { enterPerson } from '../command.ts';
import { mayInviteOrganisations } from '../policy.ts';
import { longest } from '../rule.ts';
import { openInvitation } from './command.ts';

export interface InviteOrganisation extends Keyed {
  /** By which it is found: three spellings are one organisation. */
  readonly registrationNumber: string;
  readonly shortName: string;
  readonly fullName: string;
  /** Of the person who comes first. */
  readonly name: string;
  readonly post: string;
  readonly email: string;
}

/**
 * Invites an NGO by a link that makes its first account, whose holder enrols the others. An NGO that the hub knows by
 * that number is that one, however its name is spelt here (decision 40).
 */
export const inviteOrganisation = (context: Context, { key, ...input }: InviteOrganisation) =>
  commit(context, { act: 'organisation.invite', input, key }, async (change) => {
    const { tx, viewer } = change;
    allow(mayInviteOrganisations(viewer));
    const { id: organisationId } = await found(change, input);
    const email = line('email', input.email, longest.email);
    const personId = await enterPerson(change, { name: input.name, post: input.post, email, organisationId });
    const since = midnightOf(viewer.rights.today);
    const data = { personId, organisationId, role: 'ACCOUNT_MANAGER' as const, since };
    const { id } = await tx.appointment.create({ data });
    change.created('appointment', id, data);
    return openInvitation(context, change, { personId, kind: 'LINK', isFirst: true });
  });

/** All by which an organisation gives its people something to see. */
const ties = {
  executors: true,
  classes: true,
  seats: true,
  predecessors: true,
  leads: true,
  carries: true,
  addressed: true,
} as const;

/** The NGO of that number, entered now where the hub does not know it. */
async function found(change: Change, input: InviteOrganisation): Promise<Organisation> {
  const { tx, viewer } = change;
  const registrationNumber = input.registrationNumber.replace(/\s/gu, '');
  require(isRegistrationNumber(registrationNumber), 'registrationNumber', 'BAD_NUMBER');
  // Of two who invite one at once, the second finds the people of the first.
  await tx.$queryRaw`SELECT 1 FROM "Organisation" WHERE "registrationNumber" = ${registrationNumber} FOR UPDATE`;
  const known = await tx.organisation.findUnique({
    where: { registrationNumber },
    include: { _count: { select: { memberships: true, ...ties } } },
  });
  if (!known) return enterOrganisation(change, { ...input, kind: 'NGO', registrationNumber });
  const { memberships, ...tied } = known._count;
  const isFree = is(viewer, 'ADMINISTRATOR') || Object.values(tied).every((count) => count === 0);
  require(known.kind === 'NGO' && memberships === 0 && isFree, 'registrationNumber', 'KNOWN_ALREADY');
  return known;
}
