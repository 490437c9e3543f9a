import type { Certificate, Prisma } from '@vmeste/prisma/generated/client.ts';
import { type Change, commit, type Keyed } from '../../core/commit.ts';
import type { Context } from '../../core/context.ts';
import { allow, require, seen } from '../../core/refusal.ts';
import { line, written } from '../../core/text.ts';
import { type Day, midnightOf } from '../../core/time.ts';
import { holders, mayHold } from '../policy.ts';
import { hasBegun } from '../presence/rule.ts';
import { participationVisible } from '../specialist/policy.ts';
import { tellOfTraining } from '../telling.ts';
import { type Attended, columnsOf, hoursWithin, nextNumber, withTraining } from './columns.ts';
import { certificateVisible } from './policy.ts';
import { longest, seriesOf, standingOf } from './rule.ts';
import { tellOwner, tellOwners } from './telling.ts';

const yearOf = (day: Day) => Number(day.slice(0, 4));

/** Two rows of one person at the same training, as merging can leave them, get one certificate. */
async function onceEach({ tx }: Change, trainingId: string, rows: readonly Attended[]): Promise<Attended[]> {
  const have = await tx.participation.findMany({
    where: { trainingId, certificates: { some: { kind: 'PARTICIPATION', revokedAt: null, replacedById: null } } },
    select: { specialist: { select: { id: true, countsAsId: true } } },
  });
  const served = new Set(have.map(({ specialist }) => specialist.countsAsId ?? specialist.id));
  return rows.filter(({ specialist }) => {
    const person = specialist.countsAsId ?? specialist.id;
    if (served.has(person)) return false;
    served.add(person);
    return true;
  });
}

export interface IssueCertificates extends Keyed {
  readonly trainingId: string;
  /** Those who take part in it; everybody who was there and has none where it is left out. */
  readonly participationIds?: readonly string[] | null | undefined;
  readonly hours?: number | null | undefined;
}

/** Interns get one once they have passed. */
const deserve: Prisma.ParticipationWhereInput = {
  OR: [{ training: { kind: { not: 'INTERNSHIP' } } }, { mark: 'PASSED' }],
};

/** As a host: gives everybody who was there a certificate of participation, in one step, those who have one left out. */
export const issueCertificates = (context: Context, { key, ...input }: IssueCertificates) =>
  commit(context, { act: 'certificate.issue', input, key }, async (change) => {
    const { tx, viewer, at } = change;
    const training = seen(
      await tx.training.findFirst({
        where: { id: input.trainingId, participations: { some: participationVisible(viewer) } },
        include: { hosts: holders.hosts, programme: { select: { hours: true } } },
      }),
    );
    allow(mayHold(viewer, training));
    require(hasBegun(training, at), 'trainingId', 'NOT_ALLOWED_NOW');
    const hours = hoursWithin(input.hours) ?? training.programme?.hours ?? null;
    // First the lock: who has one is asked after everybody who issues at the same time is through.
    const series = seriesOf('PARTICIPATION', yearOf(viewer.rights.today));
    const first = await nextNumber(change, series);
    const chosen = input.participationIds ? [...new Set(input.participationIds)] : null;
    const rows = await tx.participation.findMany({
      where: {
        AND: [
          { trainingId: training.id, ...(chosen && { id: { in: chosen } }) },
          participationVisible(viewer),
          deserve,
        ],
        certificates: { none: { kind: 'PARTICIPATION', revokedAt: null, replacedById: null } },
      },
      include: withTraining,
      orderBy: [{ specialist: { name: 'asc' } }, { id: 'asc' }],
    });
    require(chosen === null || rows.length === chosen.length, 'participationIds', 'UNKNOWN');
    const due = await onceEach(change, training.id, rows);
    require(due.length > 0, 'trainingId', 'NOTHING_TO_DO');
    const { clock } = context;
    const made = due.map((row, after) => ({
      row,
      columns: columnsOf(change, row, { kind: 'PARTICIPATION', series, number: first + after, hours, clock }),
    }));
    await tx.certificate.createMany({ data: made.map(({ columns }) => columns) });
    for (const { columns } of made)
      change.created('certificate', columns.id, { series, number: columns.number }, { trainingId: training.id });
    await tellOwners(
      change,
      'CERTIFICATE_ISSUED',
      made.map(({ row, columns }) => ({ row, certificateId: columns.id })),
    );
    tellOfTraining(change, training);
    return training.id;
  });

const withPlace = { participation: { include: withTraining } } as const satisfies Prisma.CertificateInclude;
type Placed = Certificate & { readonly participation: Attended };

