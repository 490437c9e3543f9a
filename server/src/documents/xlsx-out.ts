import exceljs, { type Row, type Workbook, type Worksheet } from 'exceljs';
import { abbreviationsHeading, type ExportRoadmap, type Layout, layOut, linesBelow, listsOf } from './layout.ts';

/** Characters over the whole width of the sheet. */
const room = 145;
const formula = /^[=+\-@\t\r]/u;

/**
 * Words that a spreadsheet would take for a formula, here or after the sheet was saved as CSV, stand behind an apostrophe.
 * The reader of worksheets takes it away again.
 */
export const harmless = (text: string): string => (formula.test(text) ? `'${text}` : text);

/** The ministry's face and size; every cell names it, since a workbook's own default is another. */
const face = { name: 'Times New Roman', size: 10 } as const;

const line = { style: 'thin' } as const;
const border = { top: line, left: line, bottom: line, right: line };

const addWide = (sheet: Worksheet, text: string, width: number): Row => {
  const row = sheet.addRow([harmless(text)]);
  sheet.mergeCells(row.number, 1, row.number, width);
  row.getCell(1).alignment = { wrapText: true, vertical: 'middle', horizontal: 'center' };
  row.font = face;
  return row;
};

/** The header's rows, each cell over as many places as it covers; returns the last row of it. */
const addHead = (sheet: Worksheet, { head, widths }: Layout): number => {
  const first = sheet.rowCount + 1;
  const taken = new Set<string>();
  head.forEach((cells, level) => {
    let column = 1;
    for (const { text, colspan, rowspan } of cells) {
      while (taken.has(`${level}:${column}`)) column += 1;
      const cell = sheet.getCell(first + level, column);
      cell.value = text;
      if (colspan > 1 || rowspan > 1)
        sheet.mergeCells(first + level, column, first + level + rowspan - 1, column + colspan - 1);
      for (let down = 0; down < rowspan; down += 1)
        for (let right = 0; right < colspan; right += 1) taken.add(`${level + down}:${column + right}`);
    }
  });
  const last = first + head.length - 1;
  for (let row = first; row <= last; row += 1) {
    for (let column = 1; column <= widths.length; column += 1) {
      Object.assign(sheet.getCell(row, column), {
        border,
        font: { ...face, bold: row < last },
        alignment: { wrapText: true, vertical: 'middle', horizontal: 'center' },
      });
    }
  }
  return last;
};

/** Lines that words take in a column of so many characters: broken between words, as a spreadsheet breaks them. */
const linesOf = (text: string, most: number): number =>
  text.split('\n').reduce((sum, part) => {
    let lines = 1;
    let taken = 0;
    for (const { length } of part.split(' ')) {
      if (taken > 0 && taken + 1 + length > most) {
        lines += 1;
        taken = 0;
      }
      lines += Math.floor(Math.max(0, length - 1) / most);
      taken += (taken > 0 ? 1 : 0) + length;
    }
    return sum + lines;
  }, 0);

/** Spreadsheets do not grow a row to wrapped words of a file made by a program, so the height is reckoned, in points. */
const heightOf = (cells: readonly string[], widths: readonly number[]): number => {
  const lines = cells.map((text, index) => linesOf(text, Math.max(1, Math.floor((widths[index] ?? 1) * room * 1.3))));
  return Math.min(409, Math.max(...lines, 1) * 12.6 + 4);
};

const addBody = (sheet: Worksheet, { rows, widths }: Layout): void => {
  for (const entry of rows) {
    if (entry.kind === 'section') {
      const row = addWide(sheet, entry.text, widths.length);
      row.font = { ...face, bold: true };
      row.getCell(1).border = border;
      row.height = heightOf([entry.text], [1]);
      continue;
    }
    const row = sheet.addRow(entry.cells.map(harmless));
    row.height = heightOf(entry.cells, widths);
    row.eachCell({ includeEmpty: true }, (cell) =>
      Object.assign(cell, { border, font: face, alignment: { wrapText: true, vertical: 'top' } }),
    );
  }
};

/** A plain table on a sheet of its own. */
export interface SheetTable {
  readonly title: string;
  readonly head: readonly string[];
  /** Shares of the sheet's width. */
  readonly widths: readonly number[];
  readonly rows: readonly (readonly string[])[];
}

