import type { Chosen } from '../../measure/MeasuresField.tsx';
import type { Attached } from '../../report/Attachments.tsx';
import { readFigure } from '../../report/draft.ts';
import { type Field, type Part, parts } from '../field.ts';
import type { Passport } from '../fragment.ts';
import { type Paragraph, toldText } from '../text/paragraph.ts';
import type { Technology } from './TechnologiesField.tsx';

type Bound = Passport['results'][number]['bound'];

/** A result while it is being typed: its year and value are texts until they are numbers. */
export interface ResultDraft {
  year: string;
  label: string;
  value: string;
  unit: string;
  bound: Bound;
}

/** What a person writes of a passport. */
export interface Draft extends Record<Part, readonly Paragraph[]> {
  name: string;
  municipality: string;
  /** One in a line. */
  targetGroups: string;
  results: readonly ResultDraft[];
  documents: readonly Attached[];
  forms: readonly Attached[];
  contacts: string;
  contactsPublic: boolean;
  measures: readonly Chosen[];
  technologies: readonly Technology[];
}

export type DraftKey = keyof Draft;

export const draftKeys: readonly DraftKey[] = [
  'name',
  'municipality',
  'targetGroups',
  ...parts,
  'results',
  'documents',
  'forms',
  'contacts',
  'contactsPublic',
  'measures',
  'technologies',
];

/** At which field of the form what a draft holds is written. */
export const fieldOfKey = (key: DraftKey): Field => {
  if (key === 'documents' || key === 'forms') return 'papers';
  if (key === 'contactsPublic') return 'contacts';
  return key === 'measures' || key === 'technologies' ? 'links' : key;
};

/** A number as people type it, with a decimal comma. */
const typed = (value: number): string => String(value).replace('.', ',');

export const resultDraftsOf = (results: Passport['results']): readonly ResultDraft[] =>
  results.map(({ year, label, value, unit, bound }) => ({
    year: String(year),
    label,
    value: typed(value),
    unit: unit ?? '',
    bound,
  }));

const textOf = ({ texts }: Passport, part: Part): readonly Paragraph[] =>
  texts.find((one) => one.part === part)?.text ?? [];

export const draftOf = (passport: Passport): Draft => ({
  name: passport.name,
  municipality: passport.municipality,
  targetGroups: passport.targetGroups.join('\n'),
  problem: textOf(passport, 'problem'),
  goal: textOf(passport, 'goal'),
  technology: textOf(passport, 'technology'),
  stages: textOf(passport, 'stages'),
  resources: textOf(passport, 'resources'),
  roles: textOf(passport, 'roles'),
  conditions: textOf(passport, 'conditions'),
  results: resultDraftsOf(passport.results),
  documents: passport.documents,
  forms: passport.forms,
  contacts: passport.contacts ?? '',
  contactsPublic: passport.contactsPublic,
  measures: passport.measures,
  technologies: passport.technologies.map(({ id, name }) => ({ id, name })),
});

/** «2021» is a year; null while it is none yet. */
export const readYear = (text: string): number | null => (/^\d{4}$/u.test(text.trim()) ? Number(text.trim()) : null);

/** A result that is not whole yet waits until it is. */
export const resultsOf = (results: readonly ResultDraft[]) =>
  results.flatMap(({ year, label, value, unit, bound }) => {
    const [of, number] = [readYear(year), readFigure(value)];
    return of === null || number === null || label.trim() === ''
      ? []
      : [{ year: of, label: label.trim(), value: number, unit: unit.trim() || null, bound }];
  });

const idsOf = (rows: readonly { id: string }[]): string[] => rows.map(({ id }) => id);

export const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

/** The draft as it is sent, one part of the form under each name. */
export const wordsOf = (draft: Draft) => ({
  name: draft.name.trim(),
  municipality: draft.municipality.trim(),
  targetGroups: linesOf(draft.targetGroups),
  results: resultsOf(draft.results),
  documents: idsOf(draft.documents),
  forms: idsOf(draft.forms),
  contacts: draft.contacts.trim(),
  contactsPublic: draft.contactsPublic,
  measures: idsOf(draft.measures),
  technologies: idsOf(draft.technologies),
});

