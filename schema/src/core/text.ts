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
