import type { Act, Group } from '@vmeste/prisma/generated/client.ts';
import { addDays, type Day, dayOf, midnightOf } from '../core/time.ts';
import { inForceSince } from './rule.ts';

type ActRow = Pick<Act, 'effect' | 'number' | 'date'>;

/** The day from which a group exists; null while its founding act has blanks. */
export const foundedOn = (acts: readonly ActRow[]): Day | null => {
  const founding = acts.find(({ effect }) => effect === 'FOUNDS');
  return founding ? inForceSince(founding) : null;
};

/** The last day on which a group exists, by its powers or by the act that ended it. */
export function lastDayOf(group: Pick<Group, 'powersUntil'>, acts: readonly ActRow[]): Day | null {
  const ended = acts
    .filter(({ effect }) => effect === 'ENDS')
    .map(inForceSince)
    .filter((found) => found !== null)
    .map((found) => addDays(found, -1));
  const powers = group.powersUntil ? [dayOf(group.powersUntil)] : [];
  return [...ended, ...powers].sort()[0] ?? null;
}

export const standings = ['PENDING', 'NOT_YET', 'IN_FORCE', 'ENDED'] as const;
export type GroupStanding = (typeof standings)[number];

/** Whether a group exists on a day. */
export function standingOf(group: Pick<Group, 'powersUntil'> & { acts: readonly ActRow[] }, day: Day): GroupStanding {
  const since = foundedOn(group.acts);
  if (since === null) return 'PENDING';
  if (day < since) return 'NOT_YET';
  const until = lastDayOf(group, group.acts);
  return until !== null && day > until ? 'ENDED' : 'IN_FORCE';
}

export const existsOn = (group: Pick<Group, 'powersUntil'> & { acts: readonly ActRow[] }, day: Day): boolean =>
  standingOf(group, day) === 'IN_FORCE';

/** Seats that stand on a day: given and not taken away by then, in a group whose powers last. */
export const standingOn = (day: Day) => ({
  since: { lte: midnightOf(day) },
  OR: [{ until: null }, { until: { gte: midnightOf(day) } }],
  group: { OR: [{ powersUntil: null }, { powersUntil: { gte: midnightOf(day) } }] },
});