type Words = ReturnType<typeof wordsOf>;

/** What a key of the draft comes to when it is sent: two that are sent alike are the same. */
function sent(draft: Draft, words: Words, key: DraftKey): string {
  const part = parts.find((one) => one === key);
  if (part) return JSON.stringify(draft[part]);
  return JSON.stringify(Object.entries(words).find(([name]) => name === key)?.[1]);
}

/** In what two drafts differ, as far as it is sent. */
export function changedKeys(one: Draft, other: Draft): DraftKey[] {
  const [left, right] = [wordsOf(one), wordsOf(other)];
  return draftKeys.filter((key) => sent(one, left, key) !== sent(other, right, key));
}

const mutable = (text: readonly Paragraph[]) =>
  text.map(({ kind, runs }) => ({ kind, runs: runs.map((run) => ({ ...run })) }));

/** The draft as the server takes it: what is the same as what it has is left out. An empty name waits until it is none. */
export function inputOf(draft: Draft, kept: Draft) {
  const changed = new Set(changedKeys(draft, kept));
  const words = wordsOf(draft);
  const texts = parts.filter((part) => changed.has(part)).map((part) => ({ part, text: mutable(draft[part]) }));
  return {
    ...(changed.has('name') && words.name !== '' && { name: words.name }),
    ...(changed.has('municipality') && { municipality: words.municipality }),
    ...(changed.has('targetGroups') && { targetGroups: words.targetGroups }),
    ...(texts.length > 0 && { parts: texts }),
    ...(changed.has('results') && { results: words.results }),
    ...(changed.has('documents') && { documentIds: words.documents }),
    ...(changed.has('forms') && { formIds: words.forms }),
    ...(changed.has('contacts') && { contacts: words.contacts }),
    ...(changed.has('contactsPublic') && { contactsPublic: words.contactsPublic }),
    ...(changed.has('measures') && { measureIds: words.measures }),
    ...(changed.has('technologies') && { technologyIds: words.technologies }),
  };
}

/** Takes what stands under some keys from one draft into another. */
export const taking = (into: Draft, from: Draft, keys: readonly DraftKey[]): Draft => ({
  ...into,
  ...Object.fromEntries(keys.map((key) => [key, from[key]])),
});

export interface Merge {
  /** Both, with one's own words where both changed the same. */
  draft: Draft;
  /** What both changed, each otherwise. */
  disputed: readonly DraftKey[];
}

/** What two people made of one draft: what only the other changed is taken over, what both changed is to be decided. */
export function merged(base: Draft, mine: Draft, theirs: Draft): Merge {
  const own = new Set(changedKeys(base, mine));
  const other = changedKeys(base, theirs);
  const differing = new Set(changedKeys(mine, theirs));
  return {
    draft: taking(
      mine,
      theirs,
      other.filter((key) => !own.has(key)),
    ),
    disputed: other.filter((key) => own.has(key) && differing.has(key)),
  };
}

/** How a key of a draft is told in words, where two versions stand beside each other. */
export function toldOf(draft: Draft, key: DraftKey): string {
  const part = parts.find((one) => one === key);
  if (part) return toldText(draft[part]);
  if (key === 'results')
    return draft.results.map(({ year, label, value, unit }) => `${year}: ${label}, ${value} ${unit}`.trim()).join('\n');
  if (key === 'documents' || key === 'forms') return draft[key].map(({ name }) => name).join('\n');
  if (key === 'measures') return draft.measures.map(({ number, title }) => `${number} ${title}`).join('\n');
  if (key === 'technologies') return draft.technologies.map(({ name }) => name).join('\n');
  if (key === 'contactsPublic') return draft.contactsPublic ? '✓' : '';
  const plain: Readonly<Record<string, string>> = {
    name: draft.name,
    municipality: draft.municipality,
    targetGroups: draft.targetGroups,
    contacts: draft.contacts,
  };
  return plain[key] ?? '';
}
