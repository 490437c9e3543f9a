import type { Act, ActEffect, Group, Prisma, SeatKind } from '@vmeste/prisma/generated/client.ts';
import { type Change, commit } from '../../core/commit.ts';
import type { Context } from '../../core/context.ts';
import { allow, require, seen } from '../../core/refusal.ts';
import { line, writtenOrNull } from '../../core/text.ts';
import { addDays, type Day, midnightOf } from '../../core/time.ts';
import { ownUpload } from '../../file/policy.ts';
import { followSeats } from '../../meeting/letter/command.ts';
import { visible as organisationVisible } from '../../organisation/policy.ts';
import { visible as personVisible } from '../../person/policy.ts';
import { mayKeep, visible } from '../policy.ts';
import { inForceSince, longest, singleKinds } from '../rule.ts';
import { existsOn } from '../standing.ts';

/** A legal act, as somebody enters it. Number and date may be blank: then it does not take effect yet. */
export interface ActWords {
  readonly kind: string;
  readonly number?: string | null | undefined;
  readonly date?: Day | null | undefined;
  readonly title?: string | null | undefined;
  readonly issuers: readonly string[];
  /** Its text or scan, uploaded before. */
  readonly fileId?: string | null | undefined;
}

/**
 * A place that an act gives: to a person, or to an organisation that names its person by letter; or in the words of the
 * act alone, where the hub knows neither (decision 34).
 */
export interface SeatWords {
  readonly kind: SeatKind;
  readonly organisationId?: string | null | undefined;
  readonly personId?: string | null | undefined;
  readonly title?: string | null | undefined;
}

interface Composition {
  readonly seats: readonly SeatWords[];
  /** Seats that the act takes away. */
  readonly endedIds?: readonly string[] | null | undefined;
}

const most = { issuers: 20, seats: 200 } as const;

/** Writes an act of a group with what it gives and takes, within the open change. */
export async function writeAct(
  change: Change,
  group: Pick<Group, 'id'>,
  { act, effect, seats, endedIds }: Composition & { act: ActWords; effect: ActEffect },
): Promise<Act> {
  const { tx } = change;
  if (act.fileId) await requireUpload(change, 'fileId', act.fileId);
  const data = { ...columnsOf(act), effect, groupId: group.id };
  const made = await tx.act.create({ data });
  change.created('act', made.id, { kind: made.kind, number: made.number, date: made.date, effect }, place(group));
  await giveSeats(change, made, seats);
  await takeSeats(change, made, endedIds ?? []);
  if (effect === 'ENDS') await takeAll(change, made);
  await requireOneEach(change, group.id);
  return made;
}

const place = ({ id }: Pick<Group, 'id'>) => ({ groupId: id });

function columnsOf(act: ActWords) {
  require(act.issuers.length <= most.issuers, 'issuers', 'TOO_MANY', { max: most.issuers });
  return {
    kind: line('kind', act.kind, 100),
    number: writtenOrNull('number', act.number, 50),
    date: act.date ? midnightOf(day('date', act.date)) : null,
    title: writtenOrNull('title', act.title, 1000),
    issuers: act.issuers.map((issuer) => line('issuers', issuer, 300)),
    fileId: act.fileId ?? null,
  };
}

/** A day that somebody means: no paper of a group is older, and no powers end later. */
export function day(field: string, given: Day): Day {
  require(given >= '1990-01-01' && given <= '2200-12-31', field, 'BAD_DAY');
  return given;
}

/** Only what somebody uploaded and attached to nothing else is attached. */
export async function requireUpload({ tx, viewer }: Change, field: string, id: string): Promise<void> {
  require((await tx.file.count({ where: { AND: [{ id }, ownUpload(viewer)] } })) > 0, field, 'UNKNOWN');
}

/** What an act gives counts from the day on which it takes effect; before, from no day. */
async function giveSeats(change: Change, act: Act, seats: readonly SeatWords[]): Promise<void> {
  const { tx } = change;
  require(seats.length <= most.seats, 'seats', 'TOO_MANY', { max: most.seats });
  const since = inForceSince(act);
  const taken = await tx.seat.count({ where: { groupId: act.groupId ?? '' } });
  for (const [index, seat] of seats.entries()) {
    await requireKnown(change, seat);
    const data = {
      groupId: act.groupId ?? '',
      actId: act.id,
      kind: seat.kind,
      position: taken + index,
      organisationId: seat.organisationId ?? null,
      personId: seat.personId ?? null,
      title: writtenOrNull('title', seat.title, longest.title),
      since: since && midnightOf(since),
    };
    const made = await tx.seat.create({ data });
    change.created('seat', made.id, data, { groupId: act.groupId });
  }
}

async function requireKnown({ tx, viewer }: Change, { organisationId, personId, title }: SeatWords): Promise<void> {
  require(Boolean(organisationId || personId || title?.trim()), 'seats', 'REQUIRED');
  if (organisationId) {
    const where = { AND: [{ id: organisationId }, organisationVisible(viewer)] };
    require((await tx.organisation.count({ where })) > 0, 'seats', 'UNKNOWN');
  }
  if (personId) {
    const where = { AND: [{ id: personId }, personVisible(viewer)] };
    require((await tx.person.count({ where })) > 0, 'seats', 'UNKNOWN');
  }
}

