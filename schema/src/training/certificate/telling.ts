import type { Change } from '../../core/commit.ts';
import { notifyEach } from '../../notice/command.ts';
import type { Attended } from './columns.ts';

/** What became of a certificate, as its owner is told of it. */
type Happened = 'CERTIFICATE_ISSUED' | 'CERTIFICATE_REISSUED' | 'CERTIFICATE_REVOKED';

interface Owned {
  readonly certificateId: string;
  /** Whose participation it is of. */
  readonly row: Attended;
}

/** Who of the hub it is, also where the row of a list was found to be the same person. */
const peopleOf = ({ specialist }: Attended): string[] =>
  [...new Set([specialist.personId, specialist.countsAs?.personId])].flatMap((id) => id ?? []);

/**
 * The people whose certificates these are hear of it, each of their own. Whoever is known from a list alone has no inbox,
 * and nobody whose account is closed reads one.
 */
export async function tellOwners(change: Change, kind: Happened, owned: readonly Owned[]): Promise<void> {
  const all = owned.flatMap(({ certificateId, row }) =>
    peopleOf(row).map((personId) => ({ personId, about: { kind, certificateId, trainingId: row.trainingId } })),
  );
  const where = { id: { in: all.map(({ personId }) => personId) }, disabledAt: null };
  const open = new Set((await change.tx.person.findMany({ where, select: { id: true } })).map(({ id }) => id));
  await notifyEach(
    change,
    all.filter(({ personId }) => open.has(personId)),
  );
}

export const tellOwner = (change: Change, kind: Happened, owned: Owned): Promise<void> =>
  tellOwners(change, kind, [owned]);
