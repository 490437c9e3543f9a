import { patterns } from './pattern.ts';
import type { Token } from './token.ts';

/** The words of time in a text, in their order. */
export type Tokens = {
  readonly tokens: readonly Token[];
  /** The words that each token was read from. */
  readonly words: readonly string[];
  /** Where those words stand in the text: from the first character to behind the last. */
  readonly places: readonly Place[];
};

/** The words of a term, read apart. */
export type Scan = Tokens & {
  /** Words that speak of a time and that nothing was read from. */
  readonly unread: readonly string[];
};

export type Place = { readonly from: number; readonly to: number };

/**
 * All patterns as one, each in a group of its own: it finds the next word of time, and by which of them. No pattern has
 * groups but those with names, nor matches nothing.
 */
const anyWord = new RegExp(
  patterns.map(([{ source }]) => `(${source.replace(/\(\?<[a-z]+>/giu, '(?:')})`).join('|'),
  'giu',
);

type Match = Place & { readonly token: Token | null };

/** The first word of time from a place on. */
const nextMatch = (text: string, from: number): Match | null => {
  anyWord.lastIndex = from;
  const found = anyWord.exec(text);
  const [pattern, make] = patterns[(found?.slice(1) ?? []).findIndex((group) => group !== undefined)] ?? [];
  if (!found || !pattern || !make) return null;
  pattern.lastIndex = found.index;
  return { from: found.index, to: anyWord.lastIndex, token: make(pattern.exec(text)?.groups ?? {}) };
};

/** A term is a few words; what is longer is read this far, in characters. */
const longest = 2_000;

/** Figures, ordinals and names of periods: where they are left over, the term says more than was understood. */
const telling =
  /[^\s,;()]*\d[^\s,;()]*|(?<![а-яёa-z])(?:[IVX]+(?![а-яёa-z])|(?:(?:перв|втор)(?:[ыо][ймхе]|ая|ого|ому|ую)|трет(?:ий|ь[еяюи][а-яё]*)|четв[её]рт(?:[ыо][ймхе]|ая|ого|ому|ую)|квартал|полугоди|декад|половин|недел)(?:[а-яё]*))/giu;

/** Reads a text from left to right; `left` are the words that nothing was read from. */
const readTokens = (words: string): Tokens & { readonly left: string } => {
  // Hyphens that do not break a line, and the minus sign, are dashes here.
  const text = words.replace(/[\u2010-\u2012\u2212]/gu, '-');
  const tokens: Token[] = [];
  const places: Place[] = [];
  let left = '';
  let at = 0;
  for (let next = nextMatch(text, at); next; next = nextMatch(text, at)) {
    const { from, to, token } = next;
    left += `${text.slice(at, from)}\n`;
    at = to;
    if (!token) continue;
    const said = text.slice(from, to);
    tokens.push(token);
    places.push({ from: from + said.length - said.trimStart().length, to: from + said.trimEnd().length });
  }
  left += text.slice(at);
  return { tokens, places, words: places.map(({ from, to }) => text.slice(from, to)), left };
};

/** Finds the words of time in running text, however long it is. */
export const findTokens = (text: string): Tokens => readTokens(text);

/** Reads the words of a term apart. */
export const scan = (term: string): Scan => {
  const { left, ...found } = readTokens(term.slice(0, longest));
  return { ...found, unread: left.match(telling) ?? [] };
};
