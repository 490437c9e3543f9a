import { criteria } from '@vmeste/schema/practice/review/rule.ts';
import type { MutationStory } from './story.ts';

const scores = criteria.map((criterion) => ({ criterion, score: 4, reason: 'Видно из отчёта' }));

/** Something in each place where words can stand. */
const words = {
  name: 'Новая практика',
  targetGroups: ['Семьи с детьми'],
  parts: [{ part: 'goal', text: [{ kind: 'PARAGRAPH', runs: [{ text: 'Помочь дома' }] }] }],
  results: [{ year: 2021, label: 'семей', value: 40, unit: 'семья' }],
};

export const practiceStories = {
  startPractice: {
    given: ({ organisations }) => ({
      organisationId: organisations.ngo.id,
      kind: 'PRACTICE',
      words,
    }),
    may: ['openMember'],
    forbidden: ['lead', 'methodologist', 'reviewer', 'administrator'],
    never: { NotFound: 'Whoever is of another organisation may not, and knows that it is there.', Stale: 'It is new.' },
    invalid: [
      {
        title: 'a practice without a name is none',
        given: () => ({ words: { name: ' ' } }),
        field: 'name',
        code: 'REQUIRED',
      },
    ],
  },
  savePassport: {
    given: ({ practices }) => ({ id: practices.writing.draft, version: 0, words }),
    may: ['openMember'],
    forbidden: [],
    never: { Forbidden: 'Whoever sees a draft may write it.' },
    invalid: [
      {
        title: 'what was submitted is not rewritten',
        given: ({ practices }) => ({ id: practices.judged.inReview }),
        field: 'state',
        code: 'NOT_ALLOWED_NOW',
      },
      {
        title: 'what another has brought in is no document of one’s own',
        given: ({ files }) => ({ words: { documentIds: [files.uploaded] } }),
        field: 'documentIds',
        code: 'UNKNOWN',
      },
      {
        title: 'a version that was not published is no technology to name',
        given: ({ practices }) => ({ words: { technologyIds: [practices.waiting.submitted] } }),
        field: 'technologyIds',
        code: 'UNKNOWN',
      },
    ],
  },
  discardPassport: {
    given: ({ practices }) => ({ id: practices.writing.draft, version: 0 }),
    may: ['openMember'],
    forbidden: [],
    never: { Forbidden: 'Whoever sees a draft may throw it away.' },
    invalid: [
      {
        title: 'what was submitted is not thrown away',
        given: ({ practices }) => ({ id: practices.judged.returned }),
        field: 'state',
        code: 'NOT_ALLOWED_NOW',
      },
    ],
  },
  revisePractice: {
    given: ({ practices }) => ({ id: practices.published.practice.id }),
    may: ['openMember'],
    forbidden: ['methodologist'],
    never: { Stale: 'The next version begins beside what stands.' },
    otherwise: ({ practices }) => ({ id: practices.judged.practice.id }),
    invalid: [
      {
        title: 'while a version is on its way there is no next one',
        given: ({ practices }) => ({ id: practices.judged.practice.id }),
        field: 'state',
        code: 'NOT_ALLOWED_NOW',
      },
    ],
  },
  movePassport: {
    given: ({ practices }) => ({
      id: practices.waiting.submitted,
      version: 0,
      step: 'BEGIN',
      dueOn: '2022-12-01',
    }),
    may: ['methodologist'],
    forbidden: ['closedCoordinator'],
    invalid: [
      {
        title: 'reviewers are given a day that is still to come',
        given: () => ({ dueOn: '2022-11-13' }),
        field: 'dueOn',
        code: 'BAD_DAY',
      },
      {
        title: 'what was not accepted is not published',
        given: () => ({ step: 'PUBLISH', reviewOn: '2024-11-14' }),
        field: 'step',
        code: 'NOT_ALLOWED_NOW',
      },
      {
        title: 'whoever returns it says why',
        given: () => ({ step: 'RETURN' }),
        field: 'reason',
        code: 'NEEDS_REASON',
      },
    ],
  },
  appointReviewer: {
    given: ({ practices, people }) => ({ practiceId: practices.judged.practice.id, personId: people.outsider.id }),
    may: ['methodologist'],
    forbidden: ['openMember', 'reviewer'],
    never: { Stale: 'It changes nothing that somebody edits.' },
    invalid: [
      {
        title: 'nobody judges a practice of their own organisation',
        given: ({ people }) => ({ personId: people.openMember.id }),
        field: 'personId',
        code: 'OWN_ORGANISATION',
      },
      {
        title: 'nobody is appointed twice',
        given: ({ people }) => ({ personId: people.reviewer.id }),
        field: 'personId',
        code: 'TAKEN',
      },
    ],
  },
  dismissReviewer: {
    given: ({ practices }) => ({ id: practices.judged.reviewing }),
    may: ['methodologist'],
    forbidden: ['openMember', 'reviewer'],
    never: {
      Stale: 'It ends whatever version it is of.',
      Invalid: 'Whoever was dismissed is not dismissed again: stories/practice.',
    },
    invalid: [],
  },
  judgePassport: {
    given: ({ practices }) => ({
      passportId: practices.judged.inReview,
      version: 0,
      scores,
      evidence: 'COMPARED',
      conclusion: 'Рекомендуется',
    }),
    may: ['reviewer'],
    forbidden: ['openMember', 'methodologist'],
    invalid: [
      {
        title: 'what is not in review is not judged',
        given: ({ practices }) => ({ passportId: practices.judged.returned }),
        field: 'passportId',
        code: 'NOT_ALLOWED_NOW',
      },
      {
        title: 'a judgement is of all that the rubric names',
        given: () => ({ scores: scores.slice(1) }),
        field: 'scores',
        code: 'REQUIRED',
      },
      {
        title: 'a score is from one to five',
        given: () => ({ scores: scores.map((one) => ({ ...one, score: 0 })) }),
        field: 'scores',
        code: 'OUT_OF_RANGE',
      },
    ],
  },
  remarkOnPassport: {
    given: ({ practices }) => ({
      passportId: practices.judged.inReview,
      field: 'problem',
      text: 'Откуда цифра?',
      wording: words.parts[0]?.text,
    }),
    may: ['reviewer', 'methodologist'],
    forbidden: ['openMember'],
    never: { Stale: 'A new remark stands beside the others.' },
    invalid: [
      {
        title: 'what is not in review is not remarked on',
        given: ({ practices }) => ({ passportId: practices.judged.returned }),
        field: 'passportId',
        code: 'NOT_ALLOWED_NOW',
      },
    ],
  },
  declareReplication: {
    given: ({ practices, organisations }) => ({
      passportId: practices.published.shown,
      organisationId: organisations.health.id,
      words: { changes: 'Выезды по субботам', results: [{ year: 2022, label: 'семей', value: 4, unit: 'семья' }] },
    }),
    may: ['lead', 'approver', 'manager'],
    forbidden: ['openMember', 'coExecutor', 'methodologist'],
    never: { NotFound: 'What is published everybody sees.', Stale: 'It stands beside the others.' },
    invalid: [
      {
        title: 'what a site does otherwise is said in few words',
        given: ({ organisations }) => ({
          organisationId: organisations.health.id,
          words: { changes: 'х'.repeat(5_001) },
        }),
        field: 'changes',
        code: 'TOO_LONG',
      },
    ],
  },
  changeReplication: {
    given: ({ practices }) => ({
      id: practices.published.replication,
      version: 0,
      passportId: practices.published.shown,
      words: { state: 'STOPPED', results: [{ year: 2022, label: 'семей', value: 6, unit: 'семья' }] },
    }),
    may: ['coExecutor'],
    forbidden: ['openMember', 'lead', 'methodologist'],
    never: { NotFound: 'What is published everybody sees.' },
    invalid: [
      {
        title: 'a site works by a version of that practice',
        given: ({ practices }) => ({ passportId: practices.technology.used }),
        field: 'passportId',
        code: 'UNKNOWN',
      },
    ],
  },
  answerPassportRemark: {
    given: ({ practices }) => ({ id: practices.judged.remark, version: 0, answer: 'Из отчёта' }),
    may: ['openMember'],
    forbidden: ['reviewer', 'methodologist'],
    invalid: [{ title: 'an answer says something', given: () => ({ answer: ' ' }), field: 'answer', code: 'REQUIRED' }],
  },
  decideWording: {
    given: ({ practices }) => ({ id: practices.judged.remark, version: 0, isAgreed: false, answer: 'Так точнее' }),
    may: ['openMember'],
    forbidden: ['reviewer', 'methodologist'],
    invalid: [
      {
        title: 'whoever declines says why',
        given: () => ({ answer: null }),
        field: 'answer',
        code: 'NEEDS_REASON',
      },
    ],
  },
} as const satisfies Readonly<Record<string, MutationStory>>;
