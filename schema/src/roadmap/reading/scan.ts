import { patterns } from './pattern.ts';
import type { Token } from './token.ts';

/** The words of a term, read apart. */
export type Scan = {
  readonly tokens: readonly Token[];
  /** The words that each token was read from. */
  readonly words: readonly string[];
  /** Words that speak of a time and that nothing was read from. */
  readonly unread: readonly string[];
};

type Match = { readonly token: Token | null; readonly length: number };

const match = (text: string, at: number): Match | null => {
  for (const [pattern, make] of patterns) {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found && found[0].length > 0) return { token: make(found.groups ?? {}), length: found[0].length };
  }
  return null;
};

/** A term is a few words; what is longer is read this far, in characters. */
const longest = 2_000;

/** Figures, ordinals and names of periods: where they are left over, the term says more than was understood. */
const telling =
  /[^\s,;()]*\d[^\s,;()]*|(?<![а-яёa-z])(?:[IVX]+(?![а-яёa-z])|(?:(?:перв|втор)(?:[ыо][ймхе]|ая|ого|ому|ую)|трет(?:ий|ь[еяюи][а-яё]*)|четв[её]рт(?:[ыо][ймхе]|ая|ого|ому|ую)|квартал|полугоди|декад|половин|недел)(?:[а-яё]*))/giu;

/** Reads the words of a term from left to right. */
export const scan = (term: string): Scan => {
  // Hyphens that do not break a line, and the minus sign, are dashes here.
  const text = term.slice(0, longest).replace(/[\u2010-\u2012\u2212]/gu, '-');
  const tokens: Token[] = [];
  const words: string[] = [];
  let left = '';
  for (let at = 0; at < text.length; ) {
    const next = match(text, at);
    const length = next?.length ?? 1;
    if (next?.token) {
      tokens.push(next.token);
      words.push(text.slice(at, at + length).trim());
    }
    left += next ? '\n' : text.slice(at, at + 1);
    at += length;
  }
  return { tokens, words, unread: left.match(telling) ?? [] };
};
