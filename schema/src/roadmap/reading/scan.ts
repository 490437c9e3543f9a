import { patterns } from './pattern.ts';
import type { Token } from './token.ts';

/** The words of a term, read apart. */
export type Scan = {
  readonly tokens: readonly Token[];
  /** The words that each token was read from. */
  readonly words: readonly string[];
  /** Where those words stand in the text: from the first character to behind the last. */
  readonly places: readonly Place[];
  /** Words that speak of a time and that nothing was read from. */
  readonly unread: readonly string[];
};

export type Place = { readonly from: number; readonly to: number };

type Match = { readonly token: Token | null; readonly length: number };

const match = (text: string, at: number): Match | null => {
  for (const [pattern, make] of patterns) {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found && found[0].length > 0) return { token: make(found.groups ?? {}), length: found[0].length };
  }
  return null;
};

/** All patterns as one: it tells where the next of them is, so that words which say nothing of time cost little. */
const some = new RegExp(patterns.map(([{ source }]) => source.replace(/\(\?<[a-z]+>/giu, '(?:')).join('|'), 'giu');

const nextAt = (text: string, at: number): number => {
  some.lastIndex = at;
  return some.exec(text)?.index ?? text.length;
};

/** A term is a few words; what is longer is read this far, in characters. */
const longest = 2_000;

/** Figures, ordinals and names of periods: where they are left over, the term says more than was understood. */
const telling =
  /[^\s,;()]*\d[^\s,;()]*|(?<![а-яёa-z])(?:[IVX]+(?![а-яёa-z])|(?:(?:перв|втор)(?:[ыо][ймхе]|ая|ого|ому|ую)|трет(?:ий|ь[еяюи][а-яё]*)|четв[её]рт(?:[ыо][ймхе]|ая|ого|ому|ую)|квартал|полугоди|декад|половин|недел)(?:[а-яё]*))/giu;

/** Reads the words of a term from left to right; `most` is how far, in characters. */
export const scan = (term: string, most = longest): Scan => {
  // Hyphens that do not break a line, and the minus sign, are dashes here.
  const text = term.slice(0, most).replace(/[\u2010-\u2012\u2212]/gu, '-');
  const tokens: Token[] = [];
  const places: Place[] = [];
  let left = '';
  for (let at = 0; at < text.length; ) {
    const next = nextAt(text, at);
    left += text.slice(at, next);
    const found = match(text, next);
    const to = next + (found?.length ?? 1);
    const said = text.slice(next, to);
    if (found?.token) {
      tokens.push(found.token);
      places.push({ from: next + said.length - said.trimStart().length, to: next + said.trimEnd().length });
    }
    left += found ? '\n' : said;
    at = to;
  }
  const words = places.map(({ from, to }) => text.slice(from, to));
  return { tokens, words, places, unread: left.match(telling) ?? [] };
};
