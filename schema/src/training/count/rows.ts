import type { Prisma } from '@vmeste/prisma/generated/client.ts';
import type { Context } from '../../core/context.ts';
import { remembered } from '../../core/remembered.ts';
import { dayOf } from '../../core/time.ts';
import type { Attendance, Selection } from './rule.ts';

/** Trainings that count: what was called off, or is only planned, trained nobody. */
const counting: Prisma.TrainingWhereInput = { state: { in: ['ANNOUNCED', 'HELD'] } };

const when = { startsAt: true, plannedOn: true, planYear: true } as const;

/** The year in which a training counts: that of its first day, in the hub's zone. */
function yearOf(
  { clock }: Context,
  { startsAt, plannedOn, planYear }: { startsAt: Date | null; plannedOn: Date | null; planYear: number },
): number {
  const day = startsAt ? clock.dayAt(startsAt) : plannedOn && dayOf(plannedOn);
  return day === null ? planYear : Number(day.slice(0, 4));
}

/**
 * The whole ledger as counts look at it, without names: whoever has signed in is told the numbers, and only those who
 * may see them the people behind.
 */
export const attendances = (context: Context): Promise<Attendance[]> =>
  remembered(context, 'ledger', async () => {
    const rows = await context.db.participation.findMany({
      where: { training: counting },
      select: {
        id: true,
        trainingId: true,
        organisationId: true,
        organisationAs: true,
        municipality: true,
        specialist: { select: { id: true, countsAsId: true } },
        training: { select: { ...when, programmeId: true, organisationId: true } },
      },
    });
    return rows.map(({ specialist, training, ...row }) => ({
      ...row,
      personId: specialist.countsAsId ?? specialist.id,
      year: yearOf(context, training),
      programmeId: training.programmeId,
      hostId: training.organisationId,
    }));
  });

/** Parents and others who were counted by heads: apart from specialists, and without names. */
export async function headsOf(context: Context, selection: Selection): Promise<number> {
  const { firstYear, lastYear, programmeId, hostId } = selection;
  // Nobody asked them where they live or work.
  if (selection.organisationId || selection.organisationAs || selection.municipality) return 0;
  const trainings = await context.db.training.findMany({
    where: {
      AND: [
        counting,
        { heads: { gt: 0 } },
        programmeId == null ? {} : { programmeId: programmeId || null },
        hostId ? { organisationId: hostId } : {},
      ],
    },
    select: { ...when, heads: true },
  });
  return trainings
    .filter((training) => {
      const year = yearOf(context, training);
      return (firstYear == null || year >= firstYear) && (lastYear == null || year <= lastYear);
    })
    .reduce((sum, { heads }) => sum + (heads ?? 0), 0);
}
