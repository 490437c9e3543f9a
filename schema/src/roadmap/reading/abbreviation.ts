import type { Block, Document } from './document.ts';
import { filled, mend, mendLine } from './wording.ts';

export type Abbreviation = { readonly short: string; readonly full: string };

const heading =
  /^(?:применяемые|используемые|принятые|список|перечень)?\s*(?:условны[а-яё]+\s+)?(?:сокращени|обозначени|аббревиатур)[а-яё]*/iu;
const entry = /^(?<short>.{2,200}?)\s+[-–—]\s+(?<full>.+)$/u;

const readEntry = (text: string): Abbreviation | null => {
  const found = entry.exec(mendLine(text))?.groups;
  return found?.short && found.full ? { short: found.short, full: found.full.replace(/[;.\s]+$/u, '') } : null;
};

/** Entries of a line: two can stand on one, parted by a semicolon. */
const entriesOf = (line: string): Abbreviation[] =>
  line
    .split(/;(?=\s|$)/u)
    .map(readEntry)
    .filter((found) => found !== null);

const rowsOf = (block: Block): Abbreviation[] => {
  if (block.kind === 'paragraph') return filled(block.lines).flatMap(entriesOf);
  return block.rows.flatMap((row) => {
    const [short, full, ...rest] = row.map((cell) => mend(cell.lines)).filter((text) => !/^\d*\.?$/u.test(text));
    if (heading.test(short ?? '')) return [];
    return short && full && rest.length === 0 ? [{ short, full: full.replace(/[;.\s]+$/u, '') }] : [];
  });
};

/**
 * The list of abbreviations: what follows a heading «Применяемые сокращения», line by line or as a
 * table of two columns, until something stands there that is no entry.
 */
export const readAbbreviations = (document: Document): Abbreviation[] => {
  const found: Abbreviation[] = [];
  let inside = false;
  for (const block of document.blocks) {
    // On a worksheet the heading is the first row of the list itself.
    const lines = block.kind === 'paragraph' ? filled(block.lines) : [];
    if (block.kind === 'table' && heading.test(mend(block.rows[0]?.flatMap(({ lines: words }) => words) ?? [])))
      inside = true;
    const [first = '', ...rest] = lines;
    if (heading.test(first) && first.length < 200) {
      inside = true;
      const behind = first.includes(':') ? first.slice(first.indexOf(':') + 1) : '';
      found.push(...entriesOf(behind), ...rest.flatMap(entriesOf));
    } else if (inside && (lines.length > 0 || block.kind === 'table')) {
      const entries = rowsOf(block);
      found.push(...entries);
      inside = entries.length > 0 && block.kind === 'paragraph';
    }
  }
  return found;
};

const later = /\(\s*далее\s*(?:также\s*)?[-–—:]\s*(?:соответственно\s+)?(?<short>[^()]{2,100})\)/giu;

/**
 * Names introduced in the text itself, «… (далее – пилотные площадки)», with the words before them.
 * Where those words begin cannot be told for certain, so they are a hint for a person, not a name.
 */
export const readDefinitions = (text: string): Abbreviation[] => {
  let from = 0;
  return [...text.matchAll(later)].map((found) => {
    const full =
      text
        .slice(from, found.index)
        .split(/[.;]\s/u)
        .at(-1) ?? '';
    from = found.index + found[0].length;
    return { short: mendLine(found.groups?.short ?? ''), full: mendLine(full) };
  });
};
