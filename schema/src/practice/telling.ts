import type { NoticeKind, Passport, Practice } from '@vmeste/prisma/generated/client.ts';
import type { Change } from '../core/commit.ts';
import type { Tx } from '../core/database.ts';
import type { Day } from '../core/time.ts';
import { notify } from '../notice/command.ts';
import { current } from '../person/rights.ts';
import type { PassportStep } from './rule.ts';

/** Who works in the methodological centre today. */
export const centreOf = async (tx: Tx, today: Day) =>
  (
    await tx.appointment.findMany({
      where: { AND: [{ role: 'METHODOLOGIST' }, current(today), { person: { disabledAt: null } }] },
      select: { personId: true },
    })
  ).map(({ personId }) => personId);

/** Those who work on a passport for its author: who registered it, and the colleagues who answered remarks. */
export async function authorsOf({ tx, viewer }: Change, practice: Practice): Promise<string[]> {
  const answering = await tx.remark.findMany({
    where: { passport: { practiceId: practice.id }, answeredById: { not: null } },
    select: { answeredById: true },
  });
  const ids = [practice.startedById, ...answering.flatMap(({ answeredById }) => answeredById ?? [])];
  const still = await tx.person.findMany({
    where: {
      id: { in: ids },
      disabledAt: null,
      memberships: { some: { AND: [{ organisationId: practice.organisationId }, current(viewer.rights.today)] } },
    },
    select: { id: true },
  });
  return still.map(({ id }) => id);
}

/** What the author hears of at a step. */
const heard: Readonly<Partial<Record<PassportStep, NoticeKind>>> = {
  RETURN: 'PRACTICE_RETURNED',
  ACCEPT: 'PRACTICE_ACCEPTED',
  PUBLISH: 'PRACTICE_PUBLISHED',
};

/** Whose turn it is after a step, or who waits for its outcome. */
export async function tellOfStep(change: Change, { practice }: Passport & { practice: Practice }, step: PassportStep) {
  const practiceId = practice.id;
  if (step === 'SUBMIT') {
    const centre = await centreOf(change.tx, change.viewer.rights.today);
    await notify(change, centre, { kind: 'PRACTICE_SUBMITTED', practiceId });
  }
  const kind = heard[step];
  if (kind) await notify(change, await authorsOf(change, practice), { kind, practiceId });
}
