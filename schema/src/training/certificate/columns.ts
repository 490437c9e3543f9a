import type { CertificateKind, Prisma, Training } from '@vmeste/prisma/generated/client.ts';
import type { Change } from '../../core/commit.ts';
import { newId } from '../../core/id.ts';
import { lockOf } from '../../core/lock.ts';
import { Forbidden, require } from '../../core/refusal.ts';
import { type Clock, dayOf, midnightOf } from '../../core/time.ts';
import { holders } from '../policy.ts';
import { hours as allowedHours, newCode } from './rule.ts';
import { heldOn } from './words.ts';

/** How many hours a document may say; null where it says none. @throws Invalid OUT_OF_RANGE */
export const hoursWithin = (given: number | null | undefined): number | null => {
  if (given == null) return null;
  const { min, max } = allowedHours;
  require(Number.isInteger(given) && given >= min && given <= max, 'hours', 'OUT_OF_RANGE', { min, max });
  return given;
};

/**
 * The next number of a series. Whoever asks holds the lock of numbers until the end, so that they go on without a gap;
 * what is rolled back takes none.
 */
export async function nextNumber({ tx }: Change, series: string): Promise<number> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${lockOf('certificate')})`;
  const last = await tx.certificate.aggregate({ where: { series }, _max: { number: true } });
  return (last._max.number ?? 0) + 1;
}

/** What a certificate takes its words from. */
export const withTraining = {
  training: { include: { hosts: holders.hosts, organisation: true, programme: true } },
  specialist: { include: { countsAs: true } },
} as const satisfies Prisma.ParticipationInclude;
export type Attended = Prisma.ParticipationGetPayload<{ include: typeof withTraining }>;

interface Issuing {
  readonly kind: CertificateKind;
  readonly series: string;
  readonly number: number;
  readonly hours: number | null;
  readonly clock: Clock;
}

function daysOf({ startsAt, endsAt, plannedOn }: Training, clock: Clock): string {
  const first = startsAt ? clock.dayAt(startsAt) : plannedOn && dayOf(plannedOn);
  return heldOn(first, endsAt && clock.dayAt(endsAt));
}

/** As it is issued: what is printed stays, whatever becomes of the rows. */
export function columnsOf(change: Change, row: Attended, { kind, series, number, hours, clock }: Issuing) {
  const { training, specialist } = row;
  const { viewer, at } = change;
  if (viewer.id === null) throw new Forbidden();
  return {
    id: newId(at),
    kind,
    series,
    number,
    hours,
    participationId: row.id,
    code: newCode(),
    name: (specialist.countsAs ?? specialist).name,
    title: training.title,
    heldOn: daysOf(training, clock),
    issuer: training.organisation.fullName,
    issuedOn: midnightOf(viewer.rights.today),
    issuedById: viewer.id,
    issuedAt: at,
  };
}
