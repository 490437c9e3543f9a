import { type Change, commit, type Keyed } from '../core/commit.ts';
import type { Context } from '../core/context.ts';
import { allow, require, seen } from '../core/refusal.ts';
import { checkSpan, lastDay, overlap, spanOf } from '../core/span.ts';
import { line } from '../core/text.ts';
import { type Day, dayOf, midnightOf } from '../core/time.ts';
import { mayKeep, visible } from '../organisation/policy.ts';
import { longest } from '../organisation/rule.ts';
import { setSpellings } from '../organisation/spelling.ts';
import { isOwn } from '../person/rights.ts';

/** What is known of a class. What is left out stays as it is. */
export interface ClassWords {
  readonly shortName?: string | null | undefined;
  readonly fullName?: string | null | undefined;
  readonly open?: boolean | null | undefined;
  readonly spellings?: readonly string[] | null | undefined;
}

/** Enters a class that documents name as one. */
export const createClass = (
  context: Context,
  { key, ...input }: ClassWords & Keyed & { shortName: string; fullName: string },
) =>
  commit(context, { act: 'class.create', input, key }, async (change) => {
    allow(mayKeep(change.viewer));
    const row = {
      shortName: line('shortName', input.shortName, longest.shortName),
      fullName: line('fullName', input.fullName, longest.fullName),
      open: input.open ?? false,
    };
    await free(change, null, row.shortName);
    const made = await change.tx.organisationClass.create({ data: row });
    change.created('organisationClass', made.id, row);
    await setSpellings(change, { classId: made.id }, input.spellings);
    change.tell('class.changed', { classId: made.id });
    return made.id;
  });

/** Changes what is known of a class: its names, its spellings, whether it is open. */
export const changeClass = (
  context: Context,
  { key, ...input }: ClassWords & Keyed & { id: string; version: number },
) =>
  commit(context, { act: 'class.change', input, key }, async (change) => {
    const { tx, viewer } = change;
    const known = seen(await tx.organisationClass.findFirst({ where: { AND: [{ id: input.id }, visible(viewer)] } }));
    allow(mayKeep(viewer));
    await change.claim('organisationClass', known, input.version);
    const data = {
      ...(input.shortName == null ? {} : { shortName: line('shortName', input.shortName, longest.shortName) }),
      ...(input.fullName == null ? {} : { fullName: line('fullName', input.fullName, longest.fullName) }),
      ...(input.open == null ? {} : { open: input.open }),
    };
    await free(change, known.id, data.shortName);
    await change.revise('organisationClass', known, data);
    await setSpellings(change, { classId: known.id }, input.spellings);
    change.tell('class.changed', { classId: known.id });
    return known.id;
  });

/**
 * Makes an organisation a member of a class from a day on. Not one's own: one's own sight would grow with it, and
 * another administrator does it.
 */
export const addClassMember = (
  context: Context,
  {
    key,
    ...input
  }: Keyed & {
    classId: string;
    organisationId: string;
    since?: Day | null | undefined;
    until?: Day | null | undefined;
  },
) =>
  commit(context, { act: 'class.addMember', input, key }, async (change) => {
    const { tx, viewer } = change;
    const known = seen(
      await tx.organisationClass.findFirst({ where: { AND: [{ id: input.classId }, visible(viewer)] } }),
    );
    allow(mayKeep(viewer));
    const organisation = await tx.organisation.findFirst({
      where: { AND: [{ id: input.organisationId }, visible(viewer)] },
    });
    require(organisation !== null, 'organisationId', 'UNKNOWN');
    allow(!(await isOwn(tx, viewer, organisation.id)));
    const span = { since: input.since ?? viewer.rights.today, until: input.until ?? null };
    checkSpan(span);
    const of = { classId: known.id, organisationId: organisation.id };
    const others = await tx.classMembership.findMany({ where: of });
    require(!others.some((other) => overlap(spanOf(other), span)), 'since', 'TAKEN');
    const data = { ...of, since: midnightOf(span.since), until: span.until && midnightOf(span.until) };
    const made = await tx.classMembership.create({ data });
    change.created('classMembership', made.id, data);
    tellOf(change, of);
    return made.id;
  });

/** Ends a membership of a class; left out, it ends at once. */
export const endClassMembership = (
  context: Context,
  { key, ...input }: Keyed & { id: string; version: number; until?: Day | null | undefined },
) =>
  commit(context, { act: 'class.endMembership', input, key }, async (change) => {
    const { tx, viewer } = change;
    const row = seen(await tx.classMembership.findFirst({ where: { id: input.id, class: visible(viewer) } }));
    allow(mayKeep(viewer));
    const until = lastDay(dayOf(row.since), input.until, viewer.rights.today);
    // What has an end would end later, or begin again.
    if (row.until !== null && until > dayOf(row.until)) allow(!(await isOwn(tx, viewer, row.organisationId)));
    await change.claim('classMembership', row, input.version);
    const others = await tx.classMembership.findMany({
      where: { classId: row.classId, organisationId: row.organisationId, id: { not: row.id } },
    });
    const span = { since: dayOf(row.since), until };
    require(!others.some((other) => overlap(spanOf(other), span)), 'until', 'TAKEN');
    await change.revise('classMembership', row, { until: midnightOf(until) });
    tellOf(change, row);
    return row.id;
  });

/** A membership stands in the list of the class, and in that of the organisation. */
function tellOf(change: Change, { classId, organisationId }: { classId: string; organisationId: string }): void {
  change.tell('class.changed', { classId });
  change.tell('organisation.changed', { organisationId });
}

async function free(change: Change, id: string | null, shortName: string | undefined) {
  if (!shortName) return;
  const other = await change.tx.organisationClass.findFirst({ where: { shortName }, select: { id: true } });
  require(other === null || other.id === id, 'shortName', 'TAKEN');
}
