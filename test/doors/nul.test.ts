/** NUL, which PostgreSQL stores in no text, in every place of a question where text may stand: refused, and no fault. */
import { schema } from '@vmeste/schema/index.ts';
import {
  type GraphQLArgument,
  type GraphQLInputType,
  type GraphQLObjectType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isNonNullType,
  isObjectType,
  isRequiredInputField,
} from 'graphql';
import { describe, expect, test } from 'vitest';
import { enter } from '../world/knock.ts';
import type { World } from '../world.ts';
import { ownWorld, world } from '../world.ts';

/** How a question gets to a type: the fields on its way, each with the arguments that it cannot do without. */
type Way = readonly string[];

/** A place where text may stand: the way to it, the field's name, and its arguments with NUL in that one. */
interface Place {
  readonly title: string;
  readonly way: Way;
  readonly asked: string;
  readonly leaf: boolean;
}

const query = schema.getQueryType();
const stream = schema.getSubscriptionType();
if (!query || !stream) throw new Error('The schema has questions and streams.');

/** Text as a literal: `\u0000` is read by the parser, and becomes what a variable would bring. */
const nul = '"а\\u0000б"';

/** Some value of a type that holds no text. */
function filler(type: GraphQLInputType): string {
  const named = getNamedType(type);
  return isEnumType(named) ? (named.getValues()[0]?.name ?? '') : '1';
}

/** A value of an input with NUL in its texts; null where there is no place for text in it. */
function spoilt(type: GraphQLInputType): string | null {
  const named = getNamedType(type);
  if (named.name === 'String' || named.name === 'ID') return nul;
  if (!isInputObjectType(named)) return null;
  const fields = Object.values(named.getFields()).flatMap((field) => {
    const value =
      field.name === 'fileId'
        ? null
        : (spoilt(field.type) ?? (isRequiredInputField(field) ? filler(field.type) : null));
    return value === null ? [] : [`${field.name}: ${value}`];
  });
  return fields.length > 0 ? `{ ${fields.join(', ')} }` : null;
}

const isNeeded = (argument: GraphQLArgument) => isNonNullType(argument.type) && argument.defaultValue === undefined;

/** The ways to all types that can be reached, the shortest of each. `$roadmap` and the like stand for what is there. */
function waysFrom(root: GraphQLObjectType): Map<string, Way> {
  const ways = new Map<string, Way>([[root.name, []]]);
  const queue = [root];
  for (let type = queue.shift(); type; type = queue.shift())
    for (const field of Object.values(type.getFields())) {
      const target = getNamedType(field.type);
      const needed = field.args.filter(isNeeded);
      if (!isObjectType(target) || ways.has(target.name) || needed.some(({ name }) => name !== 'id')) continue;
      const given = needed.length > 0 ? `(id: "$${field.name}")` : '';
      ways.set(target.name, [...(ways.get(type.name) ?? []), `${field.name}${given}`]);
      queue.push(target);
    }
  return ways;
}

/** Every place for text in what can be asked. */
function placesFrom(root: GraphQLObjectType): Place[] {
  return [...waysFrom(root)].flatMap(([name, way]) => {
    const type = schema.getType(name);
    return (isObjectType(type) ? Object.values(type.getFields()) : []).flatMap((field) =>
      field.args.flatMap((argument): Place[] => {
        const value = spoilt(argument.type);
        const others = field.args.filter((other) => other !== argument && isNeeded(other));
        const rest = others.map((other) => `${other.name}: ${spoilt(other.type) ?? filler(other.type)}`);
        return value === null
          ? []
          : [
              {
                title: `${name}.${field.name}(${argument.name})`,
                way,
                asked: `${field.name}(${[`${argument.name}: ${value}`, ...rest].join(', ')})`,
                leaf: !('getFields' in getNamedType(field.type) || 'getTypes' in getNamedType(field.type)),
              },
            ];
      }),
    );
  });
}

const documentOf = ({ way, asked, leaf }: Place, ids: Readonly<Record<string, string>>): string =>
  ['', ...way, leaf ? asked : `${asked} { __typename }`]
    .reduceRight((inner, step) => `${step} { ${inner} }`)
    .replace(/\$(\w+)/g, (_, name: string) => ids[name] ?? '');

