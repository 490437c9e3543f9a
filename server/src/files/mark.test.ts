import { Document, Header, Packer, Paragraph } from 'docx';
import { expect, test } from 'vitest';
import { ends, type Paper, words } from '../documents/paper/paper.ts';
import { writePaperPdf } from '../documents/paper/pdf-out.ts';
import { isForOfficialUse } from './mark.ts';

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

const docx = async (lines: readonly string[], header: readonly string[] = []): Promise<Buffer> =>
  Buffer.from(
    await Packer.toBuffer(
      new Document({
        sections: [
          {
            ...(header.length > 0 && {
              headers: { default: new Header({ children: header.map((line) => new Paragraph(line)) }) },
            }),
            children: lines.map((line) => new Paragraph(line)),
          },
        ],
      }),
    ),
  );

test('the mark at the head of a document, or above each of its pages, is found', async () => {
  for (const mark of ['Для служебного пользования', 'ДСП', 'Для служебного пользования Экз. № 2', '«ДСП»'])
    expect([mark, await isForOfficialUse('приказ.docx', word, await docx([mark, 'ПРИКАЗ']))]).toEqual([mark, true]);
  expect(await isForOfficialUse('приказ.docx', word, await docx(['ПРИКАЗ'], ['Для служебного пользования']))).toBe(
    true,
  );
  expect(await isForOfficialUse('а.txt', 'text/plain; charset=utf-8', Buffer.from('ДСП\nПриказ'))).toBe(true);
});

const pdf = async (...blocks: Paper['blocks']): Promise<Buffer> =>
  (await writePaperPdf({ title: 'Приказ', blocks })).bytes;

test('the mark on the first page of a PDF is found, beside its letterhead and with the number of the copy', async () => {
  const marked = async (...blocks: Paper['blocks']) =>
    isForOfficialUse('приказ 12.pdf', 'application/pdf', await pdf(...blocks));
  expect(await marked(ends('МИНИСТЕРСТВО', 'Для служебного пользования'), words('body', 'ПРИКАЗ'))).toBe(true);
  expect(await marked(words('aside', 'ДСП'), words('aside', 'Экз. № 2'), words('title', 'ПРИКАЗ'))).toBe(true);
  const speaks = 'О порядке обращения с документами, на которых стоит пометка «Для служебного пользования»';
  expect(await marked(words('title', 'ПРИКАЗ'), words('body', speaks))).toBe(false);
  const later = Array.from({ length: 60 }, (_, at) => words('line', `Строка ${at}`));
  expect(await marked(...later, words('aside', 'ДСП'))).toBe(false);
});

test('a scan is known by its name', async () => {
  const scan = Buffer.from('%PDF-1.7');
  expect(await isForOfficialUse('приказ 12-ДСП.pdf', 'application/pdf', scan)).toBe(true);
  expect(await isForOfficialUse('Письмо (ДСП).pdf', 'application/pdf', scan)).toBe(true);
  expect(await isForOfficialUse('приказ 12.pdf', 'application/pdf', scan)).toBe(false);
});

test('a document that only speaks of the mark is taken', async () => {
  const order = ['ПРИКАЗ', 'О порядке обращения с документами «Для служебного пользования»', 'Плиты ДСП, 40 штук'];
  expect(await isForOfficialUse('О порядке работы.docx', word, await docx(order))).toBe(false);
  expect(await isForOfficialUse('АДСПР.docx', word, await docx([...Array(30).fill('слова'), 'ДСП']))).toBe(false);
});
