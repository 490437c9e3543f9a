import { expect, test } from 'vitest';
import { tableToTabs, toTabs } from './copy.ts';

test('a copied row arrives in Excel with its columns, also where a cell holds line ends and quotes', () => {
  expect(toTabs([['1.1', 'первая\nвторая', 'ГАУ «Центр»', 'слово "в кавычках"']])).toBe(
    '1.1\t"первая\nвторая"\tГАУ «Центр»\t"слово ""в кавычках"""',
  );
});

test('a cell that looks like a formula is pasted as a text, a number stays a number', () => {
  expect(toTabs([['=1+1', '@cmd', '-5,5', '+7']])).toBe("'=1+1\t'@cmd\t-5,5\t+7");
});

test('a whole table is copied with its header', () => {
  const columns = [{ id: 'n', header: '№', text: (row: { n: string }) => row.n }];
  expect(tableToTabs(columns, [{ n: '1.2' }, { n: '1.10' }])).toBe('№\r\n1.2\r\n1.10');
});
