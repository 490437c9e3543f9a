import { viewings } from '../../world/planted.ts';
import type { MutationStory } from './story.ts';

/** Who keeps the planted group; the first of them does it. */
const keepers = ['secretary', 'administrator'] as const;
const known = { NotFound: 'Groups are founded by public orders: everyone who has signed in knows of them.' };
const adds = { ...known, Stale: 'It adds, and changes no row that somebody may have seen otherwise.' };

/** An act as somebody enters it. */
const act = { kind: 'приказ', number: '412', date: '2022-11-10', title: 'О составе', issuers: ['Орган группы'] };

export const groupStories = {
  foundGroup: {
    given: ({ working: { bodies } }) => ({
      name: 'Новая рабочая группа',
      words: { purpose: 'Согласование', tasks: ['Собираться'] },
      founderId: bodies.body.id,
      act,
      seats: [{ kind: 'CHAIR', organisationId: bodies.body.id }],
    }),
    may: ['administrator'],
    forbidden: viewings,
    never: adds,
    invalid: [
      { title: 'a group has a name', given: () => ({ name: ' ' }), field: 'name', code: 'REQUIRED' },
      {
        title: 'a seat is somebody’s',
        given: () => ({ seats: [{ kind: 'CHAIR' }] }),
        field: 'seats',
        code: 'REQUIRED',
      },
      {
        title: 'a group has one chair',
        given: ({ working: { bodies } }) => ({
          seats: [bodies.body, bodies.partner].map(({ id }) => ({ kind: 'CHAIR', organisationId: id })),
        }),
        field: 'seats',
        code: 'TAKEN',
      },
      {
        title: 'a group has no more tasks than it can name',
        given: () => ({ words: { tasks: Array.from({ length: 51 }, (_, task) => `Задача ${task}`) } }),
        field: 'tasks',
        code: 'TOO_MANY',
      },
      {
        title: 'powers end on a day that somebody means',
        given: () => ({ words: { powersUntil: '1066-10-14' } }),
        field: 'powersUntil',
        code: 'BAD_DAY',
      },
      {
        title: 'an act is of a day that somebody means',
        given: () => ({ act: { ...act, date: '1066-10-14' } }),
        field: 'date',
        code: 'BAD_DAY',
      },
    ],
  },
  changeGroup: {
    given: ({ working: { group } }) => ({
      id: group.id,
      version: 0,
      name: 'Рабочая группа по согласованию',
      words: { purpose: 'Согласование', tasks: ['Собираться'] },
    }),
    may: keepers,
    forbidden: viewings,
    never: known,
    invalid: [
      { title: 'a name is not taken away', given: () => ({ name: ' ' }), field: 'name', code: 'REQUIRED' },
      {
        title: 'a regulation is a file of one’s own that hangs on nothing else',
        given: ({ files }) => ({ words: { regulationId: files.attached } }),
        field: 'regulationId',
        code: 'UNKNOWN',
      },
      {
        title: 'a name is no longer than an order’s title',
        given: () => ({ name: 'я'.repeat(501) }),
        field: 'name',
        code: 'TOO_LONG',
      },
    ],
  },
  setGroupRules: {
    given: ({ working: { group } }) => ({
      id: group.id,
      version: 0,
      rules: { quorum: 'MORE_THAN_HALF', numbering: '{year}-{minutes}/{item}.{decision}', defaultMonths: 2 },
    }),
    may: keepers,
    forbidden: viewings,
    never: known,
    invalid: [
      {
        title: 'a pattern of numbers names the minutes, the item and the decision',
        given: () => ({ rules: { numbering: '{minutes}/{item}' } }),
        field: 'numbering',
        code: 'BAD_PATTERN',
      },
      {
        title: 'a pattern of numbers names nothing unknown',
        given: () => ({ rules: { numbering: '{minutes}/{item}/{decision}/{month}' } }),
        field: 'numbering',
        code: 'BAD_PATTERN',
      },
      { title: 'somebody votes', given: () => ({ rules: { voters: [] } }), field: 'voters', code: 'REQUIRED' },
      { title: 'somebody writes', given: () => ({ rules: { writers: [] } }), field: 'writers', code: 'REQUIRED' },
      {
        title: 'a draft takes at least a day',
        given: () => ({ rules: { draftDays: 0 } }),
        field: 'draftDays',
        code: 'OUT_OF_RANGE',
      },
      {
        title: 'co-executors have no more than the whole term',
        given: () => ({ rules: { coShare: 101 } }),
        field: 'coShare',
        code: 'OUT_OF_RANGE',
      },
    ],
  },
  enterGroupAct: {
    given: ({ working: { group, bodies, seats } }) => ({
      groupId: group.id,
      act,
      effect: 'CHANGES',
      seats: [{ kind: 'DEPUTY', organisationId: bodies.silent.id }],
      endedIds: [seats.silent],
    }),
    may: ['administrator', 'secretary'],
    forbidden: viewings,
    never: adds,
    invalid: [
      { title: 'a group is founded once', given: () => ({ effect: 'FOUNDS' }), field: 'effect', code: 'TAKEN' },
      {
        title: 'an act that ends a group gives no seats',
        given: () => ({ effect: 'ENDS' }),
        field: 'seats',
        code: 'NOT_ALLOWED_NOW',
      },
      {
        title: 'an act does not change a group before there is one',
        given: () => ({ act: { ...act, date: '2021-04-07' } }),
        field: 'date',
        code: 'NO_GROUP',
      },
      {
        title: 'nor one whose own act has blanks',
        given: ({ working: { pending } }) => ({ groupId: pending.id, endedIds: [] }),
        field: 'date',
        code: 'NO_GROUP',
      },
      {
        title: 'a second chair comes in place of the first',
        given: ({ working: { bodies } }) => ({ seats: [{ kind: 'CHAIR', organisationId: bodies.partner.id }] }),
        field: 'seats',
        code: 'TAKEN',
      },
      {
        title: 'an act says what it is',
        given: () => ({ act: { ...act, kind: ' ' } }),
        field: 'kind',
        code: 'REQUIRED',
      },
    ],
  },
  completeGroupAct: {
    given: ({ working: { acts } }) => ({ id: acts.blank, version: 0, number: '15', date: '2022-11-01' }),
    may: ['administrator'],
    forbidden: viewings,
    never: known,
    invalid: [
      { title: 'a number is not blank', given: () => ({ number: ' ' }), field: 'number', code: 'REQUIRED' },
      {
        title: 'an act in force has no blanks to fill',
        given: ({ working: { acts } }) => ({ id: acts.founding }),
        field: 'number',
        code: 'NOT_ALLOWED_NOW',
      },
      {
        title: 'an act is of a day that somebody means',
        given: () => ({ date: '1066-10-14' }),
        field: 'date',
        code: 'BAD_DAY',
      },
    ],
  },
  fillSeat: {
    given: ({ working: { people, seats } }) => ({
      seatId: seats.silent,
      personId: people.seated.id,
      manner: 'NOMINATED',
      basisNumber: '118',
      basisDate: '2022-11-10',
    }),
    may: keepers,
    forbidden: viewings,
    never: adds,
    invalid: [
      {
        title: 'nobody is nominated who cannot be seen',
        given: ({ people }) => ({ personId: people.lead.id }),
        field: 'personId',
        code: 'UNKNOWN',
      },
      {
        title: 'nobody is nominated to a person’s own seat',
        given: ({ working: { seats } }) => ({ seatId: seats.chair }),
        field: 'manner',
        code: 'NOT_ALLOWED_NOW',
      },
      { title: 'a letter has its number', given: () => ({ basisNumber: ' ' }), field: 'basisNumber', code: 'REQUIRED' },
      {
        title: 'a letter is not of a day to come',
        given: () => ({ basisDate: '2022-11-15' }),
        field: 'basisDate',
        code: 'BAD_DAY',
      },
      {
        title: 'nobody sits there until before the beginning',
        given: () => ({ since: '2022-11-20', until: '2022-11-19' }),
        field: 'until',
        code: 'ENDS_BEFORE_START',
      },
      {
        title: 'two are not nominated for the same days',
        given: ({ working: { seats } }) => ({ seatId: seats.partner, since: '2020-01-01' }),
        field: 'since',
        code: 'TAKEN',
      },
    ],
  },
  endHolding: {
    given: ({ working }) => ({ id: working.nomination, version: 0 }),
    may: keepers,
    forbidden: viewings,
    never: known,
    invalid: [
      {
        title: 'a nomination does not end before it began',
        given: () => ({ until: '2019-01-01' }),
        field: 'until',
        code: 'ENDS_BEFORE_START',
      },
    ],
  },
} satisfies Record<string, MutationStory>;
