import type { Context } from '../../core/context.ts';
import { visibleOne } from '../../core/visible.ts';
import { participationVisible, specialistVisible } from './policy.ts';

/** A person of the ledger named by another row: null where the viewer may not see them. */
export const oneSpecialist = (context: Context) =>
  visibleOne(context, 'specialist', (ids) =>
    context.db.specialist.findMany({ where: { AND: [{ id: { in: ids } }, specialistVisible(context.viewer)] } }),
  );

/** A participation named by another row: null where the viewer may not see it. */
export const oneParticipation = (context: Context) =>
  visibleOne(context, 'participation', (ids) =>
    context.db.participation.findMany({ where: { AND: [{ id: { in: ids } }, participationVisible(context.viewer)] } }),
  );
