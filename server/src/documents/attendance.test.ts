/** Attendance lists as worksheets bring them. */
import exceljs from 'exceljs';
import JSZip from 'jszip';
import { expect, test } from 'vitest';
import { readAttendance } from './read.ts';

async function workbook(...sheets: readonly (readonly (readonly string[])[])[]): Promise<Buffer> {
  const book = new exceljs.Workbook();
  for (const [at, rows] of sheets.entries()) book.addWorksheet(`Лист ${at + 1}`).addRows(rows.map((row) => [...row]));
  return Buffer.from(await book.xlsx.writeBuffer());
}

test('a worksheet is read by its heads, below a title and beside a sheet that is none', async () => {
  const bytes = await workbook(
    [['Смета'], ['Кофе', '100']],
    [
      ['Список участников семинара 14.11.2022'],
      ['Муниципалитет', 'Учреждение', 'ФИО', 'Должность'],
      ['Бердск', 'Школа № 3', 'Иванова Анна Петровна', 'психолог'],
      ['', '', '', ''],
      ['Обь', 'Центр', 'Белов Б.И.', ''],
    ],
  );
  expect(await readAttendance(bytes)).toEqual({
    ok: true,
    reading: {
      rows: [
        { row: 3, name: 'Иванова Анна Петровна', organisation: 'Школа № 3', post: 'психолог', municipality: 'Бердск' },
        { row: 5, name: 'Белов Б.И.', organisation: 'Центр', post: '', municipality: 'Обь' },
      ],
      unread: [],
    },
  });
});

test('rows pasted from Word or from a worksheet are read alike, and a file of a false type is not', async () => {
  const tabbed = 'ФИО\tОрганизация\nИванова А.П.\tШкола\n"Белов\nБорис Ильич"\tЦентр';
  expect(await readAttendance(Buffer.from(tabbed))).toMatchObject({
    reading: { rows: [{ name: 'Иванова А.П.' }, { name: 'Белов Борис Ильич', organisation: 'Центр' }] },
  });
  const copied = '\t№\n\tФИО\n\tОрганизация\n\t1\n\tИванова А.П.\n\tШкола\n\t2\n\tБелов Б.И.\n\tЦентр';
  expect(await readAttendance(Buffer.from(copied))).toMatchObject({
    reading: { rows: [{ name: 'Иванова А.П.', organisation: 'Школа' }, { name: 'Белов Б.И.' }] },
  });
  expect(await readAttendance(Buffer.from('%PDF-1.7'))).toEqual({ ok: false, code: 'unknownFormat' });
});

test('a bomb is refused before it is opened', async () => {
  const archive = new JSZip();
  archive.file('[Content_Types].xml', '<Types/>');
  archive.file('xl/workbook.xml', '<workbook/>');
  archive.file('xl/worksheets/sheet1.xml', Buffer.alloc(13 * 1024 * 1024, ' '));
  const bytes = await archive.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' });
  expect(bytes.length).toBeLessThan(1024 * 1024);
  expect(await readAttendance(bytes)).toEqual({ ok: false, code: 'archiveTooLarge' });
});
