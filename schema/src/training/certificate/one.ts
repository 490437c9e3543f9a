import type { Context } from '../../core/context.ts';
import { visibleOne } from '../../core/visible.ts';
import { certificateVisible } from './policy.ts';

/** A certificate named by another row: null where the viewer may not see it. */
export const oneCertificate = (context: Context) =>
  visibleOne(context, 'certificate', (ids) =>
    context.db.certificate.findMany({ where: { AND: [{ id: { in: ids } }, certificateVisible(context.viewer)] } }),
  );
