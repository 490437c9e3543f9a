import { builder } from '../../core/builder.ts';
import { careKinds } from './rule.ts';

export const CareKind = builder.enumType('CareKind', {
  description: 'What looks like data about a person who receives care.',
  values: careKinds,
});
