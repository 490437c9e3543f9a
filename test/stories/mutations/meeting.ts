import { viewings } from '../../world/planted.ts';
import type { MutationStory } from './story.ts';

/** Who sees what a meeting of the planted group does, and does not lead it. */
export const others = ['seated', 'groupObserver'] as const;
export const adds = { Stale: 'It adds, and changes no row that somebody may have seen otherwise.' };
export const joins = { Stale: 'Each seat has one answer, which may be given anew.' };

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
} satisfies Readonly<Record<string, MutationStory>>;