async function takeSeats(change: Change, act: Act, ids: readonly string[]): Promise<void> {
  const seats = await change.tx.seat.findMany({
    where: { id: { in: [...ids] }, groupId: act.groupId ?? '', until: null, endedById: null },
  });
  require(seats.length === new Set(ids).size, 'endedIds', 'UNKNOWN');
  for (const seat of seats) {
    await change.claim('seat', seat, seat.version);
    await change.revise('seat', seat, { endedById: act.id, ...lastDayUnder(act) }, { groupId: act.groupId });
  }
}

const takeAll = async (change: Change, act: Act): Promise<void> =>
  takeSeats(
    change,
    act,
    (await change.tx.seat.findMany({ where: { groupId: act.groupId ?? '', until: null, endedById: null } })).map(
      ({ id }) => id,
    ),
  );

/** Whoever an act takes away sits there until the day before it. */
function lastDayUnder(act: Act) {
  const since = inForceSince(act);
  return since === null ? {} : { until: midnightOf(addDays(since, -1)) };
}

/** A group has one chair and one secretary at a time. */
async function requireOneEach({ tx }: Change, groupId: string): Promise<void> {
  const standing = await tx.seat.findMany({ where: { groupId, endedById: null, kind: { in: [...singleKinds] } } });
  for (const kind of singleKinds) require(standing.filter((seat) => seat.kind === kind).length <= 1, 'seats', 'TAKEN');
}

export interface EnterAct extends Composition {
  readonly groupId: string;
  readonly act: ActWords;
  readonly effect: ActEffect;
  readonly key?: string | null | undefined;
}

/** An act changes a group, or ends it, from a day on which the group exists; one with blanks waits for its own. */
async function requireExists({ tx }: Change, group: Group, act: Act): Promise<void> {
  const since = inForceSince(act);
  if (since === null) return;
  const acts = await tx.act.findMany({ where: { groupId: group.id, id: { not: act.id } } });
  require(existsOn({ ...group, acts }, since), 'date', 'NO_GROUP');
}

/** Enters an act that changes a group's composition, or ends the group. */
export const enterAct = (context: Context, { key, ...input }: EnterAct) =>
  commit(context, { act: 'group.enterAct', input, key }, async (change) => {
    const group = await seenGroup(change, input.groupId);
    allow(mayKeep(change.viewer, group));
    require(input.effect !== 'FOUNDS', 'effect', 'TAKEN');
    require(input.effect !== 'ENDS' || input.seats.length === 0, 'seats', 'NOT_ALLOWED_NOW');
    const act = await writeAct(change, group, input);
    await requireExists(change, group, act);
    await tellOf(change, group, movedBy(act));
    await followSeats(context, change, movedBy(act));
    return act.id;
  });

/** Fills the blanks of an act: what it gives and takes counts from its date. */
export const completeAct = (
  context: Context,
  { key, ...input }: { id: string; version: number; number: string; date: Day; key?: string | null | undefined },
) =>
  commit(context, { act: 'group.completeAct', input, key }, async (change) => {
    const { tx, viewer } = change;
    const act = seen(await tx.act.findFirst({ where: { id: input.id, group: visible(viewer) } }));
    const group = await seenGroup(change, act.groupId ?? '');
    allow(mayKeep(viewer, group));
    await change.claim('act', act, input.version);
    require(inForceSince(act) === null, 'number', 'NOT_ALLOWED_NOW');
    const blanks = { number: line('number', input.number, 50), date: midnightOf(day('date', input.date)) };
    const filled = { ...act, ...blanks };
    if (act.effect !== 'FOUNDS') await requireExists(change, group, filled);
    await change.revise('act', act, blanks, place(group));
    for (const seat of await tx.seat.findMany({ where: { actId: act.id } }))
      await change.revise('seat', seat, { since: filled.date }, place(group));
    for (const seat of await tx.seat.findMany({ where: { endedById: act.id } }))
      await change.revise('seat', seat, lastDayUnder(filled), place(group));
    await tellOf(change, group, movedBy(act));
    await followSeats(context, change, movedBy(act));
    return act.id;
  });

export const seenGroup = async (change: Change, id: string) =>
  seen(await change.tx.group.findFirst({ where: { AND: [{ id }, visible(change.viewer)] } }));

/** A group changed; whoever sits or sat on one of the seats may do something else than before. */
export async function tellOf(change: Change, { id }: Pick<Group, 'id'>, seats?: Prisma.SeatWhereInput): Promise<void> {
  change.tell('group.changed', { groupId: id });
  if (seats === undefined) return;
  const rows = await change.tx.seat.findMany({
    where: { AND: [{ groupId: id }, seats] },
    select: { personId: true, holdings: { select: { personId: true } } },
  });
  const people = rows.flatMap(({ personId, holdings }) => [personId, ...holdings.map((holding) => holding.personId)]);
  for (const personId of new Set(people.filter((one) => one !== null))) {
    change.tell('person.changed', { personId });
    change.tell('rights.changed', { personId });
  }
}

/** The seats that an act gives or takes away. */
export const movedBy = ({ id }: Pick<Act, 'id'>): Prisma.SeatWhereInput => ({ OR: [{ actId: id }, { endedById: id }] });
