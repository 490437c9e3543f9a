import { readFile } from 'node:fs/promises';
import { Document, Header, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import JSZip from 'jszip';
import mammoth from 'mammoth';
import { extractText, getDocumentProxy } from 'unpdf';
import { describe, expect, test } from 'vitest';
import { thirdMeeting } from '../meeting/sample.ts';
import { type Known, minutesTags } from './tags.ts';
import { checkTemplate, fillTemplate } from './template.ts';

const docx = async (...lines: string[]): Promise<Buffer> =>
  Buffer.from(
    await Packer.toBuffer(new Document({ sections: [{ children: lines.map((line) => new Paragraph(line)) }] })),
  );

const wordsOf = async (buffer: Buffer): Promise<string[]> =>
  (await mammoth.extractRawText({ buffer })).value
    .split('\n')
    .map((line) => line.replace(/\s+/gu, ' ').trim())
    .filter(Boolean);

const filled = async (template: Buffer, text = thirdMeeting): Promise<string[]> => {
  const outcome = await fillTemplate(template, text);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusals));
  return wordsOf(outcome.bytes);
};

const refusals = async (bytes: Buffer): Promise<unknown> => {
  const [checked, tried] = [await checkTemplate(bytes), await fillTemplate(bytes, thirdMeeting)];
  expect(tried.ok).toBe(checked.ok);
  expect(tried.ok ? [] : tried.refusals).toEqual(checked.ok ? [] : checked.refusals);
  return checked.ok ? [] : checked.refusals.map(({ code, tag }) => [code, tag]);
};

describe('a ministry’s own form', () => {
  test('is filled with the minutes, its lists with their lines', async () => {
    const template = await docx(
      'Протокол {номер} от {дата}',
      '{#присутствовали}',
      '{организация}',
      '{#люди}',
      '{имя и должность}{#замещает} ({замещает}){/замещает}',
      '{/люди}',
      '{/присутствовали}',
      '{#вопросы}',
      'По вопросу {номер вопроса} «{вопрос}» РЕШИЛИ:',
      '{#решили}',
      '{номер решения} {решение}{#срок} Срок – {срок}.{/срок}{^срок} Без срока.{/срок}',
      '{/решили}',
      '{/вопросы}',
      '{подпись председателя}',
    );
    const found = await filled(template);
    expect(found[0]).toBe('Протокол 3 от 14.11.2022');
    expect(found).toContain(
      'Орлова Вера Львовна – помощник депутата (замещает Жукова И. К. по письму от 10.11.2022 № 112)',
    );
    const from = found.indexOf('По вопросу 2 «О единой терминологии сопровождаемого проживания» РЕШИЛИ:');
    expect(found.slice(from + 1, from + 4)).toEqual([
      '2.1 Одобрить проект понятийного аппарата с учётом замечаний. Без срока.',
      '2.2 Направить проект в районы и свести замечания. Срок – до 30 ноября 2022 года.',
      '2.3 Представить предложения по услугам ассистента. Без срока.',
    ]);
    expect(found.at(-1)).toBe('М. С. Иванова');
  });

  test('may set a list as rows of a table', async () => {
    const row = (...cells: string[]): TableRow =>
      new TableRow({ children: cells.map((text) => new TableCell({ children: [new Paragraph(text)] })) });
    const table = new Table({ rows: [row('№', 'Вопрос'), row('{#повестка}{номер вопроса}', '{вопрос}{/повестка}')] });
    const bytes = await Packer.toBuffer(new Document({ sections: [{ children: [table] }] }));
    expect((await filled(Buffer.from(bytes))).slice(0, 4)).toEqual([
      '№',
      'Вопрос',
      '1',
      'О контроле исполнения поручений',
    ]);
  });

  test('goes out as a PDF as well, whose words can be found', async () => {
    const template = await docx('Протокол {номер}', '{#повестка}{номер вопроса}. {вопрос}; {/повестка}');
    const outcome = await fillTemplate(template, thirdMeeting, 'pdf');
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusals));
    const { text } = await extractText(await getDocumentProxy(new Uint8Array(outcome.bytes)), { mergePages: true });
    expect(text.replace(/\s+/gu, ' ')).toMatch(/^Протокол 3 1\. О контроле исполнения поручений; 2\. О единой/u);
  });

  test('takes what is written in minutes for words, not for tags or markup', async () => {
    const body = 'Группа {номер} <b>«&»</b>';
    expect(await filled(await docx('{орган}'), { ...thirdMeeting, body })).toEqual([body]);
  });
});

