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
  for (const spelling of removed) await change.noted('spelling', spelling.id, { ...owner, text: spelling.text }, {});
  await change.tx.spelling.deleteMany({ where: { id: { in: removed.map(({ id }) => id) } } });
  const made = await change.tx.spelling.createManyAndReturn({ data: added.map((text) => ({ ...owner, text })) });
  for (const spelling of made) await change.created('spelling', spelling.id, { ...owner, text: spelling.text });
}
