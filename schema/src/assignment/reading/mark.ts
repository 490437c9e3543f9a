import { mendLine } from '../../roadmap/reading/wording.ts';

/**
 * What stands before an item. `label` is its number or letter without dot or bracket: «2.3», «1», «а», «II»; a dash
 * and a bullet have none.
 */
export type Mark = {
  readonly kind: 'number' | 'roman' | 'bracket' | 'letter' | 'dash' | 'bullet';
  readonly label: string;
};

export type Marked = { readonly mark: Mark | null; readonly words: string };

type Form = readonly [Mark['kind'], RegExp];

const figure = '[1-9]\\d{0,2}';
const dotted = `${figure}(?:\\.${figure})`;

/**
 * The forms of a mark, the most telling first. Figures with a zero before them are days, «01.03»; a number that nothing
 * closes is one only before a capital, since «2.5 млн» begins no item.
 */
const forms: readonly Form[] = [
  ['number', new RegExp(`^(?<label>${dotted}{1,4})(?:[.)](?!\\d)|(?=\\s+[«"(]?\\p{Lu}))`, 'u')],
  ['number', new RegExp(`^(?<label>${figure})\\.(?!\\d)`, 'u')],
  ['bracket', new RegExp(`^(?<label>${figure})\\)`, 'u')],
  ['roman', /^(?<label>[IVX]{1,6})[.)](?=\s)/u],
  ['letter', /^(?<label>[а-яёa-z])\)/iu],
  ['dash', /^[-–—\u2010-\u2012\u2212](?=\s|[\p{L}«"])/u],
  ['bullet', /^[•·●○▪■◦*](?=\s*\S)/u],
];

/** A line apart from the mark that begins it. */
export const readMark = (line: string): Marked => {
  const text = mendLine(line);
  for (const [kind, form] of forms) {
    const found = form.exec(text);
    if (!found) continue;
    const label = found.groups?.label ?? '';
    const mark = { kind, label: kind === 'letter' ? label.toLowerCase() : label };
    return { mark, words: text.slice(found[0].length).trim() };
  }
  return { mark: null, words: text };
};

/** Word closes what it counts as it likes: «1», «a.», «§ 1». */
const countedLetter = /^(?<label>[а-яёa-z])[.)]?$/iu;
const countedNumber = new RegExp(`^(?<label>${figure}(?:\\.${figure}){0,4})$`, 'u');

/** The mark that Word counts before a paragraph; what is no number of ours still says that it is an item. */
export const countedMark = (counted: string): Mark => {
  const text = mendLine(counted);
  const letter = countedLetter.exec(text)?.groups?.label;
  if (letter) return { kind: 'letter', label: letter.toLowerCase() };
  const number = countedNumber.exec(text)?.groups?.label;
  if (number) return { kind: 'number', label: number };
  return readMark(`${text} `).mark ?? readMark(`${text} А`).mark ?? { kind: 'bullet', label: '' };
};

const before = 'абвгдежзиклмнопрстуфхцчшщэюя';

/** The label that follows: «2.4» after «2.3», «б» after «а»; null after what is not counted. */
export const nextLabel = ({ kind, label }: Mark): string | null => {
  if (kind === 'number' || kind === 'bracket') return label.replace(/\d+$/u, (digits) => String(Number(digits) + 1));
  const at = kind === 'letter' ? before.indexOf(label) : -1;
  return at < 0 ? null : (before[at + 1] ?? null);
};

/** Where a number stands: [2, 3] for «2.3». */
export const pathOf = ({ label }: Mark): readonly string[] => label.split('.');
