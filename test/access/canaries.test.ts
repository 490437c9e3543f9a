import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Planted, plantedWorld } from '../world/planted.ts';
import { live } from './acts.ts';
import { canariesOf } from './canaries.ts';
import { type Hunt, hunt } from './hunt.ts';

const questions = 2050;

let planted: Planted;
let hunted: Hunt;

beforeAll(async () => {
  planted = await plantedWorld();
  await live(planted);
  hunted = await hunt(planted, { questions, seed: 20_221_114 });
}, 300_000);
afterAll(() => planted.w.close());

test('whatever anybody asks, nobody comes upon what is not theirs', () => {
  expect(Object.fromEntries(hunted.leaks)).toEqual({});
});

test('at least 2,000 of the questions were answered', () => {
  expect(hunted.answered).toBeGreaterThanOrEqual(2000);
});

test('no question meets a fault', () => {
  expect(hunted.errors).toEqual([]);
});

test('whoever may come upon a canary does', () => {
  const never = canariesOf(planted).filter(({ title, who }) => who.length > 0 && !hunted.found.has(title));
  expect(never.map(({ title }) => title)).toEqual([]);
});
