/** How long the names of organisations and classes may be, in characters. */
export const longest = { shortName: 200, fullName: 1000, region: 200, spelling: 500 } as const;

/** How many other spellings a name may have. */
export const mostSpellings = 100;

/**
 * Whether the text is a registration number with its check digit: ОГРН (13 digits) or ОГРНИП (15).
 * Source: order of the Ministry of Finance of 30.10.2017 № 165н, clauses 9–10.
 */
export function isRegistrationNumber(text: string): boolean {
  if (!/^(\d{13}|\d{15})$/.test(text)) return false;
  const body = BigInt(text.slice(0, -1));
  return (body % BigInt(text.length - 2)) % 10n === BigInt(text.slice(-1));
}

/** What must be written and what must go, to come from the spellings that stand to those that are wanted. */
export function spellingChanges<Spelling extends { text: string }>(
  standing: readonly Spelling[],
  wanted: readonly string[],
) {
  const texts = new Set(standing.map(({ text }) => text));
  return {
    added: [...new Set(wanted)].filter((text) => !texts.has(text)),
    removed: standing.filter(({ text }) => !wanted.includes(text)),
  };
}
