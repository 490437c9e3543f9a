import { expect, test } from 'vitest';
import { tableRows, toHtml, toTabs } from './copy.ts';

test('a copied row arrives in Excel with its columns, also where a cell holds line ends and quotes', () => {
  expect(toTabs([['1.1', 'первая\nвторая', 'ГАУ «Центр»', 'слово "в кавычках"']])).toBe(
    '1.1\t"первая\nвторая"\tГАУ «Центр»\t"слово ""в кавычках"""',
  );
});

test('a cell that looks like a formula is pasted as a text, a number stays a number', () => {
  expect(toTabs([['=1+1', '@cmd', '-5,5', '+7']])).toBe("'=1+1\t'@cmd\t-5,5\t+7");
});

test('the number 1.10 does not become a date: as a table each cell says that it is text', () => {
  expect(toHtml([['1.10']])).toContain('<td style="mso-number-format:\'\\@\'">1.10</td>');
});

test('as a table a cell keeps its lines within itself, and its signs are signs', () => {
  expect(toHtml([['первая\nвторая <b> & "в"']])).toContain(
    '>первая<br style="mso-data-placement:same-cell">вторая &lt;b&gt; &amp; &quot;в&quot;</td>',
  );
});

test('a whole table is copied with its header', () => {
  const columns = [{ id: 'n', header: '№', width: 3, text: (row: { n: string }) => row.n }];
  expect(tableRows(columns, [{ n: '1.2' }, { n: '1.10' }])).toEqual([['№'], ['1.2'], ['1.10']]);
});