describe('a template is refused before anything is written, by what is wrong and where', () => {
  test.each([
    ['a tag without its end', 'tagUnclosed', 'номер', ['Протокол {номер']],
    ['an end without its tag', 'tagUnopened', 'номер', ['Протокол номер}']],
    ['a list that is not closed', 'loopUnclosed', 'вопросы', ['{#вопросы}', '{вопрос}']],
    ['a list that was never opened', 'loopUnopened', 'вопросы', ['{номер}', '{/вопросы}']],
    ['a name that nothing has', 'tagUnknown', 'нoмер', ['{нoмер}']],
    ['a name of JavaScript’s own', 'tagUnknown', 'constructor', ['{constructor}']],
    ['a line’s name outside its list', 'tagUnknown', 'решение', ['{#вопросы}{решение}{/вопросы}']],
    ['a list as if it were a word', 'tagUnknown', 'вопросы', ['{вопросы}']],
    ['markup instead of words', 'tagMisplaced', 'орган', ['{@орган}']],
  ])('%s', async (_, code, tag, lines) => {
    expect(await refusals(await docx(...lines))).toEqual([[code, tag]]);
  });

  test('one list that ends inside another names the tag', async () => {
    const found = await refusals(await docx('{#вопросы}', '{#решили}', '{/вопросы}', '{/решили}'));
    expect(found).toContainEqual(['loopMismatched', expect.stringMatching(/вопросы|решили/u)]);
  });

  test('a tag above each page is looked at like any other', async () => {
    const headers = { default: new Header({ children: [new Paragraph('{шапка}')] }) };
    const children = [new Paragraph('{номер}')];
    const bytes = await Packer.toBuffer(new Document({ sections: [{ headers, children }] }));
    expect(await refusals(Buffer.from(bytes))).toEqual([['tagUnknown', 'шапка']]);
  });

  test('all that is wrong is said at once', async () => {
    expect(await refusals(await docx('{раз} {номер} {два}'))).toEqual([
      ['tagUnknown', 'раз'],
      ['tagUnknown', 'два'],
    ]);
  });

  test('a document without a tag is no template', async () => {
    expect(await refusals(await docx('Протокол'))).toEqual([['tagsMissing', null]]);
  });

  test('what is no Word document', async () => {
    expect(await refusals(Buffer.alloc(0))).toEqual([['empty', null]]);
    expect(await refusals(Buffer.from('{номер}'))).toEqual([['unknownFormat', null]]);
    const zip = new JSZip().file('word/other.xml', '<a/>');
    expect(await refusals(await zip.generateAsync({ type: 'nodebuffer' }))).toEqual([['unknownFormat', null]]);
  });

  test('one whose documents would fetch something when they are opened', async () => {
    const zip = await JSZip.loadAsync(await docx('{номер}'));
    const relationship =
      '<Relationship Id="r9" Type="http://x/attachedTemplate" Target="http://elsewhere/t.dotm" TargetMode="External"/>';
    zip.file('word/_rels/settings.xml.rels', `<Relationships>${relationship}</Relationships>`);
    expect(await refusals(await zip.generateAsync({ type: 'nodebuffer' }))).toEqual([['archiveUnsafe', null]]);
    zip.file(
      'word/_rels/settings.xml.rels',
      `<Relationships>${relationship.replace('attachedTemplate', 'hyperlink')}</Relationships>`,
    );
    expect(await refusals(await zip.generateAsync({ type: 'nodebuffer' }))).toEqual([]);
  });

  test('one that carries macros', async () => {
    const zip = await JSZip.loadAsync(await docx('{номер}'));
    const types = (await zip.file('[Content_Types].xml')?.async('string')) ?? '';
    zip.file(
      '[Content_Types].xml',
      types.replace('wordprocessingml.document.main', 'ms-word.document.macroEnabled.main'),
    );
    expect(await refusals(await zip.generateAsync({ type: 'nodebuffer' }))).toEqual([['archiveUnsafe', null]]);
  });
});

describe('what is written for those who make a form', async () => {
  const page = await readFile(new URL('../../../../docs/templates.md', import.meta.url), 'utf8');
  const named = new Set([...page.matchAll(/`\{[#^/]?([^{}#^/]+)\}`/gu)].map(([, tag]) => tag));
  const all = ({ words, lists }: Known): string[] => [
    ...words,
    ...[...lists].flatMap(([tag, known]) => [tag, ...all(known)]),
  ];

  test('names every tag there is', () => {
    expect(all(minutesTags.known).filter((tag) => !named.has(tag))).toEqual([]);
  });

  test('shows an example that works', async () => {
    const [, example = ''] = /```\n(.*?)```/su.exec(page) ?? [];
    const found = await filled(await docx(...example.split('\n')));
    expect(found[0]).toBe('ПРОТОКОЛ № 3');
    expect(found).toContain('2.2. Направить проект в районы и свести замечания. Срок – до 30 ноября 2022 года.');
  });
});
