import { describe, expect, test } from 'vitest';
import { cell, type Document, paragraph, table } from '../../roadmap/reading/document.ts';
import { listIn } from './reading.ts';

const sheet = (...rows: readonly (readonly string[])[]): Document => ({
  blocks: [paragraph('Список участников семинара'), table(rows.map((row) => row.map((text) => cell(text))))],
});
const read = (document: Document) => {
  const outcome = listIn(document);
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome.reading;
};
const anna = {
  name: 'Иванова Анна Петровна',
  organisation: 'Центр «Рассвет»',
  post: 'психолог',
  municipality: 'Бердск',
};

describe('columns are found by their heads, in whatever order they stand', () => {
  test.each([
    [
      ['№ п/п', 'Ф.И.О.', 'Организация', 'Должность', 'Район'],
      ['1', anna.name, anna.organisation, anna.post, 'Бердск'],
    ],
    [
      ['Муниципальное образование', 'Место работы', 'Должность', 'ФИО участника', 'Подпись'],
      ['Бердск', anna.organisation, anna.post, anna.name, ''],
    ],
    [
      ['Фамилия', 'Имя', 'Отчество (при наличии)', 'Учреждение', 'Должность', 'Город'],
      ['Иванова', 'Анна', 'Петровна', anna.organisation, anna.post, 'Бердск'],
    ],
  ])('%j', (head, row) => {
    expect(read(sheet(head, row)).rows).toEqual([{ row: 2, ...anna }]);
  });
});

test('cells copied one below the other are put into rows again', () => {
  const cells = ['№', 'ФИО', 'Организация', '1', anna.name, 'Школа', '2', 'Белов И.А.', 'Больница'];
  expect(
    read(sheet(...cells.map((text) => [text]))).rows.map(({ name, organisation }) => [name, organisation]),
  ).toEqual([
    [anna.name, 'Школа'],
    ['Белов И.А.', 'Больница'],
  ]);
});

test('a table without heads is read by where its names stand', () => {
  const { rows } = read(sheet(['1', anna.name, 'Школа', 'учитель'], ['2', 'Белов Иван Андреевич', 'Больница', 'врач']));
  expect(rows.map(({ name, organisation, post }) => [name, organisation, post])).toEqual([
    [anna.name, 'Школа', 'учитель'],
    ['Белов Иван Андреевич', 'Больница', 'врач'],
  ]);
});

test('lines of text are a list, too', () => {
  const { rows } = read({
    blocks: [paragraph('1. Иванова Анна Петровна, психолог, Центр «Рассвет»\nБелов И.А. – врач')],
  });
  expect(rows.map(({ name, post, organisation }) => [name, post, organisation])).toEqual([
    ['Иванова Анна Петровна', 'психолог', 'Центр «Рассвет»'],
    ['Белов И.А.', 'врач', ''],
  ]);
});

test('what names nobody is told, and not passed over', () => {
  const { rows, unread } = read(
    sheet(['ФИО', 'Организация'], ['Город Бердск и соседние с ним районы', ''], [anna.name, 'Школа'], ['', '']),
  );
  expect(rows.map(({ row }) => row)).toEqual([3]);
  expect(unread).toEqual([{ row: 2, text: 'Город Бердск и соседние с ним районы' }]);
});

test('of several sheets the one that names most people is the list', () => {
  const few = sheet(['ФИО', 'Организация'], ['Петров П.П.', 'Дом']);
  const many = sheet(['ФИО', 'Организация'], [anna.name, 'Школа'], ['Белов И.А.', 'Школа']);
  expect(read({ blocks: [...few.blocks, ...many.blocks] }).rows).toHaveLength(2);
});

test('a document without people says so', () => {
  expect(listIn({ blocks: [paragraph('Поздравляем с праздником')] })).toEqual({ ok: false, code: 'listMissing' });
  expect(listIn(sheet(['Мероприятие', 'Срок', 'Ответственный'], ['Провести семинар', '2022', 'Минтруда']))).toEqual({
    ok: false,
    code: 'listMissing',
  });
  expect(listIn(sheet(['ФИО', 'Организация']))).toEqual({ ok: false, code: 'listMissing' });
});
