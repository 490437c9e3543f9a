import type { MutationStory } from './story.ts';

const paragraphs = (text: string) => [{ kind: 'PARAGRAPH', runs: [{ text }] }];
const words = {
  subject: 'Учебная квартира',
  question: 'Где взять помещение?',
  answer: paragraphs('Его даёт муниципальное образование'),
};

export const consultationStories = {
  askCentre: {
    given: ({ organisations, measure, practices, library, files }) => ({
      organisationId: organisations.health.id,
      subject: 'Учебная квартира',
      question: 'Где взять помещение?',
      fileIds: [files.uploaded],
      measureId: measure.id,
      practiceId: practices.published.practice.id,
      materialId: library.material.row.id,
    }),
    may: ['lead'],
    forbidden: ['coExecutor', 'methodologist', 'administrator', 'anonymous'],
    never: { NotFound: 'Whoever is of another organisation may not, and knows that it is there.', Stale: 'It is new.' },
    invalid: [
      {
        title: 'a question says what it is about',
        given: () => ({ subject: ' ' }),
        field: 'subject',
        code: 'REQUIRED',
      },
      { title: 'a question asks something', given: () => ({ question: '\n' }), field: 'question', code: 'REQUIRED' },
      {
        title: 'what another has brought in goes with no question of one’s own',
        given: ({ files }) => ({ fileIds: [files.scan] }),
        field: 'fileIds',
        code: 'UNKNOWN',
      },
      {
        title: 'a measure that one may not see is none',
        given: ({ hidden }) => ({ measureId: hidden.id }),
        field: 'measureId',
        code: 'UNKNOWN',
      },
      {
        title: 'a practice that one may not see is none',
        given: ({ practices }) => ({ practiceId: practices.writing.practice.id }),
        field: 'practiceId',
        code: 'UNKNOWN',
      },
    ],
  },
  moveConsultation: {
    given: ({ consultations }) => ({ id: consultations.waiting.id, version: 0, step: 'TAKE' }),
    may: ['methodologist'],
    forbidden: ['coExecutor'],
    invalid: [
      {
        title: 'whoever closes it says why',
        given: () => ({ step: 'CLOSE' }),
        field: 'reason',
        code: 'NEEDS_REASON',
      },
      {
        title: 'more time ends on a later day',
        given: () => ({ step: 'EXTEND', dueOn: '2022-11-14', reason: 'Ждём письма' }),
        field: 'dueOn',
        code: 'BAD_DAY',
      },
      {
        title: 'what was answered is not closed',
        given: ({ consultations }) => ({ id: consultations.answered.id, step: 'CLOSE', reason: 'Поздно' }),
        field: 'step',
        code: 'NOT_ALLOWED_NOW',
      },
      {
        title: 'what is not published is not withdrawn from the public',
        given: () => ({ step: 'HIDE' }),
        field: 'step',
        code: 'NOT_ALLOWED_NOW',
      },
    ],
  },
  answerConsultation: {
    given: ({ consultations }) => ({
      id: consultations.waiting.id,
      version: 0,
      text: paragraphs('Его даёт муниципальное образование'),
    }),
    may: ['methodologist'],
    forbidden: ['coExecutor'],
    invalid: [
      {
        title: 'an answer says something',
        given: () => ({ text: paragraphs(' ') }),
        field: 'text',
        code: 'REQUIRED',
      },
      {
        title: 'what another has brought in goes with no answer',
        given: ({ files }) => ({ fileIds: [files.scan] }),
        field: 'fileIds',
        code: 'UNKNOWN',
      },
    ],
  },
  askFurther: {
    given: ({ consultations }) => ({ id: consultations.answered.id, version: 0, question: 'А если семья переехала?' }),
    may: ['coExecutor'],
    forbidden: ['methodologist'],
    invalid: [
      {
        title: 'while it waits there is nothing to ask further',
        given: ({ consultations }) => ({ id: consultations.waiting.id }),
        field: 'step',
        code: 'NOT_ALLOWED_NOW',
      },
      { title: 'a question asks something', given: () => ({ question: ' ' }), field: 'question', code: 'REQUIRED' },
    ],
  },
  publishConsultation: {
    given: ({ consultations }) => ({ id: consultations.shown.id, version: 0, words, reason: 'Имён здесь нет' }),
    may: ['methodologist'],
    forbidden: ['coExecutor'],
    invalid: [
      {
        title: 'what was not answered is not published',
        given: ({ consultations }) => ({ id: consultations.waiting.id }),
        field: 'step',
        code: 'NOT_ALLOWED_NOW',
      },
      {
        title: 'a name in it needs a reason',
        given: () => ({ words: { ...words, question: 'Минкультуры спрашивает' }, reason: null }),
        field: 'reason',
        code: 'NEEDS_REASON',
      },
    ],
  },
} as const satisfies Readonly<Record<string, MutationStory>>;
