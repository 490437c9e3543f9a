import { expect, test } from 'vitest';
import { graphql } from '../../graphql.ts';
import type { Actor } from '../../world/actor.ts';
import { world } from '../../world.ts';

const find = graphql(`
  query ($search: String, $first: Int! = 20) { resolutions(search: $search, first: $first) { title number } }
`);
const found = async (who: Actor, search?: string, first = 20) =>
  (await who.asks(find, { search: search ?? null, first })).resolutions.map(({ title }) => title);

test('whoever is given something by resolutions finds them by a part of the title or the number, and no others', async () => {
  const w = await world();
  const [health, labour, centre] = ['Минздрав', 'Минтруда', 'Центр'].map((name) => w.organisation(name));
  if (!health || !labour || !centre) throw new Error('There are three.');
  const [writer, host, stranger] = [health.person('Пишущий'), centre.person('Ведущая'), labour.person('Посторонний')];
  const resolution = (title: string, day: '2022-06-01' | '2022-09-01' | '2022-11-01', number: string) =>
    w.resolution(title, { by: health, number, date: day, text: title, uploader: writer });
  const old = resolution('Резолюция конференции о сопровождении семей', '2022-06-01', '17-Р');
  const last = resolution('Резолюция круглого стола', '2022-11-01', '18-Р');
  const hidden = resolution('Резолюция закрытой конференции', '2022-09-01', '19-Р');
  w.assignment('1', { by: health, to: centre, of: old });
  w.assignment('2', { by: health, to: centre, of: last });
  w.assignment('3', { by: health, to: labour, of: hidden });
  await w.settled();
  // The latest first, as it is most likely the one.
  expect(await found(host)).toEqual(['Резолюция круглого стола', 'Резолюция конференции о сопровождении семей']);
  expect(await found(host, '', 1)).toEqual(['Резолюция круглого стола']);
  expect(await found(host, 'конференции')).toEqual(['Резолюция конференции о сопровождении семей']);
  expect(await found(host, ' СОПРОВОЖДЕНИЕ ')).toEqual(['Резолюция конференции о сопровождении семей']);
  expect(await found(host, '18-Р')).toContain('Резолюция круглого стола');
  expect((await found(host, '18-Р'))[0]).toBe('Резолюция круглого стола');
  expect(await found(host, 'закрытой')).toEqual([]);
  expect(await found(stranger)).toEqual(['Резолюция закрытой конференции']);
  expect(await found(host, '', -5)).toEqual([]);
  expect(await found(host, '%')).toEqual([]);
});
