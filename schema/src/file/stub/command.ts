import type { Prisma } from '@vmeste/prisma/generated/client.ts';
import { type Change, commit } from '../../core/commit.ts';
import type { Context } from '../../core/context.ts';
import { allow, require, seen } from '../../core/refusal.ts';
import { line } from '../../core/text.ts';
import { seenGroup } from '../../group/act/command.ts';
import { visible as groupVisible, mayKeep } from '../../group/policy.ts';
import { seenItem, touchedAgenda } from '../../meeting/agenda/command.ts';
import { mayChangeItem } from '../../meeting/policy.ts';
import { isAgendaOpen } from '../../meeting/rule.ts';
import { visible } from './policy.ts';

interface Keyed {
  readonly key?: string | null | undefined;
}

/** Where a stub stands: at an item of an agenda, or at an act of a group. */
export interface Standing {
  readonly itemId?: string | null | undefined;
  readonly actId?: string | null | undefined;
}

export interface AddStub extends Keyed, Standing {
  readonly number: string;
  readonly title: string;
  readonly holder: string;
}

const longest = { number: 50, title: 1000, holder: 300 } as const;
const most = 30;

/** Puts a stub where a file for official use would stand: its number, what it is, and who holds it. */
export const addStub = (context: Context, { key, ...input }: AddStub) =>
  commit(context, { act: 'stub.add', input, key }, async (change) => {
    const { place, tell } = await standing(change, input);
    const at = { itemId: input.itemId ?? null, actId: input.actId ?? null };
    const count = await change.tx.stub.count({ where: { ...at, removedAt: null } });
    require(count < most, 'title', 'TOO_MANY', { max: most });
    const said = {
      number: line('number', input.number, longest.number),
      title: line('title', input.title, longest.title),
      holder: line('holder', input.holder, longest.holder),
    };
    const data: Prisma.StubUncheckedCreateInput = {
      ...at,
      ...said,
      enteredById: change.viewer.id,
      enteredAt: change.at,
    };
    const stub = await change.tx.stub.create({ data });
    change.created('stub', stub.id, { ...at, number: stub.number }, place);
    await tell();
    return stub.id;
  });

/** Takes a stub away: it was entered by mistake, or the mark was lifted. */
export const removeStub = (context: Context, { key, ...input }: Keyed & { id: string; version: number }) =>
  commit(context, { act: 'stub.remove', input, key }, async (change) => {
    const stub = seen(await change.tx.stub.findFirst({ where: { AND: [{ id: input.id }, visible(change.viewer)] } }));
    const { place, tell } = await standing(change, stub);
    await change.claim('stub', stub, input.version);
    await change.revise('stub', stub, { removedAt: change.at }, place);
    await tell();
    return stub.id;
  });

/** What a stub stands at, where the viewer sees it and may put papers there; and how it is told that it changed. */
async function standing(change: Change, { itemId, actId }: Standing) {
  require(Boolean(itemId) !== Boolean(actId), 'itemId', 'REQUIRED');
  if (itemId) {
    const { meeting, ...item } = await seenItem(change, itemId);
    allow(mayChangeItem(change.viewer, item));
    require(isAgendaOpen(meeting.state), 'itemId', 'NOT_ALLOWED_NOW');
    return {
      place: { meetingId: meeting.id, groupId: meeting.groupId },
      tell: () => touchedAgenda(change, meeting),
    };
  }
  const act = seen(await change.tx.act.findFirst({ where: { id: actId ?? '', group: groupVisible(change.viewer) } }));
  const group = await seenGroup(change, act.groupId ?? '');
  allow(mayKeep(change.viewer, group));
  return {
    place: { groupId: group.id },
    tell: async () => change.tell('group.changed', { groupId: group.id }),
  };
}
