import { verifyAudit } from '@vmeste/schema/core/audit.ts';
import type { Db } from '@vmeste/schema/core/database.ts';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import type { Answer } from '../world/actor.ts';
import { mutationDocument, placesOf, rootFields, withAt } from '../world/document.ts';
import { type Planted, plantedWorld, signedOut, type Viewing, viewings } from '../world/planted.ts';
import { keepRows } from '../world/rewind.ts';
import { snapshot } from '../world/snapshot.ts';
import { stories } from './mutations/all.ts';
import type { Given, MutationStory } from './mutations/story.ts';

const mutations = rootFields('Mutation');

test('each mutation has its story', () => {
  expect(mutations.map(({ name }) => name).filter((name) => !(name in stories))).toEqual([]);
});

test('each story is of a mutation that there is', () => {
  const names = mutations.map(({ name }) => name);
  expect(Object.keys(stories).filter((name) => !names.includes(name))).toEqual([]);
});

/** Nothing that is refused leaves a trace, so all refusals are met in one world. */
let planted: Planted;
let before: Record<string, string>;
/** What is carried out leaves traces, which are taken away again after each. */
let acting: Planted;
let rewind: () => Promise<void>;

beforeAll(async () => {
  [planted, acting] = [await plantedWorld(), await plantedWorld()];
  before = await snapshot(planted.w.db);
  rewind = await keepRows(acting.w.db);
  await holdJobs(acting.w.db);
});
afterAll(async () => {
  await planted.w.close();
  await acting.w.close();
});

/** No job is ever due: what a story leaves is what its request wrote. */
async function holdJobs(db: Db): Promise<void> {
  await db.$executeRaw`CREATE FUNCTION waits() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN NEW."run_at" = 'infinity'; RETURN NEW; END $$`;
  await db.$executeRaw`CREATE TRIGGER waits BEFORE INSERT ON graphile_worker._private_jobs
    FOR EACH ROW EXECUTE FUNCTION waits()`;
}

for (const mutation of mutations) {
  const story = stories[mutation.name];
  if (story) describe(mutation.name, () => tell(mutation, story));
}

