import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import { expect, test } from 'vitest';
import { graphql } from '../../graphql.ts';
import { world } from '../../world.ts';

const read = graphql(`
  query ($fileId: ID, $text: String) {
    readComposition(fileId: $fileId, text: $text) {
      __typename
      ... on ReadComposition { seats { line kind name post certain people { name } organisations { shortName } } }
      ... on Unreadable { code }
      ... on Invalid { field refused: code }
    }
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

const seatsOf = (answer: { __typename: string; seats?: unknown }) => ('seats' in answer ? answer.seats : answer);

const row = (...texts: string[]) =>
  new TableRow({ children: texts.map((text) => new TableCell({ children: [new Paragraph(text)] })) });

/** An order with its annex, as a secretary has it in Word. */
const order = async (rows: readonly TableRow[]): Promise<Buffer> =>
  Packer.toBuffer(
    new Document({
      sections: [
        {
          children: [
            new Paragraph('ПРИКАЗ № 306'),
            new Paragraph('1. Утвердить состав рабочей группы согласно приложению.'),
            new Paragraph('Министр Е.В. Бахарева'),
            ...(rows.length > 0 ? [new Paragraph('СОСТАВ рабочей группы'), new Table({ rows })] : []),
          ],
        },
      ],
    }),
  );

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
  expect(seatsOf(readComposition)).toMatchObject([
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

test('the composition of an order that was dropped as a file is found in its annex', async () => {
  const { administrator, stranger } = await hub();
  const { id: fileId } = await administrator.uploads(
    'приказ.docx',
    await order([
      row('№', 'Ф.И.О.', 'Должность', 'Роль'),
      row('1', 'Иванова Мария Сергеевна', 'начальник отдела', 'председатель'),
      row('2', 'Жуков Иван Кузьмич', 'советник', 'член группы'),
    ]),
  );
  const { readComposition } = await administrator.asks(read, { fileId });
  expect(seatsOf(readComposition)).toMatchObject([
    { kind: 'CHAIR', people: [{ name: 'Иванова Мария Сергеевна' }], organisations: [{ shortName: 'Минздрав' }] },
    { kind: 'MEMBER', name: 'Жуков Иван Кузьмич', post: 'советник', people: [] },
  ]);
  expect((await stranger.asks(read, { fileId })).readComposition).toEqual({ __typename: 'NotFound' });
});

test('a file without a composition is refused with the reason, and so is nothing at all', async () => {
  const { administrator } = await hub();
  const told = async (given: { fileId?: string }) => (await administrator.asks(read, given)).readComposition;
  const unreadable = { __typename: 'Unreadable', code: 'compositionMissing' };
  expect(await told({ fileId: (await administrator.uploads('приказ.docx', await order([]))).id })).toEqual(unreadable);
  expect(await told({})).toEqual({ __typename: 'Invalid', field: 'text', refused: 'REQUIRED' });
  expect(await told({ fileId: 'нет' })).toEqual({ __typename: 'NotFound' });
});

test('nobody learns from it of people whom they do not see', async () => {
  const { stranger } = await hub();
  const { readComposition } = await stranger.asks(read, { text: 'Иванова Мария Сергеевна – начальник отдела' });
  expect(seatsOf(readComposition)).toMatchObject([{ name: 'Иванова Мария Сергеевна', people: [], certain: false }]);
});

test('a line that names an organisation alone is its seat', async () => {
  const { administrator } = await hub();
  const { readComposition } = await administrator.asks(read, { text: 'Минздрав (по согласованию)' });
  expect(seatsOf(readComposition)).toMatchObject([
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
