/** How Word counts the paragraphs of one level. */
export type Level = {
  readonly start: number;
  readonly format: string;
  /** «%1.%2.»: its own count and those of the levels above. */
  readonly text: string;
  /** The style whose paragraphs stand on this level. */
  readonly style: string | null;
  /** All counts are written in figures here, however the levels above write theirs: «1.2» below «I». */
  readonly figures: boolean;
  /** How many levels, from the top, begin it anew when they count on; 0: it goes on through all of them. */
  readonly restart: number;
};

type Levels = ReadonlyMap<number, Level>;

/** A list of a document: the levels that it counts by, and where it begins anew. */
export type List = {
  readonly counted: string;
  readonly levels: Levels;
  readonly restarts: ReadonlyMap<number, number>;
};

/** Counts by a list, on a level of it. */
type Numbered = { readonly list: string; readonly level: number };

const value = (xml: string, tag: string): string | null =>
  new RegExp(`<w:${tag}\\s[^>]*?w:val="([^"]*)"`, 'u').exec(xml)?.[1] ?? null;

export const attribute = (opening: string, name: string): string | null =>
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

/** Whether a switch is on: it is by standing there, unless it says otherwise. */
const isOn = (xml: string, tag: string): boolean =>
  new RegExp(`<w:${tag}\\s*/?>`, 'u').test(xml) || ['1', 'true', 'on'].includes(value(xml, tag) ?? '');

const levelsOf = (xml: string): Map<number, Level> =>
  new Map(
    elements(xml, 'lvl').map(({ opening, inside }) => {
      const at = whole(attribute(opening, 'ilvl'), 0);
      return [
        at,
        {
          start: whole(value(inside, 'start'), 1),
          format: value(inside, 'numFmt') ?? 'decimal',
          text: value(inside, 'lvlText') ?? '',
          style: value(inside, 'pStyle'),
          figures: isOn(inside, 'isLgl'),
          restart: whole(value(inside, 'lvlRestart'), at),
        },
      ];
    }),
  );

/**
 * What is counted, and its levels, by ids of what a list is made from. One that has no levels of its own takes them from a
 * list style, and counts on with everything else that does.
 */
const countedOf = (xml: string): Map<string, { readonly counted: string; readonly levels: Levels }> => {
  const abstracts = elements(xml, 'abstractNum').map(({ opening, inside }) => ({
    id: attribute(opening, 'abstractNumId') ?? '',
    levels: levelsOf(inside),
    defines: value(inside, 'styleLink'),
    follows: value(inside, 'numStyleLink'),
  }));
  const styles = new Map(abstracts.map((one) => [one.defines, one]));
  return new Map(
    abstracts.map((one) => {
      const { id, levels } = (one.follows !== null && styles.get(one.follows)) || one;
      return [one.id, { counted: id, levels }];
    }),
  );
};

/** The lists of a document by their ids, as `word/numbering.xml` gives them. */
export const listsOf = (xml: string): Map<string, List> => {
  const abstracts = countedOf(xml);
  const lists = new Map<string, List>();
  for (const { opening, inside } of elements(xml, 'num')) {
    const id = attribute(opening, 'numId');
    const made = abstracts.get(value(inside, 'abstractNumId') ?? '');
    if (id === null || !made) continue;
    const overrides = elements(inside, 'lvlOverride').map((override) => ({
      at: whole(attribute(override.opening, 'ilvl'), 0),
      start: value(override.inside, 'startOverride'),
      levels: levelsOf(override.inside),
    }));
    lists.set(id, {
      counted: made.counted,
      levels: new Map([...made.levels, ...overrides.flatMap((override) => [...override.levels])]),
      restarts: new Map(overrides.flatMap(({ at, start }) => (start === null ? [] : [[at, whole(start, 1)] as const]))),
    });
  }
  return lists;
};

/** What a paragraph says of its own number. */
export type Paragraph = { style: string | null; list: string | null; level: string | null };

type Style = { readonly list: string | null; readonly level: string | null; readonly basedOn: string | null };

/** The styles of a document, which count paragraphs that say nothing of it themselves. */
export class Styles {
  readonly #known: ReadonlyMap<string, Style>;
  readonly #lists: ReadonlyMap<string, List>;

  /** @param xml `word/styles.xml` */
  constructor(xml: string, lists: ReadonlyMap<string, List>) {
    this.#lists = lists;
    this.#known = new Map(
      elements(xml, 'style').map(({ opening, inside }) => [
        attribute(opening, 'styleId') ?? '',
        { list: value(inside, 'numId'), level: value(inside, 'ilvl'), basedOn: value(inside, 'basedOn') },
      ]),
    );
  }

  /** The list and the level that a paragraph counts by: as it says itself, else as its style does, or what that is based on. */
  numbered({ style, list, level }: Paragraph): Numbered | null {
    const line = [...this.#line(style)];
    const id = list ?? line.find(([, one]) => one.list !== null)?.[1].list ?? null;
    if (id === null || id === '0') return null;
    return { list: id, level: level === null ? this.#levelIn(id, line) : whole(level, 0) };
  }

  /** A style and those that it is based on, the nearest first. */
  *#line(style: string | null): Generator<readonly [string, Style]> {
    for (let id = style, depth = 0; id !== null && depth < 20; depth += 1) {
      const known = this.#known.get(id);
      if (!known) return;
      yield [id, known];
      id = known.basedOn;
    }
  }

  /** A level names its style; where none does, the style names its level. */
  #levelIn(list: string, line: readonly (readonly [string, Style])[]): number {
    const levels = [...(this.#lists.get(list)?.levels ?? [])];
    for (const [id, { level }] of line) {
      const naming = levels.find(([, one]) => one.style === id);
      if (naming) return naming[0];
      if (level !== null) return whole(level, 0);
    }
    return 0;
  }
}
