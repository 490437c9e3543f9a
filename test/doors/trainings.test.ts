/** The calendar file of a training, and the trainings in a person's calendar. */
import { expect, test } from 'vitest';
import { graphql } from '../graphql.ts';
import type { Actor } from '../world/actor.ts';
import { world } from '../world.ts';

const renew = graphql(`
  mutation { renewCalendar { __typename ... on CalendarOpened { secret } } }
`);

const link = 'https://meet.example/seminar';

async function hub() {
  const w = await world();
  const centre = w.organisation('Рассвет', 'INSTITUTION');
  const host = centre.person('организатор');
  const away = w.organisation('КЦСОН', 'INSTITUTION');
  const [placed, waiting] = [away.person('записана'), away.person('ждёт')];
  const startsAt = new Date('2022-11-20T03:00:00Z');
  const seminar = w.training('Семинар о семейных центрах', centre, host, { startsAt, link });
  seminar.registered(placed);
  seminar.registered(waiting, 'WAITING');
  const draft = w.training('Черновик', centre, host, { state: 'DRAFT' });
  await w.settled();
  return { w, host, placed, waiting, seminar, draft };
}

/** The lines of a calendar, joined where they were folded. */
const linesOf = (text: string): string[] => text.replace(/\r\n[ \t]/gu, '').split('\r\n');

test('a training goes out as a calendar file to whoever sees it, its link to those who have a place', async () => {
  const { w, host, placed, waiting, seminar, draft } = await hub();
  const path = `/api/trainings/${seminar.id}.ics`;
  const given = await placed.fetches(path);
  expect(given.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
  const lines = linesOf(await given.text());
  expect(lines).toContain('SUMMARY:Семинар о семейных центрах');
  expect(lines).toContain('DTSTART:20221120T030000Z');
  expect(lines.join()).toContain(link);
  expect(await (await waiting.fetches(path)).text()).not.toContain(link);
  const status = async (who: Actor, id: string) => (await who.fetches(`/api/trainings/${id}.ics`)).status;
  expect([await status(host, draft.id), await status(placed, draft.id), await status(w.anonymous, seminar.id)]).toEqual(
    [200, 404, 404],
  );
});

test('a person’s calendar holds the trainings in which the person has a place', async () => {
  const { w, placed, waiting } = await hub();
  const titles = async (who: Actor) => {
    const made = await who.does(renew);
    const secret = made.__typename === 'CalendarOpened' ? made.secret : '';
    const answer = await w.anonymous.fetches(`/api/calendar/${secret}.ics`);
    return linesOf(await answer.text()).filter((line) => line.startsWith('SUMMARY'));
  };
  expect(await titles(placed)).toEqual(['SUMMARY:Семинар о семейных центрах']);
  expect(await titles(waiting)).toEqual([]);
});
