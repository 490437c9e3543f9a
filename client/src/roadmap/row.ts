import { type FragmentOf, graphql, readFragment } from '../graphql.ts';
import type { Named } from '../kit/OrganisationNames.tsx';
import type { State } from '../kit/StateMark.tsx';
import type { TermOfMeasure } from '../measure/term.ts';

/** What the table, the timeline and the board show of a measure. */
export const Row_measure = graphql(`
  fragment Row_measure on Measure {
    id
    version
    number
    title
    expectedResult
    state
    nextStates
    closedOn
    changedAt
    overdue
    overdueSince
    nextDue {
      day
      deadline
    }
    latestReport {
      id
      approvedAt
    }
    section {
      id
      number
      title
    }
    term {
      kind
      start
      end
      raw
    }
    executors {
      id
      role
      name
      organisation {
        id
        shortName
        fullName
      }
      class {
        id
        shortName
        fullName
      }
    }
  }
`);

export interface Row {
  id: string;
  version: number;
  number: string;
  title: string;
  result: string;
  /** The state it was set to. */
  state: Exclude<State, 'LATE'>;
  /** The state it is shown in: late comes before what it was set to. */
  shown: State;
  nextStates: readonly Exclude<State, 'LATE'>[];
  closedOn: string | null;
  overdueSince: string | null;
  /** By when the next report is due. */
  nextDue: string | null;
  /** When a report was approved last. */
  reportedAt: string | null;
  changedAt: string;
  section: { id: string; number: string; title: string } | null;
  term: TermOfMeasure;
  names: readonly Named[];
}

const kept = new WeakMap<object, Row>();

/** The row of a measure; the same one as long as the measure is the same, so that it need not be drawn again. */
export function rowOf(fragment: FragmentOf<typeof Row_measure>): Row {
  const row = kept.get(fragment) ?? read(fragment);
  kept.set(fragment, row);
  return row;
}

/** A measure as a row: an executor by its short name where it is known, as its cell writes it where it is not. */
function read(fragment: FragmentOf<typeof Row_measure>): Row {
  const { expectedResult, executors, overdue, nextDue, latestReport, ...measure } = readFragment(Row_measure, fragment);
  return {
    ...measure,
    result: expectedResult ?? '',
    shown: overdue ? 'LATE' : measure.state,
    nextDue: nextDue?.deadline ?? null,
    reportedAt: latestReport?.approvedAt ?? null,
    names: executors.map(({ id, role, name, organisation, class: ofClass }) => ({
      id: organisation?.id ?? ofClass?.id ?? id,
      name: organisation?.shortName ?? ofClass?.shortName ?? name,
      full: organisation?.fullName ?? ofClass?.fullName ?? name,
      lead: role === 'LEAD',
    })),
  };
}