async function hub() {
  const w = await world();
  const health = w.organisation('Минздрав НСО');
  const person = health.person('специалист').executor().administrator();
  const roadmap = w.roadmap('План').coordinatedBy(person);
  const measure = roadmap.measure('1.1', { lead: health });
  const openClass = w.organisationClass('СО НКО');
  await w.settled();
  const ids = {
    roadmap: roadmap.id,
    measure: measure.id,
    organisation: health.id,
    person: person.id,
    class: openClass.id,
  };
  return { w, person, ids };
}

const codesOf = (answer: { errors?: readonly { extensions?: { code?: string } }[] }) =>
  (answer.errors ?? []).map(({ extensions }) => extensions?.code);

/** What may be said of it: that such text is none, that such an id is nobody's, or that nothing was found. */
const known: readonly (string | undefined)[] = ['BAD_USER_INPUT', 'NOT_FOUND'];

describe('NUL in a question is refused, and is no fault of ours', () => {
  const places = placesFrom(query);

  test('there are places of both kinds, at the root and below', () => {
    const titles = places.map(({ title }) => title);
    expect(titles).toEqual(
      expect.arrayContaining(['Query.people(search)', 'Query.roadmap(id)', 'Roadmap.people(name)']),
    );
  });

  test('in each of them', async () => {
    const { person, ids } = await hub();
    const said = new Map<string, (string | undefined)[]>();
    for (const place of places) {
      const response = await person.fetches('/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query: documentOf(place, ids) }),
      });
      said.set(place.title, codesOf(await response.json()));
    }
    const faults = [...said].filter(([, codes]) => codes.some((code) => !known.includes(code)));
    expect(Object.fromEntries(faults)).toEqual({});
    expect(said.get('Query.people(search)'), 'it got as far as the database').toEqual(['BAD_USER_INPUT']);
    expect(said.get('Roadmap.people(name)'), 'below the root as well').toEqual(['BAD_USER_INPUT']);
  });

  test('brought by a variable, and by a socket', async () => {
    const { w, person } = await hub();
    const body = {
      query: 'query ($search: String) { people(search: $search) { total } }',
      variables: { search: 'а\0' },
    };
    const answered = await person.fetches('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    expect(codesOf(await answered.json())).toEqual(['BAD_USER_INPUT']);
    const socket = await enter(w, person);
    for (const [at, place] of placesFrom(stream)
      .filter(({ way }) => way.length === 0)
      .entries()) {
      socket.say({
        type: 'subscribe',
        id: String(at),
        payload: { query: `subscription { ${place.asked} { __typename } }` },
      });
      expect(JSON.stringify(await socket.next('next')), place.title).toMatch(/BAD_USER_INPUT|NOT_FOUND/);
    }
  });
});

test('NUL in what is sent to the other doors is a bad request', async () => {
  // Ways back in are looked for only where they can be sent.
  const w = await ownWorld({ SMTP_URL: 'smtp://127.0.0.1:9' });
  const post = (w: World, path: string, body: object) =>
    fetch(`${w.url}${path}`, {
      method: 'POST',
      headers: { origin: w.url, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  const sent: readonly (readonly [string, object])[] = [
    ['/api/invitation/recover', { email: 'a\0@people.test' }],
    ['/api/invitation/look', { secret: 'a\0' }],
    ['/api/invitation/accept', { secret: 'a\0', password: 'пароль из слов\0', username: 'a\0' }],
    ['/api/auth/sign-in/email', { email: 'a\0@people.test', password: 'a\0' }],
    ['/api/auth/sign-in/username', { username: 'a\0bcdef', password: 'a\0' }],
    ['/api/auth/sign-in/social', { provider: 'a\0', callbackURL: '/\0' }],
    ['/api/auth/two-factor/verify-totp', { code: '\0' }],
  ];
  for (const [path, body] of sent) {
    const response = await post(w, path, body);
    expect(response.status, path).toBeGreaterThanOrEqual(400);
    expect(response.status, path).toBeLessThan(500);
  }
  expect((await post(w, '/api/invitation/recover', { email: 'a\0@people.test' })).status).toBe(400);
  expect(
    (await fetch(`${w.url}/api/auth/callback/oidc?state=%00&code=%00`, { redirect: 'manual' })).status,
  ).toBeLessThan(500);
});
