import { sheetHash } from '../../world/meeting.ts';
import { joins, others } from './meeting.ts';
import type { MutationStory } from './story.ts';

export const minutesStories = {
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
