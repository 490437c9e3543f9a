import type { Parts } from './archive.ts';
import { attribute, type List, listsOf, type Paragraph, Styles } from './lists.ts';

/** Between these a number is carried through the page that the document becomes; no document's words hold them. */
export const marks = { open: '\ue000', close: '\ue001' } as const;

/** What stands for any bullet: which sign it is, a font of its own knows. */
const bullet = '•';

const roman = (count: number): string =>
  (
    [
      ['M', 1000],
      ['CM', 900],
      ['D', 500],
      ['CD', 400],
      ['C', 100],
      ['XC', 90],
      ['L', 50],
      ['XL', 40],
      ['X', 10],
      ['IX', 9],
      ['V', 5],
      ['IV', 4],
      ['I', 1],
    ] as const
  ).reduce(
    ({ text, left }, [sign, worth]) => ({ text: text + sign.repeat(Math.floor(left / worth)), left: left % worth }),
    { text: '', left: Math.min(count, 3999) },
  ).text;

/** After the last letter Word doubles it: «аа», «бб». */
const lettered =
  (alphabet: string) =>
  (count: number): string =>
    (alphabet[(count - 1) % alphabet.length] ?? '').repeat(Math.min(Math.floor((count - 1) / alphabet.length) + 1, 50));

const russian = 'абвгдежзиклмнопрстуфхцчшщэюя';
const latin = 'abcdefghijklmnopqrstuvwxyz';

const formats: Readonly<Record<string, (count: number) => string>> = {
  decimal: String,
  decimalZero: (count) => String(count).padStart(2, '0'),
  upperRoman: roman,
  lowerRoman: (count) => roman(count).toLowerCase(),
  russianLower: lettered(russian),
  russianUpper: lettered(russian.toUpperCase()),
  lowerLetter: lettered(latin),
  upperLetter: lettered(latin.toUpperCase()),
};

/** Counts as Word does: a list goes on where it was left, and a level begins anew below each one above it. */
class Counter {
  readonly #lists: ReadonlyMap<string, List>;
  readonly #counts = new Map<string, number[]>();
  readonly #restarted = new Set<string>();

  constructor(lists: ReadonlyMap<string, List>) {
    this.#lists = lists;
  }

  /** The words of the next number, or a bullet; empty where the level shows nothing. */
  next(id: string, at: number): string {
    const list = this.#lists.get(id);
    const level = list?.levels.get(at);
    if (!list || !level) return '';
    const counts = this.#counts.get(list.counted) ?? [];
    this.#counts.set(list.counted, counts);
    const begin = list.restarts.get(at);
    const anew = begin !== undefined && !this.#restarted.has(`${id} ${at}`);
    if (anew) this.#restarted.add(`${id} ${at}`);
    for (let above = 0; above < at; above += 1) counts[above] ??= list.levels.get(above)?.start ?? 1;
    counts[at] = anew ? begin : (counts[at] ?? level.start - 1) + 1;
    for (const [below, { restart }] of list.levels) if (below > at && at < restart) delete counts[below];
    if (level.format === 'none') return '';
    if (level.format === 'bullet') return bullet;
    return level.text.replace(/%([1-9])/gu, (_, place) => {
      const of = Number(place) - 1;
      const format = level.figures ? 'decimal' : list.levels.get(of)?.format;
      return (formats[format ?? ''] ?? String)(counts[of] ?? 1);
    });
  }
}

/**
 * The numbers that Word counts before paragraphs, which no text of the document holds. A bullet inside a cell is left
 * out: it begins an item of the cell's own words.
 * @returns the document's main part with each number written before its paragraph, between `marks`; null where there
 *   are none
 */
export const withNumbers = (parts: Parts): string | null => {
  const xml = parts.get('word/document.xml')?.toString('utf8') ?? '';
  const numbering = parts.get('word/numbering.xml')?.toString('utf8');
  if (numbering === undefined) return null;
  const lists = listsOf(numbering);
  const counter = new Counter(lists);
  const styles = new Styles(parts.get('word/styles.xml')?.toString('utf8') ?? '', lists);
  const pieces: string[] = [];
  let written = 0;
  let cells = 0;
  /** Inside what a paragraph was before somebody changed it under review. */
  let former = 0;
  let paragraph: Paragraph | null = null;
  for (const found of xml.matchAll(/<(\/?)w:(tc|pPr|pPrChange|pStyle|numId|ilvl)(?=[\s/>])([^<>]*?)(\/?)>/gu)) {
    const [token, closing, tag, rest = '', empty] = found;
    const step = closing ? -1 : 1;
    if (tag === 'tc' && !empty) cells += step;
    else if (tag === 'pPrChange' && !empty) former += step;
    else if (former > 0 || (tag === 'pPr' && empty)) continue;
    else if (tag === 'pPr' && !closing) paragraph = { style: null, list: null, level: null };
    else if (tag === 'pPr' && paragraph) {
      const counted = styles.numbered(paragraph);
      const number = counted === null ? '' : counter.next(counted.list, counted.level);
      paragraph = null;
      if (number === '' || (number === bullet && cells > 0)) continue;
      const end = found.index + token.length;
      pieces.push(xml.slice(written, end), `<w:r><w:t>${marks.open}${number}${marks.close}</w:t></w:r>`);
      written = end;
    } else if (paragraph) {
      const said = attribute(rest, 'val');
      if (tag === 'pStyle') paragraph.style = said;
      else if (tag === 'numId') paragraph.list = said;
      else if (tag === 'ilvl') paragraph.level = said;
    }
  }
  return pieces.length === 0 ? null : [...pieces, xml.slice(written)].join('');
};
