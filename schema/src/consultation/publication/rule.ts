import { type CareWarning, careIn } from '../../practice/care/rule.ts';

/** Who asked, and from where: what the public is not told. */
export interface Asker {
  readonly person: string;
  /** Its short name, its full one, and other spellings. */
  readonly organisation: readonly string[];
}

export const nameKinds = ['PERSON', 'ORGANISATION'] as const;
export type NameKind = (typeof nameKinds)[number];

/** What in words that are to be public looks like a name, or like data about a person who receives care. */
export interface PublicWarning {
  readonly kind: NameKind | CareWarning['kind'];
  readonly excerpt: string;
}

/** The end of a name that changes with its case: «Соколова», «Соколовой». At least three letters are left. */
const stemOf = (word: string) => word.slice(0, Math.max(3, word.length - 2));

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`);

/** A word of a name in whichever case, written with a capital letter. */
const inCases = (word: string) => String.raw`(?<!\p{L})${escaped(stemOf(word))}\p{Ll}{0,4}(?!\p{L})`;

/** The surname by itself; the other names only side by side, since many bear them. */
function personIn(text: string, name: string): string[] {
  const [surname = '', ...others] = name.split(/\s+/u).filter((word) => word.length > 2);
  const patterns = [
    surname === '' ? null : inCases(surname),
    others.length > 1 ? others.map(inCases).join(String.raw`\s+`) : null,
  ];
  return patterns.flatMap((pattern) => (pattern === null ? [] : (new RegExp(pattern, 'u').exec(text)?.[0] ?? [])));
}

/** Without quotation marks, in small letters: names are written with them or without. */
const bare = (text: string) =>
  text
    .toLocaleLowerCase('ru')
    .replaceAll('ё', 'е')
    .replace(/[«»"„“”']/gu, '')
    .replace(/\s+/gu, ' ');

/** What stands between the quotation marks of a name is how people call it. */
const calledBy = (name: string) => [name, ...[...name.matchAll(/«([^»]{4,})»/gu)].map(([, inner = '']) => inner)];

function organisationIn(text: string, names: readonly string[]): string[] {
  const said = ` ${bare(text).replace(/[^\p{L}\p{N}-]+/gu, ' ')} `;
  const isIn = (name: string) => {
    const words = bare(name)
      .replace(/[^\p{L}\p{N}-]+/gu, ' ')
      .trim();
    return words.length > 2 && said.includes(` ${words} `);
  };
  return [...new Set(names.flatMap(calledBy))].filter(isIn).slice(0, 1);
}

/**
 * What in the words looks like a name of whoever asked, of their organisation, or like data about a person who receives
 * care. It errs to the side of asking: whoever publishes decides.
 */
export const warningsIn = (text: string, { person, organisation }: Asker): PublicWarning[] => [
  ...personIn(text, person).map((excerpt) => ({ kind: 'PERSON' as const, excerpt })),
  ...organisationIn(text, organisation).map((excerpt) => ({ kind: 'ORGANISATION' as const, excerpt })),
  ...careIn(text),
];
