import type { SeatKind } from '@vmeste/prisma/generated/client.ts';
import { isByAgreement, withoutAsides } from '../../roadmap/reading/name.ts';
import { mendLine } from '../../roadmap/reading/wording.ts';

/** One place of a composition, as a line of an annex names it. */
export interface ReadSeat {
  /** The line, from 1. */
  readonly line: number;
  readonly kind: SeatKind;
  /** «Иванова Мария Сергеевна», «Иванова М. С.»; null where the line names nobody. */
  readonly name: string | null;
  /** Post and organisation, or the organisation whose representative sits there. */
  readonly post: string | null;
}

/** At most so many places are read; an act gives no more. */
export const mostRead = 200;

const number = /^\d{1,3}[.)]\s*/u;
const word = '[А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)?';
const person = new RegExp(
  `^(${word}\\s+${word}\\s+${word}|${word}\\s+[А-ЯЁ]\\.\\s?[А-ЯЁ]\\.|[А-ЯЁ]\\.\\s?[А-ЯЁ]\\.\\s?${word})(?![а-яё])`,
  'u',
);
const surname = new RegExp(`^${word}$`, 'u');
const between = /^[\s,;–—-]+/u;

/** What a heading, or the end of a line, says of the places under it; the first that fits. */
const roles: readonly (readonly [RegExp, SeatKind])[] = [
  [/заместител[ья]\s+председател/iu, 'DEPUTY'],
  [/председател[ьия]/iu, 'CHAIR'],
  [/секретар[ья]/iu, 'SECRETARY'],
  [/приглаш[её]нн/iu, 'INVITED'],
  [/член/iu, 'MEMBER'],
];

const roleIn = (text: string): SeatKind | null => roles.find(([pattern]) => pattern.test(text))?.[1] ?? null;

/** «Председатель рабочей группы:», «Члены группы», «Состав»: it names nobody by itself. */
const role =
  /^(?:(?:состав|председател[ьи]|заместител[ьи]\s+председателя|(?:ответственный\s+)?секретар[ьи]|член[ыа]?|приглаш[её]нные)(?:\s+(?:рабочей\s+)?(?:группы|комиссии|совета))?)\s*:?$/iu;

/** What a post says of the place itself: «, председатель рабочей группы». A chair of something else is only a post. */
const ownRole =
  /[,(–—-]\s*((?:заместитель\s+)?председатель|(?:ответственный\s+)?секретарь|член)\s+(?:рабочей\s+)?группы\)?\s*$/iu;

/** The head of a table's columns: «№ п/п», «Фамилия, имя, отчество», «Должность». It is no place. */
const column =
  /^(?:№(?:\s*п\/?п)?|п\/?п|ф\.?\s?и\.?\s?о\.?|фамилия(?:,?\s+имя(?:,?\s+(?:и\s+)?отчество)?)?.{0,30}|(?:занимаемая\s+)?должность.{0,60}|место\s+работы.{0,30}|(?:наименование\s+)?организаци[яи].{0,30}|роль.{0,40}|статус.{0,40}|примечани[ея]|контакт.{0,30})$/iu;

/** Whether a line says only which places follow. */
export const isHeading = (text: string): boolean => role.test(withoutAsides(text));

/** Whether a line, or a row of a table, begins with somebody's name. */
export const namesSomebody = (text: string): boolean =>
  text.split('\t').some((cell) => person.test(mendLine(cell).replace(number, '').replace(bullet, '')));

interface Line {
  readonly line: number;
  readonly text: string;
  /** What a cell of its own says of the place. */
  readonly kind: SeatKind | null;
}

const dash = /^[–—-]/u;
const bullet = /^[•·–—-]\s*/u;

/** Whether a line goes on with the one before: a surname was broken off, as narrow tables do, or a name from its post. */
const goesOn = (before: string, text: string): boolean =>
  (surname.test(before) && person.test(`${before} ${text}`)) ||
  (dash.test(text) && person.exec(before)?.[0] === before);

