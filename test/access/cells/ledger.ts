import type { Planted } from '../../world/planted.ts';
import type { Cells } from './cell.ts';

const list =
  'ФИО\\tМесто работы\\tДолжность\\tГород\\nСкрытая Анна Петровна\\tДом культуры из списка\\tметодист\\tОбь\\nспециалист вступающего центра\\tЦентр «Заря»\\tврач\\tБердск\\nспециалист вступающего центра\\tЦентр «Заря»\\t\\t\\nгород Обь и сёла вокруг него\\t\\t\\t';

const inList =
  (rest: string) =>
  ({ ledger: { running } }: Planted) =>
    `{ previewAttendance(trainingId: "${running.id}", source: { text: "${list}" }) { ... on ListPreview { ${rest} } } }`;

const inParts = (rest: string) =>
  `{ ledger { o: parts(by: ORGANISATION) { ${rest} } m: parts(by: MUNICIPALITY) { ${rest} } p: parts(by: PROGRAMME) { ${rest} } } }`;

/** What everybody is told of who was trained, and what only those who hold a training and the person are. */
export const ledgerCells: Readonly<Record<string, Cells>> = {
  Specialist: {
    at: () => '{ trainings { participations { specialist { … } } } }',
    given: {
      cameAndHolding: 'id version name post organisation organisationAs municipality countsAs',
      cameAndCentre: 'person',
    },
  },
  Participation: {
    at: () => '{ trainings { participations { … } } }',
    given: {
      cameAndHolding:
        'id version training specialist manner organisation municipality post at certificates organisationAs markReason',
      reviewerAndCentre: 'mark done mayMark',
    },
  },
  DoorCode: { at: () => '{ trainings { doorCode { … } } }', given: { reviewerAndCentre: 'code changesIn' } },
  Certificate: {
    at: () => '{ trainings { participations { certificates { … } } } }',
    given: {
      cameAndHolding:
        'id version kind number publicCode name title hours heldOn issuer issuedOn standing participation',
      reviewerAndCentre: 'issuedBy revokeReason mayChange',
    },
  },
  Questionnaire: {
    at: () => '{ trainings { questionnaire { … } } }',
    given: {
      signedIn: 'id version questions sheets',
      came: 'mayFill isFilled',
      holding: 'mayWrite',
      reviewerAndCentre: 'sums',
    },
  },
  AskedQuestion: {
    at: () => '{ trainings { questionnaire { questions { … } } } }',
    given: { signedIn: 'id kind text options' },
  },
  AskedQuestionSum: {
    at: () => '{ trainings { questionnaire { sums { … } } } }',
    given: { reviewerAndCentre: 'question answers mean counts texts' },
  },
  Ledger: {
    at: () => '{ ledger { … } }',
    given: {
      signedIn: 'people attendances heads years parts shown all',
      cameAndHolding: 'rows',
      methodologist: 'mayKeep',
    },
    args: { parts: 'by: YEAR,' },
  },
  LedgerPart: {
    at: () => inParts('…'),
    given: {
      signedIn: 'organisation organisationAs municipality programme people attendances',
      // It stands in parts by year, for which this question has no room.
      nobody: 'year',
    },
  },
  Target: {
    at: () => '{ targets { … } }',
    given: {
      signedIn: 'id version name count yearly firstYear lastYear programme organisation source progress',
      methodologist: 'mayWrite',
      nobody: 'archivedAt',
    },
  },
  TargetProgress: {
    at: () => '{ targets { progress { … } } }',
    given: { signedIn: 'firstYear lastYear people met' },
  },
  StatedCount: {
    at: () => '{ statedCounts { … } }',
    given: {
      signedIn: 'id version organisation firstYear lastYear people bound trainings source',
      practisingAndAdministrator: 'enteredBy',
      methodologist: 'mayWithdraw',
    },
  },
  MergeProposal: { at: () => '{ mergeProposals { … } }', given: { methodologist: 'one other why' } },
  SpecialistMerge: {
    at: () => '{ specialistMerges { … } }',
    given: { methodologist: 'id version kept gone isSame by at', nobody: 'undoneAt' },
  },
  ListPreview: { at: inList('…'), given: { reviewerAndCentre: 'rows unread' } },
  ListRow: {
    at: inList('rows { … }'),
    given: {
      reviewerAndCentre: 'row name organisation organisationMeant post municipality outcome candidates rows',
    },
  },
  ListCandidate: {
    at: inList('rows { candidates { … } }'),
    given: { reviewerAndCentre: 'name specialist', methodologist: 'person' },
  },
  UnreadRow: { at: inList('unread { … }'), given: { reviewerAndCentre: 'row text' } },
};
