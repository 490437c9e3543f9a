import type { Planted } from '../../world/planted.ts';
import type { Cells } from './cell.ts';

const inMeeting =
  (rest: string) =>
  ({ meetings }: Planted) =>
    `{ running: meeting(id: "${meetings.running.id}") { ${rest} } }`;
/** In a meeting that is in session, and in one that is ahead. */
const inBoth =
  (rest: string) =>
  ({ meetings: { running, ahead } }: Planted) =>
    `{ running: meeting(id: "${running.id}") { ${rest} } ahead: meeting(id: "${ahead.id}") { ${rest} } }`;
const inSheet =
  (rest: string) =>
  ({ meetings }: Planted) =>
    `{ sheet: meeting(id: "${meetings.sheet.id}") { ${rest} } }`;

/** Who is given what of the planted group's meetings: its people all of it, its observer not what is in the making. */
export const meetingCells: Readonly<Record<string, Cells>> = {
  Meeting: {
    at: inMeeting('…'),
    given: {
      insiders:
        'id version group state startsAt duration place announcedAt startedAt items currentItem presences voting present needed earlierDecisions',
      work: 'seesWork mayWrite mayPropose',
      secretary: 'nextSteps mayPrepare mayLead',
      // Nothing of it is over, signed or one of a series.
      nobody: 'link seriesId endedAt cancelReason number registeredOn elsewhere rounds textHash scan ownForm extracts',
    },
  },
  AgendaItem: {
    at: inBoth('items { … }'),
    given: {
      insiders: 'id version kind state title startedAt controlled stubs',
      work: 'decisions motions dissents proposedBy mayChange',
      nobody: 'speaker speakerSeat minutes draftDecision declineReason endedAt materials measures movedTo',
    },
  },
  Stub: {
    at: inBoth('items { stubs { … } }'),
    given: { insiders: 'id version number title holder enteredAt item', nobody: 'act' },
  },
  // Nothing planted is registered: doors/meetings tries who has which.
  Extract: { at: inMeeting('extracts { … }'), given: { nobody: 'organisation path' } },
  Presence: {
    at: inMeeting('presences { … }'),
    given: {
      insiders: 'seat holder votes manner',
      work: 'isMine',
      nobody: 'substitute reply steppedOut',
    },
  },
  Decision: {
    at: inMeeting('items { decisions { … } }'),
    given: {
      work: 'id version kind text addressees meeting amends amendment',
      // Those of the running meeting are not registered: of others stories/meeting tells.
      nobody: 'term termEnd controller measure proposedState number amendedBy assignments proposal',
    },
  },
  ControlledAssignment: {
    at: ({ meetings }) => `{ ahead: meeting(id: "${meetings.ahead.id}") { items { controlled { … } } } }`,
    given: {
      insiders: 'assignment number text executors term dueOn state binding overdue parts partsDone inMinutes',
    },
  },
  Proposal: {
    at: ({ measure, meetings }) =>
      `{ measure(id: "${measure.id}") { proposals { … } } past: meeting(id: "${meetings.earliest.id}") { items { decisions { proposal { … } } } } }`,
    given: {
      proposing: 'id version state from outcome proposedAt fit text decisionNumber minutesNumber minutesDate group',
      coordinator: 'measure mayAnswer',
      insiders: 'meeting',
      // Nobody has answered it yet.
      nobody: 'reason decidedAt decidedBy',
    },
  },
  Addressee: {
    at: inMeeting('items { decisions { addressees { … } } }'),
    given: { work: 'role organisation', nobody: 'class' },
  },
  Motion: {
    at: inMeeting('items { motions { … } }'),
    given: {
      work: 'id version text openedAt votes',
      nobody: 'decision deadline closedAt outcome seats present sheet',
    },
  },
  Vote: { at: inMeeting('items { motions { votes { … } } }'), given: { work: 'seat choice at', nobody: 'entered' } },
  Dissent: { at: inMeeting('items { dissents { … } }'), given: { work: 'id version seat text at' } },
  ApprovalRound: {
    at: inSheet('rounds { … }'),
    given: { work: 'id number textHash openedAt deadline approvals', nobody: 'closedAt' },
  },
  Approval: { at: inSheet('rounds { approvals { … } }'), given: { work: 'seat person at remark', nobody: 'answer' } },
  Substitute: {
    at: inBoth('presences { substitute { … } }'),
    given: { insiders: 'name person letterNumber letterDate', nobody: 'post' },
  },
  MeetingHappened: {
    at: (_, before) =>
      `subscription { stream: meetings(after: "${before}") { ... on MeetingHappened { … } ... on Checkpoint { upTo: cursor } } }`,
    given: { insiders: 'cursor kind at by byOrganisation meeting' },
  },
};
