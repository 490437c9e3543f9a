import type { Translation } from '../message.ts';
import type { training as source } from '../ru/training.ts';

export const training = {
  'nav.training': 'Training',
  'trainings.title': 'Training',
  'trainings.none': 'Nothing is planned yet',
  'trainings.noneWhy': 'Seminars, internships and conferences appear here once somebody plans them.',

  'training.state.DRAFT': 'In preparation',
  'training.state.PLANNED': 'Planned',
  'training.state.ANNOUNCED': 'Announced',
  'training.state.HELD': 'Held',
  'training.state.CANCELLED': 'Cancelled',
} as const satisfies Translation<typeof source>;
