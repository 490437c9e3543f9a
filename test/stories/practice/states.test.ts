import { expect, test } from 'vitest';
import { graphql } from '../../graphql.ts';
import { world } from '../../world.ts';

const list = graphql(`
  query ($states: [PassportState!]) { practices(states: $states) { passports { state } } }
`);

test('a practice is found by the state of the version that its row shows, and not by one that it has left behind', async () => {
  const w = await world();
  const home = w.organisation('Центр «Рассвет»');
  const author = home.person('автор');
  const centre = w.person('методист').methodologist();
  const revised = w.practice(home, author);
  revised.passport('PUBLISHED', { name: 'Первая версия' });
  revised.passport('DRAFT', { name: 'Вторая версия' });
  w.practice(home, author).passport('DRAFT', { name: 'Только черновик' });
  const again = w.practice(home, author);
  again.passport('RETURNED', { name: 'Возвращена' });
  again.passport('IN_REVIEW', { name: 'Подана снова' });
  await w.settled();
  const states = ['DRAFT', 'RETURNED', 'IN_REVIEW', 'PUBLISHED'] as const;
  const countsOf = async (who: typeof author) => {
    const all = (await who.asks(list, {})).practices.map(({ passports }) => passports[0]?.state);
    const counts: Record<string, number> = {};
    for (const state of states) {
      const found = (await who.asks(list, { states: [state] })).practices;
      // Whatever is found shows that state, and whatever shows it is found.
      expect(found.map(({ passports }) => passports[0]?.state)).toEqual(all.filter((one) => one === state));
      counts[state] = found.length;
    }
    return counts;
  };
  expect(await countsOf(author)).toEqual({ DRAFT: 2, RETURNED: 0, IN_REVIEW: 1, PUBLISHED: 0 });
  // The centre sees no drafts: to it the version in the registry is the latest.
  expect(await countsOf(centre)).toEqual({ DRAFT: 0, RETURNED: 0, IN_REVIEW: 1, PUBLISHED: 1 });
  expect((await author.asks(list, { states: [] })).practices).toEqual([]);
  expect((await author.asks(list, { states: ['DRAFT', 'IN_REVIEW'] })).practices).toHaveLength(3);
});
