/**
 * Names of people as lists write them. «Иванова А.П.», «ИВАНОВА Анна Петровна» and «Анна Петровна Иванова» may be one
 * person; what tells two people apart is a part that contradicts, not the way it is written.
 */
export interface PersonName {
  /** «иванова», «мамин-сибиряк»; in lower case, with «е» for «ё». */
  readonly surname: string;
  /** A given name in full, or its first letter; empty where the list leaves it out. */
  readonly given: string;
  readonly patronymic: string;
}

/** Latin letters that look like Russian ones: typed by whoever forgot to change the keyboard. */
const lookalikes: Readonly<Record<string, string>> = {
  a: 'а',
  b: 'в',
  c: 'с',
  e: 'е',
  h: 'н',
  k: 'к',
  m: 'м',
  o: 'о',
  p: 'р',
  t: 'т',
  x: 'х',
  y: 'у',
};

/** A word in which both alphabets stand is Russian, and its Latin letters are slips. */
const russian = (word: string): string =>
  /[а-я]/u.test(word) || [...word].every((letter) => letter in lookalikes || !/[a-z]/u.test(letter))
    ? [...word].map((letter) => lookalikes[letter] ?? letter).join('')
    : word;

const patronymic = /(?:вич|вна|ична|инична|оглы|кызы|улы)$/u;
const ordinal = /^\s*\d+[.)]?\s+/u;
/** What else a cell may say of somebody: «(по согласованию)», «к.п.н.». */
const asides = /\([^)]*\)|[,;].*$/gu;

/** The words of a name in lower case: dots end initials, a hyphen joins the halves of a double name. */
function wordsOf(text: string): { word: string; dotted: boolean; upper: boolean }[] {
  const mended = text
    .normalize('NFC')
    .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/gu, '')
    .replace(ordinal, '')
    .replace(asides, ' ')
    .replace(/\s*[-‐‑–—]\s*/gu, '-')
    .replace(/\.(?=\S)/gu, '. ');
  return mended
    .split(/\s+/u)
    .filter((raw) => /\p{L}/u.test(raw))
    .map((raw) => {
      const bare = raw.replace(/[^\p{L}\p{M}'’-]/gu, '').replace(/^-+|-+$/gu, '');
      return {
        word: russian(bare.toLowerCase().replaceAll('ё', 'е').replace(/[’']/gu, '')),
        dotted: raw.endsWith('.') && bare.length <= 2,
        upper: bare.length > 2 && bare === bare.toUpperCase() && bare !== bare.toLowerCase(),
      };
    })
    .filter(({ word }) => word !== '');
}

type Word = ReturnType<typeof wordsOf>[number];

/** «АП», as some write initials without dots. */
const apart = (words: readonly Word[]): Word[] =>
  words.flatMap((one) =>
    one.word.length === 2 && !one.dotted && words.some(({ word }) => word.length > 2) && !/[аеиоуыэюя]/u.test(one.word)
      ? [...one.word].map((word) => ({ word, dotted: true, upper: false }))
      : [one],
  );

const isInitial = ({ word, dotted }: Word) => word.length === 1 || dotted;

/** Where the surname stands: alone in capitals, before or behind initials, or by where the patronymic is. */
function surnameAt(words: readonly Word[]): number {
  const full = words.flatMap((one, at) => (isInitial(one) ? [] : [at]));
  const [only] = full;
  if (full.length === 1 && only !== undefined) return only;
  const capitals = words.flatMap(({ upper }, at) => (upper ? [at] : []));
  const [shouted] = capitals;
  if (capitals.length === 1 && shouted !== undefined && words.length > 1) return shouted;
  const father = words.findIndex(({ word }, at) => at > 0 && patronymic.test(word));
  // «Анна Петровна Иванова»: the patronymic stands before the last word. «Иван Абрамович» alone says no surname twice.
  return father === 1 && words.length === 3 ? 2 : 0;
}

/** Reads a name; null where the words name nobody. */
export function nameIn(text: string): PersonName | null {
  const words = apart(wordsOf(text));
  if (words.length === 0 || words.length > 4) return null;
  const at = surnameAt(words);
  const surname = words[at]?.word ?? '';
  if (surname.length < 2) return null;
  const [given = '', ...others] = words.filter((_, index) => index !== at).map(({ word }) => word);
  return { surname, given, patronymic: others.join(' ') };
}

/** Equal for equal names. */
export const keyOf = ({ surname, given, patronymic: father }: PersonName): string =>
  [surname, given, father].filter(Boolean).join(' ');

/** Whether all three parts stand in full. */
export const isWhole = ({ given, patronymic: father }: PersonName): boolean => given.length > 1 && father.length > 1;

/** Whether one part may be the other: an initial fits each name that begins so, what is left out fits all. */
const fits = (one: string, other: string): boolean =>
  one === '' || other === '' || one === other || (shortest(one, other) === 1 && one[0] === other[0]);

const shortest = (one: string, other: string) => Math.min(one.length, other.length);

/** Whether two names may be one person’s: the surname is the same, and no part contradicts. */
export const mayBeOne = (one: PersonName, other: PersonName): boolean =>
  one.surname === other.surname && fits(one.given, other.given) && fits(one.patronymic, other.patronymic);

/** How many letters are wrong, added or left out; two that changed places are one slip. Counts no further than 2. */
export function slips(one: string, other: string): number {
  if (one === other) return 0;
  if (Math.abs(one.length - other.length) > 1) return 2;
  let start = 0;
  while (start < shortest(one, other) && one[start] === other[start]) start += 1;
  let end = 0;
  while (end < shortest(one, other) - start && one.at(-1 - end) === other.at(-1 - end)) end += 1;
  const [left, right] = [one.slice(start, one.length - end), other.slice(start, other.length - end)];
  if (left.length <= 1 && right.length <= 1) return 1;
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0] ? 1 : 2;
}

/** Whether two names are alike but for one slip of the hand in one of their parts. */
export function isSlip(one: PersonName, other: PersonName): boolean {
  if (!isWhole(one) || !isWhole(other)) return false;
  const wrong =
    slips(one.surname, other.surname) + slips(one.given, other.given) + slips(one.patronymic, other.patronymic);
  return wrong === 1 && shortest(one.surname, other.surname) > 3;
}
