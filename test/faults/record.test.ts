import { expect, test } from 'vitest';
import { openGround } from '../bench/ground.ts';
import { lostByKilling } from '../bench/lines/minutes.ts';

test('each node is killed while people write in one record: nothing that was shown as saved is lost', {
  timeout: 120_000,
}, async () => {
  const ground = await openGround();
  try {
    expect(await lostByKilling(ground, 4)).toBe(0);
  } finally {
    await ground.close();
  }
});
