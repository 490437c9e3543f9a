import type { Words } from '../words/words.ts';
import type { Act, Card, Seat } from './fragment.ts';

/** «приказ от 8 апреля 2021 № 306»; of one with blanks, what is blank. */
export function actName({ kind, number, date }: Pick<Act, 'kind' | 'number' | 'date'>, { t, dates }: Words): string {
  if (number !== null && date !== null) return t('group.act', { kind, number, day: dates.long(date) });
  if (number !== null) return t('group.act.noDate', { kind, number });
  return date === null ? t('group.act.blank', { kind }) : t('group.act.noNumber', { kind, day: dates.long(date) });
}

/** The act by which a group exists, or is to. */
export const foundingOf = (acts: readonly Act[]): Act | null => acts.find(({ effect }) => effect === 'FOUNDS') ?? null;

/** Why a group does not exist on a day, in words; null where it does. */
export function standingWords({ standing, since, until }: Pick<Card, 'standing' | 'since' | 'until'>, words: Words) {
  const { t, dates } = words;
  if (standing === 'PENDING') return t('group.pending');
  if (standing === 'NOT_YET' && since !== null) return t('group.notYet', { day: dates.long(since) });
  if (standing === 'ENDED' && until !== null) return t('group.ended', { day: dates.long(until) });
  return null;
}

/** Whoever a seat is named by: the organisation, the person, or the words of the act. */
export const seatName = ({ organisation, person, title }: Pick<Seat, 'organisation' | 'person' | 'title'>): string =>
  title ?? organisation?.shortName ?? person?.name ?? '';

/** The kinds of seats, in the order in which people are named. */
export const seatKinds = ['CHAIR', 'DEPUTY', 'SECRETARY', 'MEMBER', 'MEMBER_BY_AGREEMENT', 'INVITED'] as const;
export type SeatKind = (typeof seatKinds)[number];

export const isSeatKind = (value: string): value is SeatKind => seatKinds.some((kind) => kind === value);

/** How many seats vote. */
export const votingOf = (seats: readonly Seat[], voters: readonly SeatKind[]): number =>
  seats.filter(({ kind }) => voters.includes(kind)).length;

/** Lines as somebody typed or pasted them, without empty ones and marks of a list. */
export const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.replace(/^\s*(?:[-–—•*]|\d+[.)])\s+/u, '').trim())
    .filter((line) => line !== '');
