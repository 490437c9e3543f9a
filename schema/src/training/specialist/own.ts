import type { Specialist } from '@vmeste/prisma/generated/client.ts';
import type { Change } from '../../core/commit.ts';
import { newId } from '../../core/id.ts';
import { current } from '../../person/rights.ts';

/**
 * A person of the hub as training counts them: the row there is, or a new one with the name, and with the post and
 * the organisation of today, of several the one joined first.
 */
export async function specialistOf(change: Change, personId: string): Promise<Specialist> {
  const { tx, viewer, at } = change;
  const known = await tx.specialist.findUnique({ where: { personId } });
  if (known) return known;
  const { name, memberships } = await tx.person.findUniqueOrThrow({
    where: { id: personId },
    select: {
      name: true,
      memberships: { where: current(viewer.rights.today), orderBy: [{ since: 'asc' }, { id: 'asc' }], take: 1 },
    },
  });
  const [belongs] = memberships;
  const id = newId(at);
  // Where another change makes it at the same time, that one's row is taken.
  const made = await tx.specialist.createManyAndReturn({
    data: {
      id,
      name,
      post: belongs?.post ?? '',
      organisationId: belongs?.organisationId ?? null,
      personId,
      countsAsId: id,
      createdAt: at,
    },
    skipDuplicates: true,
  });
  const [own] = made;
  if (!own) return tx.specialist.findUniqueOrThrow({ where: { personId } });
  await change.created('specialist', id, { personId });
  return own;
}
