import { bareNumber, leadingNumber } from './column.ts';
import { type Problem, problem } from './problem.ts';
import type { Draft, Rows } from './row.ts';
import { mend } from './wording.ts';

export type Numbered = {
  readonly numbers: readonly string[];
  readonly problems: readonly Problem[];
  readonly sections: readonly string[];
};

const after = (number: string): string =>
  number.replace(/[а-я]$/u, '').replace(/\d+$/u, (digits) => String(Number(digits) + 1));

/** A worksheet keeps 1.10 as the number 1.1: right after 1.9 it can only be 1.10. */
const withLostZero = (number: string, previous: string | undefined): string => {
  const due = previous === undefined ? number : after(previous);
  return due !== number && due.replace(/0+$/u, '') === number && due.startsWith(number) ? due : number;
};

/** The number as it stands: in its own cell, else before the words of the title. */
export const writtenNumber = (draft: Draft): string =>
  bareNumber(mend(draft.cells.number)) || leadingNumber(mend(draft.cells.title))?.number || '';

const letters = 'абвгдежзиклмнопрстуфхцчшэюя';

/** The number that follows, or, where another measure has it, the one before with a letter: «9а». */
const freeAfter = (previous: string, taken: ReadonlySet<string>): string => {
  const next = after(previous);
  if (!taken.has(next)) return next;
  const base = previous.replace(/[а-я]$/u, '');
  return [...letters].map((letter) => `${base}${letter}`).find((number) => !taken.has(number)) ?? next;
};

/**
 * The number of each measure as it stands, and a number for those that have none: Word counts some tables
 * by itself, and its numbers are no part of the text. They are counted again as Word would have done,
 * within the section where sections are numbered.
 */
export const readNumbers = ({ entries }: Rows): Numbered => {
  const numbers: string[] = [];
  const taken = new Set(entries.map((entry) => (entry.kind === 'measure' ? writtenNumber(entry.draft) : '')));
  const sections: string[] = [];
  const problems: Problem[] = [];
  const allBare = entries.every((entry) => entry.kind === 'section' || writtenNumber(entry.draft) === '');
  let section: string | null = null;
  let count = 0;
  let previous: string | undefined;
  for (const entry of entries) {
    if (entry.kind === 'section') {
      section = entry.section.number ?? String(sections.length + 1);
      sections.push(section);
      if (allBare) count = 0;
      previous = undefined;
      continue;
    }
    count += 1;
    const row = entry.draft.row;
    const written = writtenNumber(entry.draft);
    const counted =
      previous && !allBare ? freeAfter(previous, taken) : section !== null ? `${section}.${count}` : String(count);
    const number = written === '' ? counted : withLostZero(written, previous);
    if (number !== written)
      problems.push(
        problem(written === '' && !allBare ? 'numberMissing' : 'numberRestored', {
          row,
          column: 'number',
          value: written || null,
          expected: number,
        }),
      );
    if (numbers.includes(number)) problems.push(problem('numberRepeated', { row, column: 'number', value: number }));
    numbers.push(number);
    taken.add(number);
    previous = number;
  }
  return { numbers, sections, problems };
};
