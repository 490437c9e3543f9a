import type { HoldingManner, Majority, Quorum, SeatKind } from '@vmeste/prisma/generated/client.ts';
import { type Day, dayOf } from '../core/time.ts';

/** How long the words of a group may be, in characters, and how many tasks it may have. */
export const longest = { name: 500, purpose: 2000, task: 1000, title: 300, basis: 100, numbering: 60 } as const;
export const mostTasks = 50;

/** An act with blanks for its number or date does not take effect; this is the day from which it does. */
export const inForceSince = ({ number, date }: { number: string | null; date: Date | null }): Day | null =>
  number !== null && date !== null ? dayOf(date) : null;

/** A seat with whoever holds it on some day. */
export interface Held {
  readonly personId: string | null;
  readonly holdings: readonly { readonly personId: string; readonly manner: HoldingManner }[];
}

/**
 * Who sits on a seat, of those whose holding stands on the day asked about: the acting holder, otherwise whom the
 * organisation nominated, otherwise the person whose own seat it is.
 */
export const holderOf = ({ personId, holdings }: Held): string | null =>
  (holdings.find(({ manner }) => manner === 'ACTING') ?? holdings.find(({ manner }) => manner === 'NOMINATED'))
    ?.personId ?? personId;

/** The kinds of seats, in the order in which people are named. */
export const seatKinds: readonly SeatKind[] = [
  'CHAIR',
  'DEPUTY',
  'SECRETARY',
  'MEMBER',
  'MEMBER_BY_AGREEMENT',
  'INVITED',
];

/** Kinds of which a group has one at a time. */
export const singleKinds: readonly SeatKind[] = ['CHAIR', 'SECRETARY'];

/** How many of the seats that vote must be present. */
export const quorumOf = (rule: Quorum, voting: number): number =>
  rule === 'HALF' ? Math.ceil(voting / 2) : Math.floor(voting / 2) + 1;

/** Votes on a motion: how many of each, and what the chair said; null where the chair did not vote. */
export interface Tally {
  readonly for: number;
  readonly against: number;
  readonly abstain: number;
  readonly chair: 'FOR' | 'AGAINST' | 'ABSTAIN' | null;
}

interface Way {
  readonly majority: Majority;
  readonly castingVote: boolean;
}

/**
 * Whether a motion is carried. With votes equal the chair's decides, where the group's rules say so and the majority is
 * one of those present.
 * @param voting how many seats could vote; @param present how many of them were there
 */
export function isCarried(
  { majority, castingVote }: Way,
  tally: Tally,
  { voting, present }: { voting: number; present: number },
) {
  const tie = tally.for === tally.against && tally.for > 0;
  const carries = {
    OF_PRESENT: () => tally.for > tally.against || (tie && castingVote && tally.chair === 'FOR'),
    OF_ALL: () => tally.for * 2 > voting,
    TWO_THIRDS: () => present > 0 && tally.for * 3 >= present * 2,
  } as const satisfies Record<Majority, () => boolean>;
  return carries[majority]();
}

/** What a pattern of numbers may hold between its braces. */
const places = ['minutes', 'item', 'decision', 'year'] as const;
export type NumberPlaces = Readonly<Record<(typeof places)[number], number | string>>;

/** Whether decisions can be numbered so: it names the minutes, the item and the decision, and nothing unknown. */
export function isNumbering(pattern: string): boolean {
  const named = [...pattern.matchAll(/\{([^{}]*)\}/g)].map(([, name]) => name);
  const known = named.every((name) => places.some((place) => place === name));
  const plain = /^[^{}]*$/.test(pattern.replace(/\{[^{}]*\}/g, ''));
  return known && plain && ['minutes', 'item', 'decision'].every((place) => named.includes(place));
}

/** A decision's number by the group's pattern, e.g. 3/2/1. */
export const numberBy = (pattern: string, at: NumberPlaces): string =>
  places.reduce((text, place) => text.replaceAll(`{${place}}`, String(at[place])), pattern);