function joined(lines: readonly Line[]): Line[] {
  const whole: Line[] = [];
  for (const one of lines) {
    const before = whole.at(-1);
    if (before && !isHeading(before.text) && goesOn(before.text, one.text))
      whole[whole.length - 1] = { ...before, text: `${before.text} ${one.text}`, kind: before.kind ?? one.kind };
    else whole.push({ ...one, text: one.text.replace(bullet, '') });
  }
  return whole;
}

/** A line, or the cells of a row put behind one another: its number left out, a place that has a cell of its own apart. */
function lineOf(raw: string, index: number): Line | null {
  const cells = raw
    .split('\t')
    .map(mendLine)
    .filter((cell) => cell !== '' && !/^\d{1,3}[.)]?$/u.test(cell));
  if (cells.length > 1 && cells.every((cell) => column.test(cell))) return null;
  const own = cells.length > 1 ? cells.find(isHeading) : undefined;
  const words = cells.filter((cell) => cell !== own);
  const agreement = own !== undefined && isByAgreement(own) ? ' (по согласованию)' : '';
  const text = words.reduce((whole, cell) => whole + (whole === '' || dash.test(cell) ? ' ' : ', ') + cell, '');
  const mended = mendLine(text.replace(/([–—-]),/gu, '$1')).replace(number, '') + agreement;
  return mended === '' ? null : { line: index + 1, text: mended, kind: own === undefined ? null : roleIn(own) };
}

/** Kinds of which «по согласованию» makes another; a chair by agreement is still the chair. */
const agreed = (kind: SeatKind, text: string): SeatKind =>
  kind === 'MEMBER' && isByAgreement(text) ? 'MEMBER_BY_AGREEMENT' : kind;

function seatIn({ line, text, kind }: Line, under: SeatKind): ReadSeat {
  const [, own = ''] = ownRole.exec(withoutAsides(text)) ?? [];
  const words = withoutAsides(text).replace(ownRole, '').trim();
  const [name = null] = person.exec(words) ?? [];
  const rest = mendLine((name === null ? words : words.slice(name.length)).replace(between, '')).replace(/[;,.]$/u, '');
  return { line, kind: agreed(kind ?? roleIn(own) ?? under, text), name, post: rest === '' ? null : rest };
}

/**
 * Reads a composition as annexes of acts list it: one place a line, or a row of a table as Word copies it, with or
 * without headings, numbers, «по согласованию».
 */
export function readComposition(text: string): ReadSeat[] {
  const lines = text.split(/\r?\n/u).flatMap((raw, index) => lineOf(raw, index) ?? []);
  const seats: ReadSeat[] = [];
  let under: SeatKind = 'MEMBER';
  for (const one of joined(lines)) {
    if (isHeading(one.text)) under = roleIn(one.text) ?? 'MEMBER';
    else seats.push(seatIn(one, under));
    if (seats.length === mostRead) break;
  }
  return seats;
}

/** A name as names are compared: «ё», case and blanks after dots tell nobody apart. */
const comparable = (name: string): string => name.toLowerCase().replaceAll('ё', 'е').replace(/\s+/gu, ' ').trim();

/** «иванова мс» of «Иванова Мария Сергеевна», «Иванова М. С.» and «М. С. Иванова». */
function initialled(name: string): string {
  const parts = comparable(name).replaceAll('.', '. ').split(' ').filter(Boolean);
  const last = parts.find((part) => !part.endsWith('.')) ?? '';
  const others = parts.filter((part) => part !== last);
  return `${last} ${others.map(([first = '']) => first).join('')}`;
}

/** Whom a name of a list may mean: those called exactly so, otherwise those whom its initials fit. */
export function meantBy<Known extends { readonly name: string }>(name: string, known: readonly Known[]): Known[] {
  const exact = known.filter((one) => comparable(one.name) === comparable(name));
  if (exact.length > 0 || !name.includes('.')) return exact;
  return known.filter((one) => initialled(one.name) === initialled(name));
}
