/** How a question is answered: from 1 to 5, by one of its options, or in words. */
export const questionKinds = ['SCALE', 'CHOICE', 'TEXT'] as const;
export type QuestionKind = (typeof questionKinds)[number];

export interface Question {
  readonly id: string;
  readonly kind: QuestionKind;
  readonly text: string;
  readonly options: readonly string[];
}

export const scale = { min: 1, max: 5 } as const;
export const longest = { text: 500, option: 200, answer: 2_000 } as const;
export const most = { questions: 20, options: 12 } as const;
/** Under so many sheets nothing is summed: it would tell what one of them says. */
export const fewestSheets = 3;

/** What is asked where the host has written nothing of its own. */
export const defaultQuestions: readonly Question[] = [
  { id: 'useful', kind: 'SCALE', text: 'Насколько полезно для Вашей работы?', options: [] },
  { id: 'clear', kind: 'SCALE', text: 'Насколько понятно было изложено?', options: [] },
  { id: 'apply', kind: 'CHOICE', text: 'Будете ли Вы применять это в работе?', options: ['Да', 'Частично', 'Нет'] },
  { id: 'wish', kind: 'TEXT', text: 'Чего не хватило, о чём рассказать подробнее?', options: [] },
];

interface Kept {
  readonly id?: unknown;
  readonly kind?: unknown;
  readonly text?: unknown;
  readonly options?: unknown;
}

/** The questions that a column keeps. */
export function questionsOf(column: unknown): Question[] {
  if (!Array.isArray(column)) return [];
  return column.flatMap(({ id, kind, text, options }: Kept) => {
    const known = questionKinds.find((one) => one === kind);
    if (typeof id !== 'string' || known === undefined || typeof text !== 'string') return [];
    return [{ id, kind: known, text, options: Array.isArray(options) ? options.map(String) : [] }];
  });
}

/** An answer: a step of the scale, the place of an option from 0, or words. */
export interface Answer {
  readonly question: string;
  readonly value?: number | null | undefined;
  readonly text?: string | null | undefined;
}

/** Whether an answer is one to its question; what is left out is none. */
export function isAnswerTo({ kind, options }: Question, { value, text }: Answer): boolean {
  if (kind === 'TEXT') return value == null && (text?.trim().length ?? 0) <= longest.answer;
  if (text != null || value == null || !Number.isInteger(value)) return text == null && value == null;
  return kind === 'SCALE' ? value >= scale.min && value <= scale.max : value >= 0 && value < options.length;
}

/** A filled sheet as it is kept: what was left out is not there. */
export type Sheet = Readonly<Record<string, number | string>>;

export const sheetOf = (answers: readonly Answer[]): Sheet =>
  Object.fromEntries(
    answers.flatMap(({ question, value, text }) => {
      const said = value ?? text?.trim();
      return said === undefined || said === '' ? [] : [[question, said] as const];
    }),
  );

/** What was answered to one question, in sum. */
export interface Sum {
  readonly question: Question;
  readonly answers: number;
  /** Of a scale: the mean, to a tenth. */
  readonly mean: number | null;
  /** How many chose each step of the scale from 1, or each option. */
  readonly counts: readonly number[];
  readonly texts: readonly string[];
}

/**
 * The result in sum; null under three sheets. Words stand in the order of the alphabet, so that neither their place nor
 * their neighbours tell whose they are.
 */
export function sumsOf(questions: readonly Question[], sheets: readonly Sheet[]): Sum[] | null {
  if (sheets.length < fewestSheets) return null;
  return questions.map((question) => {
    const said = sheets.flatMap((sheet) => sheet[question.id] ?? []);
    const values = said.filter((one) => typeof one === 'number');
    const texts = said.filter((one) => typeof one === 'string');
    const first = question.kind === 'SCALE' ? scale.min : 0;
    const steps = { SCALE: scale.max, CHOICE: question.options.length, TEXT: 0 }[question.kind];
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    return {
      question,
      answers: said.length,
      mean: question.kind === 'SCALE' && values.length > 0 ? Math.round(mean * 10) / 10 : null,
      counts: Array.from({ length: steps }, (_, at) => values.filter((value) => value === at + first).length),
      texts: texts.toSorted((one, other) => one.localeCompare(other, 'ru')),
    };
  });
}
