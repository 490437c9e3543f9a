import { type Planted, planText } from '../../world/planted.ts';
import { type Cells, inRoadmap } from './cell.ts';

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

/** Who is given what of a document that is read: whoever has signed in reads one, and compares it with a roadmap who coordinates that. */
export const readingCells: Readonly<Record<string, Cells>> = {
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
  NameCandidate: {
    at: inPreview('names { candidates { … } }'),
    given: { signedIn: 'organisation class name score' },
  },
  Unreadable: {
    at: () => '{ previewRoadmap(source: { text: "Просто письмо." }) { ... on Unreadable { … } } }',
    given: { signedIn: 'code' },
  },
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
};
