/** Text that looks like data about a person who receives care, which has no place in the hub. */
export interface CareWarning {
  readonly kind: CareKind;
  /** The words that look so, shortened to what shows the place. */
  readonly excerpt: string;
}

export const careKinds = ['SNILS', 'BIRTH_DATE', 'DIAGNOSIS'] as const;
export type CareKind = (typeof careKinds)[number];

const snils = /(?<!\d)\d{3}[- ]?\d{3}[- ]?\d{3}[- ]?\d{2}(?!\d)/gu;

/**
 * The control number of an insurance number (СНИЛС): the sum of the first nine digits, each by its place counted from
 * the right, within 101, where 100 counts as 0 (постановление Правления ПФР от 31.07.2006 № 192п, прил. 2).
 */
function isSnils(text: string): boolean {
  const digits = [...text.replace(/\D/gu, '')].map(Number);
  const sum = digits.slice(0, 9).reduce((total, digit, place) => total + digit * (9 - place), 0);
  return (sum % 101) % 100 === Number(digits.slice(9).join(''));
}

const day = String.raw`\d{1,2}[./]\d{1,2}[./](?:19|20)\d{2}`;
const birth = new RegExp(
  String.raw`(?:дата\s+рождения|родил(?:ся|ась)|(?<!\p{L})рожд\.|(?<!\p{L})г\.\s*р\.)[\s:–—-]*(?:${day})|(?:${day})\s*(?:года\s+рождения|г\.\s*р\.|рожд)`,
  'giu',
);

/** Surname, name and patronymic, or a surname with initials. */
const name =
  /(?<!\p{L})(?:\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?\s+\p{Lu}\p{Ll}+\s+\p{Lu}\p{Ll}+(?:ич(?:а|у|ем|е)?|(?:вн|ичн)(?:а|ы|е|у|ой))|\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?\s+\p{Lu}\.\s?\p{Lu}\.|\p{Lu}\.\s?\p{Lu}\.\s?\p{Lu}\p{Ll}+)(?!\p{L})/gu;

/** How diagnoses are written: the word, a code of ICD-10 (МКБ-10), or the name of a common one. */
const diagnosis =
  /диагноз|МКБ|(?<![\p{L}\d])[FGQ]\d{2}(?:\.\d)?(?![\p{L}\d])|шизофрени|эпилепси|умственн\p{L}*\s+отстал|синдром\p{L}*\s+Дауна|аутизм|аутист|ДЦП|церебральн\p{L}*\s+паралич|деменци|психическ\p{L}*\s+расстройств|инвалид\p{L}*\s+(?:I{1,3}|[123])\s+групп/iu;

/** Whole words: what of one stands before them or after them is left out with it. */
const firstCut = /^[\p{L}\p{N}][\p{L}\p{N}-]*/u;
const lastCut = /[\p{L}\p{N}][\p{L}\p{N}-]*$/u;
const inWord = /[\p{L}\p{N}-]/u;

/** Words around a place, on one line: some twenty letters before and after it, and no word cut in its middle. */
function around(text: string, from: number, to: number): string {
  const [begin, end] = [Math.max(0, from - 20), Math.min(text.length, to + 20)];
  const [before, after] = [text.slice(begin, from), text.slice(to, end)];
  const isCut = (at: number) => inWord.test(text.charAt(at - 1)) && inWord.test(text.charAt(at));
  const whole = [
    isCut(begin) ? before.replace(firstCut, '') : before,
    text.slice(from, to),
    isCut(end) ? after.replace(lastCut, '') : after,
  ];
  return whole.join('').replace(/\s+/gu, ' ').trim();
}

/** So many letters of a text, to the end of a word. */
function wordEnd(text: string, most: number): number {
  if (text.length <= most || !inWord.test(text.charAt(most))) return Math.min(text.length, most);
  return text.slice(0, most).replace(lastCut, '').length || most;
}

/** Sentences and lines, each with the place where it begins: a name and a diagnosis belong together within one. */
const sentences = (text: string) =>
  [...text.matchAll(/[^\n;]+?(?:[.!?](?=\s+\p{Lu}\p{Ll}{2})|\n|;|$)/gu)].map((match) => match[0]);

/**
 * What in a text looks like data about a person who receives care: an insurance number, a date of birth, a name together
 * with a diagnosis. It errs to the side of asking.
 */
export function careIn(text: string): CareWarning[] {
  const numbers = [...text.matchAll(snils)].filter(([found]) => isSnils(found));
  const births = [...text.matchAll(birth)];
  const named = sentences(text).filter((sentence) => diagnosis.test(sentence) && sentence.search(name) >= 0);
  return [
    ...numbers.map((match) => ({
      kind: 'SNILS' as const,
      excerpt: around(text, match.index, match.index + match[0].length),
    })),
    ...births.map((match) => ({
      kind: 'BIRTH_DATE' as const,
      excerpt: around(text, match.index, match.index + match[0].length),
    })),
    ...named.map((sentence) => ({
      kind: 'DIAGNOSIS' as const,
      excerpt: around(sentence, 0, wordEnd(sentence, 160)),
    })),
  ];
}
