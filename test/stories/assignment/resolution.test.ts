import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Document, Packer, Paragraph } from 'docx';
import type { VariablesOf } from 'gql.tada';
import { expect, test } from 'vitest';
import { graphql } from '../../graphql.ts';
import { world } from '../../world.ts';

const previewed = graphql(`
  query ($document: ResolutionInput!) {
    previewResolution(document: $document) {
      __typename
      ... on ResolutionPreview {
        title date
        problems { code severity }
        lists { number items joined }
        names { name outcome candidates { organisation { shortName } class { shortName } } }
        rows { paragraph number text addressees binding termRaw termEnd list measures { number } leftOut count bindingCount dueOn problems { code severity } }
        sameAs { id }
      }
      ... on Unreadable { code }
      ... on Invalid { field refused: code }
    }
  }
`);
const issued = graphql(`
  mutation ($document: ResolutionInput!, $title: String, $number: String, $key: ID) {
    issueResolution(document: $document, title: $title, number: $number, key: $key) {
      __typename
      ... on Resolution { id number title date assignments { id number text list binding } }
      ... on Invalid { field code params }
    }
  }
`);
const seen = graphql(`
  query ($id: ID!) {
    resolution(id: $id) {
      number title date
      issuer { shortName }
      document { name type url }
      assignments { number source issuedOn dueOn class { shortName } resolution { id } parts { lead { shortName } binding } }
    }
  }
`);

const onMeasure = graphql(`
  query ($id: ID!) {
    measure(id: $id) { assignments { number class { shortName } resolution { id } } }
  }
`);

type Given = VariablesOf<typeof previewed>['document'];

const conference = readFileSync(join(import.meta.dirname, '../../documents/conference-resolution-2020.txt'), 'utf8');

/** The department of the conference, its head, and the institutions whose directors are addressed. */
async function department() {
  const w = await world();
  const own = w.organisation('ДСЗН').alsoWritten('Департамент социальной защиты населения');
  const head = own.person('директор департамента').approver();
  const home = w.organisation('Дом-интернат', 'INSTITUTION').foundedBy(own);
  const centre = w.organisation('Центр «Свет»', 'NGO');
  const institutions = w
    .organisationClass('УСОН ВО')
    .alsoWritten('учреждения социального обслуживания')
    .alsoWritten('учреждения социального обслуживания и социальной защиты населения')
    .member(home)
    .member(centre);
  const towns = w.organisationClass('ОМС ВО').alsoWritten('органы местного самоуправления');
  const text = (words: string, more: Partial<Given> = {}): { document: Given } => ({
    document: { issuerId: own.id, text: words, ...more },
  });
  return { w, own, head, home, centre, institutions, towns, text };
}

const item = (words: string, day = '7 ноября 2022 года') => `РЕЗОЛЮЦИЯ совещания руководителей\n${day}\n${words}`;

async function previewOf({ head }: Pick<Awaited<ReturnType<typeof department>>, 'head'>, given: { document: Given }) {
  const { previewResolution: preview } = await head.asks(previewed, given);
  if (preview.__typename !== 'ResolutionPreview') throw new Error(JSON.stringify(preview));
  return preview;
}

test('the resolution of the conference is shown before anything is written: 21, whom they mean, by when', async () => {
  const at = await department();
  const preview = await previewOf(at, at.text(conference));
  expect(preview).toMatchObject({ date: '2020-01-24', sameAs: [] });
  expect(preview.rows).toHaveLength(21);
  const outcomes = Object.fromEntries(preview.names.map(({ name, outcome }) => [name, outcome]));
  expect(outcomes).toMatchObject({
    'Департаменту социальной защиты населения': 'found',
    'Директорам учреждений социального обслуживания': 'found',
    'Органам местного самоуправления': 'found',
    'Заместителям директора департамента': 'unknown',
  });
  const rows = new Map(preview.rows.map((row) => [row.number, row]));
  // One together with the department, and one for each of the institutions; the charity is only asked.
  expect(rows.get('1.1')).toMatchObject({ count: 3, bindingCount: 2, binding: null });
  // A term of long ago is issued, and marked; what returns is due from now on.
  expect(rows.get('3.1')).toMatchObject({ termEnd: '2020-03-01', dueOn: '2020-02-28' });
  expect(rows.get('3.1')?.problems).toContainEqual({ code: 'termPast', severity: 'warning' });
  expect(rows.get('3.2')).toMatchObject({ dueOn: '2023-01-13' });
  expect(rows.get('3.3.5')).toMatchObject({ list: '3.3', count: 2 });
  expect(rows.get('3.3.5')?.text).toMatch(/^Разработать и внедрить социальные проекты.*: «Жить дома»$/u);
  expect(rows.get('4.1')).toMatchObject({ binding: false, count: 0 });
  expect(rows.get('4.1')?.problems).toContainEqual({ code: 'noMembers', severity: 'error' });
  expect(preview.lists).toContainEqual({ number: '3.3', items: 6, joined: false });
});

