import { verifyAudit } from '@vmeste/schema/core/audit.ts';
import { expect, test } from 'vitest';
import { graphql } from '../graphql.ts';
import { world } from '../world.ts';

const note = graphql(`
  mutation ($id: ID!, $text: String!) {
    writeComment(measureId: $id, kind: NOTE, text: $text) { __typename }
  }
`);

/** Four acts, and the log as its owner may spoil it: with its guard taken away. */
async function logOfFour() {
  const w = await world();
  const coordinator = w.organisation('Минтруда НСО').person('координатор');
  const measure = w.roadmap('Дорожная карта').coordinatedBy(coordinator).measure('1.1');
  for (const text of ['первая', 'вторая', 'третья', 'четвёртая'])
    expect(await coordinator.does(note, { id: measure.id, text })).toEqual({ __typename: 'Comment' });
  const entries = await w.db.audit.findMany({ orderBy: { position: 'asc' } });
  const [first, second, third] = entries.map(({ position }) => position);
  if (first === undefined || second === undefined || third === undefined) throw new Error('There are four entries.');
  const unguarded = async (spoil: () => Promise<unknown>) => {
    await w.db.$executeRaw`ALTER TABLE "Audit" DISABLE TRIGGER USER`;
    await spoil();
  };
  return { w, entries, first, second, third, unguarded };
}

test('whoever reads the audit log finds its chain whole', async () => {
  const { w, entries } = await logOfFour();
  expect(await verifyAudit(w.db)).toEqual({ brokenAt: null, head: entries.at(-1)?.hash });
});

test('nobody edits or removes an entry: the table refuses', async () => {
  const { w } = await logOfFour();
  await expect(w.db.audit.updateMany({ data: { act: 'иное' } })).rejects.toThrow(/append-only/);
  await expect(w.db.audit.deleteMany({})).rejects.toThrow(/append-only/);
});

test('an entry that was edited breaks the chain there', async () => {
  const { w, second, unguarded } = await logOfFour();
  await unguarded(() => w.db.audit.update({ where: { position: second }, data: { act: 'иное' } }));
  expect((await verifyAudit(w.db)).brokenAt).toBe(second);
});

test('an entry that was removed breaks the chain after it', async () => {
  const { w, second, third, unguarded } = await logOfFour();
  await unguarded(() => w.db.audit.delete({ where: { position: second } }));
  expect((await verifyAudit(w.db)).brokenAt).toBe(third);
});

test('two entries that were swapped break the chain at the first of them', async () => {
  const { w, second, third, unguarded } = await logOfFour();
  await unguarded(async () => {
    const aside = -1n;
    await w.db.audit.update({ where: { position: second }, data: { position: aside } });
    await w.db.audit.update({ where: { position: third }, data: { position: second } });
    await w.db.audit.update({ where: { position: aside }, data: { position: third } });
  });
  expect((await verifyAudit(w.db)).brokenAt).toBe(second);
});
