import { ReportState as States } from '@vmeste/prisma/generated/enums.ts';
import { builder } from '../../core/builder.ts';
import type { Context } from '../../core/context.ts';
import type { Day } from '../../core/time.ts';
import { actsAfter, rowsBefore } from '../../measure/past/acts.ts';
import { PastMeasure } from '../../measure/past/type.ts';
import { type Columns, dayIn, oneOf, textIn } from '../../measure/past/value.ts';
import { oneOrganisation } from '../../organisation/one.ts';
import { Organisation } from '../../organisation/type.ts';
import { visible } from '../policy.ts';
import { isPublic } from '../rule.ts';
import { ReportState } from '../type.ts';

const PastReport = builder.objectRef<Columns>('PastReport').implement({
  description: 'What a report was at the end of a day, from its history.',
  fields: (t) => ({
    id: t.id({ description: 'Permanent id of the report.', resolve: ({ id }) => textIn(id) ?? '' }),
    organisation: t.field({
      type: Organisation,
      nullable: true,
      description: 'Whose it is.',
      resolve: ({ organisationId }, _, context) => oneOrganisation(context, textIn(organisationId) ?? ''),
    }),
    dueDay: t.field({
      type: 'Day',
      nullable: true,
      description: 'The day that it answers, by the document or the control point.',
      resolve: ({ dueDay }) => dayIn(dueDay),
    }),
    state: t.field({
      type: ReportState,
      description: 'How far it was.',
      resolve: ({ state }) => oneOf(States, state) ?? 'DRAFT',
    }),
    text: t.string({ description: 'What it said of what was done.', resolve: ({ text }) => textIn(text) ?? '' }),
  }),
});

/** Reports as they stood: each had left its organisation by then, or is the viewer's own organisation's. */
async function reportsOn(measureId: string, day: Day, context: Context): Promise<Columns[]> {
  const { db, viewer } = context;
  const now = await db.report.findMany({
    where: { AND: [{ measureId }, visible(viewer)] },
    select: { id: true, organisationId: true, dueDay: true, state: true, text: true },
    orderBy: [{ dueDay: 'desc' }, { createdAt: 'desc' }, { id: 'asc' }],
  });
  const later = await actsAfter(day, { room: 'report', rowId: { in: now.map(({ id }) => id) } }, context);
  return rowsBefore('report', now, later).filter(
    ({ state, organisationId }) =>
      isPublic(oneOf(States, state) ?? 'DRAFT') || viewer.rights.organisations.some((own) => own === organisationId),
  );
}

builder.objectField(PastMeasure, 'reports', (t) =>
  t.field({
    type: [PastReport],
    description:
      'Reports as they stood then, those for the latest day first: of those that you may see now, the ones that had left their organisation by then, and those of your own. A draft that was thrown away since is not among them.',
    resolve: ({ id, day }, _, context) => reportsOn(id, day, context),
  }),
);
