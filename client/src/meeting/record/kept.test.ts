import { expect, test } from 'vitest';
import { forgetRecords, Kept, type Shelf } from './kept.ts';

/** A shelf of a browser, with room for so many characters. */
function shelf(room = 1_000): Shelf {
  const kept = new Map<string, string>();
  return {
    get length() {
      return kept.size;
    },
    key: (index) => [...kept.keys()][index] ?? null,
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => {
      if (value.length > room) throw new Error('QuotaExceededError');
      kept.set(key, value);
    },
    removeItem: (key) => void kept.delete(key),
  };
}

const mine = { personId: 'me', itemId: 'item' };

test('another page of the same person takes up what one left behind, and nobody else does', () => {
  const one = shelf();
  new Kept(one, mine).keep('words');
  expect(new Kept(one, { ...mine, personId: 'other' }).unsent()).toEqual([]);
  expect(new Kept(one, { ...mine, itemId: 'other' }).unsent()).toEqual([]);
  const again = new Kept(one, mine);
  expect(again.unsent()).toEqual(['words']);
  expect(again.unsent()).toEqual([]);
  again.sent();
  expect(one.length).toBe(0);
});

test('what a page goes on writing meanwhile is not thrown away with what was sent', () => {
  const one = shelf();
  const still = new Kept(one, mine);
  still.keep('words');
  const other = new Kept(one, mine);
  other.unsent();
  still.keep('words and more');
  other.sent();
  expect(other.unsent()).toEqual(['words and more']);
});

test('a browser that has no room says so', () => {
  expect(new Kept(shelf(3), mine).keep('words')).toBe(false);
});

test('what was put aside is kept together until it is cleared away', () => {
  const one = shelf();
  const kept = new Kept(one, mine);
  kept.putAside('first');
  kept.putAside('second');
  expect(new Kept(one, mine).aside).toBe('first\nsecond');
  kept.clearAside();
  expect(kept.aside).toBe(null);
});

// The last one: whoever has signed out keeps nothing any more.
test('whoever signs out leaves nothing of records behind, also not what the page would still keep', () => {
  const one = shelf();
  one.setItem('vmeste.language', 'ru');
  const kept = new Kept(one, mine);
  kept.keep('words');
  kept.putAside('aside');
  forgetRecords(one);
  kept.keep('more words');
  expect([one.length, one.key(0)]).toEqual([1, 'vmeste.language']);
});
