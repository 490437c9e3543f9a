import type { Passport } from './fragment.ts';
import { plainText } from './text/paragraph.ts';

export type Part = Passport['texts'][number]['part'];
export type Field = Passport['warnings'][number]['field'];

/** The longer parts, in the order of the form. */
export const parts = [
  'problem',
  'goal',
  'technology',
  'stages',
  'resources',
  'roles',
  'conditions',
] as const satisfies readonly Part[];

/** The steps of the form, each with the fields that stand on it. */
export const formSteps = {
  about: ['name', 'municipality', 'targetGroups'],
  content: ['problem', 'goal', 'technology', 'stages'],
  resources: ['resources', 'roles', 'conditions'],
  results: ['results'],
  papers: ['papers'],
  contacts: ['contacts', 'links'],
} as const satisfies Record<string, readonly Field[]>;

export type FormStep = keyof typeof formSteps;

export const stepNames = [
  'about',
  'content',
  'resources',
  'results',
  'papers',
  'contacts',
] as const satisfies readonly FormStep[];

/** What a reviewer may propose another wording of. */
export type WordedField = Extract<Field, 'name' | 'municipality' | Part>;
const wordedFields: readonly Field[] = ['name', 'municipality', ...parts];
export const isWorded = (field: Field): field is WordedField => wordedFields.includes(field);

/** Every field, in the order in which a passport is read. */
export const fields: readonly Field[] = stepNames.flatMap((step) => [...formSteps[step]]);

/** Without these nobody could judge it. */
export const needed = ['name', 'municipality', 'targetGroups', 'problem', 'technology'] as const satisfies Field[];

/** The name under which the server refuses a field, where it is another than the field's own. */
const sentAs: Readonly<Record<string, Field>> = {
  documentIds: 'papers',
  formIds: 'papers',
  measureIds: 'links',
  technologyIds: 'links',
};

/** The field that a refusal belongs to; null where it belongs to none of the form. */
export const fieldOf = (name: string | null): Field | null =>
  name === null ? null : (sentAs[name] ?? fields.find((one) => one === name) ?? null);

const holds = (step: FormStep, field: Field): boolean => formSteps[step].some((one) => one === field);

/** On which step of the form a field stands. */
export const stepOf = (field: Field): FormStep => stepNames.find((step) => holds(step, field)) ?? 'about';

type Filled = Pick<Passport, 'name' | 'municipality' | 'targetGroups' | 'texts'>;

/** What of the needed fields of a step is still empty. */
export function missingIn(step: FormStep, { name, municipality, targetGroups, texts }: Filled): Field[] {
  const isEmpty = (field: (typeof needed)[number]): boolean => {
    if (field === 'name') return name.trim() === '';
    if (field === 'municipality') return municipality.trim() === '';
    if (field === 'targetGroups') return targetGroups.length === 0;
    return plainText(texts.find(({ part }) => part === field)?.text ?? []) === '';
  };
  return needed.filter((field) => holds(step, field) && isEmpty(field));
}
