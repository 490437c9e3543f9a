import { expect, test } from 'vitest';
import { bothOf } from '../kit/conflict.ts';
import { meantOrganisation, written } from '../organisation/meaning.ts';
import { datesOf } from '../words/dates.ts';
import { ru } from '../words/ru.ts';
import type { Words } from '../words/words.ts';
import { type Draft, tellings, touchedOf } from './correct.ts';

/** Puts values in where the sentence has them; enough for sentences without plurals. */
const words: Words = {
  language: 'ru',
  t: (id, ...[values]) =>
    Object.entries(values ?? {}).reduce<string>(
      (text, [name, value]) => text.replace(`{${name}}`, String(value)),
      ru[id],
    ),
  dates: datesOf('ru'),
};

const opened: Draft = {
  number: '1.1',
  title: 'Аналез',
  expectedResult: 'Справка',
  term: { kind: 'DATE', start: null, end: '2022-12-31', raw: 'до 31.12.2022' },
  executors: [
    {
      key: '1',
      role: 'LEAD',
      name: 'Минздрав НСО',
      byAgreement: false,
      meant: meantOrganisation({ id: 'health', shortName: 'Минздрав НСО' }),
    },
  ],
};

test('only what was touched is sent; what was typed and taken back was not touched', () => {
  expect(touchedOf({ ...opened, term: { ...opened.term } }, opened).words).toEqual({});
  expect(touchedOf({ ...opened, title: 'Анализ' }, opened).words).toEqual({ title: 'Анализ' });
  const later = touchedOf({ ...opened, term: { ...opened.term, end: '2023-12-31' } }, opened);
  expect(later.touched).toEqual(['term']);
  expect(later.words.term).toEqual({ kind: 'DATE', start: null, end: '2023-12-31', raw: 'до 31.12.2022' });
});

test('two terms of the same words are told apart by their days and kind, two names of the same words by whom they mean', () => {
  const tell = tellings(words);
  const [lead] = opened.executors;
  const yours: Draft = {
    ...opened,
    term: { ...opened.term, kind: 'QUARTER', end: '2023-12-31' },
    executors: lead ? [{ ...lead, role: 'CO_EXECUTOR', byAgreement: true, meant: written }] : [],
  };
  const both = bothOf(yours, opened, [tell.term, tell.executors, tell.title]);
  expect(both?.fields).toEqual([
    {
      label: 'Срок',
      yours: '«до 31.12.2022»\nквартал\nОкончание: 31 декабря 2023',
      theirs: '«до 31.12.2022»\nдень\nОкончание: 31 декабря 2022',
    },
    {
      label: 'Исполнители',
      yours: 'во взаимодействии: Минздрав НСО, по согласованию, не из справочника',
      theirs: 'ответственный: Минздрав НСО',
    },
    { label: 'Мероприятие', yours: 'Аналез', theirs: 'Аналез' },
  ]);
});
