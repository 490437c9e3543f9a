import type {
  ProblemCode as ResolutionCode,
  Problem as ResolutionProblem,
} from '@vmeste/schema/assignment/reading/problem.ts';
import type { Problem, ProblemCode } from '@vmeste/schema/roadmap/reading/problem.ts';
import type { ResolutionRefusal } from './refusal.ts';

/** Sentences for the command line. The pages have their own, in the reader's language. */
type Sentence = (problem: Pick<Problem, 'value' | 'expected'>) => string;

const quote = (text: string | null): string => (text === null ? '' : `«${text}»`);

/** A paragraph is known by its first words. */
const shortened = (text: string | null): string | null =>
  text !== null && text.length > 80 ? `${text.slice(0, 80)}…` : text;

const sentences: Readonly<Record<ProblemCode, Sentence>> = {
  measuresMissing: () => 'В этой таблице не найдено ни одного мероприятия.',
  titleMissing: () => 'Название плана не найдено перед таблицей.',
  headerMissing: () => 'У таблицы нет заголовка: смысл граф угадан по их содержанию, проверьте его.',
  periodMissing: () => 'В названии плана нет периода, например «на 2021–2024 годы».',
  actBlank: ({ value }) => `Номер или дата утверждающего акта не заполнены: ${quote(value)}.`,
  numberMissing: ({ expected }) => `У мероприятия нет номера; по порядку это ${expected ?? ''}.`,
  numberRestored: ({ expected }) => `Номер восстановлен по порядку строк: ${expected ?? ''}.`,
  numberRepeated: ({ value }) => `Номер ${value ?? ''} стоит у нескольких мероприятий.`,
  sectionMissing: () => 'Мероприятие стоит вне разделов.',
  measureTitleMissing: () => 'У мероприятия нет наименования.',
  listMissing: () => 'Наименование обрывается двоеточием, перечня за ним нет.',
  markersRestored: () => 'Маркеры подпунктов в файле не сохранились и поставлены по правилу.',
  termMissing: () => 'Срок не указан.',
  termNotUnderstood: ({ value }) => `Срок не понят: ${quote(value)}; он останется словами, без дней.`,
  termPartlyRead: ({ value, expected }) => `Срок ${quote(value)} понят не весь; не понято: ${quote(expected)}.`,
  termRelative: ({ value }) => `Срок отсчитывается от другого события, дня в нём нет: ${quote(value)}.`,
  periodGuessed: ({ value }) => `В сроке ${quote(value)} не назван отчётный период; понято: ежемесячно.`,
  dateImpossible: ({ value }) => `Такого дня нет в календаре: ${quote(value)}.`,
  yearMissing: ({ value }) => `В сроке нет года: ${quote(value)}; он останется словами, без дней.`,
  yearAssumed: ({ value, expected }) => `В сроке ${quote(value)} нет года; взят год плана, ${expected ?? ''}.`,
  boundaryUnclear: ({ value, expected }) => `Срок ${quote(value)} понят включительно, до ${expected ?? ''}.`,
  termEndsBeforeStart: ({ value }) => `Срок оканчивается раньше, чем начинается: ${quote(value)}.`,
  startsBeforePlan: ({ value, expected }) => `Срок ${quote(value)} начинается раньше плана (${expected ?? ''}).`,
  endsAfterPlan: ({ value, expected }) => `Срок ${quote(value)} оканчивается позже плана (${expected ?? ''}).`,
  endsOnDayOff: ({ value }) => `Срок ${quote(value)} приходится на субботу или воскресенье.`,
  severalMeasures: ({ expected }) => `В одной строке, вероятно, несколько мероприятий: сроков ${expected ?? ''}.`,
  dutyRecurs: () => 'Результат говорит о повторяющейся обязанности, а срок указан один.',
  executorMissing: () => 'Ответственный исполнитель не указан.',
  executorRepeated: ({ value }) => `Исполнитель назван дважды: ${quote(value)}.`,
  connectorIncomplete: ({ value }) => `«Во взаимодействии» стоит после запятой или без «с»: ${quote(value)}.`,
  connectorRepeated: ({ value }) => `«Во взаимодействии» стоит в ячейке дважды: ${quote(value)}.`,
  nameNearAbbreviation: ({ value, expected }) =>
    `Названия ${quote(value)} нет в перечне сокращений; похоже на ${quote(expected)}.`,
  quotesUnpaired: ({ value }) => `Кавычки не парны: ${quote(value)}.`,
};

