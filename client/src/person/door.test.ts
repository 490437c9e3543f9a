import { expect, test } from 'vitest';
import { recoveryCode } from './door.ts';

test('a recovery code is the same in small letters, without its dash, with O for 0 and l for 1', () => {
  for (const typed of ['0A1CD-EFGHJ', '0a1cd efghj', 'oalcdefghj', ' OaICD-efghj '])
    expect(recoveryCode(typed), typed).toBe('0A1CD-EFGHJ');
});
