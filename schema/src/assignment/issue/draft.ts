import type { Assignment, AssignmentExecutor, AssignmentMeasure } from '@vmeste/prisma/generated/client.ts';
import { newId } from '../../core/id.ts';
import { addDays, type Day, midnightOf } from '../../core/time.ts';
import { coDueOf, dueOf, type Rules } from '../due/rule.ts';
import { givenBy } from '../due/term.ts';
import type { Issue } from './command.ts';
import type { Knowledge } from './known.ts';
import { type Carried, isShared, portionsOf } from './portion.ts';

/** All columns that have no default of the table's own. */
type Row = Readonly<Omit<Assignment, 'state' | 'stateReason' | 'closedOn' | 'version'>>;

/** An assignment as it is written. */
export interface Drafted {
  readonly row: Row;
  readonly executors: readonly AssignmentExecutor[];
  readonly measures: readonly AssignmentMeasure[];
}

interface When {
  readonly issuedOn: Day;
  readonly at: Date;
}

const midnight = (day: Day | null) => day && midnightOf(day);

/** What becomes of one item: an assignment, or one that stands for all of a class and one for each of its members. */
export function draftsOf(one: Issue, known: Knowledge, when: When): Drafted[] {
  const isBound = (id: string) => known.binds(one, id);
  const portions = portionsOf(one.addressees, { ...known, through: one.through ?? false, isBound });
  const draft = drafter(one, { isBound, rules: known.rulesOf(one), when });
  return portions.flatMap((portion) => {
    if (!isShared(portion)) return [draft({ carried: portion })];
    const whole = draft({ classId: portion.classId });
    const parts = portion.parts.map((carried) => draft({ carried, parentId: whole.row.id }));
    const binding = parts.some(({ row }) => row.binding);
    return [{ ...whole, row: { ...whole.row, binding } }, ...parts];
  });
}

interface Place {
  readonly carried?: Carried;
  readonly classId?: string;
  readonly parentId?: string;
}

interface Ways {
  readonly isBound: (id: string) => boolean;
  readonly rules: Rules;
  readonly when: When;
}

/** What all of one item share is worked out once. */
export function drafter(one: Issue, { isBound, rules, when: { issuedOn, at } }: Ways): (place: Place) => Drafted {
  const last = one.enteredOn && one.enteredOn > issuedOn ? { last: addDays(one.enteredOn, -1) } : {};
  const dueOn = dueOf(one.term && givenBy(one.term), rules, { issuedOn, ...last });
  const coDueOn = midnight(coDueOf(dueOn, rules, issuedOn));
  const shared = {
    number: one.number,
    text: one.text,
    source: one.source,
    groupId: one.groupId,
    issuerId: one.issuerId,
    meetingId: one.meetingId ?? null,
    decisionId: one.decisionId ?? null,
    resolutionId: one.resolutionId ?? null,
    list: one.list ?? null,
    controllerId: one.controllerId,
    ...termColumns(one, dueOn),
    dueOn: midnight(dueOn),
    issuedOn: midnightOf(issuedOn),
    createdAt: at,
    changedAt: at,
  };
  return ({ carried, classId, parentId }) => {
    const id = newId(at);
    const leadId = carried?.leadId ?? null;
    const binding = one.binding ?? (leadId !== null && isBound(leadId));
    const executors = (carried?.executors ?? []).map(({ organisationId, role }, position) => ({
      id: newId(at),
      assignmentId: id,
      organisationId,
      role,
      position,
      dueOn: role === 'LEAD' ? midnight(dueOn) : coDueOn,
    }));
    return {
      row: { ...shared, id, leadId, binding, classId: classId ?? null, parentId: parentId ?? null },
      executors,
      measures: one.measureIds.map((measureId) => ({ assignmentId: id, measureId })),
    };
  };
}

/** Where no term is given, the day that the rules give is its term. */
function termColumns({ term }: Issue, dueOn: Day | null) {
  if (term === null)
    return {
      termKind: 'DATE' as const,
      termStart: null,
      termEnd: midnight(dueOn),
      termRecurring: null,
      termRaw: '',
    };
  const { termKind, termStart, termEnd, termRecurring, termRaw } = term;
  const kept = typeof termRecurring === 'object' && termRecurring !== null ? { ...termRecurring } : null;
  return { termKind, termStart, termEnd, termRecurring: kept, termRaw };
}
