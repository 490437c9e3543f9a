import { expect, test } from 'vitest';
import { graphql } from '../../graphql.ts';
import { world } from '../../world.ts';

const read = graphql(`
  query ($text: String!) {
    readComposition(text: $text) { line kind name post certain people { name } organisations { shortName } }
  }
`);
const found = graphql(`
  mutation ($founder: ID!, $seats: [SeatInput!]!) {
    foundGroup(name: "Группа", founderId: $founder, act: { kind: "приказ", number: "1", date: "2022-11-01", issuers: [] }, seats: $seats) {
      __typename
      ... on Group { seats { kind title vacant organisation { shortName } } }
      ... on Invalid { field code }
    }
  }
`);

async function hub() {
  const w = await world();
  const health = w.organisation('Минздрав');
  const administrator = w.organisation('Аппарат').person('администратор').administrator();
  health.person('Иванова Мария Сергеевна');
  w.organisation('Минтруда').person('Семёнов Пётр Ильич');
  w.organisation('Мэрия').person('Семёнов Павел Игоревич');
  const stranger = w.organisation('Чужое ведомство').person('посторонний');
  return { administrator, stranger, health };
}

test('known people are matched with their organisations, those of the same initials are asked about', async () => {
  const { administrator } = await hub();
  const { readComposition } = await administrator.asks(read, {
    text: 'Председатель:\nИванова Мария Сергеевна\tначальник отдела\nЧлены группы:\nСеменов П.И., главный специалист\nЖуков Иван Кузьмич – советник',
  });
  expect(readComposition).toMatchObject([
    {
      line: 2,
      kind: 'CHAIR',
      people: [{ name: 'Иванова Мария Сергеевна' }],
      organisations: [{ shortName: 'Минздрав' }],
      certain: true,
    },
    { line: 4, kind: 'MEMBER', people: [{ name: 'Семёнов Павел Игоревич' }, { name: 'Семёнов Пётр Ильич' }] },
    { line: 5, name: 'Жуков Иван Кузьмич', post: 'советник', people: [], certain: false },
  ]);
});

test('nobody learns from it of people whom they do not see', async () => {
  const { stranger } = await hub();
  const { readComposition } = await stranger.asks(read, { text: 'Иванова Мария Сергеевна – начальник отдела' });
  expect(readComposition).toMatchObject([{ name: 'Иванова Мария Сергеевна', people: [], certain: false }]);
});

test('a line that names an organisation alone is its seat', async () => {
  const { administrator } = await hub();
  const { readComposition } = await administrator.asks(read, { text: 'Минздрав (по согласованию)' });
  expect(readComposition).toMatchObject([
    { kind: 'MEMBER_BY_AGREEMENT', name: null, organisations: [{ shortName: 'Минздрав' }], certain: true },
  ]);
});

test('whom the hub does not know sits there in the words of the act, without an account', async () => {
  const { administrator, health } = await hub();
  const made = await administrator.does(found, {
    founder: health.id,
    seats: [
      { kind: 'CHAIR', organisationId: health.id },
      { kind: 'MEMBER', title: 'Жуков Иван Кузьмич, советник' },
    ],
  });
  expect(made).toMatchObject({
    seats: [
      { kind: 'CHAIR', vacant: true },
      { kind: 'MEMBER', title: 'Жуков Иван Кузьмич, советник', vacant: true, organisation: null },
    ],
  });
  expect(
    await administrator.does(found, { founder: health.id, seats: [{ kind: 'MEMBER', title: ' ' }] }),
  ).toMatchObject({
    field: 'seats',
    code: 'REQUIRED',
  });
});
