import { expect, test } from 'vitest';
import { warningsIn } from './rule.ts';

const asker = {
  person: 'Соколова Мария Сергеевна',
  organisation: ['КЦСОН «Рассвет»', 'Комплексный центр социального обслуживания населения «Рассвет»'],
};
const kinds = (text: string) => warningsIn(text, asker).map(({ kind }) => kind);

test.each([
  ['Спрашивает Соколова', ['PERSON']],
  ['Ответ Соколовой М. С. дан устно', ['PERSON']],
  ['Марии Сергеевне разъяснено', ['PERSON']],
  ['В центре «Рассвет» так и сделали', ['ORGANISATION']],
  ['Для КЦСОН "Рассвет" это подходит', ['ORGANISATION']],
  ['Иванова Мария Петровна, диагноз F71', ['DIAGNOSIS']],
  ['СНИЛС 112-233-445 95', ['SNILS']],
])('«%s» is warned of', (text, found) => {
  expect(kinds(text)).toEqual(found);
});

test.each([
  'Комплексный центр социального обслуживания может открыть учебную квартиру',
  'Мария, героиня сказки, ждала рассвета до утра; соколы летели',
  'Порядок утверждён приказом министерства',
])('«%s» is not', (text) => {
  expect(kinds(text)).toEqual([]);
});
