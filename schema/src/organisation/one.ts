import type { Context } from '../core/context.ts';
import { visibleOne, visibleSome } from '../core/visible.ts';
import { visible } from './policy.ts';

/** An organisation named by another row: null where the viewer may not see it. */
export const oneOrganisation = (context: Context) =>
  visibleOne(context, 'organisation', (ids) =>
    context.db.organisation.findMany({ where: { AND: [{ id: { in: ids } }, visible(context.viewer)] } }),
  );

/** Several organisations named by another row: those that the viewer may see. */
export const someOrganisations = (context: Context, ids: readonly string[]) =>
  visibleSome(oneOrganisation(context), ids);

/** A class named by another row: null where the viewer may not see it. */
export const oneClass = (context: Context) =>
  visibleOne(context, 'class', (ids) =>
    context.db.organisationClass.findMany({ where: { AND: [{ id: { in: ids } }, visible(context.viewer)] } }),
  );
