import { clockIn } from '@vmeste/schema/core/time.ts';
import { describe, expect, it } from 'vitest';
import { demoInstant } from './clock.ts';

describe('the clock of the demonstration', () => {
  const hours = (count: number) => count * 3_600_000;

  it('begins in the morning of 14 November 2022', () => {
    expect(demoInstant(0).toISOString()).toBe('2022-11-14T02:00:00.000Z');
  });

  it('always moves forward', () => {
    const moments = [0, 1, hours(1), hours(12), hours(13), hours(24), hours(24 * 30)].map((passed) =>
      demoInstant(passed).getTime(),
    );
    expect(moments).toEqual([...new Set(moments)].sort((a, b) => a - b));
  });

  it('never leaves its day, however long it runs', () => {
    const today = (passed: number) => clockIn('Asia/Novosibirsk', () => demoInstant(passed)).today();
    expect([0, hours(11), hours(30), hours(24 * 365 * 10)].map(today)).toEqual(Array(4).fill('2022-11-14'));
  });
});
