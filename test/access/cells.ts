import { assignmentCells } from './cells/assignment.ts';
import { type Cells, inAnswer, inMeasures, inRoadmap, inStream } from './cells/cell.ts';
import { consultationCells } from './cells/consultation.ts';
import { groupCells } from './cells/group.ts';
import { ledgerCells } from './cells/ledger.ts';
import { libraryCells } from './cells/library.ts';
import { meetingCells } from './cells/meeting.ts';
import { organisationCells } from './cells/organisation.ts';
import { ownCells } from './cells/own.ts';
import { practiceCells } from './cells/practice.ts';
import { readingCells } from './cells/reading.ts';
import { resolutionCells } from './cells/resolution.ts';
import { trainingCells } from './cells/training.ts';

/** Every type that a question reaches. */
export const cells: Readonly<Record<string, Cells>> = {
  ...assignmentCells,
  ...consultationCells,
  ...groupCells,
  ...libraryCells,
  ...meetingCells,
  ...organisationCells,
  ...ownCells,
  ...practiceCells,
  ...readingCells,
  ...resolutionCells,
  ...trainingCells,
  ...ledgerCells,
  Query: {
    at: () => '{ … }',
    given: {
      controlling: 'assignment',
      everyone:
        'cursor now house assignments waitingAssignments roadmapCount unreadNotices today search organisations people duties previewRoadmap previewResolution readComposition practice passport readPassport registry materials material collections collection collectionEdition consultations publishedQuestions publishedQuestion previewAttendance',
      practisingAnywhere: 'practices',
      approver: 'issuers',
      givenByLead: 'resolution resolutions',
      signedIn:
        'me class classes organisation group groups mailSettings training trainings programmes ledger targets statedCounts',
      came: 'myCertificates',
      methodologist: 'mergeProposals specialistMerges centre mayWorkInCentre mayKeepLibrary consulted publicWarnings',
      administrator: 'mayFoundGroups',
      administratorAndCentre: 'mayInviteOrganisations',
      insiders: 'meeting meetings',
      acquainted: 'person',
      readers: 'roadmap measure report',
      seers: 'roadmaps',
      notified: 'notices',
      belonging: 'mine mayAskCentre',
      coExecutorAndCentre: 'consultation',
      lead: 'calendarAddress',
    },
    args: {
      roadmap: 'OPEN',
      measure: 'MEASURE',
      report: 'APPROVED',
      assignment: 'OWED',
      class: 'CLASS',
      group: 'GROUP',
      resolution: 'RESOLUTION',
      previewResolution: 'document: { issuerId: "нет", text: "Письмо" }',
      meeting: 'MEETING',
      practice: 'PRACTICE',
      readPassport: 'fileId: WRITTEN',
      passport: 'PASSPORT',
      material: 'MATERIAL',
      collection: 'COLLECTION',
      collectionEdition: 'EDITION',
      consultation: 'WAITING',
      publishedQuestion: 'SHOWN',
      consulted: 'from: "2022-01-01", until: "2022-12-31"',
      publicWarnings: 'words: { subject: "Тема", question: "Минкультуры спрашивает", answer: [] }, id: SHOWN',
      training: 'TRAINING',
      organisation: 'HEALTH',
      person: 'LEAD',
      search: 'text: "открытой"',
      readComposition: 'text: "Иванов Иван Иванович"',
      previewAttendance: 'source: { text: "ФИО" }, trainingId: TRAINING',
      previewRoadmap: `source: { text: "План на 2023 год\\n№\\tМероприятие\\tСрок\\n1\\tДело\\tдо 01.03.2023" }`,
    },
  },
  Roadmap: {
    at: inRoadmap('…'),
    given: {
      readers:
        'id version title periodStart periodEnd act goals targetGroups changedAt sections measures dayOffRule editions history lastVisit people removedMeasures totals',
      coordinator: 'mayCoordinate',
    },
  },
  Act: { at: inRoadmap('act { … }'), given: { readers: 'kind number date' } },
  Section: { at: inRoadmap('sections { … }'), given: { readers: 'id number title totals' } },
  Totals: {
    at: inRoadmap('totals { … }'),
    given: { readers: 'all done dropped overdue overduePlanned planned suspended underWay' },
  },
  Measure: {
    at: inRoadmap('measures { … } removedMeasures { … }'),
    given: {
      readers:
        'id version number position title removedAt expectedResult term state stateReason closedOn changedAt executors section roadmap controlPoints comments commentCount responsible reports latestReport consolidator owing nextDue overdue overdueSince history changedSinceVisit asOf namedAs',
      coordinator: 'mayDecide nextStates mayEnterFor doneNeedsReason proposals',
      reporters: 'reportFor',
      assignedReaders: 'assignments',
    },
    args: { asOf: 'day: "2022-11-14"', doneNeedsReason: 'on: "2022-11-14"', namedAs: 'organisationId: HEIR' },
  },
  PastMeasure: {
    at: inRoadmap(`measures { asOf(day: "2022-11-14") { … } } removedMeasures { asOf(day: "2022-11-14") { … } }`),
    given: {
      readers:
        'number title expectedResult term state overdue stateReason closedOn leads coExecutors consolidator reports',
    },
  },
  PastReport: {
    at: inMeasures('asOf(day: "2022-11-14") { reports { … } }'),
    given: { readers: 'id organisation dueDay state text' },
  },
  Term: { at: inMeasures('term { … }'), given: { readers: 'kind start end raw recurring' } },
  Executor: {
    at: inMeasures('executors { … }'),
    given: { readers: 'id role name organisation class byAgreement' },
  },
  ControlPoint: {
    at: inMeasures('controlPoints { … }'),
    given: { readers: 'id version title day yearly since until' },
  },
  Due: { at: inMeasures('nextDue { … }'), given: { readers: 'day deadline controlPointId' } },
  Owing: { at: inMeasures('owing { … }'), given: { readers: 'organisation dueDay deadline state' } },
  Comment: {
    at: inMeasures('comments { … answers { … } }'),
    given: {
      readers: 'id kind text author createdAt measure mentions answered answers parentId removedAt',
      asked: 'mayRemove',
    },
  },
  Report: {
    at: inMeasures('reports { … }'),
    given: {
      readers:
        'id version measure organisation state dueDay text doneOn completes figures files preparedBy preparedAt approvedBy approvedAt decidedBy decidedAt remark enteredBy letterNumber letterDate createdAt changedAt',
      leadReporters: 'mayWrite',
      coordinator: 'mayAttachScan',
      stepping: 'nextSteps',
    },
  },
  Figure: { at: inMeasures('reports { figures { … } }'), given: { readers: 'label value unit bound' } },
  File: {
    at: inMeasures('reports { files { … } }'),
    given: { readers: 'id name type size sha256 uploadedAt uploadedBy url' },
  },
  Revision: {
    at: inRoadmap('history { … }'),
    given: { readers: 'id at act by changes edition measure reason row' },
  },
  ChangedColumn: {
    at: inRoadmap('history { changes { … } }'),
    given: { readers: 'column before after organisationBefore organisationAfter personBefore personAfter' },
  },
  Notice: {
    at: () => '{ notices { … } }',
    given: {
      notified: 'id kind at count',
      seers: 'roadmap measure',
      readers: 'comment',
      approver: 'report',
      coordinator: 'readAt',
      leadReporters: 'assignment',
      authorAndCentre: 'practice',
      openMember: 'consultation dueDay',
      cameAndOffered: 'training',
      came: 'certificate',
      leadReportersAndSeated: 'group',
      // Whoever comes to sit there is invited to what was announced before.
      seated: 'meeting',
    },
  },
  Duties: { at: () => '{ duties { … } }', given: { administrator: 'organisations people', manager: 'peopleOf' } },
  House: { at: () => '{ house { … } }', given: { everyone: 'today', nobody: 'demo providers sendsMail' } },
  Found: {
    // «Закрытая» is near enough to «открытая» for a forgiving search, and is found by its own people.
    at: () => '{ words: search(text: "открытой") { … } names: search(text: "Минздрав") { … } }',
    given: { signedIn: 'organisations', seers: 'measures', readers: 'roadmaps' },
  },
  Today: {
    at: () => '{ today { … } }',
    given: {
      readers: 'changed',
      owing: 'due',
      asked: 'questions',
      approver: 'toApprove',
      coordinator: 'late toDecide toAnswer',
      leadReporters: 'toWrite',
      methodologist: 'submitted consultations',
      reviewer: 'toJudge',
      openMember: 'toSubmit',
      coExecutor: 'toConfirm',
      outsider: 'trainings',
    },
  },
  DueMeasure: { at: () => '{ today { due { … } late { … } } }', given: { owingOrLate: 'measure owing' } },
  RoadmapHappened: {
    at: inStream('RoadmapHappened', ({ open }, after) => `roadmap(id: "${open.id}", after: "${after}")`),
    given: { readers: 'cursor kind at by byOrganisation roadmap measureId measure report' },
  },
  NoticeHappened: {
    at: inStream('NoticeHappened', (_, after) => `notices(after: "${after}")`),
    given: { readersAndSeated: 'cursor kind unread latest' },
  },
  MeasureSelection: {
    at: inAnswer(
      'MeasureSelection',
      ({ measure }) => `writeNotes(measureIds: ["${measure.id}"], text: "Записка открытой")`,
    ),
    given: { coordinator: 'measures' },
  },
  NoticesRead: { at: inAnswer('NoticesRead', () => 'markNoticesRead'), given: { signedIn: 'unread' } },
};

/** Types that no question reaches, and where they are looked at instead. */
export const elsewhere: Readonly<Record<string, string>> = {
  Mutation: 'stories/mutations: each mutation, each viewer',
  Subscription: 'access/streams.test.ts: each subscription, each viewer',
  NotFound: 'says nothing of any row',
  Forbidden: 'says nothing of any row',
  Invalid: 'says nothing of any row',
  Stale: 'reads its row again through visible: stories/mutations',
  Checkpoint: 'a cursor alone',
  StartOver: 'a cursor alone',
  DemoAccount: 'there are none outside the demonstration',
};
