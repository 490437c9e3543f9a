import type { Day } from '../../roadmap/reading/calendar.ts';
import { dayIn, dayOfLine } from './date.ts';
import type { Paragraph } from './paragraph.ts';

export type Heading = {
  readonly title: string | null;
  /** The day it was adopted on; null where it has none, or a blank. */
  readonly date: Day | null;
};

const start =
  /^(?:проект\s+)?(?:(?:[а-яё-]+(?:ая|ое|ые|ие|ый|ий))\s+){0,3}(?:резолюци[яию]|решени[ея]|рекомендации|протокол|постановление|поручени[ея]|распоряжение|приказ|перечень\s+(?:поручений|рекомендаций))(?![а-яё])/iu;
/** Where the title ends and the text begins. */
const preamble =
  /^(?:с\s+уч[её]том|в\s+соответствии|в\s+целях|во\s+исполнение|на\s+основании|заслушав|обсудив|рассмотрев|отмечая|мы,|участники|место\s|присутствовали|председатель|г\.\s|город\s)/iu;

/** Title words that need more: «РЕЗОЛЮЦИЯ» alone says of nothing. */
const few = 3;
/** Most paragraphs that a title is broken into. */
const deepest = 6;

const wordCount = (text: string): number => text.split(' ').length;

/** «___» января 2020 года: a date that nobody filled in. */
const blank = /_{2,}/u;

/** Whether a paragraph goes on with the title: it begins in the middle, or the title has hardly begun. */
const goesOn = (text: string, before: readonly string[]): boolean =>
  !preamble.test(text) &&
  !text.endsWith(':') &&
  !blank.test(text) &&
  dayOfLine(text) === null &&
  (/^[а-яё«(]/u.test(text) || wordCount(before.join(' ')) <= few);

const readTitle = (front: readonly string[]): string | null => {
  const at = front.findIndex((text) => start.test(text));
  if (at < 0) return null;
  const parts = [front[at] ?? ''];
  for (const text of front.slice(at + 1, at + deepest)) {
    if (!goesOn(text, parts)) break;
    parts.push(text);
  }
  return parts.join(' ').replace(/^проект\s+|\.$/giu, '');
};

/**
 * The title and the day of a resolution: the day of a line that says nothing else, above the items or below them, else
 * the last that its title names.
 * @param front what stands above the first item
 * @param below what stands below the last
 */
export const readHeading = (front: readonly Paragraph[], below: readonly Paragraph[]): Heading => {
  const title = readTitle(front.map(({ text }) => text));
  const line = [...front, ...below].map(({ text }) => dayOfLine(text)).find((day) => day !== null);
  return { title, date: line ?? (title === null ? null : dayIn(title)) };
};
