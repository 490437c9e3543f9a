import type { Block, Paper, Run } from './paper.ts';

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

const escaped = (text: string): string =>
  text.replace(/[&<>"']/gu, (sign) => signs[sign] ?? sign).replaceAll('\n', '<br>');

const run = ({ text, bold, italic }: Run): string => {
  const said = italic ? `<i>${escaped(text)}</i>` : escaped(text);
  return bold ? `<b>${said}</b>` : said;
};

const row = (cells: readonly string[], tag: 'td' | 'th'): string =>
  `<tr>${cells.map((cell) => `<${tag}>${escaped(cell)}</${tag}>`).join('')}</tr>`;

const tags: Readonly<Record<string, string>> = { title: 'h1', cover: 'h1', heading: 'h2', label: 'h3' };

const written = (block: Block): string => {
  if (block.kind === 'page') return '<hr>';
  if (block.kind === 'contents') return '';
  if (block.kind === 'code') return `<p>${escaped(block.caption)}<br>${escaped(block.address)}</p>`;
  if (block.kind === 'ends') return `<table>${row([block.left, block.right], 'td')}</table>`;
  if (block.kind === 'words') {
    const tag = tags[block.style] ?? 'p';
    return `<${tag}>${block.runs.map(run).join('')}</${tag}>`;
  }
  return `<table>${block.head ? row(block.head, 'th') : ''}${block.rows.map((cells) => row(cells, 'td')).join('')}</table>`;
};

/** A paper as the part of a page that is copied into another program: it keeps tables and headings, and no look. */
export const paperHtml = ({ blocks }: Paper): string => blocks.map(written).join('');
