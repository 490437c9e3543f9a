import { readers } from '../../world/planted.ts';
import { insiders } from '../../world/planted-group.ts';
import type { MutationStory } from './story.ts';

const claimsNothing = { Stale: 'It adds, and changes no row that somebody may have seen otherwise.' };

export const measureStories = {
  answerProposal: {
    given: ({ meetings }) => ({
      id: meetings.proposal,
      version: 0,
      measureVersion: 0,
      accept: true,
      reason: 'по протоколу',
    }),
    may: ['coordinator'],
    forbidden: insiders,
    invalid: [
      {
        title: 'to decline needs a reason',
        given: () => ({ accept: false, reason: ' ' }),
        field: 'reason',
        code: 'NEEDS_REASON',
      },
      {
        title: 'accepted, the measure moves by its own rules',
        given: () => ({ reason: null }),
        field: 'reason',
        code: 'NEEDS_REASON',
      },
      {
        title: 'nothing is dropped or done tomorrow',
        given: () => ({ closedOn: '2022-11-15' }),
        field: 'closedOn',
        code: 'BAD_DAY',
      },
    ],
  },
  setMeasureState: {
    given: ({ measure }) => ({ id: measure.id, version: 0, state: 'SUSPENDED', reason: 'нет средств' }),
    may: ['coordinator'],
    forbidden: readers,
    invalid: [
      {
        title: 'a measure that is under way cannot come under way again',
        given: () => ({ state: 'UNDER_WAY' }),
        field: 'state',
        code: 'NOT_ALLOWED_NOW',
      },
      {
        title: 'to suspend a measure needs a reason',
        given: () => ({ reason: ' ' }),
        field: 'reason',
        code: 'NEEDS_REASON',
      },
      {
        title: 'a measure is not done before each lead has an accepted report',
        given: () => ({ state: 'DONE' }),
        field: 'state',
        code: 'NEEDS_REPORTS',
      },
      {
        title: 'what nobody owes a report on is not done in silence',
        given: ({ unowed }) => ({ id: unowed.id, state: 'DONE', reason: ' ' }),
        field: 'reason',
        code: 'NEEDS_REASON',
      },
      {
        title: 'nothing is dropped tomorrow',
        given: () => ({ state: 'DROPPED', closedOn: '2022-11-15' }),
        field: 'closedOn',
        code: 'BAD_DAY',
      },
    ],
  },
  setConsolidator: {
    given: ({ measure, organisations }) => ({ id: measure.id, version: 0, organisationId: organisations.health.id }),
    may: ['coordinator'],
    forbidden: readers,
    invalid: [
      {
        title: 'who is not named in the measure cannot consolidate its reports',
        given: ({ organisations }) => ({ organisationId: organisations.elsewhere.id }),
        field: 'organisationId',
        code: 'UNKNOWN',
      },
    ],
  },
  correctMeasure: {
    given: ({ measure, organisations }) => ({
      id: measure.id,
      version: 0,
      title: 'Мероприятие без опечатки',
      executors: [
        { role: 'CO_EXECUTOR', name: 'Минкультуры', byAgreement: true, organisationId: organisations.culture.id },
        { role: 'LEAD', name: 'Минздрав', organisationId: organisations.health.id },
      ],
      term: { kind: 'RANGE', raw: '2021 - 2024', start: '2021-01-01', end: '2024-12-31' },
      reason: 'опечатка',
    }),
    may: ['coordinator'],
    forbidden: readers,
    invalid: [
      {
        title: 'a correction that changes nothing is none',
        given: ({ measure }) => ({ title: null, term: null, executors: null, number: measure.number }),
        field: 'input',
        code: 'NOTHING_TO_DO',
      },
      {
        title: 'a term does not end before it starts',
        given: () => ({ term: { kind: 'RANGE', raw: 'задом наперёд', start: '2023-01-01', end: '2022-01-01' } }),
        field: 'term',
        code: 'ENDS_BEFORE_START',
      },
      {
        title: 'an executor has a name',
        given: () => ({ executors: [{ role: 'LEAD', name: ' ' }] }),
        field: 'executors',
        code: 'REQUIRED',
      },
      {
        title: 'a name means an organisation or a class, never both',
        given: ({ organisations, centres }) => ({
          executors: [{ role: 'LEAD', name: 'КЦСОН', organisationId: organisations.health.id, classId: centres.id }],
        }),
        field: 'executors',
        code: 'UNKNOWN',
      },
      { title: 'a correction says why', given: () => ({ reason: ' ' }), field: 'reason', code: 'REQUIRED' },
    ],
  },
  setControlPoints: {
    given: ({ measure, second }) => ({
      measureIds: [measure.id, second.id],
      point: { title: 'Итоги года', day: '2022-12-30' },
    }),
    may: ['coordinator'],
    forbidden: readers,
    never: claimsNothing,
    invalid: [
      {
        title: 'a control point has a day',
        given: () => ({ point: { title: 'Когда-нибудь' } }),
        field: 'day',
        code: 'REQUIRED',
      },
      {
        title: 'there is no 30 February',
        given: () => ({ point: { title: 'Ежегодно', yearly: ['02-30'] } }),
        field: 'yearly',
        code: 'BAD_DAY',
      },
      {
        title: 'a selection holds something',
        given: () => ({ measureIds: [] }),
        field: 'measureIds',
        code: 'REQUIRED',
      },
    ],
  },
  changeControlPoint: {
    given: ({ rows }) => ({
      id: rows.controlPoint,
      version: 0,
      point: { title: 'Точка сдвинута', day: '2022-12-20' },
      reason: 'праздники',
    }),
    may: ['coordinator'],
    forbidden: readers,
    invalid: [
      {
        title: 'a control point keeps a day',
        given: () => ({ point: { title: 'Когда-нибудь' } }),
        field: 'day',
        code: 'REQUIRED',
      },
    ],
  },
  cancelControlPoint: {
    given: ({ rows }) => ({ id: rows.controlPoint, version: 0, reason: 'не нужна' }),
    may: ['coordinator'],
    forbidden: readers,
    invalid: [
      { title: 'to cancel a control point says why', given: () => ({ reason: '' }), field: 'reason', code: 'REQUIRED' },
    ],
  },
  addResponsible: {
    given: ({ measure, people }) => ({ measureIds: [measure.id], personId: people.coExecutor.id }),
    may: ['coordinator'],
    forbidden: readers,
    never: claimsNothing,
    invalid: [
      {
        title: 'who does not see the roadmap does not answer for its measure',
        given: ({ people }) => ({ personId: people.outsider.id }),
        field: 'personId',
        code: 'UNKNOWN',
      },
    ],
  },
  removeResponsible: {
    given: ({ measure, people }) => ({ measureId: measure.id, personId: people.lead.id }),
    may: ['coordinator'],
    forbidden: readers,
    never: { Stale: 'It takes a person away; who took that person away before is told that there is nothing to do.' },
    invalid: [
      {
        title: 'who does not answer for it cannot be released',
        given: ({ people }) => ({ personId: people.coExecutor.id }),
        field: 'personId',
        code: 'NOTHING_TO_DO',
      },
    ],
  },
  writeComment: {
    given: ({ measure, people, rows }) => ({
      measureId: measure.id,
      kind: 'COMMENT',
      text: 'Сделаем к пятнице',
      parentId: rows.question,
      mentions: [people.lead.id],
    }),
    may: readers,
    forbidden: [],
    never: { ...claimsNothing, Forbidden: 'Whoever sees a measure may write at it.' },
    invalid: [
      { title: 'a comment says something', given: () => ({ text: ' \n ' }), field: 'text', code: 'REQUIRED' },
      {
        title: 'who does not see the roadmap cannot be mentioned',
        given: ({ people }) => ({ mentions: [people.outsider.id] }),
        field: 'mentions',
        code: 'UNKNOWN',
      },
    ],
  },
  writeNotes: {
    given: ({ measure, second }) => ({ measureIds: [measure.id, second.id], text: 'Сверить с приказом' }),
    may: ['coordinator'],
    forbidden: readers,
    never: claimsNothing,
    invalid: [{ title: 'a note says something', given: () => ({ text: '' }), field: 'text', code: 'REQUIRED' }],
  },
  removeComment: {
    given: ({ rows }) => ({ id: rows.question }),
    may: ['lead'],
    forbidden: readers,
    never: {
      Stale: 'It is taken back whole; who took it back before is told that there is no such thing.',
      Invalid: 'What one wrote can always be taken back.',
    },
    invalid: [],
  },
  restoreComment: {
    given: ({ rows }) => ({ id: rows.takenBack }),
    may: ['coExecutor'],
    forbidden: readers,
    never: {
      Stale: 'It is put back whole; who put it back before is told that there is no such thing.',
      Invalid: 'What one took back can always be put back.',
    },
    invalid: [],
  },
} satisfies Record<string, MutationStory>;