/** see, may, claim: a certificate that somebody is about to change. */
async function claimed(change: Change, { id, version }: { id: string; version: number }): Promise<Placed> {
  const row = seen(
    await change.tx.certificate.findFirst({
      where: { AND: [{ id }, certificateVisible(change.viewer)] },
      include: withPlace,
    }),
  );
  allow(mayHold(change.viewer, row.participation.training));
  await change.claim('certificate', row, version);
  return row;
}

const placeOf = ({ participation }: Placed, reason: string) => ({ trainingId: participation.trainingId, reason });

export interface ReissueCertificate extends Keyed {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly reason: string;
}

/** As a host: issues one anew, e.g. where a name was misspelt. The old number stays, and says that it was replaced. */
export const reissueCertificate = (context: Context, { key, ...input }: ReissueCertificate) =>
  commit(context, { act: 'certificate.reissue', input, key }, async (change) => {
    const { tx, viewer, at } = change;
    const before = await claimed(change, input);
    const reason = written('reason', input.reason, longest.reason);
    require(before.kind === 'PARTICIPATION' && standingOf(before) === 'VALID', 'id', 'NOT_ALLOWED_NOW');
    const name = line('name', input.name, longest.name);
    const series = seriesOf('PARTICIPATION', yearOf(viewer.rights.today));
    const number = await nextNumber(change, series);
    const { participation, hours } = before;
    const columns = columnsOf(change, participation, {
      kind: 'PARTICIPATION',
      series,
      number,
      hours,
      clock: context.clock,
    });
    const { title, heldOn: days, issuer } = before;
    const made = await tx.certificate.create({ data: { ...columns, name, title, heldOn: days, issuer } });
    change.created('certificate', made.id, { series, number }, placeOf(before, reason));
    const replaced = { replacedById: made.id, revokedAt: at, revokeReason: reason };
    await change.revise('certificate', before, replaced, placeOf(before, reason));
    await tellOwner(change, 'CERTIFICATE_REISSUED', { certificateId: made.id, row: participation });
    tellOfTraining(change, participation.training);
    return made.id;
  });

export interface RevokeCertificate extends Keyed {
  readonly id: string;
  readonly version: number;
  readonly reason: string;
}

/** As a host: says that a certificate does not hold. Its number is not given again. */
export const revokeCertificate = (context: Context, { key, ...input }: RevokeCertificate) =>
  commit(context, { act: 'certificate.revoke', input, key }, async (change) => {
    const row = await claimed(change, input);
    const reason = written('reason', input.reason, longest.reason);
    require(standingOf(row) === 'VALID', 'id', 'NOT_ALLOWED_NOW');
    await change.revise('certificate', row, { revokedAt: change.at, revokeReason: reason }, placeOf(row, reason));
    await tellOwner(change, 'CERTIFICATE_REVOKED', { certificateId: row.id, row: row.participation });
    tellOfTraining(change, row.participation.training);
    return row.id;
  });

export interface EnterLicensed extends Keyed {
  readonly participationId: string;
  readonly issuer: string;
  readonly foreignNumber: string;
  readonly issuedOn: Day;
  readonly hours?: number | null | undefined;
}

/** As a host: enters the document that a licensed body gave somebody (удостоверение), with its number. */
export const enterLicensed = (context: Context, { key, ...input }: EnterLicensed) =>
  commit(context, { act: 'certificate.enter', input, key }, async (change) => {
    const { tx, viewer } = change;
    const row = seen(
      await tx.participation.findFirst({
        where: { AND: [{ id: input.participationId }, participationVisible(viewer)] },
        include: withTraining,
      }),
    );
    allow(mayHold(viewer, row.training));
    const foreignNumber = line('foreignNumber', input.foreignNumber, longest.foreignNumber);
    const issuer = line('issuer', input.issuer, longest.issuer);
    const hours = hoursWithin(input.hours);
    require(input.issuedOn <= viewer.rights.today, 'issuedOn', 'BAD_DAY');
    const first = row.training.startsAt ?? row.training.plannedOn;
    require(first === null || input.issuedOn >= context.clock.dayAt(first), 'issuedOn', 'BAD_DAY');
    const series = seriesOf('LICENSED', yearOf(viewer.rights.today));
    const number = await nextNumber(change, series);
    const same = { kind: 'LICENSED', foreignNumber, issuer, revokedAt: null } as const;
    require((await tx.certificate.count({ where: same })) === 0, 'foreignNumber', 'TAKEN');
    const columns = columnsOf(change, row, { kind: 'LICENSED', series, number, hours, clock: context.clock });
    const made = await tx.certificate.create({
      data: { ...columns, issuer, foreignNumber, issuedOn: midnightOf(input.issuedOn) },
    });
    change.created('certificate', made.id, { series, number }, { trainingId: row.trainingId });
    await tellOwner(change, 'CERTIFICATE_ISSUED', { certificateId: made.id, row });
    tellOfTraining(change, row.training);
    return made.id;
  });