test('a list is issued as projects × organisations, or as one', async () => {
  const at = await department();
  const preview = await previewOf(at, at.text(conference, { joined: ['3.3'] }));
  const joined = preview.rows.filter(({ number }) => number.startsWith('3.3'));
  expect(joined).toMatchObject([{ number: '3.3', count: 2, list: null }]);
  expect(joined[0]?.text).toContain('«Жить дома»; «Жизнь, где все на равных»');
  expect(preview.rows).toHaveLength(16);
});

test('rows are put right or left out, and all the others are issued at once, each under its number', async () => {
  const at = await department();
  const words = item(
    [
      '1. Директорам учреждений социального обслуживания представить планы до 1 декабря 2022 года.',
      '2. Ведомству по делам семьи представить справку до 1 октября 2022 года.',
      '3. Рекомендовать органам местного самоуправления оказывать содействие.',
    ].join('\n'),
  );
  const read = await previewOf(at, at.text(words));
  expect(read.rows[1]?.problems).toContainEqual({ code: 'termBeforeDate', severity: 'error' });
  const [first, second, third] = read.rows.map(({ paragraph }) => paragraph);
  const rows = [
    { paragraph: first ?? 0, text: 'Представить локальные планы', binding: true },
    {
      paragraph: second ?? 0,
      term: 'до 25 ноября 2022 года',
      addressees: [{ role: 'LEAD' as const, organisationId: at.home.id }],
    },
    { paragraph: third ?? 0, leftOut: true },
  ];
  const preview = await previewOf(at, at.text(words, { rows }));
  expect(preview.rows).toMatchObject([
    { text: 'Представить локальные планы', count: 2, bindingCount: 2, dueOn: '2022-12-01' },
    { termRaw: 'до 25 ноября 2022 года', count: 1, bindingCount: 1, dueOn: '2022-11-25', problems: [] },
    { leftOut: true, count: 0 },
  ]);
  const answer = await at.head.does(issued, { ...at.text(words, { rows }), number: '5-р', key: 'once' });
  if (answer.__typename !== 'Resolution') throw new Error(JSON.stringify(answer));
  expect(answer).toMatchObject({ number: '5-р', date: '2022-11-07' });
  expect(answer.assignments.map(({ number }) => number)).toEqual(['5-р/1', '5-р/2']);
  const again = await at.head.does(issued, { ...at.text(words, { rows }), number: '5-р', key: 'once' });
  expect(again).toMatchObject({ id: answer.id });
  const { resolution } = await at.head.asks(seen, { id: answer.id });
  expect(resolution).toMatchObject({ number: '5-р', issuer: { shortName: 'ДСЗН' } });
  expect(resolution?.document).toMatchObject({ type: 'text/plain; charset=utf-8' });
  expect(resolution?.assignments).toMatchObject([
    {
      source: 'RESOLUTION',
      issuedOn: '2022-11-07',
      class: { shortName: 'УСОН ВО' },
      resolution: { id: answer.id },
      parts: [{ binding: true }, { binding: true }],
    },
    { dueOn: '2022-11-25', class: null },
  ]);
});

test('the same document is recognised, and not issued twice by the same body', async () => {
  const at = await department();
  const words = item('1. Директорам учреждений социального обслуживания представить планы до 1 декабря 2022 года.');
  const first = await at.head.does(issued, at.text(words));
  if (first.__typename !== 'Resolution') throw new Error(JSON.stringify(first));
  expect((await previewOf(at, at.text(words))).sameAs).toEqual([{ id: first.id }]);
  expect(await at.head.does(issued, at.text(words))).toMatchObject({ field: 'document', code: 'TAKEN' });
  // Another wording of it has the same numbers: only the document’s own number tells them apart.
  expect(await at.head.does(issued, at.text(`${words} `.replace('планы', 'отчёты')))).toMatchObject({
    field: 'number',
    code: 'TAKEN',
  });
});

