import type { Known } from '../../roadmap/reading/executor.ts';
import { isUnpaired } from '../../roadmap/reading/pair.ts';
import { type Duty, readDuty, readLead } from './duty.ts';
import type { Numbered } from './numbering.ts';
import { findPhrases, namesReturn, type Phrase } from './phrase.ts';
import { type Problem, problem } from './problem.ts';
import { type Days, type Held, noTerms, readTerms, type Term, type Terms, termOf } from './term.ts';
import { type Force, isInfinitive } from './verb.ts';

/** What a resolution asks of somebody: an item that is no mere head of others. */
export type ReadAssignment = {
  /** As the document counts; what it leaves uncounted is counted by its place: «2.3.1». */
  readonly number: string;
  /** Which paragraph it begins with. */
  readonly paragraph: number;
  /** Whom it is addressed to, as they stand, in the dative; its own or those of the head above it. */
  readonly addressees: readonly string[];
  /** Named behind «совместно с», as they stand. */
  readonly coExecutors: readonly string[];
  /** Its words as they stand, without its number and what closes an item of a list. */
  readonly text: string;
  /** The phrases above that it goes on from, «обеспечить», joined by colons; null where its words are whole. */
  readonly lead: string | null;
  /**
   * The number of the item whose list it belongs to, where that item says what is to be done with each: «Разработать и
   * внедрить социальные проекты: …». Items of one list can be issued as one matrix, items × addressees.
   */
  readonly list: string | null;
  /** False for a recommendation. */
  readonly binding: boolean;
  readonly term: Term;
};

/** What holds for every item. */
export type Setting = { readonly days: Days; readonly known: Known };

export type Found = { readonly assignments: readonly ReadAssignment[]; readonly problems: readonly Problem[] };

/** What an item hands down to those under it: its own, else what it was handed itself. */
type Handed = {
  readonly force: Force;
  readonly named: Pick<Duty, 'addressees' | 'coExecutors'>;
  readonly lead: string | null;
  readonly list: string | null;
  readonly terms: Terms;
};

const nothing: Handed = {
  force: 'binding',
  named: { addressees: [], coExecutors: [] },
  lead: null,
  list: null,
  terms: noTerms,
};

/** Whether an item is whole although others stand under it: «1. Министерству подготовить доклад. 1.1. Отразить в нём …». */
const isSentence = ({ mark, words }: Numbered): boolean => mark !== null && /[.!]$/u.test(words);

const dutyOf = (item: Numbered, phrases: readonly Phrase[], above: Handed, known: Known): Duty => {
  const read = item.mark === null ? readLead : readDuty;
  const heads = item.items.length > 0 && !isSentence(item);
  return read(item.words, { heads, addressed: above.named.addressees.length > 0, phrases, known });
};

const trimmed = (words: string): string => words.replace(/\s*[:;,]$/u, '');
/** The sign that closes an item of a list belongs to the list; the dot of «и др.» does not. */
const unlisted = (words: string): string => trimmed(words).replace(/(?<![\s.][а-яё]{1,2})\.$/u, '');

const textOf = ({ words, mark }: Numbered): string =>
  mark?.kind === 'number' || mark?.kind === 'roman' ? trimmed(words) : unlisted(words);

/** A phrase that the items under it go on from; a whole sentence is none. A mere verb, «обеспечить», makes no list of them. */
const leadOf = (item: Numbered, duty: Duty): { readonly lead: string | null; readonly list: string | null } => {
  const lead = duty.rest === '' || isSentence(item) ? null : trimmed(duty.rest);
  return { lead, list: lead !== null && item.mark !== null && !isInfinitive(lead) ? item.number : null };
};

const handedBy = (item: Numbered, above: Handed, { days, known }: Setting): Handed & { readonly rest: string } => {
  const phrases = findPhrases(item.words);
  const duty = dutyOf(item, phrases, above, known);
  const { lead, list } = leadOf(item, duty);
  return {
    force: duty.force ?? above.force,
    named: duty.addressees.length > 0 ? duty : above.named,
    lead: lead !== null && above.lead !== null ? `${above.lead}: ${lead}` : (lead ?? above.lead),
    list,
    terms: readTerms(phrases, above.terms, { days, place: item }),
    rest: duty.rest,
  };
};

const problemsOf = (assignment: ReadAssignment, item: Numbered): Problem[] => {
  const place = { paragraph: item.paragraph, number: item.number, value: assignment.text };
  const found: Problem[] = [];
  if (assignment.addressees.length === 0) found.push(problem('addresseeMissing', place));
  if (item.words.endsWith(':')) found.push(problem('listMissing', place));
  if (isUnpaired(item.words)) found.push(problem('quotesUnpaired', place));
  if (assignment.term.recurrence === null && namesReturn(item.words)) found.push(problem('dutyRecurs', place));
  return found;
};

/** What is doubtful in a term, at the item that says it. A recommendation needs none. */
const termProblems = ({ term, place: { paragraph, number } }: Held, binding: boolean): Problem[] =>
  term.remarks
    .filter(({ code }) => binding || code !== 'termMissing')
    .map(({ code, ...remark }) => problem(code, { ...remark, paragraph, number }));

/** What an item asks for by itself; `own` is what holds for it, `above` what it was handed. */
const readOne = (item: Numbered, own: Handed, above: Handed, days: Days): Found => {
  const { mark, number, paragraph, words } = item;
  const none = (code: 'listMissing' | 'statementsLeftOut'): Found => ({
    assignments: [],
    problems: [problem(code, { paragraph, number: mark === null ? null : number, value: words })],
  });
  if (mark === null) return none('listMissing');
  if (own.force === 'statement') return none('statementsLeftOut');
  const held = termOf(own.terms, days, item);
  const binding = own.force === 'binding';
  const { addressees, coExecutors } = own.named;
  const { lead, list } = above;
  const { term } = held;
  const asked = { number, paragraph, addressees, coExecutors, text: textOf(item), lead, list, binding, term };
  return { assignments: [asked], problems: [...problemsOf(asked, item), ...termProblems(held, binding)] };
};

const readItems = (items: readonly Numbered[], above: Handed, setting: Setting): Found[] =>
  items.flatMap((item) => {
    const { rest, ...own } = handedBy(item, above, setting);
    const asks = item.items.length === 0 || (isSentence(item) && rest !== '');
    return [...(asks ? [readOne(item, own, above, setting.days)] : []), ...readItems(item.items, own, setting)];
  });

/** A doubt about a head is one, however many items hang on it. */
const distinct = (problems: readonly Problem[]): Problem[] => {
  const seen = new Set<string>();
  return problems.filter(({ code, paragraph }) => {
    const same = `${code} ${paragraph}`;
    return seen.size < seen.add(same).size;
  });
};

/** The assignments of items, those of each under it, in the order of the document. */
export const readAssignments = (items: readonly Numbered[], setting: Setting): Found => {
  const found = readItems(items, nothing, setting);
  return {
    assignments: found.flatMap(({ assignments }) => assignments),
    problems: distinct(found.flatMap(({ problems }) => problems)),
  };
};

/** The whole duty of an assignment, with the phrases that it goes on from: «Разработать проекты: «Жить дома»». */
export const wholeText = ({ lead, text }: Pick<ReadAssignment, 'lead' | 'text'>): string =>
  lead === null ? text : `${lead}: ${text}`;
