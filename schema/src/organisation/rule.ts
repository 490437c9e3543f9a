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

/** One organisation took the place of another; old documents keep the old name. */
export interface Succession {
  readonly id: string;
  readonly successorId: string;
}

/** What is reached from one, step by step, itself included. A set that grows while it is read ends in a circle too. */
function reached(from: string, step: (id: string) => readonly string[]): string[] {
  const all = new Set([from]);
  for (const one of all) for (const next of step(one)) all.add(next);
  return [...all];
}

/** An organisation, and all whose place it took, at whatever remove: it carries on what names them. */
export const lineageOf = (id: string, all: readonly Succession[]): string[] =>
  reached(id, (one) => all.filter(({ successorId }) => successorId === one).map((before) => before.id));

/** An organisation, and all who took its place, at whatever remove. */
export const heirsOf = (id: string, all: readonly Succession[]): string[] =>
  reached(id, (one) => all.filter((after) => after.id === one).map(({ successorId }) => successorId));
