/** A mention that is being typed: what stands behind the @ so far, and where it stands in the text. */
export interface Wanted {
  name: string;
  start: number;
  end: number;
}

/** The longest part of a name that is still looked for. */
const longest = 60;

/** The mention that the caret stands in; null where it stands in none: an @ amid a word belongs to an address. */
export function mentionAt(text: string, caret: number): Wanted | null {
  const before = text.slice(0, caret);
  const start = before.lastIndexOf('@');
  if (start < 0 || /[\p{L}\p{N}_.]/u.test(before[start - 1] ?? '')) return null;
  const name = before.slice(start + 1);
  return name.length > longest || /[\n@,;:!?]|\s\s|^\s/u.test(name) ? null : { name, start, end: caret };
}

export interface Mentioned {
  id: string;
  name: string;
}

/** Those of the people chosen whom the text still names. */
export const stillNamed = (text: string, chosen: readonly Mentioned[]): string[] => [
  ...new Set(chosen.filter(({ name }) => text.includes(`@${name}`)).map(({ id }) => id)),
];

/** Whether a name holds what was typed; those found before, while the answer is on its way, may do so no longer. */
export const holds = (name: string, typed: string): boolean =>
  name.toLocaleLowerCase('ru').includes(typed.trim().toLocaleLowerCase('ru'));

/** How many letters of a name its beginning shares with what was typed; 0 where the part found is not its beginning. */
export const beginsAt = (name: string, typed: string): number =>
  name.toLocaleLowerCase('ru').startsWith(typed.toLocaleLowerCase('ru')) ? typed.length : 0;

export type Piece = { text: string; mention: boolean };

/** A text cut at the names it mentions, longest names first, so that one name within another is not cut. */
export function pieces(text: string, people: readonly Mentioned[]): Piece[] {
  const names = people.map(({ name }) => `@${name}`).sort((a, b) => b.length - a.length);
  const cut: Piece[] = [];
  let rest = text;
  while (rest !== '') {
    const found = names
      .map((name) => ({ name, at: rest.indexOf(name) }))
      .filter(({ at }) => at >= 0)
      .sort((a, b) => a.at - b.at)[0];
    const until = found?.at ?? rest.length;
    if (until > 0) cut.push({ text: rest.slice(0, until), mention: false });
    if (found) cut.push({ text: found.name, mention: true });
    rest = rest.slice(until + (found?.name.length ?? 0));
  }
  return cut;
}
