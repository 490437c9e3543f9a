import { sheetHash } from '../../world/meeting.ts';
import { viewings } from '../../world/planted.ts';
import type { MutationStory } from './story.ts';

/** Who sees what a meeting of the planted group does, and does not lead it. */
const others = ['seated', 'groupObserver'] as const;
const adds = { Stale: 'It adds, and changes no row that somebody may have seen otherwise.' };
const joins = { Stale: 'Each seat has one answer, which may be given anew.' };

export const meetingStories = {
  planMeeting: {
    given: ({ working: { group } }) => ({ groupId: group.id, startsAt: '2022-12-01T03:00:00.000Z', place: 'Зал' }),
    may: ['secretary'],
    forbidden: viewings,
    never: { ...adds, NotFound: 'Groups are known to everyone who has signed in.' },
    invalid: [
      {
        title: 'a group meets when it exists',
        given: () => ({ startsAt: '2021-04-07T03:00:00.000Z' }),
        field: 'startsAt',
        code: 'NO_GROUP',
      },
      { title: 'a series ends', given: () => ({ times: 27 }), field: 'times', code: 'OUT_OF_RANGE' },
      { title: 'a link is one', given: () => ({ link: 'зал 4' }), field: 'link', code: 'BAD_LINK' },
      { title: 'a meeting ends', given: () => ({ duration: 2000 }), field: 'duration', code: 'OUT_OF_RANGE' },
    ],
  },
  changeMeeting: {
    given: ({ meetings }) => ({ id: meetings.ahead.id, version: 0, place: 'Другой зал' }),
    may: ['secretary'],
    forbidden: others,
    invalid: [
      {
        title: 'what is over has its time and place',
        given: ({ meetings }) => ({ id: meetings.done.id }),
        field: 'id',
        code: 'NOT_ALLOWED_NOW',
      },
    ],
  },
  moveMeeting: {
    given: ({ meetings }) => ({ id: meetings.ahead.id, version: 0, step: 'START' }),
    may: ['secretary'],
    forbidden: others,
    invalid: [
      {
        title: 'what has not begun does not end',
        given: () => ({ step: 'END' }),
        field: 'step',
        code: 'NOT_ALLOWED_NOW',
      },
      { title: 'calling off says why', given: () => ({ step: 'CANCEL' }), field: 'reason', code: 'NEEDS_REASON' },
      {
        title: 'a meeting does not end over an open motion',
        given: ({ meetings }) => ({ id: meetings.running.id, step: 'END' }),
        field: 'step',
        code: 'OPEN_MOTION',
      },
      {
        title: 'nothing is signed over a remark',
        given: ({ meetings }) => ({ id: meetings.sheet.id, step: 'SIGN' }),
        field: 'step',
        code: 'OTHER_TEXT',
      },
    ],
  },
  goToItem: {
    given: ({ meetings }) => ({ id: meetings.running.id, version: 0, itemId: meetings.second }),
    may: ['secretary'],
    forbidden: others,
    invalid: [
      {
        title: 'an item of another meeting is not dealt with',
        given: ({ meetings }) => ({ itemId: meetings.planned }),
        field: 'itemId',
        code: 'UNKNOWN',
      },
    ],
  },
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
  replyToMeeting: {
    given: ({ meetings, working: { seats } }) => ({
      meetingId: meetings.ahead.id,
      seatId: seats.partner,
      answer: 'COMES',
    }),
    may: ['secretary', 'seated'],
    forbidden: ['groupObserver'],
    never: joins,
    invalid: [
      {
        title: 'what has begun is not answered',
        given: ({ meetings }) => ({ meetingId: meetings.running.id }),
        field: 'meetingId',
        code: 'NOT_ALLOWED_NOW',
      },
    ],
    otherwise: () => ({ answer: 'CANNOT' }),
  },
  nameSubstitute: {
    given: ({ meetings, working: { seats } }) => ({
      meetingId: meetings.ahead.id,
      seatId: seats.partner,
      name: 'Замещающий',
      letterNumber: '7',
      letterDate: '2022-11-10',
    }),
    may: ['secretary', 'seated'],
    forbidden: ['groupObserver'],
    never: joins,
    invalid: [
      {
        title: 'a letter is not of tomorrow',
        given: () => ({ letterDate: '2022-11-15' }),
        field: 'letterDate',
        code: 'BAD_DAY',
      },
      { title: 'somebody is named', given: () => ({ name: ' ' }), field: 'name', code: 'REQUIRED' },
    ],
  },
  markPresence: {
    given: ({ meetings, working: { seats } }) => ({
      meetingId: meetings.running.id,
      seatId: seats.partner,
      presence: 'STEPPED_OUT',
      itemId: meetings.second,
    }),
    may: ['secretary', 'seated'],
    forbidden: ['groupObserver'],
    never: joins,
    invalid: [
      {
        title: 'nobody comes to what has not begun',
        given: ({ meetings }) => ({ meetingId: meetings.ahead.id }),
        field: 'meetingId',
        code: 'NOT_ALLOWED_NOW',
      },
    ],
  },
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
  approveMinutes: {
    given: ({ meetings, working: { seats } }) => ({
      meetingId: meetings.sheet.id,
      seatId: seats.partner,
      textHash: sheetHash,
      remark: 'Уточнить',
    }),
    may: ['seated'],
    forbidden: ['secretary', 'groupObserver'],
    never: joins,
    invalid: [
      {
        title: 'nobody approves another text than the one that is sent round',
        given: () => ({ textHash: 'b'.repeat(64) }),
        field: 'textHash',
        code: 'OTHER_TEXT',
      },
    ],
  },
  answerRemark: {
    given: ({ meetings, working: { seats } }) => ({
      roundId: meetings.round,
      seatId: seats.secretary,
      answer: 'Учтено',
    }),
    may: ['secretary'],
    forbidden: ['seated'],
    never: { Stale: 'A remark has one answer, which may be given anew.' },
    invalid: [{ title: 'an answer says something', given: () => ({ answer: ' ' }), field: 'answer', code: 'REQUIRED' }],
  },
  registerMinutes: {
    given: ({ meetings }) => ({ id: meetings.done.id, version: 0, registeredOn: '2022-11-14' }),
    may: ['secretary'],
    forbidden: others,
    invalid: [
      {
        title: 'minutes are not registered before the meeting',
        given: () => ({ registeredOn: '2022-11-09' }),
        field: 'registeredOn',
        code: 'ENDS_BEFORE_START',
      },
      {
        title: 'minutes are not registered tomorrow',
        given: () => ({ registeredOn: '2022-11-15' }),
        field: 'registeredOn',
        code: 'BAD_DAY',
      },
      {
        title: 'what nobody signed is not registered',
        given: ({ meetings }) => ({ id: meetings.running.id }),
        field: 'id',
        code: 'NOT_ALLOWED_NOW',
      },
    ],
  },
} satisfies Readonly<Record<string, MutationStory>>;
