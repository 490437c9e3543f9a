import type { MailSetting, Notice, Prisma } from '@vmeste/prisma/generated/client.ts';
import { type Change, commit } from '../../core/commit.ts';
import type { Context } from '../../core/context.ts';
import type { Tx } from '../../core/database.ts';
import { newId } from '../../core/id.ts';
import {
  goesNow,
  isQuiet,
  isWanted,
  longestTried,
  longestWaited,
  type MailWishes,
  momentAt,
  pauseAfter,
  usual,
} from './rule.ts';

export const wishesOf = (row: MailSetting | null): MailWishes => row ?? usual;

const reached = {
  mailSetting: true,
  email: true,
  disabledAt: true,
} as const satisfies Prisma.PersonSelect;

type Reached = Prisma.PersonGetPayload<{ select: typeof reached }>;
type Waiting = Pick<Notice, 'id' | 'kind' | 'at' | 'readAt'>;

/** What waits for a person, parted: what goes into a letter some time, and what no letter is to tell of any more. */
function parted({ mailSetting, email, disabledAt }: Reached, waiting: readonly Waiting[], now: Date) {
  const wishes = wishesOf(mailSetting);
  const isReached = email !== null && disabledAt === null;
  const goes = ({ kind, at, readAt }: Waiting) =>
    isReached && readAt === null && now.getTime() - at.getTime() < longestWaited && isWanted(wishes, kind);
  const { wanted = [], dropped = [] } = Object.groupBy(waiting, (notice) => (goes(notice) ? 'wanted' : 'dropped'));
  return { wishes, wanted, dropped };
}

/**
 * Makes letters of what waits for them, one a person, of those whose hour has come. Two nodes that do so at once make one.
 * A letter holds which notices it is of; its words are found when it is sent.
 */
export async function gatherLetters(context: Context): Promise<void> {
  const waiting = await context.db.notice.groupBy({ by: ['personId'], where: { waitsSince: { not: null } } });
  for (const { personId } of waiting) if (await isRipe(context, personId)) await gather(context, personId);
}

const waits = (db: Context['db'] | Tx, personId: string) =>
  Promise.all([
    db.person.findUniqueOrThrow({ where: { id: personId }, select: reached }),
    db.notice.findMany({
      where: { personId, waitsSince: { not: null } },
      select: { id: true, kind: true, at: true, readAt: true },
      orderBy: { at: 'asc' },
    }),
  ]);

/** Whether there is anything to do for a person now: looked at before a change is opened. */
async function isRipe({ db, clock }: Context, personId: string): Promise<boolean> {
  const [person, waiting] = await waits(db, personId);
  const { wishes, wanted, dropped } = parted(person, waiting, clock.now());
  return dropped.length > 0 || isDue(wishes, wanted, { clock });
}

function isDue(wishes: MailWishes, [first]: readonly Waiting[], { clock }: Pick<Context, 'clock'>): boolean {
  return first !== undefined && goesNow(wishes, momentAt(clock, first.at), momentAt(clock, clock.now()));
}

const gather = (context: Context, personId: string) =>
  commit(context, { act: 'notice.gather', input: { personId } }, async (change) => {
    const { tx, at } = change;
    // Whoever comes second waits here, and finds that nothing waits any more.
    await tx.$queryRaw`SELECT "id" FROM "Notice" WHERE "personId" = ${personId}::uuid AND "waitsSince" IS NOT NULL FOR UPDATE`;
    const [person, waiting] = await waits(tx, personId);
    const { wishes, wanted, dropped } = parted(person, waiting, at);
    await leave(change, dropped, null);
    if (!isDue(wishes, wanted, context)) return personId;
    const id = newId(at);
    await tx.letter.create({ data: { id, personId, madeAt: at, nextAt: at } });
    await leave(change, wanted, id);
    return id;
  });

/** They wait no longer: they are in a letter, or in none. */
const leave = ({ tx }: Change, notices: readonly Waiting[], letterId: string | null) =>
  tx.notice.updateMany({ where: { id: { in: notices.map(({ id }) => id) } }, data: { waitsSince: null, letterId } });

/** How many letters are looked at in one go. */
const most = 1_000;

/** The letters that are to be taken up now, the longest waiting first; none in the quiet hours of whom they are for. */
export async function dueLetters({ db, clock }: Context): Promise<string[]> {
  const now = clock.now();
  const rows = await db.letter.findMany({
    where: { nextAt: { lte: now } },
    select: { id: true, person: { select: { mailSetting: true } } },
    orderBy: [{ nextAt: 'asc' }, { id: 'asc' }],
    take: most,
  });
  const moment = momentAt(clock, now);
  return rows.filter(({ person }) => !isQuiet(wishesOf(person.mailSetting), moment)).map(({ id }) => id);
}

/** What became of a letter that somebody wanted to take up. */
export type Taken = 'taken' | 'elsewhere' | 'given up';

/**
 * Takes a letter up to be sent: it is this node's alone until its pause has passed, and then anybody's again. So a node
 * that ends between sending and noting leaves a letter that is sent a second time, under the same id, rather than one that
 * nobody sends.
 */
export async function takeLetter(context: Context, id: string): Promise<Taken> {
  let taken: Taken = 'elsewhere';
  await commit(context, { act: 'letter.take', input: { id } }, async ({ tx, at }) => {
    const letter = await tx.letter.findUniqueOrThrow({ where: { id } });
    const isOld = at.getTime() - letter.madeAt.getTime() > longestTried;
    const nextAt = isOld ? null : new Date(at.getTime() + pauseAfter(letter.attempts + 1));
    const { count } = await tx.letter.updateMany({
      where: { id, attempts: letter.attempts, nextAt: { lte: at } },
      data: { nextAt, ...(isOld ? {} : { attempts: { increment: 1 } }) },
    });
    if (count > 0) taken = isOld ? 'given up' : 'taken';
    return id;
  });
  return taken;
}

/** A letter is done with: it was sent, or nothing in it was still for the person. */
export const endLetter = (context: Context, { id, sent }: { id: string; sent: boolean }) =>
  commit(context, { act: sent ? 'letter.sent' : 'letter.left', input: { id } }, async ({ tx, at }) => {
    await tx.letter.updateMany({ where: { id, sentAt: null }, data: { nextAt: null, sentAt: sent ? at : null } });
    return id;
  });
