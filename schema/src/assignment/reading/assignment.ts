import type { Known } from '../../roadmap/reading/executor.ts';
import { isUnpaired } from '../../roadmap/reading/pair.ts';
import { type Duty, readDuty, readLead } from './duty.ts';
import type { Numbered } from './numbering.ts';
import { findPhrases, namesReturn } from './phrase.ts';
import { type Problem, problem } from './problem.ts';
import { type Days, readItemTerm, type Said, saidOf, type Term } from './term.ts';
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

/** An item with its words taken apart. */
type Level = { readonly item: Numbered; readonly duty: Duty; readonly said: Said };

/** An item that asks for something: itself, then what stands above it, the nearest first. */
type Leaf = readonly [own: Level, ...above: Level[]];

const levelOf = (item: Numbered, above: readonly Level[], { days, known }: Setting): Level => {
  const heads = item.items.length > 0 && !isSentence(item);
  const addressed = above.some(({ duty }) => duty.addressees.length > 0);
  const phrases = findPhrases(item.words);
  const read = item.mark === null ? readLead : readDuty;
  return { item, duty: read(item.words, { heads, addressed, phrases, known }), said: saidOf(phrases, days) };
};

/** Whether an item is whole although others stand under it: «1. Министерству подготовить доклад. 1.1. Отразить в нём …». */
const isSentence = ({ mark, words }: Numbered): boolean => mark !== null && /[.!]$/u.test(words);

const leavesOf = (items: readonly Numbered[], above: readonly Level[], setting: Setting): Leaf[] =>
  items.flatMap((item): Leaf[] => {
    const own = levelOf(item, above, setting);
    const asks = item.items.length === 0 || (isSentence(item) && own.duty.rest !== '');
    return [...(asks ? [[own, ...above] as const] : []), ...leavesOf(item.items, [own, ...above], setting)];
  });

const trimmed = (words: string): string => words.replace(/\s*[:;,]$/u, '');
/** The sign that closes an item of a list belongs to the list; the dot of «и др.» does not. */
const unlisted = (words: string): string => trimmed(words).replace(/(?<![\s.][а-яё]{1,2})\.$/u, '');

const textOf = ({ words, mark }: Numbered): string =>
  mark?.kind === 'number' || mark?.kind === 'roman' ? trimmed(words) : unlisted(words);

/** Whether an item says what is to be done with each of those under it. A mere verb, «обеспечить», does not. */
const isList = ({ item, duty }: Level): boolean =>
  item.mark !== null && !isSentence(item) && duty.rest !== '' && !isInfinitive(trimmed(duty.rest));

const leadOf = (above: readonly Level[]): string | null => {
  const phrases = above
    .filter(({ item, duty }) => duty.rest !== '' && !isSentence(item))
    .map(({ duty }) => trimmed(duty.rest));
  return phrases.length === 0 ? null : phrases.toReversed().join(': ');
};

const forceOf = (leaf: Leaf): Force => leaf.find(({ duty }) => duty.force !== null)?.duty.force ?? 'binding';

const problemsOf = (assignment: ReadAssignment, { item }: Level): Problem[] => {
  const place = { paragraph: item.paragraph, number: item.number, value: assignment.text };
  const found: Problem[] = [];
  if (assignment.addressees.length === 0) found.push(problem('addresseeMissing', place));
  if (item.words.endsWith(':')) found.push(problem('listMissing', place));
  if (isUnpaired(item.words)) found.push(problem('quotesUnpaired', place));
  if (assignment.term.recurrence === null && namesReturn(item.words)) found.push(problem('dutyRecurs', place));
  return found;
};

/** What is doubtful in a term, at the item that says it. A recommendation needs none. */
const termProblems = ({ term, binding }: ReadAssignment, { item }: Level): Problem[] =>
  term.remarks
    .filter(({ code }) => binding || code !== 'termMissing')
    .map(({ code, ...remark }) => problem(code, { ...remark, paragraph: item.paragraph, number: item.number }));

const readLeaf = (leaf: Leaf, { days }: Setting): Found => {
  const [own, ...above] = leaf;
  const { mark, number, paragraph, words } = own.item;
  if (mark === null) return { assignments: [], problems: [problem('listMissing', { paragraph, value: words })] };
  const force = forceOf(leaf);
  if (force === 'statement')
    return { assignments: [], problems: [problem('statementsLeftOut', { number, paragraph })] };
  const named = leaf.find(({ duty }) => duty.addressees.length > 0)?.duty;
  const [head] = above;
  const { term, at } = readItemTerm(
    leaf.map(({ said }) => said),
    days,
  );
  const assignment: ReadAssignment = {
    number,
    paragraph,
    addressees: named?.addressees ?? [],
    coExecutors: named?.coExecutors ?? [],
    text: textOf(own.item),
    lead: leadOf(above),
    list: head && isList(head) ? head.item.number : null,
    binding: force === 'binding',
    term,
  };
  const problems = [...problemsOf(assignment, own), ...termProblems(assignment, leaf[at ?? 0] ?? own)];
  return { assignments: [assignment], problems };
};

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
  const found = leavesOf(items, [], setting).map((leaf) => readLeaf(leaf, setting));
  return {
    assignments: found.flatMap(({ assignments }) => assignments),
    problems: distinct(found.flatMap(({ problems }) => problems)),
  };
};

/** The whole duty of an assignment, with the phrases that it goes on from: «Разработать проекты: «Жить дома»». */
export const wholeText = ({ lead, text }: Pick<ReadAssignment, 'lead' | 'text'>): string =>
  lead === null ? text : `${lead}: ${text}`;
