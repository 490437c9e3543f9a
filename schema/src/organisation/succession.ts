import type { Db, Tx } from '../core/database.ts';
import type { Succession } from './rule.ts';

/** Every succession there is: few, so they are read whole and followed in memory (`lineageOf`, `heirsOf`). */
export const successions = (db: Db | Tx): Promise<Succession[]> =>
  db.organisation
    .findMany({ where: { successorId: { not: null } }, select: { id: true, successorId: true } })
    .then((rows) => rows.flatMap(({ id, successorId }) => (successorId === null ? [] : [{ id, successorId }])));
