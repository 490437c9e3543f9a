import { schema } from '@vmeste/schema/index.ts';
import {
  type GraphQLArgument,
  type GraphQLCompositeType,
  type GraphQLField,
  getNamedType,
  isCompositeType,
  isEnumType,
  isNonNullType,
  isObjectType,
} from 'graphql';

/** Numbers that look random and are the same in each run (mulberry32): what was found once is found again. */
export function randomFrom(seed: number) {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const pick = <T>(from: readonly T[]): T => {
    const picked = from[Math.floor(next() * from.length)];
    if (picked === undefined) throw new RangeError('Nothing to pick from.');
    return picked;
  };
  return { next, pick };
}

export type Random = ReturnType<typeof randomFrom>;

/** What stands where an argument needs a value. */
export interface Pool {
  readonly ids: readonly string[];
  readonly words: readonly string[];
}

const deepest = 5;

/** A question that is valid, and otherwise asks for anything, with any id of the database. */
export function randomQuestion(random: Random, pool: Pool): string {
  const query = schema.getQueryType();
  if (!query) throw new Error('The schema has no queries.');
  const roots = Object.values(query.getFields());
  const chosen = [0, 1].map((place) => `q${place}: ${asked(random.pick(roots), random, pool, 1)}`);
  return `{ ${chosen.join(' ')} }`;
}

function asked(field: GraphQLField<unknown, unknown>, random: Random, pool: Pool, depth: number): string {
  const given = field.args
    .filter(({ type }) => isNonNullType(type) || random.next() < 0.4)
    .map((arg) => `${arg.name}: ${valueFor(arg, random, pool)}`);
  const args = given.length > 0 ? `(${given.join(', ')})` : '';
  const type = getNamedType(field.type);
  return `${field.name}${args}${isCompositeType(type) ? ` ${selection(type, random, pool, depth)}` : ''}`;
}

function selection(type: GraphQLCompositeType, random: Random, pool: Pool, depth: number): string {
  if (!isObjectType(type)) {
    const member = random.pick(schema.getPossibleTypes(type));
    return `{ __typename ... on ${member.name} ${selection(member, random, pool, depth)} }`;
  }
  const fields = Object.values(type.getFields());
  const leaves = fields.filter((field) => !isCompositeType(getNamedType(field.type)));
  const branches = fields.filter((field) => isCompositeType(getNamedType(field.type)));
  // Two ways down from a root, one from there on: the limits on aliases and cost refuse what branches at each step.
  const ways = depth >= deepest || branches.length === 0 ? 0 : depth === 1 ? 2 : 1;
  const down = new Set(Array.from({ length: ways }, () => random.pick(branches)));
  const parts = [
    ...leaves.filter(() => random.next() < 0.6).map((field) => asked(field, random, pool, depth)),
    ...[...down].map((field) => asked(field, random, pool, depth + 1)),
  ];
  return `{ __typename ${parts.join(' ')} }`;
}

function valueFor({ name, type }: GraphQLArgument, random: Random, pool: Pool): string {
  const named = getNamedType(type);
  if (isEnumType(named)) return random.pick(named.getValues()).name;
  const values: Record<string, () => string> = {
    ID: () => JSON.stringify(random.pick(pool.ids)),
    // A text that is read is given back as it was asked: a canary in it would prove nothing.
    String: () => JSON.stringify(name === 'text' ? 'Специалист, Минздрав' : random.pick(pool.words)),
    Int: () => (name === 'skip' ? '0' : '20'),
    Boolean: () => String(random.next() < 0.5),
    Day: () => '"2022-11-14"',
    AssignmentFilter: () => `{ text: ${JSON.stringify(random.pick(pool.words))}, overdue: ${random.next() < 0.2} }`,
    ResolutionInput: () =>
      `{ text: ${JSON.stringify(random.pick(pool.words))}, issuerId: ${JSON.stringify(random.pick(pool.ids))} }`,
    // What a list says is given back as it was asked.
    ListWorkplacesInput: () => `{ otherwise: ${JSON.stringify(random.pick(pool.ids))} }`,
    ListSourceInput: () => '{ text: "ФИО, Семенова В.И." }',
    // Warnings quote what was asked.
    PublicWordsInput: () => '{ subject: "Тема", question: "Специалист, Минздрав", answer: [] }',
    SourceInput: () =>
      `{ text: ${JSON.stringify(random.pick(pool.words))}, fileId: ${JSON.stringify(random.pick(pool.ids))} }`,
  };
  const value = values[named.name];
  if (!value) throw new Error(`access/question.ts has no value for arguments of type ${named.name}.`);
  return value();
}
