import { expect, test } from 'vitest';
import { rewound } from './rule.ts';

const now = { state: 'DONE', title: 'Третье название', number: '1.1' };

test('what was changed twice since is what it was before the earlier change; the rest stays', () => {
  const later = [{ before: { state: 'UNDER_WAY', title: 'Второе название' } }, { before: { title: 'Название' } }];
  expect(rewound(now, later)).toEqual({ state: 'UNDER_WAY', title: 'Название', number: '1.1' });
  expect(rewound(now, [])).toEqual(now);
});

test('before it came to be it was not there', () => {
  expect(rewound(now, [{ before: { state: 'UNDER_WAY' } }, { before: {} }])).toBe(null);
});
