import { builder } from '../../core/builder.ts';
import { Decision } from '../../meeting/decision/type.ts';
import { decisionVisible } from '../../meeting/policy.ts';
import { visible } from '../policy.ts';
import { Assignment } from '../type.ts';

builder.prismaObjectField(Decision, 'assignments', (t) =>
  t.relation('assignments', {
    query: (_, { viewer }) => ({
      where: { AND: [{ parentId: null }, visible(viewer)] },
      orderBy: [{ number: 'asc' }, { id: 'asc' }],
    }),
    description: 'What its registration issued, as far as you may see it; one to a class as one.',
  }),
);

builder.objectField(Assignment, 'amendedBy', (t) =>
  t.prismaField({
    type: [Decision],
    description: 'What later registered minutes made of the decision that it stands on, as far as you may see them.',
    resolve: (query, { id }, _, { db, viewer }) =>
      db.decision.findMany({
        ...query,
        where: {
          AND: [
            { amends: { assignments: { some: { id } } }, meeting: { state: 'REGISTERED' } },
            decisionVisible(viewer),
          ],
        },
        orderBy: [{ meeting: { registeredOn: 'asc' } }, { id: 'asc' }],
      }),
  }),
);