/** Adds a table whose header stays in view, is printed on each page and filters its rows. */
export function addTable(workbook: Workbook, name: string, { title, head, widths, rows }: SheetTable): void {
  const sheet = workbook.addWorksheet(name, { pageSetup: paper, headerFooter: { oddFooter: '&C&P / &N' } });
  widths.forEach((share, index) => {
    sheet.getColumn(index + 1).width = share * room;
  });
  addWide(sheet, title, widths.length).font = { ...face, bold: true, size: 13 };
  const heads = head.map((text) => ({ text, colspan: 1, rowspan: 1 }));
  const last = addHead(sheet, { head: [heads], widths, rows: [] });
  addBody(sheet, { head: [heads], widths, rows: rows.map((cells) => ({ kind: 'measure', cells })) });
  sheet.views = [{ state: 'frozen', ySplit: last, xSplit: 1 }];
  sheet.pageSetup.printTitlesRow = `${last}:${last}`;
  sheet.autoFilter = { from: { row: last, column: 1 }, to: { row: last, column: widths.length } };
}

/** A4 lying down, as wide as the sheet, in inches at the edges. */
const paper = {
  paperSize: 9,
  orientation: 'landscape',
  fitToPage: true,
  fitToWidth: 1,
  fitToHeight: 0,
  horizontalCentered: true,
  margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 },
} as const;

/** Goals and target groups on a sheet of their own before the table: above it they would leave its header no room to stay in view. */
const addLists = (workbook: Workbook, roadmap: ExportRoadmap): void => {
  const lists = listsOf(roadmap);
  if (lists.length === 0) return;
  const sheet = workbook.addWorksheet('О карте', { pageSetup: paper });
  sheet.getColumn(1).width = room;
  for (const lines of lists)
    for (const [at, text] of lines.entries()) {
      const font = { ...face, bold: at === 0 };
      Object.assign(sheet.addRow([text]), { font, height: heightOf([text], [1]), alignment: { wrapText: true } });
    }
  workbook.views = [{ x: 0, y: 0, width: 28_000, height: 16_000, firstSheet: 0, activeTab: 1, visibility: 'visible' }];
};

const addAbbreviations = (workbook: Workbook, { abbreviations }: ExportRoadmap): void => {
  if (abbreviations.length === 0) return;
  const list = workbook.addWorksheet('Сокращения', { pageSetup: paper });
  list.addRow([abbreviationsHeading]);
  for (const { short, full } of abbreviations) list.addRow([harmless(short), harmless(full)]);
  list.getColumn(1).width = 40;
  list.getColumn(2).width = 110;
  list.eachRow((row, at) => {
    const { short = '', full = '' } = abbreviations[at - 2] ?? {};
    const height = heightOf([short, full], [40 / room, 110 / room]);
    Object.assign(row, { font: face, height, alignment: { wrapText: at > 1, vertical: 'top' } });
  });
};

/** The roadmap as a workbook in the ministry's layout; its header stays in view and is printed on each page. */
export const writeXlsx = async (roadmap: ExportRoadmap): Promise<Buffer> => {
  const layout = layOut(roadmap);
  const workbook = new exceljs.Workbook();
  workbook.creator = 'Вместе';
  addLists(workbook, roadmap);
  const sheet = workbook.addWorksheet('Дорожная карта', {
    pageSetup: paper,
    headerFooter: { oddFooter: '&C&P / &N' },
  });
  layout.widths.forEach((share, index) => {
    sheet.getColumn(index + 1).width = share * room;
  });
  if (roadmap.act) addWide(sheet, roadmap.act, layout.widths.length);
  const title = addWide(sheet, roadmap.title, layout.widths.length);
  title.font = { ...face, bold: true, size: 13 };
  title.height = 18 * linesOf(roadmap.title, room * 0.75);
  for (const line of linesBelow(roadmap)) addWide(sheet, line, layout.widths.length);
  const last = addHead(sheet, layout);
  for (let row = last - layout.head.length + 1; row < last; row += 1) sheet.getRow(row).height = 28;
  addBody(sheet, layout);
  sheet.views = [{ state: 'frozen', ySplit: last, xSplit: 2 }];
  sheet.pageSetup.printTitlesRow = `${last - layout.head.length + 1}:${last}`;
  addAbbreviations(workbook, roadmap);
  return Buffer.from(await workbook.xlsx.writeBuffer());
};
