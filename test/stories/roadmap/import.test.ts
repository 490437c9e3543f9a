import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import { describe, expect, test } from 'vitest';
import { graphql } from '../../graphql.ts';
import { world } from '../../world.ts';

const previewed = graphql(`
  query ($source: SourceInput!) {
    previewRoadmap(source: $source) {
      __typename
      ... on Preview {
        title periodStart periodEnd
        sections { number title }
        measures { number title termStart termEnd leads coExecutors problems { code severity } }
        names { name outcome candidates { organisation { id shortName } class { id shortName } } }
        rows { cells { text } }
      }
      ... on Unreadable { code }
    }
  }
`);
const tables = graphql(`
  query ($source: SourceInput!) {
    previewRoadmap(source: $source) {
      __typename
      ... on Preview { table tables { words rows columns } measures { number title } problems { code severity } }
    }
  }
`);
/** A Word document with a plan, and a second table whose header says nothing that is known. */
async function twoTables(): Promise<Buffer<ArrayBuffer>> {
  const table = (rows: string[][]) =>
    new Table({
      rows: rows.map(
        (row) => new TableRow({ children: row.map((text) => new TableCell({ children: [new Paragraph(text)] })) }),
      ),
    });
  const plan = table([
    ['№', 'Мероприятие', 'Срок', 'Исполнитель'],
    ['1', 'Из первой', 'до 01.03.2023', ''],
  ]);
  const other = table([
    ['А', 'Чем займёмся', 'Когда', 'Кто', 'Зачем'],
    ['1', 'Из второй', 'до 01.05.2023', '', 'надо'],
  ]);
  return Buffer.from(
    await Packer.toBuffer(new Document({ sections: [{ children: [plan, new Paragraph(''), other] }] })),
  );
}

const imported = graphql(`
  mutation ($source: SourceInput!, $meanings: [MeaningInput!], $key: ID) {
    importRoadmap(source: $source, meanings: $meanings, key: $key) {
      __typename
      ... on Roadmap { id title measures { number executors { name organisation { shortName } } } }
      ... on Invalid { field code params }
    }
  }
`);

const kept = graphql('query ($id: ID!) { roadmap(id: $id) { editions { file { name url } } } }');
const accepted = graphql(`
  mutation ($id: ID!, $text: String!) { acceptEdition(id: $id, version: 0, source: { text: $text }) { __typename } }
`);

const documents = join(import.meta.dirname, '../../../prisma/demo/documents');

async function office() {
  const w = await world();
  const labour = w.organisation('Минтруда и соцразвития НСО');
  const coordinator = labour.person('координатор');
  return { w, coordinator };
}

