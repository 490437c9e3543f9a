import { type FragmentOf, readFragment } from '../../graphql.ts';
import type { Words } from '../../words/words.ts';
import { type Presence, Seat_meeting } from './fragment.ts';

/** Whoever a seat is named by: the organisation, the person, or the words of the act. */
export function seatName(masked: FragmentOf<typeof Seat_meeting>): string {
  const { organisation, person, title } = readFragment(Seat_meeting, masked);
  return organisation?.shortName ?? person?.name ?? title ?? '';
}

/** What a seat is, in a word: only those that are not plain members say it. */
export function seatRole(masked: FragmentOf<typeof Seat_meeting>, { t }: Words): string | null {
  const { kind } = readFragment(Seat_meeting, masked);
  return kind === 'MEMBER' ? null : t(`seat.${kind}`);
}

/** A seat among others, as it is chosen by: one organisation may hold several. */
export const seatInFull = (masked: FragmentOf<typeof Seat_meeting>, words: Words): string =>
  [seatName(masked), seatRole(masked, words)?.toLocaleLowerCase(words.language)].filter(Boolean).join(', ');

export const seatId = ({ seat }: Pick<Presence, 'seat'>): string => readFragment(Seat_meeting, seat).id;

/** Present, and takes part in the item that is being dealt with. */
export const takesPart = ({ manner, steppedOut }: Presence): boolean => manner !== null && !steppedOut;
