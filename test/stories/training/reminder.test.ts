import type { Day } from '@vmeste/schema/core/time.ts';
import type { Email } from 'postal-mime';
import { expect, onTestFinished, test } from 'vitest';
import { graphql } from '../../graphql.ts';
import type { Actor } from '../../world/actor.ts';
import { openLetters } from '../../world/letters.ts';
import { ownWorld } from '../../world.ts';
import { confirm, move, own, register, set, withdraw } from './hub.ts';

const hour = 3_600_000;

const inbox = graphql(`query { notices { kind dueDay training { title } } }`);
/** The days of which somebody was reminded. */
const reminded = async (who: Actor) =>
  (await who.asks(inbox)).notices.flatMap(({ kind, dueDay }) => (kind === 'TRAINING_SOON' ? [dueDay] : []));

/** It is 14 November, 9 in the morning by the hub's clock; the training begins on the 24th at 10, and who is to come registered long ago. */
async function hub() {
  const letters = await openLetters();
  onTestFinished(() => letters.stop());
  const w = await ownWorld({ SMTP_URL: letters.url, HUB_URL: 'https://hub.example' });
  const centre = w.organisation('Рассвет', 'INSTITUTION');
  const host = centre.person('организатор');
  const [placed, waits] = [centre.person('с местом'), centre.person('в очереди')];
  const [left, offered] = [centre.person('отказался'), centre.person('ещё не подтвердил')];
  const seminar = w.training('Карта ресурсов', centre, host, {
    capacity: 2,
    startsAt: new Date('2022-11-24T03:00:00Z'),
    confirmHours: 300,
  });
  seminar.registered(placed);
  seminar.registered(offered, 'OFFERED', { confirmBy: new Date('2022-11-24T03:00:00Z') });
  seminar.registered(waits, 'WAITING');
  seminar.registered(left, 'WITHDRAWN');
  await w.settled();
  await w.days.look();
  const turnTo = async (day: Day, hours = 9) => {
    w.clock.turnTo(day);
    w.clock.pass((hours - 9) * hour);
    await w.days.look();
    await w.post.look();
  };
  const come = async () => {
    const found: Email[] = [];
    while (taken < letters.count) {
      taken += 1;
      found.push(await letters.next());
    }
    return found.map(({ to, subject, text }) => ({ to: to?.[0]?.address, subject, text }));
  };
  let taken = 0;
  return { w, centre, host, placed, waits, left, offered, seminar, turnTo, come };
}

test('whoever has a place is reminded the day before, once, and whoever waits or gave it back is not', async () => {
  const { host, placed, waits, left, offered, seminar, turnTo, come } = await hub();
  await turnTo('2022-11-22', 23);
  expect(await reminded(placed)).toEqual([]);
  await turnTo('2022-11-23', 0);
  expect(await reminded(placed)).toEqual(['2022-11-24']);
  // In the night nobody is woken.
  expect(await come()).toEqual([]);
  await turnTo('2022-11-23', 8);
  const [letter, ...more] = await come();
  expect(more).toEqual([]);
  expect(letter).toMatchObject({ to: placed.email, subject: 'Напоминание: обучение 24 ноября 2022 г.' });
  expect(letter?.text).toContain('Карта ресурсов');
  expect(letter?.text).toContain(`https://hub.example/training/${seminar.id}`);
  for (const at of [9, 20]) await turnTo('2022-11-23', at);
  await turnTo('2022-11-24', 9);
  await turnTo('2022-11-24', 12);
  expect(await reminded(placed)).toEqual(['2022-11-24']);
  for (const who of [host, waits, left, offered]) expect(await reminded(who)).toEqual([]);
  // Whoever did not confirm the place hears of that alone.
  expect((await come()).map(({ to }) => to)).toEqual([offered.email]);
});

test('whoever takes or confirms a place on that very day has just read of it', async () => {
  const { centre, offered, seminar, w, turnTo } = await hub();
  const late = centre.person('опоздавший');
  await w.settled();
  await turnTo('2022-11-23');
  await offered.does(confirm, { id: await own(offered, seminar.id) });
  await late.does(register, { id: seminar.id });
  await turnTo('2022-11-23', 15);
  await turnTo('2022-11-24', 9);
  expect(await reminded(offered)).toEqual([]);
  expect(await reminded(late)).toEqual([]);
});

