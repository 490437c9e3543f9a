import type { Planted } from '../../world/planted.ts';
import { type Cells, inStream } from './cell.ts';

/** In each version that one may see: of the practice that was published, of the one in review, of one not judged yet. */
const inPassports =
  (rest: string) =>
  ({ practices: { published, judged, awaiting } }: Planted) =>
    `{ out: practice(id: "${published.practice.id}") { passports { ${rest} } } in: practice(id: "${judged.practice.id}") { passports { ${rest} } } new: practice(id: "${awaiting.practice.id}") { passports { ${rest} } } }`;

/** What is everybody’s once it is published, and whose the rest is. */
export const practiceCells: Readonly<Record<string, Cells>> = {
  Practice: {
    at: ({ practices: { published, judged } }) =>
      `{ out: practice(id: "${published.practice.id}") { … } in: practice(id: "${judged.practice.id}") { … } }`,
    given: {
      everyone: 'id version kind author published reviewOn passports createdAt replications',
      signedIn: 'organisation',
      practising: 'reviewers',
      practisingAndAdministrator: 'startedBy',
      methodologist: 'mayAppoint',
      openMember: 'mayRevise',
      takingOver: 'mayTakeOverFor',
      nobody: 'archivedAt curator',
    },
  },
  Passport: {
    at: inPassports('…'),
    given: {
      everyone:
        'id version practice number state name municipality targetGroups texts results forms createdAt changedAt submittedAt publishedAt technologies',
      practising: 'contacts documents remarks judgements warnings awaited',
      readers: 'measures',
      reviewer: 'mayJudge ownJudgement',
      remarking: 'mayRemark',
      methodologist: 'nextSteps',
      nobody: 'contactsPublic dueOn mayWrite reason',
    },
  },
  PassportText: { at: inPassports('texts { … }'), given: { everyone: 'part text' } },
  Paragraph: { at: inPassports('texts { text { … } }'), given: { everyone: 'kind runs' } },
  Run: { at: inPassports('texts { text { runs { … } } }'), given: { everyone: 'text', nobody: 'bold italic' } },
  Result: { at: inPassports('results { … }'), given: { everyone: 'year label value unit bound' } },
  CareWarning: { at: inPassports('warnings { … }'), given: { practising: 'field kind excerpt' } },
  Reviewer: {
    at: () => '{ practices { reviewers { … } } }',
    given: { practising: 'id person appointedAt' },
  },
  Judgement: {
    at: inPassports('judgements { … }'),
    given: { practising: 'id version reviewer scores evidence conclusion at' },
  },
  Score: { at: inPassports('judgements { scores { … } }'), given: { practising: 'criterion score reason' } },
  Remark: {
    at: inPassports('remarks { … }'),
    given: {
      practising: 'id version field text wording before author at',
      openMember: 'mayAnswer mayDecide',
      nobody: 'agreed answer answeredBy answeredAt',
    },
  },
  ReadPassport: {
    at: ({ practices: { judged } }) => `{ readPassport(fileId: "${judged.written}") { ... on ReadPassport { … } } }`,
    given: {
      practising: 'name organisation municipality targetGroups texts results contacts papers unread',
      openMember: 'measures',
    },
  },
  Replication: {
    at: ({ practices: { published } }) => `{ practice(id: "${published.practice.id}") { replications { … } } }`,
    given: {
      everyone: 'id version practice passport site state municipality changes results declaredAt changedAt',
      signedIn: 'organisation contact',
      coExecutor: 'mayChange',
    },
  },
  RegistryPage: { at: () => '{ registry { … } }', given: { everyone: 'total practices materials facets' } },
  RegistryFacetCounts: { at: () => '{ registry { facets { … } } }', given: { everyone: 'facet values' } },
  RegistryValue: { at: () => '{ registry { facets { values { … } } } }', given: { everyone: 'value count' } },
  PracticeHappened: {
    at: inStream('PracticeHappened', (_, after) => `practices(after: "${after}")`),
    given: { practisingAnywhere: 'cursor kind practice' },
  },
};
