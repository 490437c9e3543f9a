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

/** A whole table with its header. */
export function tableToTabs<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string {
  const header = columns.map((column) => column.header);
  return toTabs([header, ...rows.map((row) => columns.map((column) => column.text(row)))]);
}

/** Over plain HTTP in a ministry's own network there is no clipboard to write to; there the old command still works. */
export async function putOnClipboard(text: string): Promise<void> {
  if (navigator.clipboard) return navigator.clipboard.writeText(text);
  const put = (event: ClipboardEvent): void => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
  };
  document.addEventListener('copy', put, { once: true });
  document.execCommand('copy');
}
