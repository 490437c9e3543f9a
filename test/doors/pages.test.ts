/** What the pages ask is let in by the doors: a limit that shuts out a page is found here, and not by its reader. */
import { readProgram } from '@vmeste/server/program.ts';
import { describe, expect, test } from 'vitest';
import { operationsOfPages } from '../world/operations.ts';

const operations = [...operationsOfPages()];

describe('each operation of the pages passes the limits of the doors', () => {
  test.each(operations)('%s', (_name, text) => {
    const read = readProgram(text, null, false);
    expect('errors' in read ? read.errors.map(({ message }) => message) : []).toEqual([]);
  });
});

test('the pages have operations of every kind', () => {
  const kinds = new Set(operations.map(([, text]) => text.split(/\W/, 1)[0]));
  expect([...kinds].sort()).toEqual(['mutation', 'query', 'subscription']);
});
