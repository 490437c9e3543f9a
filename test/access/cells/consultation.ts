import type { Planted } from '../../world/planted.ts';
import { type Cells, inStream } from './cell.ts';

/** In the one that waits, in one that somebody else asked, in the one that was published. */
const inQuestions = ({ consultations: { waiting, extended, shown } }: Planted) =>
  `{ w: consultation(id: "${waiting.id}") { … } e: consultation(id: "${extended.id}") { … } s: consultation(id: "${shown.id}") { … } }`;

/** Whoever asked and the centre see a question; what was published everybody does. */
export const consultationCells: Readonly<Record<string, Cells>> = {
  Consultation: {
    at: inQuestions,
    given: {
      consulting: 'id version state subject askedBy organisation answerer dueOn askedAt changedAt turns nextSteps',
      asking: 'isAsker',
      methodologist: 'isAnswerer',
      authorAndCentre: 'termReason',
      coExecutorAndCentre: 'answeredAt practice material publication',
      coExecutor: 'measure',
      nobody: 'overdue closeReason',
    },
  },
  ConsultationTurn: {
    at: ({ consultations: { waiting } }) => `{ consultation(id: "${waiting.id}") { turns { … } } }`,
    given: { coExecutorAndCentre: 'id side author text at files' },
  },
  Consultations: { at: () => '{ consultations { … } }', given: { everyone: 'total', consulting: 'rows' } },
  PublishedQuestions: { at: () => '{ publishedQuestions { … } }', given: { everyone: 'total questions' } },
  PublishedQuestion: {
    at: () => '{ publishedQuestions { questions { … } } }',
    given: { everyone: 'id subject question answer publishedAt' },
  },
  PublicWarning: {
    at: ({ consultations: { shown } }) =>
      `{ publicWarnings(id: "${shown.id}", words: { subject: "Тема", question: "Минкультуры спрашивает", answer: [] }) { … } }`,
    given: { methodologist: 'kind excerpt' },
  },
  ConsultedCount: {
    at: () => '{ consulted(from: "2022-01-01", until: "2022-12-31") { … } }',
    given: { methodologist: 'people consultations years rows' },
  },
  ConsultedInYear: {
    at: () => '{ consulted(from: "2022-01-01", until: "2022-12-31") { years { … } } }',
    given: { methodologist: 'year people consultations' },
  },
  ConsultationHappened: {
    at: inStream('ConsultationHappened', (_, after) => `consultations(after: "${after}")`),
    given: { consulting: 'cursor kind consultation' },
  },
  Centre: {
    at: () => '{ centre { … } }',
    given: { methodologist: 'submitted inReview accepted reviewDue trainings consultations' },
  },
  CentreHappened: {
    at: inStream('CentreHappened', (_, after) => `centre(after: "${after}")`),
    given: { methodologist: 'cursor kind' },
  },
};
