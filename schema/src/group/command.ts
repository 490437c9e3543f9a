import type { DayCount, DayOffRule, Majority, Prisma, Quorum, SeatKind } from '@vmeste/prisma/generated/client.ts';
import { type Change, commit, type Keyed } from '../core/commit.ts';
import type { Context } from '../core/context.ts';
import { allow, require } from '../core/refusal.ts';
import { line, writtenOrNull } from '../core/text.ts';
import { type Day, midnightOf } from '../core/time.ts';
import { visible as organisationVisible } from '../organisation/policy.ts';
import {
  type ActWords,
  day,
  movedBy,
  requireUpload,
  type SeatWords,
  seenGroup,
  tellOf,
  writeAct,
} from './act/command.ts';
import { mayFound, mayKeep } from './policy.ts';
import { isNumbering, longest, mostTasks, seatKinds } from './rule.ts';

/** What is known of a group apart from its acts and its name. What is left out stays as it is. */
export interface GroupWords {
  readonly purpose?: string | null | undefined;
  readonly tasks?: readonly string[] | null | undefined;
  readonly powersUntil?: Day | null | undefined;
  readonly regulationId?: string | null | undefined;
}

export interface FoundGroup extends Keyed {
  readonly name: string;
  readonly words?: GroupWords | null | undefined;
  readonly founderId: string;
  readonly act: ActWords;
  readonly seats: readonly SeatWords[];
}

/** Enters a group with the act that founds it. While the act has blanks the group is known, and does not exist yet. */
export const foundGroup = (context: Context, { key, ...input }: FoundGroup) =>
  commit(context, { act: 'group.found', input, key }, async (change) => {
    const { tx, viewer } = change;
    allow(mayFound(viewer));
    const where = { AND: [{ id: input.founderId }, organisationVisible(viewer)] };
    require((await tx.organisation.count({ where })) > 0, 'founderId', 'UNKNOWN');
    const data = {
      name: line('name', input.name, longest.name),
      founderId: input.founderId,
      ...(await columnsOf(change, input.words ?? {})),
      createdAt: change.at,
      changedAt: change.at,
    };
    const group = await tx.group.create({ data: { ...data, termRules: { create: {} } } });
    change.created('group', group.id, { name: group.name, founderId: group.founderId }, { groupId: group.id });
    const act = await writeAct(change, group, { act: input.act, effect: 'FOUNDS', seats: input.seats });
    await tellOf(change, group, movedBy(act));
    return group.id;
  });

/** @param kept the regulation that the group has already */
async function columnsOf(change: Change, words: GroupWords, kept: string | null = null) {
  const { purpose, tasks, powersUntil, regulationId } = words;
  if (regulationId && regulationId !== kept) await requireUpload(change, 'regulationId', regulationId);
  require((tasks ?? []).length <= mostTasks, 'tasks', 'TOO_MANY', { max: mostTasks });
  return {
    ...(purpose === undefined ? {} : { purpose: writtenOrNull('purpose', purpose, longest.purpose) }),
    ...(tasks == null ? {} : { tasks: tasks.map((task) => line('tasks', task, longest.task)) }),
    ...(powersUntil === undefined ? {} : { powersUntil: powersUntil && midnightOf(day('powersUntil', powersUntil)) }),
    ...(regulationId === undefined ? {} : { regulationId }),
  };
}

/** Changes what is known of a group apart from its acts. */
export const changeGroup = (
  context: Context,
  {
    key,
    ...input
  }: Keyed & { id: string; version: number; name?: string | null | undefined } & Pick<FoundGroup, 'words'>,
) =>
  commit(context, { act: 'group.change', input, key }, async (change) => {
    const { tx, viewer } = change;
    const group = await seenGroup(change, input.id);
    allow(mayKeep(viewer, group));
    await change.claim('group', group, input.version);
    const { name } = input;
    const words = input.words ?? {};
    const data = {
      ...(name == null ? {} : { name: line('name', name, longest.name) }),
      ...(await columnsOf(change, words, group.regulationId)),
    };
    await change.revise('group', group, data, { groupId: group.id });
    await tx.group.update({ where: { id: group.id }, data: { changedAt: change.at } });
    await tellOf(change, group, words.powersUntil === undefined ? undefined : {});
    return group.id;
  });

/** A group's own rules. What is left out stays as it is. */
export interface Rules {
  readonly quorum?: Quorum | null | undefined;
  readonly majority?: Majority | null | undefined;
  readonly voters?: readonly SeatKind[] | null | undefined;
  readonly writers?: readonly SeatKind[] | null | undefined;
  readonly castingVote?: boolean | null | undefined;
  readonly absenteePoll?: boolean | null | undefined;
  readonly silenceIsConsent?: boolean | null | undefined;
  readonly draftDays?: number | null | undefined;
  readonly sendDays?: number | null | undefined;
  readonly numbering?: string | null | undefined;
  readonly counted?: DayCount | null | undefined;
  readonly defaultMonths?: number | null | undefined;
  readonly dayOffRule?: DayOffRule | null | undefined;
  readonly coShare?: number | null | undefined;
}

/** What a number of the rules may be, both inclusive. */
const ranges = [
  ['draftDays', 1, 60],
  ['sendDays', 1, 60],
  ['defaultMonths', 1, 24],
  ['coShare', 10, 100],
] as const;

/** Sets the rules by which a group meets, votes, numbers and gives terms. */
export const setGroupRules = (
  context: Context,
  { key, ...input }: Keyed & { id: string; version: number; rules: Rules },
) =>
  commit(context, { act: 'group.setRules', input, key }, async (change) => {
    const { tx } = change;
    const group = await seenGroup(change, input.id);
    allow(mayKeep(change.viewer, group));
    await change.claim('group', group, input.version);
    const { counted, defaultMonths, dayOffRule, coShare, ...own } = checked(input.rules);
    await change.revise('group', group, given(own), { groupId: group.id });
    const terms = await tx.termRules.findUniqueOrThrow({ where: { groupId: group.id } });
    await change.claim('termRules', terms, terms.version);
    await change.revise('termRules', terms, given({ counted, defaultMonths, dayOffRule, coShare }), {
      groupId: group.id,
    });
    await tx.group.update({ where: { id: group.id }, data: { changedAt: change.at } });
    await tellOf(change, group);
    return group.id;
  });

/** What was given, without what was left out. */
const given = (rules: Rules): Prisma.GroupUpdateManyMutationInput =>
  Object.fromEntries(Object.entries(rules).filter(([, value]) => value != null));

/** The rules as they are kept: a pattern on one line, each kind of seat once. */
function checked(rules: Rules): Rules {
  for (const [field, min, max] of ranges) {
    const value = rules[field];
    const fits = value == null || (Number.isInteger(value) && value >= min && value <= max);
    require(fits, field, 'OUT_OF_RANGE', { min, max });
  }
  for (const field of ['voters', 'writers'] as const)
    require(rules[field] == null || rules[field].length > 0, field, 'REQUIRED');
  const numbering = rules.numbering == null ? null : line('numbering', rules.numbering, longest.numbering);
  require(numbering === null || isNumbering(numbering), 'numbering', 'BAD_PATTERN');
  const inOrder = (kinds: Rules['voters']) => kinds && seatKinds.filter((kind) => kinds.includes(kind));
  return { ...rules, numbering, voters: inOrder(rules.voters), writers: inOrder(rules.writers) };
}
