import type { Day } from '../../roadmap/reading/calendar.ts';
import { findTokens } from '../../roadmap/reading/scan.ts';
import { readTerm } from '../../roadmap/reading/term.ts';

/** Longest line, in characters, that could be a date with its place: «город Нижний Новгород, 24–25 января 2020 года». */
const longest = 100;
/** Words beside the date: «г. Владимир», «город Нижний Новгород». */
const mostWords = 4;

/** The day that a text names, the last of several; null where it names a month, a year, or none. */
export const dayIn = (text: string): Day | null => {
  const term = readTerm([text]);
  return term.precision === 'day' && term.kind !== 'recurring' ? (term.end ?? term.start) : null;
};

/** The day of a line that is there to say it, «г. Владимир, 24 января 2020 года»; null of any other. */
export const dayOfLine = (line: string): Day | null => {
  if (line.length > longest || !/\d/u.test(line)) return null;
  // Behind «от» a date is that of an act; here the line is the act's own.
  const text = line.replace(/(?<![а-яё])от(?![а-яё])/giu, ' ');
  const { tokens, places } = findTokens(text);
  if (tokens.some(({ kind }) => kind === 'until' || kind === 'from' || kind === 'relative')) return null;
  const beside = places.reduceRight((rest, { from, to }) => `${rest.slice(0, from)} ${rest.slice(to)}`, text);
  return (beside.match(/\p{L}{2,}/gu) ?? []).length <= mostWords ? dayIn(text) : null;
};
