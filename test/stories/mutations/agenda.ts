import { adds, others } from './meeting.ts';
import type { MutationStory } from './story.ts';

export const agendaStories = {
  addStub: {
    given: ({ meetings }) => ({
      itemId: meetings.planned,
      number: '31-дсп',
      title: 'Перечень учреждений',
      holder: 'Министерство, отдел 2',
    }),
    may: ['secretary'],
    forbidden: others,
    never: adds,
    invalid: [
      { title: 'a stub names who holds the file', given: () => ({ holder: ' ' }), field: 'holder', code: 'REQUIRED' },
      {
        title: 'a stub stands at one thing',
        given: ({ working }) => ({ actId: working.acts.founding }),
        field: 'itemId',
        code: 'REQUIRED',
      },
    ],
  },
  removeStub: {
    given: ({ meetings }) => ({ id: meetings.stub, version: 0 }),
    may: ['secretary'],
    forbidden: others,
    invalid: [
      {
        title: 'what stood on the agenda of a meeting that is over stays',
        given: ({ meetings }) => ({ id: meetings.lateStub }),
        field: 'itemId',
        code: 'NOT_ALLOWED_NOW',
      },
    ],
  },
  addAgendaItem: {
    given: ({ meetings }) => ({ meetingId: meetings.ahead.id, words: { title: 'Новый вопрос' } }),
    may: ['secretary', 'seated'],
    forbidden: ['groupObserver'],
    never: adds,
    invalid: [
      {
        title: 'an item says what it is about',
        given: () => ({ words: { title: ' ' } }),
        field: 'title',
        code: 'REQUIRED',
      },
      {
        title: 'an item has its minutes',
        given: () => ({ words: { title: 'Вопрос', minutes: 0 } }),
        field: 'minutes',
        code: 'OUT_OF_RANGE',
      },
      {
        title: 'an agenda that is closed takes nothing in',
        given: ({ meetings }) => ({ meetingId: meetings.done.id }),
        field: 'meetingId',
        code: 'NOT_ALLOWED_NOW',
      },
    ],
  },
  changeAgendaItem: {
    given: ({ meetings }) => ({ id: meetings.planned, version: 0, words: { title: 'Вопрос иначе' } }),
    may: ['secretary'],
    forbidden: others,
    invalid: [
      {
        title: 'an item says what it is about',
        given: () => ({ words: { title: ' ' } }),
        field: 'title',
        code: 'REQUIRED',
      },
    ],
  },
  settleAgendaItem: {
    given: ({ meetings }) => ({ id: meetings.proposed, version: 0, accept: true }),
    may: ['secretary'],
    forbidden: ['seated'],
    invalid: [
      {
        title: 'whoever proposed it is told why not',
        given: () => ({ accept: false }),
        field: 'reason',
        code: 'NEEDS_REASON',
      },
    ],
  },
  placeAgendaItem: {
    given: ({ meetings }) => ({ id: meetings.second, before: meetings.first }),
    may: ['secretary'],
    forbidden: others,
    never: { Stale: 'The agenda is locked while it is ordered.' },
    invalid: [
      {
        title: 'it comes before an item of its own agenda',
        given: ({ meetings }) => ({ before: meetings.planned }),
        field: 'before',
        code: 'UNKNOWN',
      },
    ],
  },
  carryAgendaItem: {
    given: ({ meetings }) => ({ id: meetings.second, version: 0, meetingId: meetings.ahead.id, how: 'MOVE' }),
    may: ['secretary'],
    forbidden: others,
    invalid: [
      {
        title: 'an agenda that is closed takes nothing in',
        given: ({ meetings }) => ({ meetingId: meetings.done.id }),
        field: 'meetingId',
        code: 'NOT_ALLOWED_NOW',
      },
    ],
  },
} satisfies Readonly<Record<string, MutationStory>>;
