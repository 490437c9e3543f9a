import type { Block, Cell, Document, Row } from '@vmeste/schema/roadmap/reading/document.ts';
import { type DefaultTreeAdapterTypes, parse, defaultTreeAdapter as tree } from 'parse5';
import { marks } from './counting.ts';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

const broken = new Set(['br', 'p', 'div', 'li', 'tr', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol']);
const unspoken = new Set(['script', 'style', 'head', 'img', 'sup']);

const attribute = (element: Element, name: string): string | null =>
  element.attrs.find((known) => known.name === name)?.value ?? null;

const span = (element: Element, name: string): number => {
  const value = Number(attribute(element, name) ?? '1');
  return Number.isInteger(value) && value >= 1 && value <= 1_000 ? value : 1;
};

const childElements = (element: Element): Element[] => element.childNodes.filter((child) => tree.isElementNode(child));

/** A list of one item is a cell that Word counts by itself; its number belongs to the row, not to the words. */
const marker = (item: Element): string => {
  const list = item.parentNode;
  if (!list || !('tagName' in list)) return '';
  const items = childElements(list);
  if (items.length < 2) return '';
  return list.tagName === 'ol' ? `${items.indexOf(item) + 1}) ` : '- ';
};

/** Text of a node, with a line end wherever the page would break. */
const textOf = (node: Node): string => {
  if (tree.isTextNode(node)) return node.value.replace(/[\r\n\t ]+/gu, ' ');
  if (!tree.isElementNode(node) || unspoken.has(node.tagName)) return '';
  if (node.tagName === 'br') return '\n';
  const inner = node.childNodes.map(textOf).join('');
  if (node.tagName === 'td' || node.tagName === 'th') return `${inner}\n`;
  if (!broken.has(node.tagName)) return inner;
  return `\n${node.tagName === 'li' ? marker(node) : ''}${inner.replace(/^\n+/u, '')}\n`;
};

const linesOf = (element: Element): string[] =>
  element.childNodes
    .map(textOf)
    .join('')
    .replace(/\n{2,}/gu, '\n')
    .replace(/^\n|\n$/gu, '')
    .split('\n');

const mark = new RegExp(`${marks.open}([^${marks.close}]*)${marks.close}`, 'gu');

/** A number that Word counts before the words of a cell. Numbers of several paragraphs are a list inside it. */
const cellOf = (element: Element): Cell => {
  const lines = linesOf(element);
  const counted = lines.flatMap((line) => [...line.matchAll(mark)]);
  const [only, ...others] = counted;
  const leads = only?.input.trim().startsWith(only[0]) && lines.find((line) => line.trim() !== '') === only.input;
  return {
    lines: lines.map((line) => line.replace(mark, '')),
    colspan: span(element, 'colspan'),
    rowspan: span(element, 'rowspan'),
    ...(only && leads && others.length === 0 ? { counted: only[1] ?? '' } : {}),
  };
};

const rowsOf = (element: Element): Row[] =>
  childElements(element).flatMap((child) => {
    if (child.tagName === 'tr')
      return [
        childElements(child)
          .filter(({ tagName }) => tagName === 'td' || tagName === 'th')
          .map(cellOf),
      ];
    return ['thead', 'tbody', 'tfoot'].includes(child.tagName) ? rowsOf(child) : [];
  });

/** A table of measures may stand inside a cell of a table that only places it on the page. */
const nestedTables = (table: Element): Block[] =>
  childElements(table).flatMap((child) => (child.tagName === 'table' ? blocksOf([child]) : nestedTables(child)));

/** A paragraph, the number that Word counts before it apart from its words; none where it says nothing. */
const paragraphOf = (lines: readonly string[]): Block[] => {
  const counted = lines.flatMap((line) => [...line.matchAll(mark)])[0]?.[1];
  const words = lines.map((line) => line.replace(mark, ''));
  if (words.every((line) => line.trim() === '')) return [];
  return [{ kind: 'paragraph', lines: words, ...(counted === undefined ? {} : { counted }) }];
};

const isList = (node: Node): boolean => tree.isElementNode(node) && (node.tagName === 'ul' || node.tagName === 'ol');

/** An item of a list and, behind it, those of the lists inside it. What Word counts needs no marker of ours. */
const itemOf = (item: Element): Block[] => {
  const words = item.childNodes
    .filter((node) => !isList(node))
    .map(textOf)
    .join('')
    .trim();
  const shown = words.startsWith(marks.open) ? words : `${marker(item)}${words}`;
  return [...paragraphOf(shown.split('\n')), ...blocksOf(item.childNodes.filter(isList))];
};

const blocksOf = (nodes: readonly Node[]): Block[] =>
  nodes.flatMap((node): Block[] => {
    if (!tree.isElementNode(node)) {
      const text = tree.isTextNode(node) ? node.value.trim() : '';
      return text === '' ? [] : paragraphOf([text]);
    }
    if (node.tagName === 'table') return [{ kind: 'table', rows: rowsOf(node) }, ...nestedTables(node)];
    const holdsTable = childElements(node).some(({ tagName }) => tagName === 'table');
    if (holdsTable || ['div', 'section', 'article', 'ul', 'ol'].includes(node.tagName))
      return blocksOf(node.childNodes);
    return node.tagName === 'li' ? itemOf(node) : paragraphOf(linesOf(node));
  });

/** The paragraphs and tables of an HTML page, spans and line ends kept; what is no text is left out. */
export const readHtml = (html: string): Document => {
  const page = parse(html);
  const root = page.childNodes.find((node) => tree.isElementNode(node));
  const body =
    root && tree.isElementNode(root) ? childElements(root).find(({ tagName }) => tagName === 'body') : undefined;
  return { blocks: blocksOf(body?.childNodes ?? []) };
};
