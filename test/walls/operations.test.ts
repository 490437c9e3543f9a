import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema } from 'graphql';
import { describe, expect, test } from 'vitest';
import { complaints, documentsIn, documentsOf } from './operations.ts';

const root = join(import.meta.dirname, '../..');
const schema = buildSchema(readFileSync(join(root, 'schema/schema.graphql'), 'utf8'));

test('no operation of the client contradicts itself or the schema, whatever fragments it brings together', () => {
  const documents = documentsOf(root);
  expect(documents.length).toBeGreaterThan(100);
  expect(complaints(schema, documents)).toEqual([]);
});

/** What is said of a client that consists of these two files. */
const saidOf = (page: string, component: string): string[] =>
  complaints(schema, [...documentsIn('Page.tsx', page), ...documentsIn('Component.tsx', component)]);

/** A component's fragment, and the page that brings it together with its own fields. */
const component = 'export const Part = graphql(`fragment Part on Measure { history(first: 10) { id } }`);';
const page = (own: string) =>
  `const Query = graphql(\`query Page($id: ID!) { measure(id: $id) { ${own} ...Part } }\`, [Part]);
   export const Page = (): ReactNode => <p>{useQuery({ query: Query })}</p>;`;

describe('whoever writes documents is told', () => {
  test('that two of them ask for the same field in two ways', () => {
    expect(saidOf(page('id'), component)).toEqual([]);
    expect(saidOf(page('history(first: 20) { id }'), component)).toEqual([
      expect.stringMatching(/^Page\.tsx, Page: Fields "history" conflict because they have differing arguments/),
    ]);
  });

  test('also where the two meet at a remove, or one name stands for two fields', () => {
    const between = 'const Between = graphql(`fragment Between on Measure { ...Part }`, [Part]);';
    const said = saidOf(
      page('history(first: 20) { id } ...Between').replace('...Part', ''),
      `${between}\n${component}`,
    );
    expect(said).toEqual([expect.stringContaining('Fields "history" conflict')]);
    expect(saidOf(page('history: title'), component)).toEqual([
      expect.stringContaining('"title" and "history" are different fields'),
    ]);
  });

  test('that a fragment is named like another, or that there is none', () => {
    expect(saidOf(page('id'), `${component}\n${component}`)).toEqual([
      'Component.tsx: there is another fragment Part.',
    ]);
    expect(saidOf(page('id'), '')).toEqual([expect.stringContaining('Unknown fragment "Part"')]);
  });

  test('that a document which is put together cannot be checked', () => {
    expect(() => documentsIn('Page.tsx', 'const Query = graphql("query { " + field);')).toThrow('Page.tsx');
  });
});
