import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import JSZip from 'jszip';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { arrive } from './arrive.ts';
import { House } from './house.ts';

let house: House;

beforeAll(async () => {
  house = await House.open();
}, 120_000);
afterAll(async () => {
  await house?.close();
});

const documents = join(import.meta.dirname, '../../prisma/demo/documents');

/** The document without the row of 1.5, and with a longer result in that of 1.2. */
async function laterEdition(docx: Buffer): Promise<Buffer> {
  const archive = await JSZip.loadAsync(docx);
  const body = (await archive.file('word/document.xml')?.async('string')) ?? '';
  const rows = body.match(/<w:tr[ >].*?<\/w:tr>/gsu) ?? [];
  const said = (row: string) => [...row.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/gu)].map(([, words]) => words).join('');
  const [changed = '', gone = ''] = ['1.2.', '1.5.'].map((number) => rows.find((row) => said(row).startsWith(number)));
  const reworded = changed.replace(/(<w:t[^>]*>Проведение оценки)/u, '$1 и пересмотр');
  archive.file('word/document.xml', body.replace(gone, '').replace(changed, reworded));
  return archive.generateAsync({ type: 'nodebuffer' });
}

it('a coordinator brings the document in as another roadmap, then a later edition, then the first one again', async () => {
  const docx = readFileSync(join(documents, 'roadmap-2021-2024.docx'));
  const page = await house.signedIn('coordinator');
  const choose = (name: string, buffer: Buffer) =>
    page.setInputFiles('input[type=file]', { name, mimeType: 'application/octet-stream', buffer });
  await arrive(page, '/roadmaps/import');
  await choose('Карта.docx', docx);
  await page.getByRole('button', { name: 'Загрузить как другую карту' }).click();
  await page.getByText('32 мероприятия').or(page.getByText('33 мероприятия')).first().waitFor();
  await page.waitForURL(/\/roadmaps\/[0-9a-f-]{36}/u);
  await page.getByText('33 мероприятия').waitFor();

  await page.getByRole('link', { name: 'Загрузить редакцию' }).click();
  await choose('Карта в новой редакции.docx', await laterEdition(docx));
  await page.getByRole('heading', { name: 'Исключено 1 мероприятие' }).waitFor();
  expect(await page.getByRole('heading', { name: 'Изменено 1 мероприятие' }).count()).toBe(1);
  expect(await page.locator('ins').allTextContents()).toEqual([expect.stringContaining('и пересмотр')]);
  await page.getByLabel('Основание').fill('приказ от 12.12.2022 № 1234');
  await page.getByRole('button', { name: 'Принять редакцию' }).click();

  await page.getByText('32 мероприятия').waitFor();
  await page.getByText('Редакции документа: 2').click();
  await page.getByText('приказ от 12.12.2022 № 1234 · добавлено 0, изменено 1, исключено 1').waitFor();
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Скачать «Карта в новой редакции.docx»' }).click();
  expect((await download).suggestedFilename()).toBe('Карта в новой редакции.docx');
  await page.getByRole('link', { name: /^1\.5/u }).click();
  await page.getByText('Исключено из карты редакцией документа').waitFor();
  await page.getByRole('button', { name: 'Показать историю' }).click();
  await page.getByText('Принята новая редакция документа').waitFor();

  // The first document again: what the second left out is back, and is the same measure.
  const measure = page.url();
  await page.goBack();
  await page.getByRole('link', { name: 'Загрузить редакцию' }).click();
  await choose('Карта в прежней редакции.docx', docx);
  await page.getByRole('heading', { name: 'Возвращено 1 мероприятие' }).waitFor();
  await page.getByRole('button', { name: 'Принять редакцию' }).click();
  await page.getByText('33 мероприятия').waitFor();
  await page.getByText('Редакции документа: 3').click();
  await page.getByText('добавлено 0, изменено 1, исключено 0, возвращено 1').waitFor();
  await page.goto(measure);
  await page.getByRole('button', { name: 'Показать историю' }).click();
  await page.locator('ins').filter({ hasText: 'возвращено' }).waitFor();
  expect(await page.getByText('Исключено из карты редакцией документа').count()).toBe(0);
  expect(house.complaints).toEqual([]);
}, 120_000);
