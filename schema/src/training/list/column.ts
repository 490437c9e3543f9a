import { key } from '../../roadmap/reading/wording.ts';

/** What a column of an attendance list holds. */
export const columnKinds = [
  'number',
  'name',
  'surname',
  'given',
  'patronymic',
  'organisation',
  'post',
  'municipality',
  'other',
] as const;
export type ColumnKind = (typeof columnKinds)[number];

/** Heads of columns by their words, the more particular first: «ФИО, должность» is the name’s column. */
const heads: readonly (readonly [RegExp, ColumnKind])[] = [
  [/^(?:№|n|no|номер)(?:\s*п\s*\/?\s*п)?$/u, 'number'],
  [/^фамилия$/u, 'surname'],
  [/^имя$/u, 'given'],
  [/^отчество(?:\s*\(.*\))?$/u, 'patronymic'],
  [/ф\s*\.?\s*и\s*\.?\s*о(?![а-я])|фамилия.*имя|участник|слушател|специалист|стаж[её]р|^name$/u, 'name'],
  [/должност|специальност|^post$/u, 'post'],
  [/муниципал|район|город|округ|территори|населенн/u, 'municipality'],
  [/организаци|учрежден|место\s+работы|работодател|ведомств|^organisation$/u, 'organisation'],
  [/подпись|телефон|почт|e-?mail|дата|примечан|контакт|часов|результат|снилс|сертификат|присутств|роспись/u, 'other'],
];

/** What a cell would hold if it were the head of a column; null where its words are no head’s. */
export function columnOf(text: string): ColumnKind | null {
  const words = key(text).replace(/[:.]+$/u, '');
  // A head is short: a sentence that mentions an organisation is none.
  if (words === '' || words.length > 80) return null;
  return heads.find(([said]) => said.test(words))?.[1] ?? null;
}

export const namesPeople = (kinds: readonly (ColumnKind | null)[]): boolean =>
  kinds.includes('name') || (kinds.includes('surname') && kinds.includes('given'));
