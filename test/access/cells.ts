import { type Planted, planText } from '../world/planted.ts';
import { meetingCells } from './cells-meeting.ts';
import { personCells } from './cells-person.ts';
import { resolutionCells } from './cells-resolution.ts';
import type { Group } from './viewers.ts';

/**
 * Who is given what: for every field of every type the group of viewers who get something from it, over the planted
 * rows. To add a field, put its name behind its group; to add a type, add a row. `at` is a question whose `…` stands
 * where the type's fields go: a query, a mutation, or a subscription from the cursor before anything happened. A field gives something when its value is neither null nor false nor an empty list.
 */
export interface Cells {
  readonly at: (planted: Planted, before: string) => string;
  readonly given: Readonly<Partial<Record<Group, string>>>;
  /** Arguments of a field, where it needs some. */
  readonly args?: Readonly<Record<string, string>>;
}

const inRoadmap =
  (rest: string) =>
  ({ open }: Planted) =>
    `{ roadmap(id: "${open.id}") { ${rest} } }`;
/** In what is understood of a document. */
const inPreview = (rest: string) => () => previewed(planText, '', rest);
/** In a document that is read as a later edition of «Открытая»: it words one measure otherwise, brings one and brings one back. */
const inEdition =
  (rest: string) =>
  ({ open }: Planted) =>
    previewed(laterText, `of: "${open.id}", `, `comparison { ${rest} }`);
const laterText =
  'План на 2023 год\n№\tМероприятие\tСрок\n1.1\tМероприятие открытой\tдо 01.03.2023\n1.4\tИсключённое открытой\tдо 01.03.2023\n1.9\tНовое\tдо 01.03.2023';
const previewed = (text: string, of: string, rest: string) =>
  `{ previewRoadmap(${of}source: { text: ${JSON.stringify(text)} }) { ... on Preview { ${rest} } } }`;
/** In what a mutation answers. */
const inAnswer = (type: string, mutation: (planted: Planted) => string) => (planted: Planted) =>
  `mutation { answer: ${mutation(planted)} { ... on ${type} { … } } }`;
/** In what a stream tells of all that happened since. */
const inStream =
  (type: string, subscription: (planted: Planted, after: string) => string) => (planted: Planted, before: string) =>
    `subscription { stream: ${subscription(planted, before)} { ... on ${type} { … } ... on Checkpoint { upTo: cursor } } }`;
const inMeasures = (rest: string) => inRoadmap(`measures { ${rest} }`);

