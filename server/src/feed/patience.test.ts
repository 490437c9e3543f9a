import { expect, test, vi } from 'vitest';
import { Unavailable } from './line.ts';
import { untilAvailable } from './patience.ts';

const lost = () => Promise.reject(new Unavailable('The database cannot be reached.'));

test('what cannot be had now is asked for again until it can', async () => {
  const again = vi.fn<() => Promise<string>>().mockImplementationOnce(lost).mockResolvedValue('events');
  expect(await untilAvailable(lost(), again, () => false)).toBe('events');
  expect(again).toHaveBeenCalledTimes(2);
});

test('nothing is asked again for whoever has left meanwhile', async () => {
  const again = vi.fn<() => Promise<string>>().mockImplementation(lost);
  expect(await untilAvailable(lost(), again, () => true)).toBe(null);
  expect(again).not.toHaveBeenCalled();
});

test('any other failure is a failure', async () => {
  const broken = Promise.reject(new Error('broken'));
  await expect(
    untilAvailable(
      broken,
      () => '',
      () => false,
    ),
  ).rejects.toThrow('broken');
});