/** Doubts that only a resolution knows, and those that mean something else there. */
const ofResolution: Readonly<Record<Exclude<ResolutionCode, ProblemCode>, Sentence>> &
  Partial<Record<ResolutionCode, Sentence>> = {
  titleMissing: () => 'Название документа не найдено.',
  dateMissing: () => 'Дата документа не найдена: сроки не с чем сверить.',
  tableLeftOut: ({ value }) => `Таблица не прочитана: ${quote(shortened(value))}.`,
  wordsLeftOut: ({ value }) => `Абзац за пунктами не прочитан: ${quote(shortened(value))}.`,
  statementsLeftOut: () => 'Пункт ничего не поручает: над ним «отмечают», «констатируют».',
  numberSkipped: ({ value, expected }) => `Пункт ${value ?? ''} стоит там, где ожидается ${expected ?? ''}.`,
  numberRepeated: ({ value }) => `Номер ${value ?? ''} стоит у нескольких пунктов.`,
  numbersGiven: ({ value, expected }) =>
    `В документе у пунктов нет номеров, они даны по порядку: ${value ?? ''}–${expected ?? ''}.`,
  listMissing: () => 'Пункт обрывается двоеточием, перечня за ним нет.',
  addresseeMissing: ({ value }) => `Не указано, кому поручено: ${quote(shortened(value))}.`,
  dutyRecurs: () => 'Пункт говорит о том, что повторяется, а срок этого не говорит.',
  severalTerms: ({ value, expected }) => `В пункте несколько сроков (${expected ?? ''}): ${quote(value)}.`,
  termReferred: ({ value }) => `Срок отсылает к другому документу, дня в нём нет: ${quote(value)}.`,
  termBeforeDate: ({ value, expected }) => `Срок ${quote(value)} раньше даты документа (${expected ?? ''}).`,
  termPast: ({ value, expected }) => `Срок ${quote(value)} уже прошёл к ${expected ?? ''}.`,
  yearAssumed: ({ value, expected }) => `В сроке ${quote(value)} нет года; взят ${expected ?? ''}, по дате документа.`,
};

const refusals: Readonly<Record<ResolutionRefusal, string>> = {
  empty: 'Файл пуст.',
  tooLarge: 'Файл больше 10 МБ.',
  unknownFormat: 'Формат файла не известен: нужен DOCX, XLSX или текст.',
  oldFormat: 'Это файл старого формата (.doc или .xls): сохраните его как DOCX или XLSX.',
  encrypted: 'Файл защищён паролем: снимите защиту и повторите.',
  broken: 'Файл повреждён и не открывается.',
  archiveTooLarge: 'Файл разворачивается в слишком большой объём.',
  archiveUnsafe: 'Файл устроен небезопасно и не открыт.',
  tooHeavy: 'Файл слишком тяжёл: его не удалось прочитать за отведённое время.',
  noTable: 'В документе нет таблицы.',
  tableNotRecognised:
    'Среди таблиц документа нет таблицы мероприятий: не найдены графы с мероприятием, сроком и исполнителем.',
  tooManyRows: 'В таблице больше 1000 строк.',
  tooManyColumns: 'В таблице больше 40 граф.',
  textTooLong: 'В ячейке или абзаце больше 20 000 знаков.',
  badCharacters: 'В тексте есть недопустимые знаки (нулевой байт или половина знака).',
  assignmentsMissing: 'В документе не найдено ни одного поручения.',
  roadmapInstead: 'Это дорожная карта: в ней таблица мероприятий, а не пункты с поручениями.',
};

export const problemSentence = (problem: Problem): string => sentences[problem.code](problem);

const resolutionSentences: Readonly<Record<ResolutionCode, Sentence>> = { ...sentences, ...ofResolution };

export const resolutionSentence = (problem: ResolutionProblem): string => resolutionSentences[problem.code](problem);

export const refusalSentence = (code: ResolutionRefusal): string => refusals[code];
