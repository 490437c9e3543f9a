import type { Parts } from './archive.ts';

/** How Word counts the paragraphs of one level. */
type Level = {
  readonly start: number;
  readonly format: string;
  /** «%1.%2.»: its own count and those of the levels above. */
  readonly text: string;
  /** The style whose paragraphs stand on this level. */
  readonly style: string | null;
};

type Levels = ReadonlyMap<number, Level>;

/** A list of a document: the levels that it counts by, and where it begins anew. */
type List = { readonly counted: string; readonly levels: Levels; readonly restarts: ReadonlyMap<number, number> };

/** Between these a number is carried through the page that the document becomes; no document's words hold them. */
export const marks = { open: '\ue000', close: '\ue001' } as const;

const value = (xml: string, tag: string): string | null =>
  new RegExp(`<w:${tag}\\s[^>]*?w:val="([^"]*)"`, 'u').exec(xml)?.[1] ?? null;

const attribute = (opening: string, name: string): string | null =>
  new RegExp(`w:${name}="([^"]*)"`, 'u').exec(opening)?.[1] ?? null;

/** The elements of a name, each with its opening and what stands inside. */
const elements = (xml: string, tag: string): { opening: string; inside: string }[] =>
  [...xml.matchAll(new RegExp(`(<w:${tag}(?:\\s[^>]*)?>)(.*?)</w:${tag}>`, 'gsu'))].map(
    ([, opening = '', inside = '']) => ({ opening, inside }),
  );

const whole = (text: string | null, otherwise: number): number => {
  const number = Number(text ?? otherwise);
  return Number.isInteger(number) && number >= 0 && number < 100_000 ? number : otherwise;
};

const levelsOf = (xml: string): Map<number, Level> =>
  new Map(
    elements(xml, 'lvl').map(({ opening, inside }) => [
      whole(attribute(opening, 'ilvl'), 0),
      {
        start: whole(value(inside, 'start'), 1),
        format: value(inside, 'numFmt') ?? 'decimal',
        text: value(inside, 'lvlText') ?? '',
        style: value(inside, 'pStyle'),
      },
    ]),
  );

const listsOf = (xml: string): Map<string, List> => {
  const abstracts = new Map(
    elements(xml, 'abstractNum').map(({ opening, inside }) => [attribute(opening, 'abstractNumId'), levelsOf(inside)]),
  );
  const lists = new Map<string, List>();
  for (const { opening, inside } of elements(xml, 'num')) {
    const [id, counted] = [attribute(opening, 'numId'), value(inside, 'abstractNumId')];
    const levels = abstracts.get(counted);
    if (id === null || counted === null || !levels) continue;
    const overrides = elements(inside, 'lvlOverride').map((override) => ({
      at: whole(attribute(override.opening, 'ilvl'), 0),
      start: value(override.inside, 'startOverride'),
      levels: levelsOf(override.inside),
    }));
    lists.set(id, {
      counted,
      levels: new Map([...levels, ...overrides.flatMap((override) => [...override.levels])]),
      restarts: new Map(overrides.flatMap(({ at, start }) => (start === null ? [] : [[at, whole(start, 1)] as const]))),
    });
  }
  return lists;
};

/** A style that counts its paragraphs: the list, and the level where it names one. */
type Counting = { readonly list: string; readonly level: string | null };

const stylesOf = (xml: string): Map<string, Counting> => {
  const known = new Map(
    elements(xml, 'style').map(({ opening, inside }) => [attribute(opening, 'styleId') ?? '', inside]),
  );
  const counts = (id: string | null, depth: number): Counting | null => {
    const style = id === null || depth > 20 ? undefined : known.get(id);
    if (style === undefined) return null;
    const list = value(style, 'numId');
    return list === null ? counts(value(style, 'basedOn'), depth + 1) : { list, level: value(style, 'ilvl') };
  };
  return new Map(
    [...known.keys()].flatMap((id) => {
      const found = counts(id, 0);
      return found ? [[id, found] as const] : [];
    }),
  );
};

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

  /** The level on which a style's paragraphs stand. */
  levelOf(list: string, style: string | null): number {
    const levels = [...(this.#lists.get(list)?.levels ?? [])];
    return levels.find(([, level]) => style !== null && level.style === style)?.[0] ?? 0;
  }

  /** The words of the next number; empty where the level has none, as bullets have. */
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
    counts.length = at + 1;
    if (level.format === 'bullet' || level.format === 'none') return '';
    return level.text.replace(/%([1-9])/gu, (_, place) => {
      const count = counts[Number(place) - 1] ?? 1;
      return (formats[list.levels.get(Number(place) - 1)?.format ?? ''] ?? String)(count);
    });
  }
}

type Paragraph = { style: string | null; list: string | null; level: string | null };

/**
 * The numbers that Word counts before the paragraphs of tables, which no text of the document holds.
 * @returns the document's main part with each number written before its paragraph, between `marks`; null where there
 *   are none
 */
export const withNumbers = (parts: Parts): string | null => {
  const xml = parts.get('word/document.xml')?.toString('utf8') ?? '';
  const numbering = parts.get('word/numbering.xml')?.toString('utf8');
  if (numbering === undefined) return null;
  const counter = new Counter(listsOf(numbering));
  const styles = stylesOf(parts.get('word/styles.xml')?.toString('utf8') ?? '');
  const pieces: string[] = [];
  let written = 0;
  let cells = 0;
  /** Inside what a paragraph was before somebody changed it under review. */
  let former = 0;
  let paragraph: Paragraph | null = null;
  const numberOf = ({ style, list, level }: Paragraph): string => {
    const styled = style === null ? undefined : styles.get(style);
    const id = list ?? styled?.list ?? null;
    if (id === null || id === '0') return '';
    const named = level ?? (list === null ? (styled?.level ?? null) : null);
    return counter.next(id, named === null ? counter.levelOf(id, style) : whole(named, 0));
  };
  for (const found of xml.matchAll(/<(\/?)w:(tc|pPr|pPrChange|pStyle|numId|ilvl)(?=[\s/>])([^<>]*?)(\/?)>/gu)) {
    const [token, closing, tag, rest = '', empty] = found;
    const step = closing ? -1 : 1;
    if (tag === 'tc' && !empty) cells += step;
    else if (tag === 'pPrChange' && !empty) former += step;
    else if (former > 0 || (tag === 'pPr' && empty)) continue;
    else if (tag === 'pPr' && !closing) paragraph = { style: null, list: null, level: null };
    else if (tag === 'pPr' && paragraph) {
      const number = numberOf(paragraph);
      paragraph = null;
      if (number === '' || cells === 0) continue;
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
