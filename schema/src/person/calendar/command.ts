import { type Change, commit } from '../../core/commit.ts';
import type { Context } from '../../core/context.ts';
import { newId } from '../../core/id.ts';
import { allow, seen } from '../../core/refusal.ts';
import { hashOf } from './rule.ts';

interface Keyed {
  readonly key?: string | null | undefined;
}

/** Gives the viewer's calendar a secret address; one that was there before leads nowhere from now on. */
export const renewCalendar = (context: Context, { key }: Keyed) =>
  commit(context, { act: 'person.renewCalendar', input: {}, key }, async (change) => {
    const { tx, viewer, at } = change;
    const { id: personId } = viewer;
    allow(personId !== null);
    await closeCalendar(change, personId);
    const id = newId(at);
    const secretHash = hashOf(context.house.calendarSecret(id));
    await tx.calendarAddress.create({ data: { id, personId, secretHash, createdAt: at } });
    change.created('calendarAddress', id, { personId });
    return id;
  });

/** Takes the address of the viewer's calendar back: it leads nowhere from now on. */
export const revokeCalendar = (context: Context, { key }: Keyed) =>
  commit(context, { act: 'person.revokeCalendar', input: {}, key }, async (change) => {
    const { id: personId } = change.viewer;
    allow(personId !== null);
    seen((await closeCalendar(change, personId)) ? true : null);
    return personId;
  });

/** A person's calendar is read by nobody any more, neither now nor when the account is opened again. */
export async function closeCalendar(change: Change, personId: string): Promise<boolean> {
  const was = await change.tx.calendarAddress.findUnique({ where: { personId }, select: { id: true } });
  if (was === null) return false;
  const { count } = await change.tx.calendarAddress.deleteMany({ where: { id: was.id } });
  change.noted('calendarAddress', was.id, { personId }, {});
  return count > 0;
}