function tell(mutation: (typeof mutations)[number], story: MutationStory): void {
  const document = mutationDocument(mutation);
  const takesVersion = mutation.args.some(({ name }) => name === 'version');
  const takesKey = mutation.args.some(({ name }) => name === 'key');
  const [doer = 'anonymous'] = story.may;

  const send = async (who: Viewing, given: unknown, { viewers } = planted): Promise<Record<string, unknown>> =>
    answerOf(await viewers[who].sends(document, given));
  const given = (other: Given = {}): Given => ({ ...story.given(planted), ...other });
  /** What each of them is answered, all at once. */
  const fromEach = async (all: readonly Viewing[]): Promise<Record<string, unknown>> =>
    Object.fromEntries(
      await Promise.all(all.map(async (who) => [who, (await send(who, given()))['__typename']] as const)),
    );
  const forbidden = story.forbidden.filter((who) => !story.may.includes(who) && !signedOut.includes(who));
  const blind = viewings.filter((who) => ![...story.may, ...forbidden, ...signedOut].includes(who));

  if (forbidden.length > 0)
    test(`${forbidden.join(', ')}: see it, but may not`, async () => {
      const answers = await fromEach(forbidden);
      expect(answers).toEqual(Object.fromEntries(forbidden.map((who) => [who, 'Forbidden'])));
    });

  if (blind.length > 0 && !story.never?.NotFound)
    test(`${blind.join(', ')}: there is no such thing`, async () => {
      expect(await fromEach(blind)).toEqual(Object.fromEntries(blind.map((who) => [who, 'NotFound'])));
    });

  test('whoever is not signed in may nothing', async () => {
    for (const who of signedOut.filter((one) => !story.may.includes(one))) {
      const { __typename } = await send(who, given());
      expect.soft(['NotFound', 'Forbidden'], who).toContain(__typename);
    }
  });

  for (const { title, given: other, field, code } of story.invalid)
    test(title, async () => {
      expect(await send(doer, given(other(planted)))).toEqual({
        __typename: 'Invalid',
        Invalid_field: field,
        Invalid_code: code,
      });
    });

  if (takesVersion)
    test('whoever saw an older version gets the row as it is now, and nothing is overwritten', async () => {
      for (const who of story.may) {
        const answer = await send(who, given({ version: 1_000_000 }));
        expect.soft(answer, who).toMatchObject({ __typename: 'Stale', current: { version: given()['version'] } });
      }
    });

  for (const path of placesOf('ID', mutation.args).filter(
    ([name = '']) => !['key', ...(story.passesOver ?? [])].includes(name),
  ))
    test(`an id that names nothing is refused (${path.join('.')})`, async () => {
      for (const id of ['не ид', planted.w.foreignId()]) {
        const { __typename } = await send(doer, withAt(given(), path, id));
        expect.soft(['NotFound', 'Invalid', 'Forbidden'], id).toContain(__typename);
      }
    });

  for (const path of placesOf('String', mutation.args))
    test(`text that cannot be stored is refused (${path.join('.')})`, async () => {
      for (const text of ['до\0после', 'половина \ud83d знака'])
        expect
          .soft(await send(doer, withAt(given(), path, text)))
          .toMatchObject({ __typename: 'Invalid', Invalid_code: 'BAD_TEXT' });
    });

  if (takesKey)
    test('a key that cannot be kept is refused', async () => {
      for (const [key, code] of [
        ['до\0после', 'BAD_TEXT'],
        ['я'.repeat(5_000), 'TOO_LONG'],
      ])
        expect
          .soft(await send(doer, given({ key })))
          .toEqual({ __typename: 'Invalid', Invalid_field: 'key', Invalid_code: code });
    });

  test('where the last step fails, nothing of it stays', async () => {
    const { db } = planted.w;
    await db.$executeRaw`CREATE FUNCTION fails() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'planted'; END $$`;
    await db.$executeRaw`CREATE TRIGGER fails BEFORE INSERT ON "Audit" FOR EACH ROW EXECUTE FUNCTION fails()`;
    const answer = await planted.viewers[doer].sends(document, given());
    await db.$executeRaw`DROP FUNCTION fails CASCADE`;
    expect(answer.errors?.[0]?.extensions?.['code'], 'the fault is masked').toBe('FAULT');
    expect(planted.w.takeFaults().join()).toContain('planted');
  });

  test('none of these refusals has written anything', async () => {
    expect(await snapshot(planted.w.db)).toEqual(before);
  });

  test(`${doer}: may; and whoever repeats the request acts once`, async () => {
    onTestFinished(rewind);
    const { db } = acting.w;
    expect(await snapshot(db), 'the world is as it was planted').toEqual(before);
    const sent = { ...story.given(acting), ...(takesKey && { key: 'key of this story' }) };
    const entries = await db.audit.count();
    const first = await send(doer, sent, acting);
    expect(['NotFound', 'Forbidden', 'Invalid', 'Stale'], JSON.stringify(first)).not.toContain(first['__typename']);
    expect(await db.audit.count(), 'one entry in the audit log').toBe(entries + 1);
    expect((await verifyAudit(db)).brokenAt).toBeNull();
    if (!takesKey) return;
    const after = await snapshot(db);
    expect(await send(doer, sent, acting), 'a retry answers the same').toEqual(first);
    expect(await snapshot(db), 'a retry writes nothing').toEqual(after);
    // Where nothing but the key is said, there is no other request.
    if (mutation.args.length === 1) return;
    const refused = { __typename: 'Invalid', Invalid_field: 'key', Invalid_code: 'KEY_REUSED' };
    const other = story.otherwise ? { ...sent, ...story.otherwise(acting) } : otherwise(mutation.args, sent);
    expect(await send(doer, other, acting), 'the key opens nothing else').toEqual(refused);
    expect(await snapshot(db), 'nothing is written').toEqual(after);
  });

  test('each refusal that applies is told', () => {
    const told = {
      NotFound: blind.length > 0,
      Forbidden: forbidden.length > 0,
      Invalid: story.invalid.length > 0,
      Stale: takesVersion,
    };
    const never = story.never ?? {};
    const silent = Object.entries(told).filter(([refusal, is]) => !is && !(refusal in never));
    expect(silent.map(([refusal]) => refusal)).toEqual([]);
  });
}

/** The same request with something else in it, so that its key belongs to another one. */
function otherwise(args: (typeof mutations)[number]['args'], sent: Given): unknown {
  if ('version' in sent) return { ...sent, version: 1_000_000 };
  const [text] = placesOf('String', args);
  const [id] = placesOf('ID', args).filter(([name]) => name !== 'key');
  return text ? withAt(sent, text, 'другие слова') : withAt(sent, id ?? [], 'другой ид');
}

function answerOf({ data, errors }: Answer): Record<string, unknown> {
  const answer = data?.['answer'];
  if (errors || typeof answer !== 'object' || answer === null)
    throw new Error(`No answer: ${JSON.stringify({ data, errors })}`);
  return { ...answer };
}
