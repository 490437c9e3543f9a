import { recordsOf } from '@vmeste/schema/meeting/record/command.ts';
import { expect, test } from 'vitest';
import { graphql } from '../../graphql.ts';
import { Writer } from '../../world/writer.ts';
import { world } from '../../world.ts';

const carry = graphql(`
  mutation ($id: ID!, $to: ID!, $how: Carrying!) {
    carryAgendaItem(id: $id, version: 1, meetingId: $to, how: $how) {
      __typename
    }
  }
`);
const change = graphql(`
  mutation ($id: ID!, $version: Int!, $materials: [ID!]) {
    changeAgendaItem(id: $id, version: $version, words: { materialIds: $materials }) {
      __typename
      ... on Invalid { field code }
    }
  }
`);
const read = graphql(`
  query ($id: ID!) { meeting(id: $id) { items { id title state materials { id } decisions { text } } } }
`);

/** A running meeting at whose two items something was written down and decided, and the one after it. */
async function hub() {
  const w = await world();
  const labour = w.organisation('Минтруда');
  const secretary = labour.person('секретарь');
  const working = w.group('Рабочая группа', labour).secretary(secretary);
  const [meeting, next] = [w.meeting(working, 'RUNNING'), w.meeting(working, 'DRAFT')];
  const [first, second] = ['О плане', 'О жилье'].map((title) => meeting.item(title));
  if (!first || !second) throw new Error('An item is missing.');
  await w.settled();
  for (const id of [first, second]) {
    meeting.decision(id, 'Продолжить');
    const writer = await Writer.open({ itemId: id }, secretary, { port: Number(new URL(w.url).port) });
    await writer.opened();
    writer.writes('Доложили о ходе.');
    await writer.saved();
  }
  const scans = [];
  for (const id of [first, second]) {
    const { id: scan } = await secretary.uploads('Справка.txt', 'Справка');
    expect(await secretary.does(change, { id, version: 0, materials: [scan] })).toEqual({ __typename: 'AgendaItem' });
    scans.push(scan);
  }
  /** What stands on the agenda of the next meeting, with the lines of the records. */
  const ahead = async () => {
    const items = (await secretary.asks(read, { id: next.id })).meeting?.items ?? [];
    const records = await w.db.$transaction((tx) =>
      recordsOf(
        tx,
        items.map(({ id }) => id),
      ),
    );
    return items.map(({ id, ...said }) => ({ ...said, heard: records.get(id)?.heard.length ?? 0 }));
  };
  return { w, labour, secretary, meeting, next, first, second, scans, ahead };
}

test('a duplicated item begins anew; a moved one goes on with its record, its materials and what was decided', async () => {
  const { secretary, next, first, second, scans, ahead } = await hub();
  for (const [id, how] of [
    [first, 'DUPLICATE'],
    [second, 'MOVE'],
  ] as const)
    expect(await secretary.does(carry, { id, to: next.id, how })).toMatchObject({ __typename: 'AgendaItem' });
  expect(await ahead()).toEqual([
    { title: 'О плане', state: 'ACCEPTED', materials: [], decisions: [], heard: 0 },
    {
      title: 'О жилье',
      state: 'ACCEPTED',
      materials: [{ id: scans[1] }],
      decisions: [{ text: 'Продолжить' }],
      heard: 1,
    },
  ]);
});

test('what hangs elsewhere already does not become a material: only what one has brought in oneself', async () => {
  const { w, secretary, second, scans } = await hub();
  const colleague = w.organisation('Минздрав').person('коллега');
  const { id: foreign } = await colleague.uploads('Чужое.txt', 'Чужое');
  for (const file of [scans[0] ?? '', foreign])
    expect(await secretary.does(change, { id: second, version: 1, materials: [file] })).toEqual({
      __typename: 'Invalid',
      field: 'materialIds',
      code: 'UNKNOWN',
    });
});
