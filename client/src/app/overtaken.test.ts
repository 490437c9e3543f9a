import { Client, CombinedError, type Exchange, type Operation, type OperationResult } from '@urql/core';
import { beforeEach, expect, test } from 'vitest';
import { filter, makeSubject, merge, pipe, subscribe, tap } from 'wonka';
import { overtakenExchange } from './overtaken.ts';

const Board = 'query Board { board }';
const Live = 'subscription Live { happened { __typename } }';
const Act = 'mutation Act { act }';

let asked: Operation[];
let answer: (result: OperationResult) => void;
let client: Client;

/** A network that answers when the test says so. */
beforeEach(() => {
  asked = [];
  const { source, next } = makeSubject<OperationResult>();
  answer = next;
  const network: Exchange = () => (operations) =>
    merge([
      source,
      pipe(
        operations,
        tap((operation) => {
          if (operation.kind !== 'teardown') asked.push(operation);
        }),
        // It says nothing by itself.
        filter((operation): operation is never => operation === null),
      ),
    ]);
  client = new Client({ url: 'http://hub/graphql', exchanges: [overtakenExchange, network], preferGetMethod: false });
});

const last = (kind: Operation['kind']): Operation => {
  const operation = asked.findLast((one) => one.kind === kind);
  if (!operation) throw new Error(`No ${kind} was sent.`);
  return operation;
};

const give = (operation: Operation, data: unknown) => answer({ operation, data, stale: false, hasNext: false });
const news = (item: string) =>
  answer({ operation: last('subscription'), data: { happened: { __typename: item } }, stale: false, hasNext: true });

/** Opens a page: what it shows, one after another. */
function open(): unknown[] {
  const shown: unknown[] = [];
  pipe(
    client.query(Board, {}),
    subscribe(({ data }) => shown.push(data?.board)),
  );
  pipe(
    client.subscription(Live, {}),
    subscribe(() => {}),
  );
  return shown;
}

test('an answer that nothing has overtaken is shown', () => {
  const shown = open();
  give(last('query'), { board: 1 });
  expect([shown, asked.length]).toEqual([[1], 2]);
});

test('an answer that was under way while news came is not shown, and its question is sent once more', () => {
  const shown = open();
  const first = last('query');
  news('Happened');
  give(first, { board: 'older' });
  expect(shown).toEqual([]);
  give(last('query'), { board: 'newer' });
  expect([shown, asked.length]).toEqual([['newer'], 3]);
});

test('what an own act came to is news as well', () => {
  const shown = open();
  const first = last('query');
  pipe(
    client.mutation(Act, {}),
    subscribe(() => {}),
  );
  give(last('mutation'), { act: true });
  give(first, { board: 'older' });
  expect(shown).toEqual([]);
  give(last('query'), { board: 'newer' });
  expect(shown).toEqual(['newer']);
});

test('a checkpoint is no news', () => {
  const shown = open();
  news('Checkpoint');
  give(last('query'), { board: 1 });
  expect([shown, asked.length]).toEqual([[1], 2]);
});

test('where news never ends, the third answer is shown, and asked for once more until one is the newest', () => {
  const shown = open();
  for (const board of [1, 2, 3]) {
    const under = last('query');
    news('Happened');
    give(under, { board });
  }
  expect(shown).toEqual([3]);
  give(last('query'), { board: 4 });
  expect([shown, asked.filter(({ kind }) => kind === 'query').length]).toEqual([[3, 4], 4]);
});

test('a question that failed is told of at once, whatever came meanwhile', () => {
  const shown = open();
  const first = last('query');
  news('Happened');
  answer({
    operation: first,
    error: new CombinedError({ networkError: new Error('no network') }),
    data: undefined,
    stale: false,
    hasNext: false,
  });
  expect([shown, asked.length]).toEqual([[undefined], 2]);
});
