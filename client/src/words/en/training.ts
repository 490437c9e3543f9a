import type { Translation } from '../message.ts';
import type { training as source } from '../ru/training.ts';

export const training = {
  'nav.training': 'Training',
  'notice.TRAINING_REGISTERED': 'You were registered for a training',
  'notice.PLACE_OFFERED': 'A place is free: confirm it',
  'notice.PLACE_LAPSED': 'A place was not confirmed in time and goes to the next',
  'notice.TRAINING_CHANGED': 'The time or place of a training changed',
  'notice.TRAINING_CANCELLED': 'A training was cancelled',

  'trainings.title': 'Training',
  'trainings.none': 'Nothing is planned yet',
  'trainings.noneWhy': 'Seminars, internships and conferences appear here once somebody plans them.',

  'training.state.DRAFT': 'In preparation',
  'training.state.PLANNED': 'Planned',
  'training.state.ANNOUNCED': 'Announced',
  'training.state.HELD': 'Held',
  'training.state.CANCELLED': 'Cancelled',
} as const satisfies Translation<typeof source>;
