import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import type { Page } from 'playwright-core';

const read = (name: string): string =>
  readFileSync(join(import.meta.dirname, '../../prisma/demo/documents', name), 'utf8');

/** A plan that wants a look: an error, warnings, a name that nobody knows, and a cell that holds several terms. */
export const faultyPlan = [
  'План мероприятий на 2022–2023 годы',
  '№\tМероприятие\tОжидаемый результат\tСрок\tИсполнители',
  '1\tАнализ\t\t\t',
  '1.1\tОпрос семей\tСправка\tдо 31 февраля 2023 г.\tМинтруда и соцразвития НСО',
  '1.2\t\tМетодичка\tкогда-нибудь\tВедомство по делам семьи',
  '1.3\tОбучение специалистов\tОбучено 70 человек\tдекабрь 2023 – март 2022\tМинздрав НСО',
].join('\n');

/** A resolution that wants a look: a term before its day, somebody whom nobody knows, a list, a recommendation. */
export const faultyResolution = [
  'РЕЗОЛЮЦИЯ совещания руководителей учреждений',
  '7 ноября 2022 года',
  '1. Минздраву НСО представить доклад до 1 октября 2022 года.',
  '2. Ведомству по делам семьи подготовить справку.',
  '3. Директорам ГУ ССО разработать социальные проекты (срок – до 30.12.2022):',
  '- «Учебная квартира»;',
  '- «Передышка».',
  '4. Рекомендовать Минобразования НСО оказать содействие.',
].join('\n');

/** The same as a Word document. */
export const wordResolution = async (): Promise<Buffer> =>
  Buffer.from(
    await Packer.toBuffer(
      new Document({ sections: [{ children: faultyResolution.split('\n').map((line) => new Paragraph(line)) }] }),
    ),
  );

/** The demonstration's roadmap in a later edition: one measure reworded, one left out, one brought. */
export function laterPlan(): string {
  const rows = read('roadmap-2021-2024.txt').replace('Мониторинг ситуации', 'Мониторинг и оценка ситуации');
  const [gone, next] = [rows.indexOf('\t1.5.'), rows.indexOf('\t1.6.')];
  const brought =
    '\t1.11.\n\tСоздание учебной квартиры\n\tКвартира открыта\n\t01.02.2023\n\t31.12.2023\n\tМинздрав НСО\n\n';
  const second = rows.indexOf('\t2. ');
  return rows.slice(0, gone) + rows.slice(next, second) + brought + rows.slice(second);
}

const rowOf = (cells: readonly string[]) =>
  new TableRow({ children: cells.map((text) => new TableCell({ children: [new Paragraph(text)] })) });
const tableOf = (rows: readonly (readonly string[])[]) => new Table({ rows: rows.map(rowOf) });

/** A letter with two tables: the first reads like a roadmap, the second, of which nothing says what it is, is meant. */
export const letterWithTwoTables = async (): Promise<Buffer> =>
  Buffer.from(
    await Packer.toBuffer(
      new Document({
        sections: [
          {
            children: [
              new Paragraph('План мероприятий на 2022–2023 годы'),
              tableOf([
                ['№', 'Мероприятие', 'Срок', 'Исполнители'],
                ['1', 'Совещание', 'до 1 марта 2023 г.', 'Минздрав НСО'],
              ]),
              new Paragraph('Приложение'),
              tableOf([
                ['Чем займёмся', 'Когда', 'Кто'],
                ['Опрос семей', 'до 1 марта 2023 г.', 'Минздрав НСО'],
                ['Подготовка методички', 'до 31 февраля 2023 г.', 'Ведомство по делам семьи'],
              ]),
            ],
          },
        ],
      }),
    ),
  );

/** Drops a file onto the page, as one does with a mouse. */
export async function drop(page: Page, name: string, content: Buffer | string): Promise<void> {
  const bytes = [...Buffer.from(content)];
  const data = await page.evaluateHandle(
    (given) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([new Uint8Array(given.bytes)], given.name));
      return transfer;
    },
    { name, bytes },
  );
  await page
    .locator('main')
    .getByText(/^(Перетащите сюда документ|Drop a document)/u)
    .dispatchEvent('drop', { dataTransfer: data });
}
