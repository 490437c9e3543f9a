import { type Cells, inStream } from './cell.ts';

/** Who is given what of the planted assignments: the body that gave them, and each executor its own. */
export const assignmentCells: Readonly<Record<string, Cells>> = {
  Assignment: {
    at: ({ assigned }) =>
      `{ assignments(first: 100) { rows { … } } one: assignment(id: "${assigned.whole.id}") { … } }`,
    given: {
      assigned:
        'id version number text source state binding group issuer term dueOn issuedOn changedAt daysLeft lead executors',
      controlling: 'history stateReason closedOn reports extensions',
      seesLate: 'isOverdue',
      insiders: 'controller class parent parts partTotals joinedLater amendedBy',
      assignedReaders: 'measures',
      carryingOrControlling: 'nextSteps',
      carrying: 'reportFor mayAskExtension',
      speaking: 'mayControl maySpeak mayEnterFor',
      givenByLead: 'resolution list',
      nobody: 'meeting extracts',
    },
  },
  AssignmentExecutor: {
    at: () => '{ assignments(first: 100) { rows { executors { … } } } }',
    given: { assigned: 'id role organisation dueOn' },
  },
  AssignmentReport: {
    at: () => '{ assignments(first: 100) { rows { reports { … } } } }',
    given: {
      controlling:
        'id version assignment organisation state text outgoingNumber outgoingDate preparedAt approvedAt decidedAt remark createdAt changedAt',
      seesLate: 'files preparedBy decidedBy',
      leadSide: 'approvedBy',
      seesLetter: 'fromLetter',
      insiders: 'enteredBy',
      leadReporters: 'mayWrite nextSteps',
      secretary: 'mayAttachScan',
    },
  },
  Extension: {
    at: () => '{ assignments(first: 100) { rows { extensions { … } } } }',
    given: {
      controlling: 'id version organisation askedAt from to reason state opinion supported',
      seesLate: 'remark decidedAt',
      assignedReaders: 'askedBy',
      insiders: 'opinionBy decidedBy',
      secretary: 'mayOpine mayDecide',
    },
  },
  AssignmentPage: {
    at: () => '{ assignments { … } }',
    given: { everyone: 'total totals waiting', assigned: 'rows', secretary: 'mayRemind' },
  },
  AssignmentTotals: {
    at: () => '{ assignments { totals { … } } }',
    given: { everyone: 'all', assigned: 'organisations' },
  },
  AssignmentCounts: {
    at: () => '{ assignments { totals { all { … } organisations { … } } } }',
    given: {
      everyone: 'all issued taken reported returned closed withdrawn recommended overdue dueSoon',
      assigned: 'organisation',
    },
  },
  AssignmentHappened: {
    at: inStream('AssignmentHappened', (_, after) => `assignments(after: "${after}")`),
    given: { signedIn: 'cursor kind at', controlling: 'byOrganisation assignmentId assignment' },
  },
};
