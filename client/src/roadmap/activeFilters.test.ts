import { i18n } from '@lingui/core';
import { expect, test } from 'vitest';
import { datesOf } from '../words/dates.ts';
import { t, type Words } from '../words/words.ts';
import { activeFilters } from './activeFilters.ts';
import type { Look } from './filter.ts';
import { sampleRow } from './sample.ts';

// Without a catalogue a message is its own id.
i18n.loadAndActivate({ locale: 'ru', messages: {} });
const words: Words = { language: 'ru', t, dates: datesOf('ru') };
const rows = [
  sampleRow('1.1', { shown: 'DONE' }),
  sampleRow('1.2', { shown: 'LATE' }),
  sampleRow('2.1', { shown: 'LATE', section: { id: 's2', number: '2', title: 'Второй' } }),
];

test('each filter says what it is set to, and how many rows it keeps back by itself', () => {
  const looks: Look[] = [];
  const onlooker = { mine: new Set<string>(), lastVisit: null };
  const look = { state: 'DONE', section: '2', organisation: 'o1', view: 'table' } as const;
  const active = activeFilters({ rows, look, onlooker, onLook: (next) => looks.push(next) }, words);
  expect(active.map(({ label, without }) => [label, without])).toEqual([
    ['filter.organisation: Минтруда', 0],
    ['filter.state: state.DONE', 1],
    ['filter.section: 2', 1],
  ]);
  active[1]?.onLift();
  expect(looks).toEqual([{ section: '2', organisation: 'o1', view: 'table' }]);
});
