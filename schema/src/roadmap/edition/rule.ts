import type { NamedExecutor } from '../../measure/executor/command.ts';
import { type Confirmed, type ConfirmedMeasure, executorsOf, type Meanings } from '../command.ts';
import type { FieldChange, Pair } from '../reading/edition.ts';
import { key } from '../reading/wording.ts';
import type { Compared, StandingMeasure } from './standing.ts';

/** A measure of the document. */
export interface Read {
  readonly measure: ConfirmedMeasure;
  /** Its place among the document's measures. */
  readonly position: number;
  readonly named: readonly NamedExecutor[];
}

/** A measure that the hub knows, and what becomes of it. */
export interface Kept extends Read {
  readonly standing: StandingMeasure;
  /** What the document words otherwise. */
  readonly fields: readonly FieldChange[];
  /** Whether others are named in it, or the same names mean others. */
  readonly renamed: boolean;
}

/** What an edition does to each measure. */
export interface Fate {
  readonly kept: readonly Kept[];
  readonly added: readonly Read[];
  /** What an earlier edition left out, and this one holds. */
  readonly returned: readonly Kept[];
  readonly removed: readonly StandingMeasure[];
}

/** Who is named: the order, and how the name is set, make nobody another. */
const named = (executors: readonly NamedExecutor[]): string =>
  executors
    .map(({ role, name, byAgreement, organisationId, classId }) =>
      JSON.stringify([role, key(name), byAgreement, organisationId, classId]),
    )
    .toSorted()
    .join();

/** Measures are the same by number and title, as the comparison found them; their executors also by whom they mean. */
export function fateOf({ measures }: Compared, confirmed: Confirmed, meanings: Meanings): Fate {
  const read = (position: number): Read[] => {
    const measure = confirmed.measures[position];
    return measure ? [{ measure, position, named: executorsOf(measure, confirmed, meanings) }] : [];
  };
  const known = ({ before, after, fields }: Pair<StandingMeasure, number>): Kept[] =>
    read(after.ref).map((one) => ({
      ...one,
      standing: before.ref,
      fields,
      renamed: named(before.ref.executors) !== named(one.named),
    }));
  return {
    kept: [...measures.changed, ...measures.unchanged].flatMap(known),
    added: measures.added.flatMap(({ ref }) => read(ref)),
    returned: measures.returned.flatMap(known),
    removed: measures.removed.map(({ ref }) => ref),
  };
}

/** Whether a measure that stays is other than it was. */
export const isChanged = ({ fields, renamed }: Kept) => fields.length > 0 || renamed;
