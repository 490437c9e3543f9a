import type { Context } from '../core/context.ts';
import { visibleOne } from '../core/visible.ts';
import { visible } from './policy.ts';

/** A meeting named by another row: null where the viewer may not see it. */
export const oneMeeting = (context: Context) =>
  visibleOne(context, 'meeting', (ids) =>
    context.db.meeting.findMany({ where: { AND: [{ id: { in: ids } }, visible(context.viewer)] } }),
  );
