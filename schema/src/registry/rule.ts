/** Letters and digits in a row; «ё» is read as «е», as most people write it. */
export const wordsOf = (text: string): string[] =>
  text
    .normalize('NFC')
    .toLocaleLowerCase('ru')
    .replaceAll('ё', 'е')
    .match(/[\p{L}\p{N}]+/gu) ?? [];

/** Fewer letters than this in both words, and a letter changed makes another word. */
const shortest = 4;

/** Whether two words are at most one wrong, missing, added or swapped letter apart. */
export function isMisprint(typed: string, meant: string): boolean {
  const [left, right] = [[...typed], [...meant]];
  if (Math.max(left.length, right.length) < shortest || Math.abs(left.length - right.length) > 1) return false;
  let from = 0;
  while (from < left.length && left[from] === right[from]) from += 1;
  const rest = (letters: readonly string[], begin: number) => letters.slice(begin).join('');
  if (left.length > right.length) return rest(left, from + 1) === rest(right, from);
  if (left.length < right.length) return rest(left, from) === rest(right, from + 1);
  const swapped = left[from] === right[from + 1] && left[from + 1] === right[from];
  return rest(left, from + 1) === rest(right, from + 1) || (swapped && rest(left, from + 2) === rest(right, from + 2));
}

/** What the same keys write on the English keyboard and on the Russian one, ГОСТ 6431 as Windows has it. */
const keyboards = {
  english: "`qwertyuiop[]asdfghjkl;'zxcvbnm,.",
  russian: 'ёйцукенгшщзхъфывапролджэячсмитьбю',
} as const;

const russianOf = new Map([...keyboards.english].map((key, at) => [key, keyboards.russian[at] ?? key]));

/**
 * What was meant by somebody who forgot to change the keyboard, «ljv» for «дом».
 * @returns null where there is nothing that the English keyboard could have written
 */
export function otherKeyboard(text: string): string | null {
  const typed = text.toLocaleLowerCase('ru');
  if (!/[a-z]/u.test(typed) || /[а-яё]/u.test(typed)) return null;
  return [...typed].map((key) => russianOf.get(key) ?? key).join('');
}
