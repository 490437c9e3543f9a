import type { Change } from '../core/commit.ts';
import { require } from '../core/refusal.ts';
import { line } from '../core/text.ts';
import { longest, mostSpellings, spellingChanges } from './rule.ts';

/**
 * Sets the other spellings of an organisation or a class, within an open change; what is left out stays.
 * @throws Invalid REQUIRED, TOO_LONG, TOO_MANY at `spellings`
 */
export async function setSpellings(
  change: Change,
  owner: { organisationId: string } | { classId: string },
  texts: readonly string[] | null | undefined,
): Promise<void> {
  if (!texts) return;
  require(texts.length <= mostSpellings, 'spellings', 'TOO_MANY', { max: mostSpellings });
  const wanted = texts.map((text) => line('spellings', text, longest.spelling));
  const { added, removed } = spellingChanges(await change.tx.spelling.findMany({ where: owner }), wanted);
  if (added.length + removed.length === 0) return;
  await change.tx.spelling.deleteMany({ where: { id: { in: removed.map(({ id }) => id) } } });
  await change.tx.spelling.createMany({ data: added.map((text) => ({ ...owner, text })) });
  // A spelling is no row of its own to anybody: its coming and going is the history of what is written so.
  const [room, id] =
    'classId' in owner
      ? (['organisationClass', owner.classId] as const)
      : (['organisation', owner.organisationId] as const);
  change.noted(room, id, { spellings: removed.map(({ text }) => text) }, { spellings: added });
}
