import type { Passport, Prisma } from '@vmeste/prisma/generated/client.ts';
import { type Paragraph, paragraphsOf, plainText, tidy } from '../core/paragraph.ts';
import { require } from '../core/refusal.ts';
import { writtenOrNull } from '../core/text.ts';
import { type FigureBound, figureBounds } from '../report/rule.ts';
import { longest, most, type PassportPart, type Result, type WordedField } from './rule.ts';

type Maybe<Value> = Value | null | undefined;

interface ResultWords {
  readonly year: number;
  readonly label: string;
  readonly value: number;
  readonly unit?: Maybe<string>;
  readonly bound: FigureBound;
}

/** What of a passport was written; whatever is left out stays as it is. It may be half-finished. */
export interface PassportWords {
  readonly name?: Maybe<string>;
  readonly municipality?: Maybe<string>;
  readonly targetGroups?: Maybe<readonly string[]>;
  readonly parts?: Maybe<readonly { readonly part: PassportPart; readonly text: readonly Paragraph[] }[]>;
  readonly results?: Maybe<readonly ResultWords[]>;
  readonly contacts?: Maybe<string>;
  readonly contactsPublic?: Maybe<boolean>;
}

const oneLine = (field: string, text: string, max: number) =>
  writtenOrNull(field, text.replace(/\s+/gu, ' '), max) ?? '';

/** @throws Invalid where a text is too long or a figure is none; `field` names the part */
export function columnsOf(words: PassportWords): Partial<PassportColumns> {
  const { name, municipality, targetGroups, parts, results, contacts, contactsPublic } = words;
  return {
    ...(typeof name === 'string' && { name: oneLine('name', name, longest.name) }),
    ...(typeof municipality === 'string' && {
      municipality: oneLine('municipality', municipality, longest.municipality),
    }),
    ...(targetGroups && { targetGroups: groupsOf(targetGroups) }),
    ...(parts && Object.fromEntries(parts.map(({ part, text }) => [part, partOf(part, text)]))),
    ...(results && { results: figuresOf(results) }),
    ...(typeof contacts === 'string' && { contacts: writtenOrNull('contacts', contacts, longest.contacts) ?? '' }),
    ...(typeof contactsPublic === 'boolean' && { contactsPublic }),
  };
}

type PassportColumns = Readonly<Record<PassportPart, Prisma.InputJsonArray>> & {
  readonly name: string;
  readonly municipality: string;
  readonly targetGroups: string[];
  readonly results: Prisma.InputJsonArray;
  readonly contacts: string;
  readonly contactsPublic: boolean;
};

/** One group is named once, however it is spelt. */
function groupsOf(groups: readonly string[]): string[] {
  const named = groups
    .map((group) => oneLine('targetGroups', group, longest.targetGroup))
    .filter((group) => group !== '');
  const found = new Map(named.map((group) => [group.toLocaleLowerCase('ru'), group]));
  require(found.size <= most.targetGroups, 'targetGroups', 'TOO_MANY', { max: most.targetGroups });
  return [...found.values()];
}

/** How a field is to read, as its column keeps it. */
export const worded = (field: WordedField, text: readonly Paragraph[]): string | Prisma.InputJsonArray =>
  field === 'name' || field === 'municipality' ? oneLine(field, plainText(text), longest[field]) : partOf(field, text);

/** How a field reads, in paragraphs. */
export const wordingOf = (field: WordedField, passport: Passport): Prisma.InputJsonArray => {
  const column = passport[field];
  return typeof column === 'string'
    ? asColumn(column === '' ? [] : [{ kind: 'paragraph', runs: [{ text: column, bold: false, italic: false }] }])
    : asColumn(paragraphsOf(column));
};

/** Paragraphs as a column keeps them. */
export const asColumn = (paragraphs: readonly Paragraph[]): Prisma.InputJsonArray =>
  paragraphs.map(({ kind, runs }) => ({ kind, runs: runs.map((run) => ({ ...run })) }));

function partOf(part: PassportPart, text: readonly Paragraph[]): Prisma.InputJsonArray {
  const paragraphs = tidy(text);
  require(plainText(paragraphs).length <= longest.part, part, 'TOO_LONG', { max: longest.part });
  return asColumn(paragraphs);
}

/** Years of which a practice can have results. */
const years = { from: 1990, to: 2100 } as const;

function figuresOf(results: readonly ResultWords[]): Prisma.InputJsonArray {
  require(results.length <= most.results, 'results', 'TOO_MANY', { max: most.results });
  return results.map(({ year, label, value, unit, bound }): Result & Prisma.InputJsonObject => {
    const inRange = Number.isInteger(year) && year >= years.from && year <= years.to;
    require(inRange, 'results', 'OUT_OF_RANGE', { min: years.from, max: years.to });
    require(Number.isFinite(value) && Math.abs(value) < 1e12 && figureBounds.includes(bound), 'results', 'BAD_TEXT');
    const words = oneLine('results', label, 200);
    require(words !== '', 'results', 'REQUIRED');
    return { year, label: words, value, unit: writtenOrNull('results', unit, 50), bound };
  });
}
