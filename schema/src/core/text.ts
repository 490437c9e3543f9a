import { require } from './refusal.ts';

/**
 * The first place in an input where text cannot be stored: PostgreSQL takes no NUL, and a lone surrogate is no
 * character. Such input is refused, rather than becoming an internal error.
 * @returns the field's name (its outermost, as the client knows it), or null where all is well
 */
export function badText(input: unknown, field = 'input'): string | null {
  if (typeof input === 'string') return input.includes('\0') || !input.isWellFormed() ? field : null;
  if (input === null || typeof input !== 'object' || input instanceof Date) return null;
  for (const [key, value] of Object.entries(input)) {
    const found = badText(value, field === 'input' && !Array.isArray(input) ? key : field);
    if (found !== null) return found;
  }
  return null;
}

/**
 * A text that a person wrote, trimmed.
 * @throws Invalid REQUIRED where nothing is left, TOO_LONG beyond `max` characters
 */
export function written(field: string, text: string | null | undefined, max: number): string {
  const trimmed = text?.trim() ?? '';
  require(trimmed !== '', field, 'REQUIRED');
  require(trimmed.length <= max, field, 'TOO_LONG', { max });
  return trimmed;
}

/** The same for a text that may be left out: null where nothing is left. */
export const writtenOrNull = (field: string, text: string | null | undefined, max: number): string | null =>
  text?.trim() ? written(field, text, max) : null;

/** As `written`, on one line: white space within it becomes single blanks. */
export const line = (field: string, text: string | null | undefined, max: number): string =>
  written(field, text?.replace(/\s+/g, ' '), max);

/** As much of a text as its place has room for, in whole characters; what is cut ends in «…». */
export function shortened(text: string, longest: number): string {
  const signs = [...text];
  return signs.length > longest ? `${signs.slice(0, longest).join('').trimEnd()}…` : text;
}
