/** A list that is read page by page goes on only from a row of one's own sight: one that is hidden is like none. */
import { expect, test } from 'vitest';
import { graphql } from '../graphql.ts';
import { plant } from '../world/planted.ts';
import { world } from '../world.ts';

const lists = graphql(`
  query ($roadmap: ID!, $notice: ID!, $entry: ID!, $of: ID!) {
    roadmaps(after: $roadmap) { id }
    notices(after: $notice) { id }
    organisation(id: $of) { history(after: $entry) { id } }
  }
`);
const renamed = graphql(`
  mutation ($id: ID!, $version: Int!, $name: String!) {
    changeOrganisation(id: $id, version: $version, fullName: $name) { __typename }
  }
`);
const suspended = graphql(`
  mutation ($id: ID!) { setMeasureState(id: $id, version: 0, state: SUSPENDED, reason: "проверка") { __typename } }
`);

const read = graphql('mutation ($id: ID!) { markNoticesRead(ids: [$id]) { __typename } }');
const unread = graphql('query ($after: ID!) { notices(after: $after, unread: true) { id } }');

/** Three of each that the reader sees, and one of each that the reader does not, which comes before them. */
async function hub() {
  const planted = plant(await world());
  const { w, people, measure, organisations, open } = planted;
  const reader = people.closedCoordinator;
  const roadmaps = ['Первая', 'Вторая', 'Третья'].map((title) => w.roadmap(title));
  for (const roadmap of roadmaps) reader.coordinates(roadmap);
  const notices = roadmaps.map(() => w.notice(reader, planted.hidden));
  const foreign = w.notice(people.lead, measure);
  const of = organisations.remote.id;
  for (const version of [0, 1, 2])
    await people.administrator.does(renamed, { id: of, version, name: `Дальнее ведомство ${version}` });
  await people.coordinator.does(suspended, { id: measure.id });
  const entries = await w.db.revision.findMany({ orderBy: [{ at: 'desc' }, { id: 'desc' }] });
  const entriesOf = (room: string) => entries.filter((entry) => entry.room === room).map(({ id }) => id);
  return {
    w,
    reader,
    of,
    seen: { roadmap: roadmaps[0]?.id ?? '', notice: notices[2] ?? '', entry: entriesOf('organisation')[0] ?? '' },
    hidden: { roadmap: open.id, notice: foreign, entry: entriesOf('measure')[0] ?? '' },
  };
}

test('after a row that one sees the others follow', async () => {
  const { reader, of, seen } = await hub();
  const { roadmaps, notices, organisation } = await reader.asks(lists, { ...seen, of });
  expect([roadmaps.length, notices.length, organisation?.history.length]).toEqual([2, 3, 2]);
});

test('a notice that was read since the page before keeps its place among the unread', async () => {
  const { reader, seen } = await hub();
  await reader.does(read, { id: seen.notice });
  expect((await reader.asks(unread, { after: seen.notice })).notices).toHaveLength(3);
});

test('after a row that one does not see nothing follows, as after one that there is not', async () => {
  const { w, reader, of, hidden } = await hub();
  const none = { roadmap: w.foreignId(), notice: w.foreignId(), entry: w.foreignId() };
  for (const after of [hidden, none])
    expect(await reader.asks(lists, { ...after, of })).toEqual({
      roadmaps: [],
      notices: [],
      organisation: { history: [] },
    });
});
