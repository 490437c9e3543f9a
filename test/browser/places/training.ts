import type { Place } from './place.ts';

/** Training: the list, one that is announced, its form, the plan of a year, the courses. */
export const trainingPlaces: readonly Place[] = [
  { name: 'trainings', route: '/training', as: 'health', path: () => '/training' },
  {
    name: 'training-create',
    route: '/training',
    as: 'rassvet',
    path: () => '/training',
    dialog: /^(Добавить обучение|Add a training)$/,
  },
  { name: 'training', route: '/training/$id', as: 'health', path: ({ training }) => `/training/${training}` },
  { name: 'training-held', route: '/training/$id', as: 'rassvet', path: ({ training }) => `/training/${training}` },
  {
    name: 'training-form',
    route: '/training/$id',
    as: 'rassvet',
    path: ({ training }) => `/training/${training}?edit=true`,
  },
  { name: 'internship', route: '/training/$id', as: 'berdsk', path: ({ internship }) => `/training/${internship}` },
  { name: 'training-plan', route: '/training/plan', as: 'rassvet', path: () => '/training/plan?year=2022' },
  { name: 'programmes', route: '/training/programmes', as: 'rassvet', path: () => '/training/programmes' },
  {
    name: 'programme-create',
    route: '/training/programmes',
    as: 'rassvet',
    path: () => '/training/programmes',
    dialog: /^(Добавить программу|Add a course)$/,
  },
];
