import type { Assignment } from '@vmeste/prisma/generated/client.ts';
import { type Change, commit } from '../../core/commit.ts';
import type { Context } from '../../core/context.ts';
import { allow, require } from '../../core/refusal.ts';
import { current } from '../../person/rights.ts';
import { place, seenAssignment, settleWhole } from '../command.ts';
import { dueOf } from '../due/rule.ts';
import { givenBy } from '../due/term.ts';
import { mayControl } from '../policy.ts';
import { isOpen } from '../rule.ts';
import { tellIssued, tellOf } from '../telling.ts';
import { type Issue, write } from './command.ts';
import { drafter } from './draft.ts';
import { knownFor } from './known.ts';

export interface IncludeMember {
  /** One that was addressed to a class. */
  readonly id: string;
  readonly version: number;
  readonly organisationId: string;
  readonly key?: string | null | undefined;
}

/**
 * Gives an assignment also to an organisation that joined its class after the day of issue. Its term is that of the
 * others, unless that has passed: then the body's rules say what holds.
 */
export const includeMember = (context: Context, { key, ...input }: IncludeMember) =>
  commit(context, { act: 'assignment.include', input, key }, async (change) => {
    const { viewer } = change;
    const { today } = viewer.rights;
    const whole = await seenAssignment(change, input.id);
    allow(mayControl(viewer, whole));
    await change.claim('assignment', whole, input.version);
    require(whole.classId !== null && isOpen(whole.state), 'id', 'NOT_ALLOWED_NOW');
    await requireJoined(change, whole, input.organisationId);
    const one = await issuedAs(change, whole, input.organisationId);
    const known = await knownFor(change, [one], today);
    const rules = known.rulesOf(one);
    const dueOn = one.term && dueOf(one.term && givenBy(one.term), rules, { issuedOn: today });
    const timely = dueOn !== null && dueOn < today ? { ...one, term: null } : one;
    const draft = drafter(timely, {
      isBound: (id) => known.binds(one, id),
      rules,
      when: { issuedOn: today, at: change.at },
    });
    const executors = one.addressees.map(({ organisationId, role }) => ({
      organisationId: organisationId ?? input.organisationId,
      role,
    }));
    const part = draft({ carried: { leadId: input.organisationId, executors }, parentId: whole.id });
    await write(change, [part]);
    change.noted('assignment', whole.id, {}, { organisationId: input.organisationId }, place(whole));
    await tellIssued(change, [part]);
    await settleWhole(change, whole.id);
    tellOf(change, part.row);
    tellOf(change, whole);
    return whole.id;
  });

async function requireJoined({ tx, viewer }: Change, whole: Assignment, organisationId: string): Promise<void> {
  const member = { classId: whole.classId ?? '', organisationId, ...current(viewer.rights.today) };
  require((await tx.classMembership.count({ where: member })) > 0, 'organisationId', 'UNKNOWN');
  const carried = { assignment: { parentId: whole.id }, organisationId };
  require((await tx.assignmentExecutor.count({ where: carried })) === 0, 'organisationId', 'TAKEN');
}

/** As it was issued to the others: whoever carries it out beside each of them does so here too. */
async function issuedAs({ tx }: Change, whole: Assignment, organisationId: string): Promise<Issue> {
  const parts = await tx.assignment.findMany({
    where: { parentId: whole.id },
    select: { executors: { where: { role: 'CO_EXECUTOR' }, select: { organisationId: true } } },
  });
  const sets = parts.map(({ executors }) => new Set(executors.map((one) => one.organisationId)));
  const everywhere = [...(sets[0] ?? [])].filter((id) => sets.every((set) => set.has(id)));
  const measures = await tx.assignmentMeasure.findMany({ where: { assignmentId: whole.id } });
  return {
    ...whole,
    binding: whole.binding ? null : false,
    term: whole.termRaw === '' ? null : whole,
    addressees: [
      { role: 'LEAD', organisationId },
      ...everywhere.map((id) => ({ role: 'CO_EXECUTOR' as const, organisationId: id })),
    ],
    measureIds: measures.map(({ measureId }) => measureId),
  };
}
