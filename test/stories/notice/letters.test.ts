import type { Day } from '@vmeste/schema/core/time.ts';
import type { Email } from 'postal-mime';
import { expect, onTestFinished, test } from 'vitest';
import { graphql } from '../../graphql.ts';
import { openLetters } from '../../world/letters.ts';
import { ownWorld } from '../../world.ts';

const ask = graphql(`
  mutation ($id: ID!) {
    askExtension(assignmentId: $id, to: "2023-07-01", reason: "Ждём данных") { __typename }
  }
`);
const setMail = graphql(`
  mutation ($manner: MailManner!, $quietFrom: Int, $quietUntil: Int, $muted: [MailSubject!]! = []) {
    setMail(manner: $manner, dailyAt: 9, quietFrom: $quietFrom, quietUntil: $quietUntil, muted: $muted) { __typename }
  }
`);
const speak = graphql(`
  mutation ($id: ID!) { changePerson(id: $id, version: 0, language: EN) { __typename } }
`);
const readAll = graphql(`mutation { markNoticesRead { __typename } }`);

const minute = 60_000;
const hour = 60 * minute;

/** A working group that gave assignments to a ministry: one is due on 1 December 2022, one much later; and a mail server. */
async function hub() {
  const letters = await openLetters();
  onTestFinished(() => letters.stop());
  const w = await ownWorld({ SMTP_URL: letters.url, HUB_URL: 'https://hub.example' });
  const labour = w.organisation('Минтруда');
  const health = w.organisation('Минздрав');
  const secretary = labour.person('Секретарь группы');
  const specialist = health.person('Специалист').executor();
  const working = w.group('Рабочая группа', labour).secretary(secretary);
  const one = w.assignment('3/2/1', { by: working, to: health, text: 'Представить <план>' });
  const other = w.assignment('3/2/2', { by: working, to: health, dueOn: '2023-06-01' });
  await w.settled();
  await w.days.look();
  /** A day has come, or an hour of the day that it is: whoever is to hear of it by mail has heard. */
  const turnTo = async (day: Day, hours = 9) => {
    w.clock.turnTo(day);
    w.clock.pass((hours - 9) * hour);
    await w.days.look();
    await w.post.look();
  };
  /** The letters that have come since this was asked last: subject, and to whom. */
  const come = async () => {
    const found: Email[] = [];
    while (taken < letters.count) {
      taken += 1;
      found.push(await letters.next());
    }
    return found;
  };
  let taken = 0;
  /** The specialist asks for more time: whoever answers for the group should know. */
  const asks = async ({ id }: { id: string }) =>
    expect(await specialist.does(ask, { id })).toEqual({ __typename: 'Extension' });
  return { w, letters, working, health, secretary, specialist, one, other, asks, turnTo, come };
}

const addressOf = ({ to }: Email) => to?.map((one) => one.address).join();

test('whoever carries an assignment out is written to seven, three and one day before its term, and once it is missed', async () => {
  const { secretary, specialist, one, turnTo, come } = await hub();
  await turnTo('2022-11-23');
  expect(await come()).toEqual([]);
  await turnTo('2022-11-24');
  const [letter, ...more] = await come();
  expect(more).toEqual([]);
  expect(letter?.subject).toBe('Подходит срок поручения: 1 декабря 2022 г.');
  expect(letter && addressOf(letter)).toBe(specialist.email);
  expect(letter?.text).toContain('3/2/1 Представить <план>');
  expect(letter?.text).toContain(`https://hub.example/assignments/${one.id}`);
  expect(letter?.html).toContain('3/2/1 Представить &lt;план&gt;');
  for (const day of ['2022-11-25', '2022-11-28', '2022-11-30', '2022-12-01'] as const) await turnTo(day);
  expect((await come()).map(({ subject }) => subject)).toEqual([letter?.subject, letter?.subject]);
  await turnTo('2022-12-02');
  await turnTo('2022-12-03');
  const late = await come();
  expect(late.map(({ subject }) => subject)).toEqual(Array(2).fill('Поручение просрочено: срок был 1 декабря 2022 г.'));
  expect(late.map(addressOf).sort()).toEqual([secretary.email, specialist.email].sort());
});

test('what happens is written of as it happens, in the reader’s language, and not to who did it', async () => {
  const { letters, secretary, one, asks } = await hub();
  await secretary.does(speak, { id: secretary.id });
  await asks(one);
  const letter = await letters.next();
  expect(letter.subject).toBe('More time is asked for');
  expect(addressOf(letter)).toBe(secretary.email);
  expect(letter.text).toMatch(/^Dear Секретарь группы,/u);
  expect(letters.count).toBe(1);
});

test('in quiet hours nothing is sent; what waited goes as they end, in one letter, without what was read meanwhile', async () => {
  const { w, working, health, secretary, asks, turnTo, come } = await hub();
  const others = ['4/1', '4/2', '4/3'].map((number) => w.assignment(number, { by: working, to: health }));
  await turnTo('2022-11-14', 21);
  for (const [at, other] of others.entries()) {
    await asks(other);
    if (at === 0) await secretary.does(readAll);
  }
  await turnTo('2022-11-14', 23);
  await turnTo('2022-11-15', 7);
  expect(await come()).toEqual([]);
  await turnTo('2022-11-15', 8);
  const [letter, ...more] = await come();
  expect(more).toEqual([]);
  expect(letter?.subject).toBe('Вместе: 2 уведомления');
  expect(letter?.text).not.toContain('4/1 ');
  expect(letter?.text).toMatch(/4\/2 .*4\/3 /su);
  expect(letter && addressOf(letter)).toBe(secretary.email);
});

