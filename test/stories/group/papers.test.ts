import { expect, test, vi } from 'vitest';
import { graphql } from '../../graphql.ts';
import { world } from '../../world.ts';

const regulated = graphql(`
  mutation ($id: ID!, $version: Int!, $file: ID) {
    changeGroup(id: $id, version: $version, words: { regulationId: $file }) {
      __typename ... on Group { regulation { name } } ... on Invalid { field code }
    }
  }
`);
const entered = graphql(`
  mutation ($id: ID!, $file: ID) {
    enterGroupAct(groupId: $id, act: { kind: "приказ", issuers: [], fileId: $file }, effect: CHANGES, seats: []) {
      __typename ... on GroupAct { file { name } } ... on Invalid { field code }
    }
  }
`);

async function office() {
  const w = await world();
  const labour = w.organisation('Минтруда');
  const secretary = labour.person('секретарь');
  const member = w.organisation('Минздрав').person('член группы');
  const observer = w.organisation('Палата').person('наблюдатель');
  const stranger = w.organisation('Другое ведомство').person('посторонний');
  const group = w.group('Группа', labour).secretary(secretary).member(member).observedBy(observer);
  await w.settled();
  const seenBy = async (url: string) => {
    const people = { secretary, member, observer, stranger };
    const seen = [];
    for (const [name, person] of Object.entries(people)) if ((await person.fetches(url)).ok) seen.push(name);
    return seen;
  };
  return { w, secretary, member, observer, stranger, group, seenBy };
}

test('a regulation and an act’s scan are seen by everyone who sees the group, once they hang there', async () => {
  const { w, secretary, group, seenBy } = await office();
  const [regulation, scan] = [
    await secretary.uploads('положение.txt', 'текст'),
    await secretary.uploads('приказ.txt', 'текст'),
  ];
  expect(await seenBy(regulation.url)).toEqual(['secretary']);
  expect(await secretary.does(regulated, { id: group.id, version: 0, file: regulation.id })).toMatchObject({
    regulation: { name: 'положение.txt' },
  });
  expect(await secretary.does(entered, { id: group.id, file: scan.id })).toMatchObject({
    file: { name: 'приказ.txt' },
  });
  for (const { url } of [regulation, scan]) {
    expect(await seenBy(url)).toEqual(['secretary', 'member', 'observer', 'stranger']);
    expect((await w.anonymous.fetches(url)).status).toBe(404);
  }
});

test('what hangs on something already is hung on nothing else', async () => {
  const { secretary, group } = await office();
  const { id } = await secretary.uploads('приказ.txt', 'текст');
  await secretary.does(entered, { id: group.id, file: id });
  const refused = { __typename: 'Invalid', field: 'regulationId', code: 'UNKNOWN' };
  expect(await secretary.does(regulated, { id: group.id, version: 0, file: id })).toEqual(refused);
});

test('what hangs on an agenda, on a vote or on minutes is seen as they are, and none of it is swept away', async () => {
  const { w, secretary, group, seenBy } = await office();
  const names = ['материал', 'предложение', 'лист', 'скан', 'приказ', 'положение', 'резолюция', 'лишнее'];
  const files = new Map<string, { id: string; url: string }>();
  for (const name of names) files.set(name, await secretary.uploads(`${name}.txt`, 'текст'));
  const id = (name: string) => ({ connect: { id: files.get(name)?.id ?? '' } });
  const now = w.clock.now();
  const times = { createdAt: now, changedAt: now };
  const meeting = await w.db.meeting.create({
    data: { group: { connect: { id: group.id } }, state: 'ANNOUNCED', startsAt: now, ...times, scan: id('скан') },
  });
  const item = (state: 'ACCEPTED' | 'PROPOSED', materials: string) =>
    w.db.agendaItem.create({
      data: { meetingId: meeting.id, groupId: group.id, state, position: 1, title: state, materials: id(materials) },
    });
  const { id: itemId } = await item('ACCEPTED', 'материал');
  await item('PROPOSED', 'предложение');
  await w.db.motion.create({
    data: {
      meeting: { connect: { id: meeting.id } },
      item: { connect: { id: itemId } },
      text: 'Принять',
      openedAt: now,
      sheet: id('лист'),
    },
  });
  const issuer = { connect: { id: group.founder.id } };
  await w.db.resolution.create({
    data: { title: 'Резолюция', date: now, issuer, sourceHash: '', createdAt: now, file: id('резолюция') },
  });
  await secretary.does(entered, { id: group.id, file: files.get('приказ')?.id ?? null });
  await secretary.does(regulated, { id: group.id, version: 0, file: files.get('положение')?.id ?? null });

  const seen = Object.fromEntries(
    await Promise.all([...files].map(async ([name, { url }]) => [name, (await seenBy(url)).join(' ')] as const)),
  );
  expect(seen).toMatchObject({
    материал: 'secretary member observer',
    предложение: 'secretary member',
    лист: 'secretary member',
    скан: 'secretary member observer',
    лишнее: 'secretary',
  });

  w.clock.pass(25 * 3_600_000);
  await w.days.look();
  await vi.waitFor(
    async () => expect((await w.db.file.findMany()).map(({ name }) => name)).not.toContain('лишнее.txt'),
    { timeout: 10_000, interval: 50 },
  );
  expect(await w.db.file.count()).toBe(names.length - 1);
});
