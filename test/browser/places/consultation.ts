import type { Place } from './place.ts';

const question = { route: '/questions/$id' } as const;
const questions = { route: '/questions' } as const;
const byTheCentre = { as: 'methodologist' } as const;

/** Questions to the centre: the lists, one that waits, one that was answered; and the page of the centre. */
export const consultationPlaces: readonly Place[] = [
  { ...questions, name: 'questions', as: 'berdsk', path: () => '/questions' },
  { ...questions, ...byTheCentre, name: 'questions-centre', path: () => '/questions' },
  { ...questions, ...byTheCentre, name: 'questions-counted', path: () => '/questions?part=counted' },
  { ...questions, name: 'questions-published', as: 'sun', path: () => '/questions?part=published' },
  {
    ...questions,
    name: 'questions-ask',
    as: 'berdsk',
    path: () => '/questions',
    dialog: /^(Спросить центр|Ask the centre)$/,
  },
  { ...question, name: 'question-asker', as: 'berdsk', path: ({ answered }) => `/questions/${answered}` },
  { ...question, ...byTheCentre, name: 'question-answer', path: ({ waiting }) => `/questions/${waiting}` },
  { route: '/centre', ...byTheCentre, name: 'centre', path: () => '/centre' },
];
