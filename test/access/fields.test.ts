import { schema } from '@vmeste/schema/index.ts';
import { type GraphQLField, getNamedType, isCompositeType, isObjectType } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Planted, plantedWorld, type Viewing, viewings } from '../world/planted.ts';
import { live } from './acts.ts';
import type { Cells } from './cells/cell.ts';
import { cells, elsewhere } from './cells.ts';
import { type Group, groups } from './viewers.ts';

const types = Object.values(schema.getTypeMap())
  .filter(isObjectType)
  .filter(({ name }) => !name.startsWith('__'));

const namesIn = (row: Cells) => Object.values(row.given).flatMap((names) => names.split(' '));

describe('each field has its cell', () => {
  for (const type of types)
    if (!(type.name in elsewhere))
      test(type.name, () => {
        const row = cells[type.name];
        expect(row, 'the type has a row in access/cells').toBeDefined();
        if (row) expect(namesIn(row).sort()).toEqual(Object.keys(type.getFields()).sort());
      });
});

/** The types that one meets in the answer of an act, which is carried out by everyone who may. */
const answers = [
  'Invited',
  'PrintedCodes',
  'MeasureSelection',
  'NoticesRead',
  'MailSet',
  'CalendarOpened',
  'CalendarClosed',
];

describe.each([
  ['looks', types.filter(({ name }) => !answers.includes(name))],
  ['acts', types.filter(({ name }) => answers.includes(name))],
])('everyone who %s is given what is theirs, and nothing else', (_, asked) => {
  let planted: Planted;
  let before: string;
  beforeAll(async () => {
    planted = await plantedWorld();
    before = await planted.w.node.feed.now();
    await live(planted);
  });
  afterAll(() => planted.w.close());

  for (const type of asked) {
    const row = cells[type.name];
    if (row)
      test(type.name, async () => {
        const at = row.at(planted, before);
        const found: Record<string, Viewing[]> = Object.fromEntries(namesIn(row).map((name) => [name, []]));
        for (const who of viewings)
          for (const fields of inParts(Object.values(type.getFields()), at))
            for (const name of await givenTo(planted, who, { at, args: row.args }, fields)) found[name]?.push(who);
        const expected = Object.entries(row.given).flatMap(([group, names]) =>
          names.split(' ').map((name) => [name, inOrder(groups[asGroup(group)])] as const),
        );
        expect(inWords(found)).toEqual(inWords(Object.fromEntries(expected)));
      });
  }
});

/** A question may have 30 aliases, and one may ask for a type in two or three places. */
function inParts<Field>(fields: readonly Field[], at: string): Field[][] {
  const size = at.split('…').length > 3 ? 9 : 14;
  return Array.from({ length: Math.ceil(fields.length / size) }, (_, part) =>
    fields.slice(part * size, (part + 1) * size),
  );
}

const inWords = (given: Record<string, readonly Viewing[]>) =>
  Object.fromEntries(Object.entries(given).map(([field, people]) => [field, people.join(' ')]));
const inOrder = (group: readonly Viewing[]) => viewings.filter((who) => group.includes(who));

const isGroup = (name: string): name is Group => name in groups;

function asGroup(name: string): Group {
  if (isGroup(name)) return name;
  throw new Error(`There is no group ${name}.`);
}

/** The fields of a type from which somebody gets something. */
async function givenTo(
  planted: Planted,
  who: Viewing,
  row: { readonly at: string; readonly args: Cells['args'] },
  fields: readonly GraphQLField<unknown, unknown>[],
): Promise<Set<string>> {
  const selection = fields.map(({ name, type }) => {
    const given = row.args?.[name]
      ?.replace(/^[A-Z]+$/, 'id: $&')
      .replace(/[A-Z]+$/, (place) => `"${idOf(planted, place)}"`);
    const nested = isCompositeType(getNamedType(type)) ? ' { __typename }' : '';
    return `f_${name}: ${name}${given ? `(${given})` : ''}${nested}`;
  });
  const question = row.at.replaceAll('…', `here: __typename ${selection.join(' ')}`);
  const told = question.startsWith('subscription') ? heard : answered;
  const names = objectsIn(await told(planted, who, question)).flatMap((object) =>
    Object.entries(object).flatMap(([key, value]) => (key.startsWith('f_') && says(value) ? [key.slice(2)] : [])),
  );
  return new Set(names);
}

/** What a query or a mutation answers. */
async function answered(planted: Planted, who: Viewing, question: string): Promise<unknown> {
  const { data, errors } = await planted.viewers[who].sends(question);
  const unexpected = (errors ?? []).filter(({ extensions }) => extensions?.['code'] !== 'NOT_FOUND');
  expect(unexpected, `${who}: ${question}`).toEqual([]);
  return data;
}

/** All that a stream tells until it has come up to now; nothing where it is refused. */
async function heard(planted: Planted, who: Viewing, question: string): Promise<unknown[]> {
  const now = await planted.w.node.feed.now();
  const watch = await planted.viewers[who].listens<object>(question);
  const items: object[] = [];
  try {
    for (let item = await watch.next(); item !== null; item = await watch.next()) {
      items.push(item);
      if ('upTo' in item && item.upTo === now) break;
    }
  } catch {
    return [];
  } finally {
    await watch.leave();
  }
  return items;
}

const idOf = (planted: Planted, place: string): string => {
  const { open, measure, rows, centres, organisations, people, working, meetings, assigned, practices, trainings } =
    planted;
  const ids: Readonly<Record<string, string>> = {
    OPEN: open.id,
    MEASURE: measure.id,
    APPROVED: rows.approved,
    CLASS: centres.id,
    PRACTICE: practices.published.practice.id,
    PASSPORT: practices.published.shown,
    TRAINING: trainings.announced.id,
    WRITTEN: practices.judged.written,
    GROUP: working.group.id,
    HEALTH: organisations.health.id,
    HEIR: organisations.heir.id,
    LEAD: people.lead.id,
    OWED: assigned.owed.id,
    RESOLUTION: assigned.resolution.id,
    MEETING: meetings.running.id,
  };
  return ids[place] ?? '';
};

const says = (value: unknown) => value !== null && value !== false && !(Array.isArray(value) && value.length === 0);

/** Every object of an answer that was asked for its type. */
function objectsIn(value: unknown): Record<string, unknown>[] {
  if (Array.isArray(value)) return value.flatMap(objectsIn);
  if (typeof value !== 'object' || value === null) return [];
  const inside = Object.values(value).flatMap(objectsIn);
  return 'here' in value ? [{ ...value }, ...inside] : inside;
}