describe('a coordinator brings in a document', () => {
  test('the Word file of the real roadmap is shown as it was understood, and nothing is written', async () => {
    const { w, coordinator } = await office();
    const { id: fileId } = await coordinator.uploads(
      'карта.docx',
      readFileSync(join(documents, 'roadmap-2021-2024.docx')),
    );
    const { previewRoadmap: seen } = await coordinator.asks(previewed, { source: { fileId } });
    if (seen.__typename !== 'Preview') throw new Error(seen.__typename);
    expect(seen.measures).toHaveLength(33);
    expect(seen.sections.map(({ number }) => number)).toEqual(['1', '2', '3']);
    expect([seen.periodStart, seen.periodEnd]).toEqual(['2021-01-01', '2024-12-31']);
    const lead = seen.names.find(({ name }) => name === 'Минтруда и соцразвития НСО');
    expect(lead?.candidates[0]?.organisation?.shortName).toBe('Минтруда и соцразвития НСО');
    expect(await w.db.roadmap.count()).toBe(0);
  });

  test('a name that the hub does not know stands in the way until somebody decides', async () => {
    const { w, coordinator } = await office();
    const { id: fileId } = await coordinator.uploads(
      'карта.docx',
      readFileSync(join(documents, 'roadmap-2021-2024.docx')),
    );
    const refused = await coordinator.does(imported, { source: { fileId } });
    expect(refused).toMatchObject({ __typename: 'Invalid', field: 'meanings', code: 'UNRESOLVED' });
    expect(await w.db.roadmap.count()).toBe(0);

    const { previewRoadmap: seen } = await coordinator.asks(previewed, { source: { fileId } });
    if (seen.__typename !== 'Preview') throw new Error(seen.__typename);
    const meanings = seen.names.filter(({ outcome }) => outcome !== 'found').map(({ name }) => ({ name }));
    const taken = await coordinator.does(imported, { source: { fileId }, meanings, key: 'once' });
    expect(taken).toMatchObject({ __typename: 'Roadmap' });
    if (taken.__typename !== 'Roadmap') throw new Error(taken.__typename);
    expect(taken.measures).toHaveLength(33);

    const again = await coordinator.does(imported, { source: { fileId }, meanings, key: 'once' });
    expect(again).toMatchObject({ id: taken.id });
    expect(await w.db.roadmap.count()).toBe(1);
    expect((await w.db.edition.findFirstOrThrow()).fileId).toBe(fileId);
  });

  test('rows that were pasted are kept as the source, and where they are not taken in, nothing is', async () => {
    const { w, coordinator } = await office();
    const rows = (term: string) =>
      `План на 2023 год\n№\tМероприятие\tСрок\tИсполнитель\n1.1\tПервое\t${term}\tМинтруда и соцразвития НСО\n`;
    const text = rows('до 1 марта 2023 г.');
    const sent = { source: { text }, key: 'once' };
    const taken = await coordinator.does(imported, sent);
    if (taken.__typename !== 'Roadmap') throw new Error(taken.__typename);
    const fileOf = async () => {
      const { roadmap } = await coordinator.asks(kept, { id: taken.id });
      return roadmap?.editions[0]?.file;
    };
    const file = await fileOf();
    expect(file?.name).toBe('План на 2023 год.txt');
    expect(await (await coordinator.fetches(file?.url ?? '')).text()).toBe(text);

    await coordinator.does(imported, sent);
    expect(await w.db.file.count()).toBe(1);
    const again = await coordinator.does(imported, { source: { text: rows('до 31 февраля 2023 г.') } });
    expect(again.__typename).toBe('Invalid');
    expect(await w.db.file.count()).toBe(1);

    const later = rows('до 1 апреля 2023 г.');
    expect((await coordinator.does(accepted, { id: taken.id, text: later })).__typename).toBe('Roadmap');
    expect(await (await coordinator.fetches((await fileOf())?.url ?? '')).text()).toBe(later);
  });

  test('a cell put right in the preview is taken in as it was put right', async () => {
    const { coordinator } = await office();
    const text =
      '№\tМероприятие\tСрок\tОтветственный исполнитель\n1.1\tПервое\tдо 31.02.2023\tМинтруда и соцразвития НСО\n';
    const wrong = await coordinator.does(imported, { source: { text: `План на 2023 год\n${text}` } });
    expect(wrong).toMatchObject({ __typename: 'Invalid', field: 'source', code: 'HAS_ERRORS' });
    const { previewRoadmap: seen } = await coordinator.asks(previewed, {
      source: { text: `План на 2023 год\n${text}` },
    });
    if (seen.__typename !== 'Preview') throw new Error(seen.__typename);
    const row = seen.rows.findIndex(({ cells }) => cells.some((cell) => cell.text === 'до 31.02.2023'));
    const cells = [{ row, column: 2, text: 'до 1 марта 2023 г.' }];
    const right = await coordinator.does(imported, { source: { text: `План на 2023 год\n${text}`, cells } });
    expect(right).toMatchObject({ __typename: 'Roadmap' });
  });

  test.each([
    ['как получится', 'termNotUnderstood'],
    ['до 1 марта', 'yearMissing'],
  ])('a term that is not understood, «%s», is shown and taken in as it is written', async (words, code) => {
    const { w, coordinator } = await office();
    const source = {
      text: `План на 2022–2023 годы\n№\tМероприятие\tСрок\tИсполнитель\n1.1\tОпрос\t${words}\tМинтруда и соцразвития НСО\n`,
    };
    const { previewRoadmap: seen } = await coordinator.asks(previewed, { source });
    expect(seen).toMatchObject({
      measures: [{ termStart: null, termEnd: null, problems: [{ code, severity: 'warning' }] }],
    });
    expect(await coordinator.does(imported, { source })).toMatchObject({ __typename: 'Roadmap' });
    expect(await w.db.measure.findFirstOrThrow()).toMatchObject({ termKind: 'OPEN', termRaw: words, termEnd: null });
  });

  test('a name that two organisations bear goes to the person, with both of them, and is never guessed', async () => {
    const { w, coordinator } = await office();
    const north = w.organisation('КЦСОН Северного района', 'INSTITUTION').alsoWritten('Районный центр');
    const south = w.organisation('КЦСОН Южного района', 'INSTITUTION').alsoWritten('Районный центр');
    const source = {
      text: 'План на 2023 год\n№\tМероприятие\tСрок\tИсполнитель\n1.1\tОпрос\tдо 1 марта 2023 г.\tРайонный центр\n',
    };
    const { previewRoadmap: seen } = await coordinator.asks(previewed, { source });
    if (seen.__typename !== 'Preview') throw new Error(seen.__typename);
    const [name] = seen.names;
    expect(name).toMatchObject({ name: 'Районный центр', outcome: 'ambiguous' });
    const both = [north.shortName, south.shortName].sort();
    expect(name?.candidates.map(({ organisation }) => organisation?.shortName).sort()).toEqual(both);
    const refused = await coordinator.does(imported, { source });
    expect(refused).toMatchObject({ code: 'UNRESOLVED', params: { name: 'Районный центр' } });
    expect(await w.db.roadmap.count()).toBe(0);
    const taken = await coordinator.does(imported, {
      source,
      meanings: [{ name: 'Районный центр', organisationId: south.id }],
    });
    expect(taken).toMatchObject({ measures: [{ executors: [{ organisation: { shortName: south.shortName } }] }] });
  });

  test('of several tables the person chooses which is meant, and says what its columns mean', async () => {
    const { coordinator } = await office();
    const file = await coordinator.uploads('две таблицы.docx', await twoTables());
    const ask = async (source: object) => {
      const { previewRoadmap: seen } = await coordinator.asks(tables, { source: { fileId: file.id, ...source } });
      if (seen.__typename !== 'Preview') throw new Error(seen.__typename);
      return seen;
    };
    const first = await ask({});
    expect(first).toMatchObject({
      table: 0,
      tables: [{ words: expect.stringContaining('Мероприятие') }, { words: expect.stringContaining('Чем займёмся') }],
      measures: [{ title: 'Из первой' }],
    });
    const second = await ask({ table: 1 });
    expect(second).toMatchObject({ table: 1, measures: [{ number: '1', title: '' }] });
    const columns = (['number', 'title', 'term', 'executor'] as const).map((kind, column) => ({ column, kind }));
    expect(await ask({ table: 1, columns })).toMatchObject({ measures: [{ number: '1', title: 'Из второй' }] });
    const refused = await coordinator.does(imported, { source: { fileId: file.id, table: 1 } });
    expect(refused).toMatchObject({ __typename: 'Invalid', code: 'HAS_ERRORS' });
  });

  test.each([
    ['a text without a table', 'Просто письмо.', 'noTable'],
    ['five thousand rows', `№\tМероприятие\tСрок\n${'1\tДело\t01.01.2023\n'.repeat(5_000)}`, 'tooManyRows'],
  ])('%s is refused by its own code', async (_, text, code) => {
    const { coordinator } = await office();
    const { previewRoadmap: seen } = await coordinator.asks(previewed, { source: { text } });
    expect(seen).toEqual({ __typename: 'Unreadable', code });
  });

  test('somebody else’s upload is not there, and a stranger may not read documents at all', async () => {
    const { w, coordinator } = await office();
    const { id: fileId } = await coordinator.uploads(
      'карта.docx',
      readFileSync(join(documents, 'roadmap-2021-2024.docx')),
    );
    const other = w.organisation('Минздрав НСО').person('другой');
    expect((await other.asks(previewed, { source: { fileId } })).previewRoadmap.__typename).toBe('NotFound');
    expect((await w.anonymous.asks(previewed, { source: { fileId } })).previewRoadmap.__typename).toBe('NotFound');
  });
});
