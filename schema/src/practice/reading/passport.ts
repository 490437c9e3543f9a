import { type ParagraphKind, type Paragraph as Said, tidy } from '../../core/paragraph.ts';
import { type Block, type Cell, type Document, type Paragraph, shownLines } from '../../roadmap/reading/document.ts';
import { unreadable } from '../../roadmap/reading/limit.ts';
import type { UnreadableCode as AnyUnreadable } from '../../roadmap/reading/problem.ts';
import { filled, mendLine } from '../../roadmap/reading/wording.ts';
import { type PassportPart, passportParts, type Result } from '../rule.ts';
import { type PaperPart, partNamed } from './label.ts';
import { resultsIn } from './result.ts';

/** A passport as it was understood from a document. */
export interface PassportReading {
  readonly name: string;
  /** As the document names it; whose the practice is, its author says. */
  readonly organisation: string;
  readonly municipality: string;
  readonly targetGroups: readonly string[];
  readonly parts: Readonly<Partial<Record<PassportPart, readonly Said[]>>>;
  readonly results: readonly Result[];
  readonly contacts: string;
  /** Lines that name measures which it serves. */
  readonly links: readonly string[];
  /** Names of documents and forms: the files are not in the document. */
  readonly papers: readonly string[];
  /** Lines that stand under no heading that is known, or that say nothing of what their heading asks for. */
  readonly unread: readonly string[];
}

/** Why there is nothing to read, beside what holds for every document. */
export const unreadableCodes = ['passportMissing'] as const;
export type UnreadableCode = (typeof unreadableCodes)[number];

export type Outcome =
  | { readonly ok: true; readonly reading: PassportReading }
  | { readonly ok: false; readonly code: UnreadableCode | AnyUnreadable };

/** What stands under one heading. */
interface Part {
  readonly part: PaperPart | null;
  readonly lines: Line[];
}

/** A line of a part; a row of a table has its cells. */
interface Line {
  readonly kind: ParagraphKind;
  readonly text: string;
  readonly cells?: readonly string[];
}

const marks: readonly (readonly [RegExp, ParagraphKind])[] = [
  [/^[-–—•·*]\s+/u, 'bullet'],
  [/^\d{1,2}[.)]\s+/u, 'numbered'],
];

function lineOf(text: string): Line {
  const mended = mendLine(text);
  const [mark, kind] = marks.find(([begins]) => begins.test(mended)) ?? [/^/u, 'paragraph' as const];
  return { kind, text: mended.replace(mark, '') };
}

const linesOf = (paragraph: Pick<Paragraph, 'lines' | 'counted'>): Line[] =>
  shownLines({ kind: 'paragraph', ...paragraph })
    .map(lineOf)
    .filter(({ text }) => text !== '');

const shown = ({ lines, counted }: Cell): Pick<Paragraph, 'lines' | 'counted'> =>
  counted === undefined ? { lines } : { lines, counted };

/** «Проблема: семьи живут далеко» says what a line of its own could. */
const inline = /^([^:]{3,60}):\s+(\S.*)$/u;

/**
 * The parts of a passport: under headings of their own, behind them on the same line, or in a table beside them. Forms
 * differ from organisation to organisation; the headings hold.
 */
function partsOf({ blocks }: Document): Part[] {
  const found: Part[] = [{ part: null, lines: [] }];
  const last = () => found.at(-1) ?? { part: null, lines: [] };
  const begin = (part: PaperPart, lines: Line[]) => found.push({ part, lines });
  const readRow = (row: readonly Cell[]) => {
    const at = row.findIndex((cell) => partNamed(filled(cell.lines).join(' ')) !== null);
    const heading = row[at];
    const part = heading ? partNamed(filled(heading.lines).join(' ')) : null;
    if (part !== null && at < 2)
      begin(
        part,
        row.slice(at + 1).flatMap((cell) => linesOf(shown(cell))),
      );
    else {
      const cells = row.map(({ lines }) => filled(lines).join(' '));
      if (cells.some(Boolean)) last().lines.push({ kind: 'paragraph', text: cells.filter(Boolean).join(' '), cells });
    }
  };
  const readParagraph = (block: Paragraph) => {
    for (const line of linesOf(block)) {
      const part = partNamed(line.text);
      const [, heading = '', rest = ''] = inline.exec(line.text) ?? [];
      const behind = partNamed(heading);
      if (part !== null) begin(part, []);
      else if (behind !== null) begin(behind, [lineOf(rest)]);
      else last().lines.push(line);
    }
  };
  const readBlock = (block: Block) => (block.kind === 'table' ? block.rows.forEach(readRow) : readParagraph(block));
  blocks.forEach(readBlock);
  return found;
}

const title = /^паспорт(?:\s+(?:эффективной\s+)?(?:практики|технологии|апробации))?$/iu;

const saidOf = (lines: readonly Line[]): Said[] =>
  tidy(lines.map(({ kind, text }) => ({ kind, runs: [{ text, bold: false, italic: false }] })));

/** Several in a line stand between semicolons, or between commas where none of them has one inside. */
const listed = (lines: readonly Line[]): string[] =>
  lines.flatMap(({ text }) => text.split(/[;,]\s*/u).map((one) => one.replace(/[.;,]$/u, '').trim())).filter(Boolean);

/** @returns the passport that a document holds; a document with none of its headings is none */
export function passportIn(document: Document): Outcome {
  const code = unreadable(document);
  if (code !== null) return { ok: false, code };
  const parts = partsOf(document);
  const under = (wanted: PaperPart) => parts.filter(({ part }) => part === wanted).flatMap(({ lines }) => lines);
  const text = (wanted: PaperPart, between = ' ') =>
    under(wanted)
      .map((line) => line.text)
      .join(between);
  const { results, unread } = resultsIn(under('results').map(({ text: words, cells }) => cells ?? [words]));
  const strays = parts.filter(({ part }) => part === null).flatMap(({ lines }) => lines);
  const said = strays.map((line) => line.text).filter((line) => !title.test(line));
  // A form that names the practice nowhere else has its name below the title.
  const [first = '', ...rest] = text('name') === '' ? said : ['', ...said];
  const read: PassportReading = {
    name: text('name') || first.replace(/^[«"](.*)[»"]$/u, '$1'),
    organisation: text('organisation'),
    municipality: text('municipality'),
    targetGroups: listed(under('targetGroups')),
    parts: Object.fromEntries(
      passportParts.flatMap((part) => (under(part).length > 0 ? [[part, saidOf(under(part))] as const] : [])),
    ),
    results,
    contacts: text('contacts', '\n'),
    links: under('links').map((line) => line.text),
    papers: under('papers').map((line) => line.text),
    unread: [...rest, ...unread],
  };
  const isEmpty = parts.every(({ part }) => part === null);
  return isEmpty ? { ok: false, code: 'passportMissing' } : { ok: true, reading: read };
}