test('what was moved is reminded of on its new day, also on the very day that it is moved to tomorrow', async () => {
  const { host, placed, seminar, turnTo } = await hub();
  const { id } = seminar;
  const moveTo = async (version: number, startsAt: string, endsAt: string) =>
    expect(await host.does(set, { id, version, words: { startsAt, endsAt } })).toMatchObject({ version: version + 1 });
  await turnTo('2022-11-23');
  await moveTo(0, '2022-11-30T03:00:00Z', '2022-11-30T07:00:00Z');
  for (const day of ['2022-11-24', '2022-11-28'] as const) await turnTo(day);
  expect(await reminded(placed)).toEqual(['2022-11-24']);
  await turnTo('2022-11-29');
  expect(await reminded(placed)).toEqual(['2022-11-30', '2022-11-24']);
  await moveTo(1, '2022-12-20T03:00:00Z', '2022-12-20T07:00:00Z');
  await turnTo('2022-12-05');
  // Another hour of the same day is not another day.
  await moveTo(2, '2022-12-06T03:00:00Z', '2022-12-06T07:00:00Z');
  await turnTo('2022-12-05', 10);
  await moveTo(3, '2022-12-06T05:00:00Z', '2022-12-06T09:00:00Z');
  await turnTo('2022-12-05', 11);
  expect(await reminded(placed)).toEqual(['2022-12-06', '2022-11-30', '2022-11-24']);
});

test('a reminder that waits for the morning is not sent of what was called off, or to whoever gave the place back', async () => {
  const { w, centre, host, placed, seminar, turnTo, come } = await hub();
  const second = w.training('Второй семинар', centre, host, { startsAt: new Date('2022-11-24T03:00:00Z') });
  second.registered(placed);
  await w.settled();
  await turnTo('2022-11-23', 0);
  expect(await reminded(placed)).toEqual(['2022-11-24', '2022-11-24']);
  await placed.does(withdraw, { id: await own(placed, seminar.id) });
  await host.does(move, { id: second.id, version: 0, step: 'CANCEL', reason: 'Заболел ведущий' });
  await turnTo('2022-11-23', 8);
  // Of the one that was called off the person hears that alone.
  expect((await come()).filter(({ to }) => to === placed.email).map(({ subject }) => subject)).toEqual([
    'Обучение отменено',
  ]);
});

test('two nodes that look at once remind once, and what no node did in time is made up for until it begins', async () => {
  const { w, placed, come, turnTo } = await hub();
  const other = await w.anotherNode();
  w.clock.turnTo('2022-11-24');
  await Promise.all([w.days.look(), other.days.look(), w.days.look(), other.days.look()]);
  expect(await reminded(placed)).toEqual(['2022-11-24']);
  await turnTo('2022-11-24', 9);
  // Either of them may have taken the letter up; by the end of its look it has sent it.
  await other.post?.look();
  expect(await come()).toHaveLength(1);
});

test('nobody is reminded of what has begun', async () => {
  const { placed, turnTo } = await hub();
  await turnTo('2022-11-24', 10);
  expect(await reminded(placed)).toEqual([]);
});

test('a node that ends before its work is kept has reminded nobody, and the next one reminds everybody once', async () => {
  const { w, placed, turnTo } = await hub();
  await w.db
    .$executeRaw`CREATE FUNCTION ends() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'ended here'; END $$`;
  await w.db
    .$executeRaw`CREATE TRIGGER ends BEFORE INSERT ON "Audit" FOR EACH ROW WHEN (NEW."act" = 'training.remind') EXECUTE FUNCTION ends()`;
  await turnTo('2022-11-23');
  expect(await reminded(placed)).toEqual([]);
  await w.db.$executeRaw`DROP FUNCTION ends CASCADE`;
  await turnTo('2022-11-23', 10);
  await turnTo('2022-11-23', 11);
  expect(await reminded(placed)).toEqual(['2022-11-24']);
});
