import {
  createClient,
  createRequest,
  makeErrorResult,
  makeOperation,
  type Operation,
  type OperationResult,
} from 'urql';
import { expect, it } from 'vitest';
import { makeSubject, pipe, subscribe } from 'wonka';
import { inOrder } from './inOrder.ts';

const client = createClient({ url: 'http://hub.test', exchanges: [] });
const question = (text: string): Operation =>
  makeOperation('query', createRequest(text, {}), { url: '', requestPolicy: 'network-only' });
const act = makeOperation('mutation', createRequest('mutation { act }', {}), {
  url: '',
  requestPolicy: 'network-only',
});

/** The exchange between a page that asks and a hub that answers when it likes. */
function between() {
  const [page, hub] = [makeSubject<Operation>(), makeSubject<OperationResult>()];
  const asked: Operation[] = [];
  const shown: unknown[] = [];
  const results = inOrder({
    client,
    dispatchDebug: () => {},
    forward: (operations) => {
      pipe(
        operations,
        subscribe((operation) => void asked.push(operation)),
      );
      return hub.source;
    },
  })(page.source);
  pipe(
    results,
    subscribe(({ data }) => void shown.push(data)),
  );
  const answer = (operation: Operation | undefined, data: unknown): void => {
    if (operation) hub.next({ operation, data, stale: false, hasNext: false });
  };
  return { ask: page.next, answer, fail: hub.next, asked, shown };
}

it('an answer from before an act that comes after it is not shown, but asked for again', () => {
  const { ask, answer, asked, shown } = between();
  ask(question('{ list }'));
  ask(act);
  answer(asked[1], 'begun');
  answer(asked[0], 'without what was begun');
  expect(asked.map(({ kind }) => kind)).toEqual(['query', 'mutation', 'query']);
  answer(asked[2], 'with what was begun');
  expect(shown).toEqual(['begun', 'with what was begun']);
});

it('an answer that overtakes an act, and one that was asked for after it, are shown as they come', () => {
  const { ask, answer, asked, shown } = between();
  ask(question('{ list }'));
  ask(act);
  answer(asked[0], 'before');
  answer(asked[1], 'begun');
  ask(question('{ list }'));
  answer(asked[2], 'after');
  expect(asked).toHaveLength(3);
  expect(shown).toEqual(['before', 'begun', 'after']);
});

it('of two answers to one question the older one is not shown over the newer one', () => {
  const { ask, answer, asked, shown } = between();
  ask(question('{ list }'));
  ask(act);
  answer(asked[1], 'begun');
  ask(question('{ list }'));
  answer(asked[2], 'after');
  answer(asked[0], 'before');
  expect(shown).toEqual(['begun', 'after']);
});

it('a question that failed is told of at once, whatever was done meanwhile', () => {
  const { ask, answer, fail, asked, shown } = between();
  ask(question('{ list }'));
  ask(act);
  answer(asked[1], 'begun');
  const [first] = asked;
  if (first) fail(makeErrorResult(first, new Error('no network')));
  expect(shown).toEqual(['begun', undefined]);
});
