import { type Attendance, countOf, selected } from '../count/rule.ts';

/** How many specialists are to be trained. */
export interface TargetRow {
  readonly count: number;
  /** In each year, rather than over all of them. */
  readonly yearly: boolean;
  readonly firstYear: number;
  readonly lastYear: number;
  readonly programmeId: string | null;
  readonly organisationId: string | null;
}

/** How far a target is in a year, or over its years. */
export interface Progress {
  readonly firstYear: number;
  readonly lastYear: number;
  readonly people: number;
  readonly met: boolean;
}

export const longest = { name: 300, source: 500 } as const;
export const ranges = {
  count: { min: 1, max: 1_000_000 },
  years: { min: 2000, max: 2100 },
  /** Years that a target may span. */
  span: { min: 1, max: 30 },
} as const;

/**
 * How far a target is, from the rows of the ledger: specialists who took part, each counted once in a year, or once over
 * the years. «Не менее 70 специалистов ежегодно», «не менее 200 до конца 2024 года» (plan of the resource centre).
 *
 * @param target whose organisation is the one that answers for the trainings
 */
export function progressOf(target: TargetRow, rows: readonly Attendance[]): Progress[] {
  const { count, yearly, firstYear, lastYear, programmeId, organisationId: hostId } = target;
  const spans = yearly
    ? Array.from({ length: lastYear - firstYear + 1 }, (_, at) => ({
        firstYear: firstYear + at,
        lastYear: firstYear + at,
      }))
    : [{ firstYear, lastYear }];
  return spans.map((span) => {
    const { people } = countOf(selected(rows, { ...span, programmeId, hostId }));
    return { ...span, people, met: people >= count };
  });
}
