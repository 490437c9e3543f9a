/** A paragraph or a line of a list, with what is bold or italic in it: all that the hub keeps of how a text looks. */
export interface Paragraph {
  readonly kind: ParagraphKind;
  readonly runs: readonly Run[];
}

export const paragraphKinds = ['paragraph', 'bullet', 'numbered'] as const;
export type ParagraphKind = (typeof paragraphKinds)[number];

export interface Run {
  readonly text: string;
  readonly bold: boolean;
  readonly italic: boolean;
}

/** The paragraphs without those that are empty, and without what no text may hold. */
export const tidy = (paragraphs: readonly Paragraph[]): Paragraph[] =>
  paragraphs
    .map(({ kind, runs }) => ({ kind, runs: joined(runs.map((run) => ({ ...run, text: cleanText(run.text) }))) }))
    .filter(({ runs }) => runs.length > 0);

const textOfRuns = ({ runs }: Paragraph): string => runs.map(({ text }) => text).join('');

/** The words alone, a line for each paragraph. */
export const plainText = (paragraphs: readonly Paragraph[]): string => paragraphs.map(textOfRuns).join('\n');

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const isKind = (value: unknown): value is ParagraphKind => paragraphKinds.some((kind) => kind === value);

/** The paragraphs as a column keeps them. */
export const paragraphsOf = (column: unknown): Paragraph[] =>
  (Array.isArray(column) ? column : []).filter(isObject).flatMap(({ kind, runs }) =>
    isKind(kind) && Array.isArray(runs)
      ? [
          {
            kind,
            runs: runs
              .filter(isObject)
              .flatMap(({ text, bold, italic }) =>
                typeof text === 'string' ? [{ text, bold: bold === true, italic: italic === true }] : [],
              ),
          },
        ]
      : [],
  );

/** Without what no text of a database may hold, or what has no place on paper: control characters, broken surrogates. */
export const cleanText = (text: string): string =>
  text
    .toWellFormed()
    .replace(/ *[\t\n\r][\t\n\r ]*/gu, ' ')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out.
    .replace(/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '');

/** Neighbours that look alike become one run; blanks at both ends of the paragraph go. */
export function joined(runs: readonly Run[]): Run[] {
  const whole: Run[] = [];
  for (const run of runs) {
    const last = whole.at(-1);
    if (last && last.bold === run.bold && last.italic === run.italic)
      whole[whole.length - 1] = { ...last, text: last.text + run.text };
    else if (run.text !== '') whole.push(run);
  }
  return trimmed(whole);
}

function trimmed(runs: readonly Run[]): Run[] {
  const written = runs.map(({ text }) => text.trim() !== '');
  const [first, last] = [written.indexOf(true), written.lastIndexOf(true)];
  if (first < 0) return [];
  return runs.slice(first, last + 1).map((run, index) => ({
    ...run,
    text: ends(run.text, index === 0, index === last - first),
  }));
}

function ends(text: string, first: boolean, last: boolean): string {
  const begun = first ? text.trimStart() : text;
  return last ? begun.trimEnd() : begun;
}