test('an uploaded Word document is kept with what it gave; who carries it out sees the document and the own part', async () => {
  const at = await department();
  const reporter = at.home.person('из дома-интерната').executor();
  // Whoever sits in a working group, too, still sees the own part and not what all were given.
  at.w.group('Рабочая группа', at.own).member(reporter);
  const stranger = at.w.organisation('Чужие', 'OTHER').person('посторонний').executor();
  const lines = item('1. Директорам учреждений социального обслуживания представить планы.').split('\n');
  const bytes = await Packer.toBuffer(
    new Document({ sections: [{ children: lines.map((line) => new Paragraph(line)) }] }),
  );
  const { id: fileId } = await at.head.uploads('Резолюция.docx', bytes);
  const document = { issuerId: at.own.id, fileId };
  const answer = await at.head.does(issued, { document });
  if (answer.__typename !== 'Resolution') throw new Error(JSON.stringify(answer));
  expect((await at.head.asks(seen, { id: answer.id })).resolution?.document?.name).toBe('Резолюция.docx');
  const { resolution } = await reporter.asks(seen, { id: answer.id });
  expect(resolution?.assignments).toMatchObject([{ class: null, parts: [] }]);
  expect((await reporter.fetches(resolution?.document?.url ?? '')).status).toBe(200);
  expect((await stranger.asks(seen, { id: answer.id })).resolution).toBeNull();
  // Attached to this one, it is nobody’s to issue from again.
  expect(await at.head.does(issued, { document, number: '2' })).toMatchObject({ field: 'document', code: 'TAKEN' });
});

test('an item is about measures of a roadmap that one sees, and they show its assignment; a hidden one is nobody’s', async () => {
  const at = await department();
  const measure = at.w.roadmap('Открытая').measure('1.1', { lead: at.own });
  const hidden = at.w.roadmap('Чужая').measure('1.2', { lead: at.w.organisation('Чужие', 'OTHER') });
  const words = item('1. Директорам учреждений социального обслуживания представить планы до 1 декабря 2022 года.');
  const [row] = (await previewOf(at, at.text(words))).rows;
  const about = (...measureIds: string[]) => ({ rows: [{ paragraph: row?.paragraph ?? 0, measureIds }] });
  const both = about(measure.id, hidden.id, measure.id);
  expect((await previewOf(at, at.text(words, both))).rows).toMatchObject([{ measures: [{ number: '1.1' }] }]);
  expect(await at.head.does(issued, at.text(words, both))).toEqual({ __typename: 'NotFound' });
  const answer = await at.head.does(issued, at.text(words, about(measure.id)));
  if (answer.__typename !== 'Resolution') throw new Error(JSON.stringify(answer));
  expect((await at.head.asks(onMeasure, { id: measure.id })).measure?.assignments).toContainEqual({
    number: '1',
    class: { shortName: 'УСОН ВО' },
    resolution: { id: answer.id },
  });
});

test('what is undecided, wrong or empty is not issued, and nothing stays of it', async () => {
  const at = await department();
  const refused = async (words: string, more: Partial<Given> = {}) => at.head.does(issued, at.text(item(words), more));
  expect(await refused('1. Ведомству по делам семьи представить справку.')).toMatchObject({
    field: 'meanings',
    code: 'UNRESOLVED',
    params: { name: 'Ведомству по делам семьи' },
  });
  const passed = { meanings: [{ name: 'Ведомству по делам семьи' }] };
  expect(await refused('1. Ведомству по делам семьи представить справку.', passed)).toMatchObject({
    code: 'HAS_ERRORS',
    params: { problem: 'addresseeMissing' },
  });
  expect(await refused('1. Органам местного самоуправления оказать содействие.')).toMatchObject({
    code: 'HAS_ERRORS',
    params: { problem: 'noMembers' },
  });
  expect(
    await refused('1. Директорам учреждений социального обслуживания дать справку.', { date: '2022-12-01' }),
  ).toMatchObject({ params: { problem: 'dateAhead' } });
  expect(await refused('1. Дом-интернату дать справку.', { rows: [{ paragraph: 90, leftOut: true }] })).toMatchObject({
    field: 'document',
    code: 'UNKNOWN',
  });
  expect(await at.w.db.resolution.count()).toBe(0);
  expect(await at.w.db.file.count()).toBe(0);
});
