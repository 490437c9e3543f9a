import { afterAll, beforeAll, expect, test } from 'vitest';
import { graphql } from '../../graphql.ts';
import { openWorld } from '../../world.ts';

const search = graphql(`
  query ($text: String!) {
    search(text: $text) { measures { number } roadmaps { title } organisations { shortName } }
  }
`);

/** Searching changes nothing: all these stories share one world. */
async function plan() {
  const w = await openWorld();
  const home = w.organisation('ГАСУСО НСО «Обской ПНИ»', 'INSTITUTION');
  const coordinator = w.organisation('Минтруда НСО').person('координатор');
  const specialist = home.person('специалист').executor();
  const roadmap = w.roadmap('План развития стационарозамещающих технологий').coordinatedBy(coordinator);
  roadmap.measure('1.1', { lead: home, title: 'Организация сопровождаемого проживания граждан' });
  roadmap.measure('1.10', { lead: home, title: 'Привлечение волонтёров', expectedResult: 'Занятость в мастерских' });
  roadmap.measure('2.1', { lead: home, title: 'Пересмотр тарифов' });
  const other = w.roadmap('Чужой план проживания').coordinatedBy(w.person('чужой координатор'));
  other.measure('1.1', { title: 'Сопровождаемое проживание у других' });
  await w.settled();
  const numbers = async (text: string) =>
    (await specialist.asks(search, { text })).search.measures.map(({ number }) => number);
  return { w, specialist, numbers };
}

let planned: Awaited<ReturnType<typeof plan>>;
beforeAll(async () => {
  planned = await plan();
});
afterAll(() => planned.w.close());

test.for([
  ['an ending', 'сопровождаемое проживание', '1.1'],
  ['a slip of the pen', 'сапровождаемого', '1.1'],
  ['half a word', 'сопровожд', '1.1'],
  ['ё', 'волонтеров', '1.10'],
  ['capital letters', 'ТАРИФ', '2.1'],
  ['a word of the result', 'мастерские', '1.10'],
  ['a number', '2.1', '2.1'],
] as const)('a search forgives %s', async ([, text, found]) => {
  const { numbers } = planned;
  expect((await numbers(text))[0]).toBe(found);
});

test('a number finds itself before those that begin with it', async () => {
  const { numbers } = planned;
  expect(await numbers('1.1')).toEqual(['1.1', '1.10']);
});

test('an organisation is found by a word of its name', async () => {
  const { specialist } = planned;
  const { search: found } = await specialist.asks(search, { text: 'обской' });
  expect(found.organisations[0]?.shortName).toBe('ГАСУСО НСО «Обской ПНИ»');
});

test('a search finds nothing in a roadmap that one may not see', async () => {
  const { w, specialist } = planned;
  const { search: found } = await specialist.asks(search, { text: 'проживание' });
  expect(found.measures).toEqual([{ number: '1.1' }]);
  expect(found.roadmaps).toEqual([]);
  const stranger = w.organisation('Ведомство').person('посторонний');
  expect((await stranger.asks(search, { text: 'проживание' })).search).toMatchObject({ measures: [], roadmaps: [] });
});

test.for(['', '   ', "'; DROP TABLE", '%_\\', '«»()&|!:*', 'я'.repeat(5000)])(
  'a search for %j is only a search',
  async (text) => {
    const { specialist } = planned;
    const { search: found } = await specialist.asks(search, { text });
    expect(found.measures).toEqual([]);
  },
);
