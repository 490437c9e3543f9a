import type { Day } from '@vmeste/schema/core/time.ts';
import exceljs from 'exceljs';
import { writtenDay } from '../layout.ts';
import { addTable } from '../xlsx-out.ts';

/** An assignment as it goes out: its words as in the document, its state and reports as a person would write them. */
export interface ExportAssignment {
  readonly number: string;
  readonly text: string;
  readonly lead: string;
  readonly coExecutors: readonly string[];
  readonly from: string;
  readonly issuedOn: Day;
  readonly dueOn: Day | null;
  readonly termRaw: string;
  readonly state: string;
  readonly report: string;
  readonly controller: string;
}

interface Column {
  readonly head: string;
  /** Share of the sheet's width. */
  readonly width: number;
  readonly words: (row: ExportAssignment) => string;
}

const columns: readonly Column[] = [
  { head: '№', width: 0.06, words: ({ number }) => number },
  { head: 'Поручение', width: 0.26, words: ({ text }) => text },
  { head: 'Исполнитель', width: 0.11, words: ({ lead }) => lead },
  { head: 'Соисполнители', width: 0.1, words: ({ coExecutors }) => coExecutors.join('\n') },
  { head: 'Кем дано', width: 0.12, words: ({ from }) => from },
  { head: 'Дано', width: 0.06, words: ({ issuedOn }) => writtenDay(issuedOn) },
  { head: 'Срок', width: 0.07, words: ({ dueOn, termRaw }) => (dueOn === null ? termRaw : writtenDay(dueOn)) },
  { head: 'Состояние', width: 0.08, words: ({ state }) => state },
  { head: 'Отчёт', width: 0.09, words: ({ report }) => report },
  { head: 'Контролирует', width: 0.05, words: ({ controller }) => controller },
];

/** The board of control as a workbook: one row for each who owes; its header stays in view and is printed on each page. */
export async function writeBoardXlsx(rows: readonly ExportAssignment[], asOf: Day): Promise<Buffer> {
  const workbook = new exceljs.Workbook();
  workbook.creator = 'Вместе';
  addTable(workbook, 'Поручения', {
    title: `Контроль поручений на ${writtenDay(asOf)}`,
    head: columns.map(({ head }) => head),
    widths: columns.map(({ width }) => width),
    rows: rows.map((row) => columns.map(({ words }) => words(row))),
  });
  return Buffer.from(await workbook.xlsx.writeBuffer());
}
