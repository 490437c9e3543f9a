import { visible } from '@vmeste/schema/meeting/policy.ts';
import { mayOpenRecord, mayWriteRecord } from '@vmeste/schema/meeting/record/policy.ts';
import { current } from '@vmeste/schema/person/rights.ts';
import type { Node } from '../node.ts';
import type { Owner } from './caret.ts';

/** What somebody sees of a record. */
export interface Sight {
  readonly meetingId: string;
  readonly groupId: string;
  readonly mayWrite: boolean;
}

/** What a person may do with an item's record now, on any node; null where it does not exist for them. */
export async function sightOf(node: Node, personId: string, itemId: string): Promise<Sight | null> {
  await node.feed.now();
  const viewer = await node.viewers.viewer(personId);
  const item = await node.db.agendaItem.findFirst({
    where: { id: itemId, meeting: visible(viewer) },
    select: { meeting: { select: { id: true, groupId: true, state: true, group: { select: { writers: true } } } } },
  });
  if (!item || !mayOpenRecord(viewer, item.meeting)) return null;
  const { id: meetingId, groupId } = item.meeting;
  return { meetingId, groupId, mayWrite: mayWriteRecord(viewer, item.meeting) };
}

/** Whose caret it is: the name, and the organisation for which the person sits in the group, otherwise the person's own. */
export async function ownerOf(node: Node, personId: string, groupId: string): Promise<Owner> {
  const today = current(node.clock.today());
  const organisation = { select: { shortName: true } };
  const person = await node.db.person.findUnique({
    where: { id: personId },
    select: { name: true, memberships: { where: today, take: 1, orderBy: { since: 'asc' }, select: { organisation } } },
  });
  const held = { OR: [{ personId }, { holdings: { some: { personId, ...today } } }] };
  const seat = await node.db.seat.findFirst({ where: { AND: [{ groupId }, today, held] }, select: { organisation } });
  const shortName = (seat?.organisation ?? person?.memberships[0]?.organisation)?.shortName ?? null;
  return { id: personId, name: person?.name ?? '', organisation: shortName };
}
