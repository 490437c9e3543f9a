import { builder } from '../core/builder.ts';
import { mayWorkInCentre } from './policy.ts';
import { Centre } from './type.ts';

builder.queryField('centre', (t) =>
  t.field({
    type: Centre,
    nullable: true,
    description: 'What waits for the methodological centre; null for those who do not work there.',
    resolve: (_, __, { viewer }) => (mayWorkInCentre(viewer) ? {} : null),
  }),
);

builder.queryField('mayWorkInCentre', (t) =>
  t.boolean({
    description: 'Whether you work in the methodological centre.',
    resolve: (_, __, { viewer }) => mayWorkInCentre(viewer),
  }),
);
