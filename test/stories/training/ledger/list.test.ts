import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import { expect, test } from 'vitest';
import { graphql } from '../../../graphql.ts';
import { forbidden, hub, missing } from './hub.ts';

const previewed = graphql(`
  query ($training: ID!, $source: ListSourceInput!, $workplaces: ListWorkplacesInput) {
    previewAttendance(trainingId: $training, source: $source, workplaces: $workplaces) {
      __typename
      ... on ListPreview {
        rows {
          row name outcome rows post municipality organisation
          organisationMeant { shortName }
          candidates { name person { id } specialist { id } }
        }
        unread { row text }
      }
      ... on Unreadable { code }
      ... on Invalid { field refused: code }
    }
  }
`);
const bring = graphql(`
  mutation (
    $training: ID!
    $source: ListSourceInput!
    $choices: [ListChoiceInput!]
    $workplaces: ListWorkplacesInput
  ) {
    importAttendance(trainingId: $training, source: $source, choices: $choices, workplaces: $workplaces) {
      __typename
      ... on Training { present participations { specialist { name person { id } } organisation { shortName } organisationAs municipality post manner } }
      ... on Invalid { field code params }
    }
  }
`);

const list = [
  ['№', 'Ф.И.О.', 'Место работы', 'Должность', 'Район'],
  ['1', 'ИВАНОВА Анна Петровна', 'Школа', 'педагог-психолог', 'Бердск'],
  ['2', 'Семёнова Вера Ильинична', 'Дом культуры', 'методист', 'Обь'],
  ['3', 'Семенова В.И.', 'Дом  культуры', '', ''],
  ['4', 'Белов Борис Ильич', 'Больница', 'врач', 'Обь'],
  ['', 'г. Обь и окрестные сёла района', '', '', ''],
];

/** A Word document whose table is the list. */
async function paper(rows: readonly (readonly string[])[]): Promise<Buffer<ArrayBuffer>> {
  const cell = (text: string) => new TableCell({ children: [new Paragraph(text)] });
  const table = new Table({ rows: rows.map((cells) => new TableRow({ children: cells.map(cell) })) });
  return Buffer.from(await Packer.toBuffer(new Document({ sections: [{ children: [table] }] })));
}

test('each row of a list says what will become of it, and becomes what its person decided', async () => {
  const { host, anna, boris, stranger, methodologist, training } = await hub();
  const id = await training('Семинар');
  const file = await methodologist.uploads('Список.docx', await paper(list));
  const source = { fileId: file.id };
  const ask = { training: id, source };
  expect((await stranger.asks(previewed, ask)).previewAttendance).toEqual(forbidden);
  const { previewAttendance: seen } = await methodologist.asks(previewed, ask);
  if (seen.__typename !== 'ListPreview') throw new Error(JSON.stringify(seen));
  expect(seen.rows.map(({ row, outcome, rows }) => [row, outcome, ...rows])).toEqual([
    [2, 'KNOWN'],
    [3, 'NEW'],
    [4, 'SAME_ROW', 3],
    [5, 'UNCLEAR'],
  ]);
  expect(seen.rows[0]).toMatchObject({
    organisationMeant: { shortName: 'Школа' },
    candidates: [{ person: { id: anna.id } }],
  });
  expect(seen.rows[3]?.candidates).toMatchObject([{ person: { id: boris.id } }]);
  expect(seen.unread).toEqual([{ row: 6, text: 'г. Обь и окрестные сёла района' }]);
  // What is unclear is not decided by itself, and then nothing of the list is stored.
  expect(await methodologist.does(bring, ask)).toMatchObject({ field: 'choices', code: 'UNRESOLVED' });
  const answer = await methodologist.does(bring, { ...ask, choices: [{ row: 5, isNew: true }] });
  expect(answer).toMatchObject({
    present: 3,
    participations: [
      { specialist: { name: 'Белов Борис Ильич', person: null }, organisationAs: 'Больница', post: 'врач' },
      { specialist: { person: { id: anna.id } }, organisation: { shortName: 'Школа' }, municipality: 'Бердск' },
      { specialist: { name: 'Семёнова Вера Ильинична' }, organisationAs: 'Дом культуры', manner: 'IMPORTED' },
    ],
  });
  // The same list once more brings nobody twice: they are known now.
  const again = await methodologist.does(bring, { ...ask, choices: [{ row: 5, isLeftOut: true }] });
  expect(again).toMatchObject({ present: 3 });
  expect(host.id).not.toBe('');
});