export const cells: Readonly<Record<string, Cells>> = {
  Query: {
    at: () => '{ … }',
    given: {
      controlling: 'assignment',
      everyone:
        'cursor now house assignments waitingAssignments roadmapCount unreadNotices today search organisations people duties previewRoadmap previewResolution readComposition',
      approver: 'issuers',
      givenByLead: 'resolution',
      signedIn: 'me class classes organisation group groups mailSettings',
      administrator: 'mayFoundGroups',
      insiders: 'meeting meetings',
      acquainted: 'person',
      readers: 'roadmap measure report',
      seers: 'roadmaps',
      seersAndSeated: 'notices',
      belonging: 'mine',
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
      organisation: 'HEALTH',
      person: 'LEAD',
      search: 'text: "открытой"',
      readComposition: 'text: "Иванов Иван Иванович"',
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
  Edition: {
    at: inRoadmap('editions { … }'),
    given: { readers: 'id number acceptedAt acceptedBy basis added returned changed removed file' },
  },
  Preview: {
    at: inPreview('…'),
    given: {
      signedIn:
        'title periodStart periodEnd actKind actNumber actDate goals targetGroups sections measures columns rows names tables table',
      seers: 'sameAs',
      // As a whole it has no fault, and it is not read as an edition: ReadProblem and EditionComparison are about those.
      nobody: 'problems comparison',
    },
  },
  EditionComparison: {
    at: inEdition('…'),
    given: { coordinator: 'roadmap against head added returned changed removed unchanged', nobody: 'same' },
  },
  ChangedMeasure: {
    at: inEdition('changed { … }'),
    given: { coordinator: 'measure row fields' },
  },
  Rewording: {
    at: inEdition('head { … } changed { fields { … } }'),
    given: { coordinator: 'field before after' },
  },
  ReadSection: { at: inPreview('sections { … }'), given: { signedIn: 'number title row' } },
  ReadMeasure: {
    at: inPreview('measures { … }'),
    given: {
      signedIn: 'row number section title expectedResult termKind termStart termEnd termRaw leads coExecutors problems',
    },
  },
  ReadProblem: {
    at: inPreview('measures { problems { … } }'),
    given: { signedIn: 'code severity row column value expected' },
  },
  ReadTable: { at: inPreview('tables { … }'), given: { signedIn: 'words rows columns' } },
  ReadRow: { at: inPreview('rows { … }'), given: { signedIn: 'cells' } },
  ReadCell: { at: inPreview('rows { cells { … } }'), given: { signedIn: 'text lines own width' } },
  ReadName: { at: inPreview('names { … }'), given: { signedIn: 'name byAgreement outcome candidates' } },
  ReadComposition: {
    at: () => '{ readComposition(text: "Минздрав") { ... on ReadComposition { … } } }',
    given: { signedIn: 'seats' },
  },
  ReadSeat: {
    at: () =>
      '{ named: readComposition(text: "Иванов Иван Иванович – советник") { ... on ReadComposition { seats { … } } } seat: readComposition(text: "Минздрав") { ... on ReadComposition { seats { … } } } }',
    given: {
      signedIn: 'line kind name post organisations certain',
      // Nobody who is planted is called so: stories/group/composition tells who is shown whom.
      nobody: 'people',
    },
  },
  NameCandidate: {
    at: inPreview('names { candidates { … } }'),
    given: { signedIn: 'organisation class name score' },
  },
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
  Unreadable: {
    at: () => '{ previewRoadmap(source: { text: "Просто письмо." }) { ... on Unreadable { … } } }',
    given: { signedIn: 'code' },
  },
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
      seersAndSeated: 'id kind at count',
      seers: 'roadmap measure',
      readers: 'comment',
      approver: 'report',
      coordinator: 'readAt',
      leadReporters: 'assignment',
      leadReportersAndSeated: 'group',
      // Whoever comes to sit there is invited to what was announced before.
      seated: 'meeting',
      nobody: 'dueDay',
    },
  },
  Group: {
    at: () => '{ groups { … } }',
    given: {
      signedIn:
        'id version name founder purpose tasks acts since standing seats pendingSeats quorum quorumNow majority voters writers castingVote absenteePoll draftDays sendDays numbering terms history',
      keepers: 'mayKeep',
      secretary: 'mayPlan',
      insiders: 'isMine meetings',
      // The planted groups have neither a regulation nor a last day.
      nobody: 'regulation powersUntil until silenceIsConsent',
    },
  },
  GroupAct: {
    at: () => '{ groups { acts { … } } }',
    given: { signedIn: 'id version kind number date issuers effect inForce', nobody: 'title file stubs' },
  },
  Seat: {
    at: () => '{ groups { seats { … } } }',
    given: {
      signedIn: 'id version kind organisation holdings act since vacant',
      insidersAndAdministrator: 'person holder',
      nobody: 'title until endedBy',
    },
  },
  Holding: {
    at: () => '{ groups { seats { holdings { … } } } }',
    given: {
      signedIn: 'id version manner basisNumber basisDate since until seat',
      insidersAndUnseated: 'person',
    },
  },
  TermRules: {
    at: () => '{ groups { terms { … } } }',
    given: { signedIn: 'id version counted defaultMonths dayOffRule coShare' },
  },
  GroupHappened: {
    at: inStream('GroupHappened', (_, after) => `groups(after: "${after}")`),
    given: { signedIn: 'cursor kind group' },
  },
  ...meetingCells,
  ...resolutionCells,
  ...personCells,
  Organisation: {
    at: () => '{ organisations(first: 100) { rows { … } } }',
    given: {
      signedIn:
        'id version kind shortName fullName region registrationNumber spellings founder founded successor predecessors classes totals history',
      administrator: 'mayChange mayNameManager',
      managers: 'mayEnrol',
      templateKeepers: 'mayKeepTemplate',
      nobody: 'template',
      acquainted: 'accountManagers',
      seers: 'measures',
      belonging: 'members',
    },
  },
  OrganisationPage: { at: () => '{ organisations { … } }', given: { everyone: 'total', signedIn: 'rows' } },
  OrganisationClass: {
    at: () => '{ classes { … } }',
    given: { signedIn: 'id version shortName fullName open members spellings history', administrator: 'mayChange' },
  },
  ClassMembership: {
    at: () => '{ classes { members(past: true) { … } } }',
    given: { signedIn: 'id version class organisation since until' },
  },
  Person: {
    at: ({ people }) =>
      `{ one: person(id: "${people.lead.id}") { … } other: person(id: "${people.disabled.id}") { … } }`,
    given: {
      acquainted: 'id version name language disabledAt memberships appointments',
      leadAndManagers: 'email username',
      managers: 'mayManage mayEnrol signsIn invitations history',
      giving: 'mayGive',
    },
  },
  RoleOffer: {
    at: ({ people }) => `{ one: person(id: "${people.lead.id}") { mayGive { … } } }`,
    given: { giving: 'role', managers: 'organisation', coordinator: 'roadmap', administrator: 'group' },
  },
  PersonPage: { at: () => '{ people { … } }', given: { everyone: 'total', signedIn: 'rows' } },
  Membership: {
    at: ({ people }) => `{ person(id: "${people.former.id}") { memberships(past: true) { … } } }`,
    given: { acquaintedAndFormer: 'id version person organisation post since until', managers: 'mayEnd' },
  },
  Appointment: {
    at: ({ people }) =>
      `{ one: person(id: "${people.coordinator.id}") { appointments { … } }
         other: person(id: "${people.formerCoordinator.id}") { appointments(past: true) { … } }
         observes: person(id: "${people.groupObserver.id}") { appointments { … } } }`,
    given: {
      acquaintedOrInside: 'id version person role since',
      acquainted: 'organisation until',
      readers: 'roadmap',
      insidersAndAdministrator: 'group',
      appointing: 'mayEnd',
    },
  },
  Invitation: {
    at: ({ people }) => `{ person(id: "${people.lead.id}") { invitations { … } } }`,
    given: { managers: 'id version kind createdAt expiresAt', nobody: 'revokedAt' },
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
      coordinator: 'late toDecide',
      leadReporters: 'toWrite',
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
  OrganisationHappened: {
    at: inStream('OrganisationHappened', (_, after) => `organisations(after: "${after}")`),
    given: { signedIn: 'cursor kind organisation class' },
  },
  PersonHappened: {
    at: inStream('PersonHappened', (_, after) => `people(after: "${after}")`),
    given: { acquaintedAndNear: 'cursor kind person' },
  },
  Invited: {
    at: inAnswer('Invited', ({ people }) => `invite(personId: "${people.lead.id}", kind: CODE)`),
    given: { managers: 'invitation person secret' },
  },
  PrintedCodes: {
    at: inAnswer('PrintedCodes', ({ people }) => `printCodes(personIds: ["${people.lead.id}"])`),
    given: { managers: 'codes' },
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
