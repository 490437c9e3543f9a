import DataLoader from 'dataloader';
import type { Context } from '../../core/context.ts';
import { current } from '../../person/rights.ts';

/**
 * Who is a member of a class today and has no part in what was addressed to it: one statement each for all that are
 * asked for at once. The key is the assignment's id and that of its class, with a blank between.
 */
export function joinedLater({ db, viewer, loaders }: Context): DataLoader<string, string[]> {
  const name = 'assignment.joinedLater';
  const found = loaders.get(name);
  if (found instanceof DataLoader) return found;
  const loader = new DataLoader<string, string[]>(async (keys) => {
    const pairs = keys.map((key) => key.split(' '));
    const [members, carried] = await Promise.all([
      db.classMembership.findMany({
        where: { classId: { in: pairs.map(([, classId = '']) => classId) }, ...current(viewer.rights.today) },
        select: { classId: true, organisationId: true },
        orderBy: { organisation: { shortName: 'asc' } },
      }),
      db.assignmentExecutor.findMany({
        where: { assignment: { parentId: { in: pairs.map(([id = '']) => id) } } },
        select: { organisationId: true, assignment: { select: { parentId: true } } },
      }),
    ]);
    return pairs.map(([id, classId]) => {
      const has = new Set(carried.filter((one) => one.assignment.parentId === id).map((one) => one.organisationId));
      return members
        .filter((one) => one.classId === classId && !has.has(one.organisationId))
        .map((one) => one.organisationId);
    });
  });
  loaders.set(name, loader);
  return loader;
}
