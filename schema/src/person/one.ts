import type { Context } from '../core/context.ts';
import { visibleOne, visibleSome } from '../core/visible.ts';
import { oneOrganisation } from '../organisation/one.ts';
import { visible } from './policy.ts';
import { current } from './rights.ts';

/** A person named by another row: null where the viewer may not see the person. */
export const onePerson = (context: Context) =>
  visibleOne(context, 'person', (ids) =>
    context.db.person.findMany({ where: { AND: [{ id: { in: ids } }, visible(context.viewer)] } }),
  );

/** Several persons named by another row: those that the viewer may see. */
export const somePersons = (context: Context, ids: readonly string[]) => visibleSome(onePerson(context), ids);

/**
 * The organisation that a person speaks for: of several, the one joined first; null where there is none today. It is
 * named also where the person is not: who shares a roadmap is told which organisation acted in it.
 */
export async function organisationBehind(context: Context, personId: string) {
  const { today } = context.viewer.rights;
  const belongings = visibleOne(context, 'belonging', (ids) =>
    context.db.person.findMany({
      where: { id: { in: ids } },
      select: {
        id: true,
        memberships: {
          where: current(today),
          orderBy: [{ since: 'asc' }, { id: 'asc' }],
          select: { organisationId: true },
          take: 1,
        },
      },
    }),
  );
  const [first] = (await belongings.load(personId))?.memberships ?? [];
  return first ? oneOrganisation(context, first.organisationId) : null;
}
