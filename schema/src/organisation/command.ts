import type { Organisation, OrganisationKind } from '@vmeste/prisma/generated/client.ts';
import { type Change, commit, type Keyed } from '../core/commit.ts';
import type { Context } from '../core/context.ts';
import { allow, require, seen } from '../core/refusal.ts';
import { line, writtenOrNull } from '../core/text.ts';
import { current, isOwn } from '../person/rights.ts';
import { mayKeep, visible } from './policy.ts';
import { heirsOf, isRegistrationNumber, longest } from './rule.ts';
import { setSpellings } from './spelling.ts';
import { successions } from './succession.ts';

/** What is known of an organisation. What is left out stays as it is; null empties it. */
export interface OrganisationWords {
  readonly kind?: OrganisationKind | null | undefined;
  readonly shortName?: string | null | undefined;
  readonly fullName?: string | null | undefined;
  readonly region?: string | null | undefined;
  readonly registrationNumber?: string | null | undefined;
  readonly founderId?: string | null | undefined;
  readonly successorId?: string | null | undefined;
  readonly spellings?: readonly string[] | null | undefined;
}

/** Enters an organisation into the list that documents are read against. */
export const createOrganisation = (
  context: Context,
  { key, ...input }: OrganisationWords & Keyed & { kind: OrganisationKind; shortName: string; fullName: string },
) =>
  commit(context, { act: 'organisation.create', input, key }, async (change) => {
    allow(mayKeep(change.viewer));
    await mayTakeOver(change, null, input.successorId);
    return (await enterOrganisation(change, input)).id;
  });

/** Enters an organisation; who may is asked before. */
export async function enterOrganisation(
  change: Change,
  input: OrganisationWords & { kind: OrganisationKind; shortName: string; fullName: string },
): Promise<Organisation> {
  const row = {
    kind: input.kind,
    shortName: line('shortName', input.shortName, longest.shortName),
    fullName: line('fullName', input.fullName, longest.fullName),
  };
  const data = { ...row, ...(await columns(change, null, { ...input, ...row })) };
  const organisation = await change.tx.organisation.create({ data });
  change.created('organisation', organisation.id, data);
  await setSpellings(change, { organisationId: organisation.id }, input.spellings);
  tellOf(change, organisation);
  return organisation;
}

/** Changes what is known of an organisation: its names and spellings, who founded it, who took over. */
export const changeOrganisation = (
  context: Context,
  { key, ...input }: OrganisationWords & Keyed & { id: string; version: number },
) =>
  commit(context, { act: 'organisation.change', input, key }, async (change) => {
    const organisation = seen(
      await change.tx.organisation.findFirst({ where: { AND: [{ id: input.id }, visible(change.viewer)] } }),
    );
    allow(mayKeep(change.viewer));
    await mayTakeOver(change, organisation.successorId, input.successorId);
    await change.claim('organisation', organisation, input.version);
    const data = await columns(change, organisation.id, input);
    await change.revise('organisation', organisation, data);
    await setSpellings(change, { organisationId: organisation.id }, input.spellings);
    tellOf(change, organisation, data);
    if (data.successorId !== undefined && data.successorId !== organisation.successorId)
      await tellHeirs(change, [organisation.successorId, data.successorId]);
    return organisation.id;
  });

/** Not one's own organisation: one's own sight would grow with what it takes over, and another administrator does it. */
async function mayTakeOver({ tx, viewer }: Change, was: string | null, successorId: string | null | undefined) {
  if (successorId && successorId !== was) allow(!(await isOwn(tx, viewer, successorId)));
}

/** Those that take over, or took over until now, carry out other measures, and their people see other roadmaps. */
async function tellHeirs(change: Change, successors: readonly (string | null)[]): Promise<void> {
  const all = await successions(change.tx);
  const heirs = successors.flatMap((id) => (id === null ? [] : heirsOf(id, all)));
  for (const organisationId of heirs) change.tell('organisation.changed', { organisationId });
  const where = { organisationId: { in: heirs }, ...current(change.viewer.rights.today) };
  const people = await change.tx.membership.findMany({ where, select: { personId: true } });
  for (const { personId } of people) change.tell('rights.changed', { personId });
}

interface Tied {
  readonly founderId?: string | null;
  readonly successorId?: string | null;
}

/** An organisation stands also in the lists of its founder and of its successor, of those it had and of those it has. */
function tellOf(change: Change, was: Tied & { id: string }, is: Tied = {}): void {
  const named = [was.id, was.founderId, was.successorId, is.founderId, is.successorId];
  for (const organisationId of new Set(named))
    if (organisationId) change.tell('organisation.changed', { organisationId });
}

/** The columns that the input sets, checked. */
async function columns(change: Change, id: string | null, input: OrganisationWords) {
  const { kind, shortName, fullName, region, registrationNumber, founderId, successorId } = input;
  if (registrationNumber) require(isRegistrationNumber(registrationNumber), 'registrationNumber', 'BAD_NUMBER');
  const data = {
    ...(kind ? { kind } : {}),
    ...(shortName == null ? {} : { shortName: line('shortName', shortName, longest.shortName) }),
    ...(fullName == null ? {} : { fullName: line('fullName', fullName, longest.fullName) }),
    ...(region === undefined ? {} : { region: writtenOrNull('region', region, longest.region) }),
    ...(registrationNumber === undefined ? {} : { registrationNumber: registrationNumber || null }),
    ...(founderId === undefined ? {} : { founderId }),
    ...(successorId === undefined ? {} : { successorId }),
  };
  await free(change, id, 'shortName', data.shortName);
  await free(change, id, 'registrationNumber', data.registrationNumber);
  await leadsNotBack(change, id, 'founderId', founderId);
  await leadsNotBack(change, id, 'successorId', successorId);
  return data;
}

async function free(
  change: Change,
  id: string | null,
  field: 'shortName' | 'registrationNumber',
  value: string | null | undefined,
) {
  if (!value) return;
  const other = await change.tx.organisation.findFirst({ where: { [field]: value }, select: { id: true } });
  require(other === null || other.id === id, field, 'TAKEN');
}

/** Founders and successors are known organisations, and following them never leads back. */
async function leadsNotBack(
  change: Change,
  id: string | null,
  field: 'founderId' | 'successorId',
  to: string | null | undefined,
) {
  for (let next = to ?? null; next !== null; ) {
    require(next !== id, field, 'CIRCLE');
    const row: { founderId: string | null; successorId: string | null } | null = await change.tx.organisation.findFirst(
      {
        where: { AND: [{ id: next }, visible(change.viewer)] },
        select: { founderId: true, successorId: true },
      },
    );
    require(row !== null, field, 'UNKNOWN');
    next = row[field];
  }
}
