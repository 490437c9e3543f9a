import type { Passport } from '@vmeste/prisma/generated/client.ts';
import type { Change } from '../../core/commit.ts';
import { notify } from '../../notice/command.ts';
import { current } from '../../person/rights.ts';

/** Tells exactly those who work by an older version that there is a new one; whoever has stopped is not told. */
export async function tellOfNewVersion(change: Change, { id, practiceId }: Passport): Promise<void> {
  const rows = await change.tx.replication.findMany({
    where: { practiceId, passportId: { not: id }, state: { not: 'STOPPED' } },
    select: { organisationId: true, declaredById: true },
  });
  const still = await change.tx.person.findMany({
    where: {
      disabledAt: null,
      OR: [
        { id: { in: [] } },
        ...rows.map(({ declaredById, organisationId }) => ({
          id: declaredById,
          memberships: { some: { AND: [{ organisationId }, current(change.viewer.rights.today)] } },
        })),
      ],
    },
    select: { id: true },
  });
  const people = still.map((person) => person.id);
  await notify(change, people, { kind: 'PRACTICE_RENEWED', practiceId });
}
