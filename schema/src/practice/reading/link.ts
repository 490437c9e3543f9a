import { key } from '../../roadmap/reading/wording.ts';

/** What a line names a measure by: its number, and its title where that stands behind it. */
interface Named {
  readonly number: string;
  readonly title: string;
}

const numbered = /^(?:п\.|пункт|мероприятие)?\s*№?\s*(\d{1,3}(?:\.\d{1,3}){0,3})\.?(?:\s+(.*))?$/iu;

/** @returns null where the line begins with no number of a measure */
export function measureNamed(line: string): Named | null {
  const [, number, title = ''] = numbered.exec(line.trim()) ?? [];
  return number === undefined ? null : { number, title: key(title) };
}

interface Candidate {
  readonly number: string;
  readonly title: string;
}

/**
 * Which measure a line means: the one of that number whose title it says; without a title the only one of that number.
 *
 * @returns null where there is none, or more than one
 */
export function measureMeant<Measure extends Candidate>(line: string, candidates: readonly Measure[]): Measure | null {
  const named = measureNamed(line);
  if (named === null) return null;
  const numberedSo = candidates.filter(({ number }) => number === named.number);
  const titledSo = numberedSo.filter(({ title }) => named.title !== '' && key(title).startsWith(named.title));
  const [meant, ...others] = titledSo.length > 0 || named.title !== '' ? titledSo : numberedSo;
  return meant && others.length === 0 ? meant : null;
}
