import type { Attached } from './Attachments.tsx';
import type { Report } from './fragment.ts';

export type Bound = Report['figures'][number]['bound'];
export const bounds = ['EXACT', 'ABOUT', 'MORE', 'LESS'] as const satisfies readonly Bound[];

/** A figure while it is being typed: its value is a text until it is a number. */
export interface FigureDraft {
  label: string;
  value: string;
  unit: string;
  bound: Bound;
}

/** What a person writes of a report. */
export interface Draft {
  text: string;
  doneOn: string | null;
  completes: boolean;
  figures: readonly FigureDraft[];
  files: readonly Attached[];
}

export const emptyDraft: Draft = { text: '', doneOn: null, completes: false, figures: [], files: [] };

export const draftOf = ({ text, doneOn, completes, figures, files }: Report): Draft => ({
  text,
  doneOn,
  completes,
  files,
  figures: figures.map(({ label, value, unit, bound }) => ({
    label,
    bound,
    value: figureText(value),
    unit: unit ?? '',
  })),
});

/** A number as people type it, with a decimal comma. */
const figureText = (value: number): string => String(value).replace('.', ',');

/** «1 250,5» is a number too; null where it is none. */
export function readFigure(typed: string): number | null {
  const plain = typed.replace(/[\s\u00a0]/gu, '').replace(',', '.');
  return /^-?\d+(?:\.\d+)?$/u.test(plain) ? Number(plain) : null;
}

/** The draft as the server takes it; a figure that is not whole yet waits until it is. */
export const inputOf = ({ text, doneOn, completes, figures, files }: Draft) => ({
  fileIds: files.map(({ id }) => id),
  text,
  doneOn,
  completes,
  figures: figures.flatMap(({ label, value, unit, bound }) => {
    const number = readFigure(value);
    return label.trim() === '' || number === null ? [] : [{ label, bound, value: number, unit: unit.trim() || null }];
  }),
});

export const sameDraft = (a: Draft, b: Draft): boolean => JSON.stringify(inputOf(a)) === JSON.stringify(inputOf(b));
