import type { Act } from '@vmeste/prisma/generated/client.ts';
import type { Change } from '../../core/commit.ts';
import { dayOf, isDay, midnightOf } from '../../core/time.ts';

/** What approved a plan, as its document says it; what is blank there is null. */
export interface ActWords {
  readonly kind?: string | null | undefined;
  readonly number?: string | null | undefined;
  readonly date?: string | null | undefined;
}

/**
 * The row of an act. It is kept also with blanks, since it has then not taken effect; words that say nothing at all are
 * no act, and null.
 */
export const actOf = ({ kind, number, date }: ActWords) => {
  const day = date && isDay(date) ? midnightOf(date) : null;
  return kind || number || day ? { kind: kind ?? '', number: number ?? null, date: day, issuers: [] } : null;
};

/** What a history tells of an act. */
const told = ({ kind, number, date }: Pick<Act, 'kind' | 'number' | 'date'>): Record<string, string | null> => ({
  actKind: kind || null,
  actNumber: number,
  actDate: date && dayOf(date),
});

const blank = { kind: '', number: null, date: null };

interface Place {
  readonly roadmapId: string;
  readonly reason: string | null;
  readonly editionId?: string;
}

/**
 * Gives a roadmap another act, or none, within the open change. What stood there is another row, which is kept.
 * @returns whether it is another one at all
 */
export async function replaceAct(
  change: Change,
  { id, act }: { readonly id: string; readonly act: Act | null },
  words: ActWords,
  place: Place,
): Promise<boolean> {
  const data = actOf(words);
  const [was, is] = [told(act ?? blank), told(data ?? blank)];
  const changed = Object.keys(is).filter((column) => was[column] !== is[column]);
  if (changed.length === 0) return false;
  const pick = (from: Record<string, string | null>) =>
    Object.fromEntries(changed.map((column) => [column, from[column] ?? null]));
  const actId = data && (await change.tx.act.create({ data })).id;
  await change.tx.roadmap.update({ where: { id }, data: { actId } });
  change.noted('roadmap', id, pick(was), pick(is), place);
  return true;
}
