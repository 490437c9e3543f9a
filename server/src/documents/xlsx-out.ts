import exceljs, { type Row, type Worksheet } from 'exceljs';
import { abbreviationsHeading, asOfLine, type ExportRoadmap, type Layout, layOut } from './layout.ts';

/** Characters over the whole width of the sheet. */
const room = 170;
const formula = /^[=+\-@\t\r]/u;

/**
 * Words that a spreadsheet would take for a formula, here or after the sheet was saved as CSV, stand behind an apostrophe.
 * The reader of worksheets takes it away again.
 */
export const harmless = (text: string): string => (formula.test(text) ? `'${text}` : text);

const line = { style: 'thin' } as const;
const border = { top: line, left: line, bottom: line, right: line };

const addWide = (sheet: Worksheet, text: string, width: number): Row => {
  const row = sheet.addRow([harmless(text)]);
  sheet.mergeCells(row.number, 1, row.number, width);
  row.getCell(1).alignment = { wrapText: true, vertical: 'middle', horizontal: 'center' };
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
        font: { bold: row < last },
        alignment: { wrapText: true, vertical: 'middle', horizontal: 'center' },
      });
    }
  }
  return last;
};

/** Spreadsheets do not grow a row to wrapped words of a file made by a program, so the height is reckoned: points of 15 a line. */
const heightOf = (cells: readonly string[], widths: readonly number[]): number => {
  const rows = cells.map((text, index) =>
    text
      .split('\n')
      .reduce((sum, part) => sum + Math.max(1, Math.ceil(part.length / ((widths[index] ?? 1) * room * 1.05))), 0),
  );
  return Math.min(409, Math.max(...rows, 1) * 15);
};

const addBody = (sheet: Worksheet, { rows, widths }: Layout): void => {
  for (const entry of rows) {
    if (entry.kind === 'section') {
      const row = addWide(sheet, entry.text, widths.length);
      row.font = { bold: true };
      row.height = heightOf([entry.text], [1]);
      continue;
    }
    const row = sheet.addRow(entry.cells.map(harmless));
    row.height = heightOf(entry.cells, widths);
    row.eachCell({ includeEmpty: true }, (cell) =>
      Object.assign(cell, { border, alignment: { wrapText: true, vertical: 'top' } }),
    );
  }
};

/** The roadmap as a workbook in the ministry's layout; its header stays in view and is printed on each page. */
export const writeXlsx = async (roadmap: ExportRoadmap): Promise<Buffer> => {
  const layout = layOut(roadmap);
  const workbook = new exceljs.Workbook();
  workbook.creator = 'Вместе';
  const sheet = workbook.addWorksheet('Дорожная карта', {
    pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  });
  layout.widths.forEach((share, index) => {
    sheet.getColumn(index + 1).width = share * room;
  });
  if (roadmap.act) addWide(sheet, roadmap.act, layout.widths.length);
  const title = addWide(sheet, roadmap.title, layout.widths.length);
  title.font = { bold: true, size: 13 };
  title.height = 36;
  addWide(sheet, asOfLine(roadmap), layout.widths.length);
  const last = addHead(sheet, layout);
  addBody(sheet, layout);
  sheet.views = [{ state: 'frozen', ySplit: last, xSplit: 2 }];
  sheet.pageSetup.printTitlesRow = `${last - layout.head.length + 1}:${last}`;
  if (roadmap.abbreviations.length > 0) {
    const list = workbook.addWorksheet('Сокращения');
    list.addRow([abbreviationsHeading]);
    for (const { short, full } of roadmap.abbreviations) list.addRow([harmless(short), harmless(full)]);
    list.getColumn(1).width = 40;
    list.getColumn(2).width = 110;
  }
  return Buffer.from(await workbook.xlsx.writeBuffer());
};
