import type { Column } from './column.ts';

/** A cell as Excel reads it from the clipboard: quoted where it holds a tab, a quote or a line end. */
const quoted = (text: string): string => (/["\t\n\r]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/**
 * A cell that begins with a sign of a formula is kept a text: pasted into a worksheet it must not compute anything.
 */
const harmless = (text: string): string =>
  /^[=+\-@]/u.test(text) && !/^[-+]?[\d\s.,]+$/u.test(text) ? `'${text}` : text;

/** Rows of cells as tab-separated text, with the shape they have on the screen. */
export const toTabs = (rows: readonly (readonly string[])[]): string =>
  rows.map((cells) => cells.map((cell) => quoted(harmless(cell))).join('\t')).join('\r\n');

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replaceAll(/[&<>"]/gu, (sign) => signs[sign] ?? sign);

/** Tells Excel that a cell is text: without it the number 1.10 becomes the first of October. */
const cellStyle = "mso-number-format:'\\@'";
const lineEnd = '<br style="mso-data-placement:same-cell">';

/** The same rows as a table, which Excel and Word prefer: each cell stays the text it was, line ends within it. */
export const toHtml = (rows: readonly (readonly string[])[]): string => {
  const cell = (text: string): string =>
    `<td style="${cellStyle}">${escaped(text).replaceAll(/\r?\n/gu, lineEnd)}</td>`;
  return `<meta charset="utf-8"><table>${rows.map((cells) => `<tr>${cells.map(cell).join('')}</tr>`).join('')}</table>`;
};

/** A whole table with its header. */
export function tableRows<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string[][] {
  return [columns.map((column) => column.header), ...rows.map((row) => columns.map((column) => column.text(row)))];
}

/** Puts rows where a paste finds them, in both forms. */
export function fill(data: DataTransfer, rows: readonly (readonly string[])[]): void {
  data.setData('text/plain', toTabs(rows));
  data.setData('text/html', toHtml(rows));
}

/** Over plain HTTP in a ministry's own network there is no clipboard to write to; there the old command still works. */
export async function putOnClipboard(rows: readonly (readonly string[])[]): Promise<void> {
  if (navigator.clipboard) {
    const blob = (type: string, text: string) => new Blob([text], { type });
    const item = new ClipboardItem({
      'text/plain': blob('text/plain', toTabs(rows)),
      'text/html': blob('text/html', toHtml(rows)),
    });
    return navigator.clipboard.write([item]);
  }
  const put = (event: ClipboardEvent): void => {
    if (event.clipboardData) fill(event.clipboardData, rows);
    event.preventDefault();
  };
  document.addEventListener('copy', put, { once: true });
  document.execCommand('copy');
}
