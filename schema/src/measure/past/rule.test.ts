import { describe, expect, test } from 'vitest';
import type { Answer, Course } from '../control/rule.ts';
import { beginsTerm, type Named, namedBefore, overdueOn, rewound } from './rule.ts';

const now = { state: 'DONE', title: 'Третье название', number: '1.1' };

test('what was changed twice since is what it was before the earlier change; the rest stays', () => {
  const later = [{ before: { state: 'UNDER_WAY', title: 'Второе название' } }, { before: { title: 'Название' } }];
  expect(rewound(now, later)).toEqual({ state: 'UNDER_WAY', title: 'Название', number: '1.1' });
  expect(rewound(now, [])).toEqual(now);
});

test('before it came to be it was not there', () => {
  expect(rewound(now, [{ before: { state: 'UNDER_WAY' } }, { before: {} }])).toBe(null);
});

describe('whom a measure named', () => {
  const meant = (organisationId: string) => ({ organisationId, classId: null });
  const named = (name: string, id: string | null, role: Named['role'] = 'LEAD'): Named => ({
    role,
    name,
    meant: id === null ? null : meant(id),
  });
  const today = [named('Минтруда', 'labour'), named('Минздрав', 'health', 'CO_EXECUTOR')];

  test('an act that named others says whom their names had meant', () => {
    const executors = [
      { role: 'LEAD', name: 'Комитет', byAgreement: false, ...meant('committee') },
      { role: 'CO_EXECUTOR', name: 'Минтруда', byAgreement: false, ...meant('labour') },
    ];
    const later = [{ before: { leads: ['Комитет'], coExecutors: ['Минтруда'], executors } }];
    expect(namedBefore(today, later)).toEqual([
      named('Комитет', 'committee'),
      named('Минтруда', 'labour', 'CO_EXECUTOR'),
    ]);
  });

  test('of one that kept the names alone, a name that stayed meant whom it means, and one that is gone nobody knows', () => {
    const later = [{ before: { leads: ['Минтруда', 'Комитет'] } }];
    expect(namedBefore(today, later)).toEqual([
      named('Минтруда', 'labour'),
      named('Комитет', null),
      named('Минздрав', 'health', 'CO_EXECUTOR'),
    ]);
    // Who left and came back may have been another body before.
    const back = [{ before: { leads: [] } }, ...later];
    expect(namedBefore(today, back)[0]).toEqual(named('Минтруда', null));
  });

  test('the same name was another body, in the role that the act tells', () => {
    const before = { name: 'Минтруда', ...meant('old labour') };
    expect(namedBefore(today, [{ before }])[0]).toEqual(named('Минтруда', 'old labour'));
    const both = [...today, named('Минтруда', 'labour', 'CO_EXECUTOR')];
    expect(namedBefore(both, [{ before: { ...before, role: 'CO_EXECUTOR' } }])).toEqual([
      ...today,
      named('Минтруда', 'old labour', 'CO_EXECUTOR'),
    ]);
    const unsure = namedBefore(both, [{ before }]).filter(({ name }) => name === 'Минтруда');
    expect(unsure.map((one) => one.meant)).toEqual([null, null]);
  });
});

const edition = { editionId: 'an edition' };
const correction = { editionId: null };

test.for([
  ['the measure came with an edition', { ...edition, before: {}, after: { title: 'Новое' } }, true],
  ['an edition brought it back', { ...edition, before: { removedAt: '2022-03-01' }, after: { removedAt: null } }, true],
  ['an edition left it out', { ...edition, before: { removedAt: null }, after: { removedAt: '2022-03-01' } }, false],
  ['an edition worded its term otherwise', { ...edition, before: { termRaw: 'раз в год' }, after: {} }, true],
  ['an edition worded its title otherwise', { ...edition, before: { title: 'Старое' }, after: {} }, false],
  [
    'its term was put right to one that returns',
    { ...correction, before: { termRecurring: null }, after: { termRecurring: { every: 'year' } } },
    true,
  ],
  [
    'a term that returns was put right',
    { ...correction, before: { termRecurring: { every: 'year' } }, after: { termRecurring: { every: 'month' } } },
    false,
  ],
] as const)('when %s, its term counts from then: %s', ([, act, begins]) => {
  expect(beginsTerm(act)).toBe(begins);
});

describe('whether a report was missing on a day', () => {
  const course: Course = {
    state: 'UNDER_WAY',
    termEnd: '2022-06-30',
    returning: null,
    points: [],
    leads: [{ organisationId: 'labour', class: null }],
    consolidatorId: null,
    dayOffRule: 'AS_IS',
  };
  const given: Answer = { organisationId: 'labour', dueDay: '2022-06-30', completes: false, state: 'APPROVED' };
  const day = '2022-07-01';
  const sure = { day, allLeadsKnown: true } as const;
  const unsure = { day, allLeadsKnown: false } as const;

  test('by who owed it and what had been given', () => {
    expect(overdueOn(course, [], sure)).toBe(true);
    expect(overdueOn(course, [given], sure)).toBe(false);
    expect(overdueOn(course, [], { ...sure, day: '2022-06-30' })).toBe(false);
  });

  test('is not told where it hangs on a lead whom nobody knows, and only there', () => {
    expect(overdueOn(course, [given], unsure)).toBe(null);
    expect(overdueOn(course, [], unsure)).toBe(true);
    expect(overdueOn(course, [given], { ...unsure, day: '2022-06-30' })).toBe(false);
    expect(overdueOn({ ...course, state: 'SUSPENDED' }, [], unsure)).toBe(false);
    expect(overdueOn({ ...course, consolidatorId: 'labour' }, [given], unsure)).toBe(false);
  });
});