test('once a day means one letter at its hour, with what has come since the last', async () => {
  const { secretary, one, other, asks, turnTo, come } = await hub();
  await secretary.does(setMail, { manner: 'DAILY' });
  await asks(one);
  await turnTo('2022-11-14', 20);
  await asks(other);
  await turnTo('2022-11-15', 8);
  expect(await come()).toEqual([]);
  await turnTo('2022-11-15', 9);
  await turnTo('2022-11-15', 10);
  expect((await come()).map(({ subject }) => subject)).toEqual(['Вместе: 2 уведомления']);
});

test('whoever wants no letters, or none of assignments, gets none, also later of what came then', async () => {
  const { secretary, one, other, asks, turnTo, come } = await hub();
  await secretary.does(setMail, { manner: 'NEVER' });
  await asks(one);
  await turnTo('2022-11-14', 12);
  await secretary.does(setMail, { manner: 'AT_ONCE', muted: ['ASSIGNMENTS'] });
  await asks(other);
  await turnTo('2022-11-14', 13);
  await secretary.does(setMail, { manner: 'AT_ONCE' });
  await turnTo('2022-11-15');
  expect(await come()).toEqual([]);
});

test('two nodes send one letter', async () => {
  const { w, secretary, one, asks, turnTo, come } = await hub();
  const other = await w.anotherNode();
  await secretary.does(setMail, { manner: 'DAILY' });
  await asks(one);
  w.clock.turnTo('2022-11-15');
  await Promise.all([w.post.look(), other.post?.look(), w.post.look(), other.post?.look()]);
  await turnTo('2022-11-16');
  expect(await come()).toHaveLength(1);
});

test('a mail server that refuses is tried again after pauses that grow, by another node too; the letter is the same', async () => {
  const { w, letters, one, asks, come } = await hub();
  letters.refuse(2);
  await asks(one);
  await w.post.look();
  const passes = async (minutes: number) => {
    w.clock.pass(minutes * minute);
    await w.post.look();
    return (await come()).length;
  };
  expect(await w.db.letter.findMany({ select: { attempts: true, sentAt: true } })).toEqual([
    { attempts: 1, sentAt: null },
  ]);
  expect(await passes(4)).toBe(0);
  expect(await passes(1)).toBe(0);
  expect(await w.db.letter.findMany({ select: { attempts: true } })).toEqual([{ attempts: 2 }]);
  const another = await w.anotherNode();
  w.clock.pass(10 * minute);
  await another.post?.look();
  expect(await come()).toHaveLength(1);
  expect(await passes(24 * 60)).toBe(0);
});

test('between sending and noting, a letter is rather sent twice than never, and it can be told that it is the same', async () => {
  const { w, one, asks, come } = await hub();
  await w.db
    .$executeRaw`CREATE FUNCTION fails() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'ended here'; END $$`;
  await w.db
    .$executeRaw`CREATE TRIGGER fails BEFORE UPDATE ON "Letter" FOR EACH ROW WHEN (NEW."sentAt" IS NOT NULL) EXECUTE FUNCTION fails()`;
  await asks(one);
  await w.post.look();
  await w.db.$executeRaw`DROP FUNCTION fails CASCADE`;
  await w.post.look();
  const first = await come();
  w.clock.pass(5 * minute);
  await w.post.look();
  const second = await come();
  expect([first.length, second.length]).toEqual([1, 1]);
  expect(second[0]?.messageId).toBe(first[0]?.messageId);
  expect(second[0]?.text).toBe(first[0]?.text);
  w.clock.pass(24 * hour);
  await w.post.look();
  expect(await come()).toEqual([]);
});

test('a letter tells nothing that its reader may not see by then, and goes to no closed account', async () => {
  const { w, health, specialist, turnTo, come } = await hub();
  const second = health.person('Второй специалист').executor();
  await w.settled();
  await specialist.does(setMail, { manner: 'AT_ONCE', quietFrom: 8, quietUntil: 20 });
  await second.does(setMail, { manner: 'AT_ONCE', quietFrom: 8, quietUntil: 20 });
  await turnTo('2022-11-24');
  // What was told stands in the inbox, and waits for its letter; meanwhile one has left, and the other's account is closed.
  expect(await w.db.notice.count({ where: { kind: 'ASSIGNMENT_DUE', waitsSince: { not: null } } })).toBe(2);
  await w.db.membership.updateMany({ where: { personId: specialist.id }, data: { until: new Date('2022-11-23') } });
  await w.db.person.update({ where: { id: second.id }, data: { disabledAt: w.clock.now() } });
  await turnTo('2022-11-24', 20);
  await turnTo('2022-11-25', 21);
  expect(await come()).toEqual([]);
  expect(await w.db.letter.findMany({ select: { sentAt: true, nextAt: true } })).toEqual([
    { sentAt: null, nextAt: null },
  ]);
});
