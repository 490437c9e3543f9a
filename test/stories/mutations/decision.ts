import { adds, joins, others } from './meeting.ts';
import type { MutationStory } from './story.ts';

export const decisionStories = {
  addDecision: {
    given: ({ meetings, working: { bodies } }) => ({
      itemId: meetings.second,
      words: {
        kind: 'ASSIGNMENT',
        text: 'Одобрить',
        addressees: [{ role: 'LEAD', organisationId: bodies.partner.id }],
      },
    }),
    may: ['secretary', 'seated'],
    forbidden: ['groupObserver'],
    never: adds,
    invalid: [
      {
        title: 'a term names a time',
        given: () => ({ words: { kind: 'ASSIGNMENT', text: 'Сделать', term: 'когда-нибудь' } }),
        field: 'term',
        code: 'BAD_TERM',
      },
      {
        title: 'a term is not over before it is given',
        given: () => ({ words: { kind: 'ASSIGNMENT', text: 'Сделать', term: 'до 1 ноября 2022 года' } }),
        field: 'term',
        code: 'ENDS_BEFORE_START',
      },
      {
        title: 'only what stands in registered minutes of the group is amended',
        given: ({ meetings }) => ({ words: { kind: 'DECISION', text: 'Изменить', amendsId: meetings.decision } }),
        field: 'amendsId',
        code: 'UNKNOWN',
      },
      {
        title: 'an addressee is one organisation or one class',
        given: () => ({ words: { kind: 'ASSIGNMENT', text: 'Сделать', addressees: [{ role: 'LEAD' }] } }),
        field: 'addressees',
        code: 'REQUIRED',
      },
    ],
  },
  changeDecision: {
    given: ({ meetings, working: { bodies } }) => ({
      id: meetings.decision,
      version: 0,
      words: { kind: 'ASSIGNMENT', text: 'Иначе', addressees: [{ role: 'LEAD', organisationId: bodies.partner.id }] },
    }),
    may: ['secretary', 'seated'],
    forbidden: [],
    never: { Forbidden: 'Whoever sees it while it is being written may write.' },
    invalid: [
      {
        title: 'a decision says something',
        given: () => ({ words: { kind: 'DECISION', text: ' ' } }),
        field: 'text',
        code: 'REQUIRED',
      },
    ],
  },
  removeDecision: {
    given: ({ meetings }) => ({ id: meetings.decision, version: 0 }),
    may: ['secretary', 'seated'],
    forbidden: [],
    never: {
      Forbidden: 'Whoever sees it while it is being written may write.',
      Invalid: 'Only what was voted on stays; stories/meeting tells of it.',
    },
    invalid: [],
  },
  openMotion: {
    given: ({ meetings }) => ({ itemId: meetings.second, text: 'Одобрить' }),
    may: ['secretary'],
    forbidden: others,
    never: adds,
    invalid: [
      {
        title: 'a poll has its deadline ahead',
        given: () => ({ deadline: '2022-11-13T03:00:00.000Z' }),
        field: 'deadline',
        code: 'EXPIRED',
      },
      { title: 'a motion says something', given: () => ({ text: ' ' }), field: 'text', code: 'REQUIRED' },
    ],
  },
  castVotes: {
    given: ({ meetings, working: { seats } }) => ({
      motionId: meetings.motion,
      votes: [{ seatId: seats.partner, choice: 'AGAINST' }],
    }),
    may: ['secretary', 'seated'],
    forbidden: [],
    never: { ...joins, Forbidden: 'Whoever sees an open motion votes for somebody; stories/meeting tells of others.' },
    invalid: [
      { title: 'somebody votes', given: () => ({ votes: [] }), field: 'votes', code: 'REQUIRED' },
      {
        title: 'who is not there does not vote',
        given: ({ working: { seats } }) => ({ votes: [{ seatId: seats.silent, choice: 'FOR' }] }),
        field: 'votes',
        code: 'NOT_PRESENT',
      },
    ],
    otherwise: ({ working: { seats } }) => ({ votes: [{ seatId: seats.partner, choice: 'FOR' }] }),
  },
  closeMotion: {
    given: ({ meetings }) => ({ id: meetings.motion, version: 0 }),
    may: ['secretary'],
    forbidden: ['seated'],
    never: { Invalid: 'Only one that is closed, or without a quorum, is not counted; stories/meeting tells of both.' },
    invalid: [],
  },
  writeDissent: {
    given: ({ meetings, working: { seats } }) => ({
      itemId: meetings.second,
      seatId: seats.partner,
      text: 'Не согласен',
    }),
    may: ['secretary', 'seated'],
    forbidden: ['groupObserver'],
    never: joins,
    invalid: [{ title: 'it says something', given: () => ({ text: ' ' }), field: 'text', code: 'REQUIRED' }],
  },
} satisfies Readonly<Record<string, MutationStory>>;
