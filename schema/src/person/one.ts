import type { Context } from '../core/context.ts';
import { visibleOne, visibleSome } from '../core/visible.ts';
import { visible } from './policy.ts';

/** A person named by another row: null where the viewer may not see the person. */
export const onePerson = (context: Context) =>
  visibleOne(context, 'person', (ids) =>
    context.db.person.findMany({ where: { AND: [{ id: { in: ids } }, visible(context.viewer)] } }),
  );

/** Several persons named by another row: those that the viewer may see. */
export const somePersons = (context: Context, ids: readonly string[]) => visibleSome(onePerson(context), ids);
