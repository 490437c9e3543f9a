import { expect, test } from 'vitest';
import { faultRun } from './run.ts';

test('nodes and the database are killed under writing: nothing acknowledged is lost, doubled, missed or out of order', {
  timeout: 120_000,
}, async () => {
  const result = await faultRun({ kills: 3, apart: 1_000, planted: true });
  expect(result).toMatchObject({ lost: 0, doubled: 0, missed: 0, misordered: 0 });
  expect(result.writes).toBeGreaterThan(10);
  expect(result.breaks).toBeGreaterThan(0);
  // A reader that forgets its place after a break is found out.
  expect(result.planted).toBeGreaterThan(0);
});