test('a host pastes a list, chooses who is meant, and takes out who was not there', async () => {
  const { w, host, boris, training } = await hub();
  const id = await training('Семинар');
  const text = list.map((row) => row.join('\t')).join('\n');
  const { previewAttendance: seen } = await host.asks(previewed, { training: id, source: { text } });
  if (seen.__typename !== 'ListPreview') throw new Error(JSON.stringify(seen));
  // The people of another organisation are not the host's to see: their rows are new, and the centre merges them.
  expect(seen.rows.map(({ outcome }) => outcome)).toEqual(['NEW', 'NEW', 'SAME_ROW', 'NEW']);
  const choices = [
    { row: 2, isLeftOut: true },
    { row: 4, isNew: true },
  ];
  expect(await host.does(bring, { training: id, source: { text }, choices })).toMatchObject({ present: 3 });
  for (const bad of [
    [{ row: 2, isNew: true, isLeftOut: true }],
    [{ row: 2, personId: boris.id }],
    [{ row: 2, specialistId: w.foreignId() }],
    [{ row: 2, sameAsRow: 99 }],
    [
      { row: 2, sameAsRow: 3 },
      { row: 3, sameAsRow: 2 },
    ],
  ])
    expect(await host.does(bring, { training: id, source: { text }, choices: bad })).toMatchObject({
      __typename: 'Invalid',
      field: 'choices',
    });
  expect(await w.db.participation.count()).toBe(3);
});

test('whoever brings a list in says where its people work: the preview is of that, and it holds', async () => {
  const { w, centre, school, methodologist, anna, training } = await hub();
  const id = await training('Семинар');
  const rows = [
    'ФИО\tОрганизация',
    'Иванова А.П.\t',
    'Орлова Вера Ильинична\tСш №3',
    'Лебедев Пётр\tШкола',
    'Юрьев Юрий\t',
  ];
  const source = { text: rows.join('\n') };
  const read = async (workplaces: Parameters<typeof bringsIn>[0]) => {
    const { previewAttendance: seen } = await methodologist.asks(previewed, { training: id, source, workplaces });
    if (seen.__typename !== 'ListPreview') throw new Error(JSON.stringify(seen));
    return seen.rows.map(({ outcome, organisationMeant }) => [outcome, organisationMeant?.shortName ?? null]);
  };
  const bringsIn = (workplaces: { rows?: { row: number; organisationId: string | null }[]; otherwise?: string }) =>
    methodologist.does(bring, { training: id, source, workplaces });
  expect(await read({})).toEqual([
    ['NEW', null],
    ['NEW', null],
    ['NEW', 'Школа'],
    ['NEW', null],
  ]);
  const workplaces = {
    rows: [
      { row: 3, organisationId: centre.id },
      { row: 4, organisationId: null },
    ],
    otherwise: school.id,
  };
  // Initials are somebody of the school, now that it is said that they come from there.
  expect(await read(workplaces)).toEqual([
    ['KNOWN', 'Школа'],
    ['NEW', 'Центр'],
    ['NEW', null],
    ['NEW', 'Школа'],
  ]);
  for (const bad of [
    { otherwise: w.foreignId() },
    { otherwise: 'школа' },
    { rows: [{ row: 99, organisationId: centre.id }] },
    { rows: [{ row: 3, organisationId: w.foreignId() }] },
  ]) {
    expect(await bringsIn(bad)).toMatchObject({ __typename: 'Invalid', field: 'workplaces', code: 'UNKNOWN' });
    const asked = await methodologist.asks(previewed, { training: id, source, workplaces: bad });
    expect(asked.previewAttendance).toMatchObject({ __typename: 'Invalid', field: 'workplaces', refused: 'UNKNOWN' });
  }
  expect(await w.db.participation.count()).toBe(0);
  expect(await bringsIn(workplaces)).toMatchObject({
    present: 4,
    participations: [
      { specialist: { person: { id: anna.id } }, organisation: { shortName: 'Школа' }, organisationAs: '' },
      { specialist: { name: 'Лебедев Пётр' }, organisation: null, organisationAs: 'Школа' },
      { specialist: { name: 'Орлова Вера Ильинична' }, organisation: { shortName: 'Центр' }, organisationAs: '' },
      { specialist: { name: 'Юрьев Юрий' }, organisation: { shortName: 'Школа' } },
    ],
  });
});

test('what is no list is refused, and nothing of them is stored', async () => {
  const { w, host, stranger, training } = await hub();
  const id = await training('Семинар');
  const codeOf = async (name: string, bytes: string | Buffer<ArrayBuffer>) => {
    const { id: fileId } = await host.uploads(name, bytes);
    const { previewAttendance: answer } = await host.asks(previewed, { training: id, source: { fileId } });
    return answer.__typename === 'Unreadable' ? answer.code : answer.__typename;
  };
  expect(await codeOf('Письмо.txt', 'Поздравляем с праздником')).toBe('listMissing');
  const { id: fileId } = await host.uploads('Список.txt', 'ФИО\tОрганизация\nИванова А.П.\tШкола');
  const foreign = await stranger.asks(previewed, { training: await training('Другой'), source: { fileId } });
  expect(foreign.previewAttendance).toEqual(forbidden);
  expect((await host.asks(previewed, { training: id, source: {} })).previewAttendance).toEqual({
    __typename: 'Invalid',
    field: 'source',
    refused: 'REQUIRED',
  });
  expect(await host.does(bring, { training: id, source: { text: 'Поздравляем' } })).toMatchObject({
    field: 'source',
    code: 'UNREADABLE',
  });
  expect(await host.does(bring, { training: w.foreignId(), source: { text: 'ФИО\nИванова А.П.' } })).toEqual(missing);
  expect(await w.db.specialist.count()).toBe(0);
});
