import type { NoticeKind, Prisma, Role } from '@vmeste/prisma/generated/client.ts';
import { type Change, commit } from '../core/commit.ts';
import type { Context } from '../core/context.ts';
import type { Tx } from '../core/database.ts';
import { allow } from '../core/refusal.ts';
import type { Day } from '../core/time.ts';
import { heirsOf } from '../organisation/rule.ts';
import { successions } from '../organisation/succession.ts';
import { current } from '../person/rights.ts';
import { waitsForMail } from './letter/rule.ts';
import { visible } from './policy.ts';
import { occasionOf } from './rule.ts';

/** What a notice is about: ids only. */
export interface About {
  readonly kind: NoticeKind;
  readonly roadmapId?: string;
  readonly measureId?: string;
  readonly reportId?: string;
  readonly commentId?: string;
  readonly groupId?: string | null;
  readonly meetingId?: string | null;
  readonly assignmentId?: string;
  readonly practiceId?: string;
  readonly consultationId?: string;
  readonly trainingId?: string;
  readonly certificateId?: string;
  readonly dueDay?: Date;
  /** Which of several times the same day is told of, e.g. so many days before it. */
  readonly step?: string;
  readonly count?: number;
}

/**
 * Tells people within the open change; whoever acts is not told of the own act. One occasion is told a person once, which
 * the database sees to. What mail tells of waits for its letter from now on.
 */
export const notify = (change: Change, people: readonly string[], about: About): Promise<void> =>
  notifyEach(
    change,
    [...new Set(people)].map((personId) => ({ personId, about })),
  );

/** The same, where each person is told of something else: many of them in one statement. */
export async function notifyEach(
  change: Change,
  told: readonly { readonly personId: string; readonly about: About }[],
): Promise<void> {
  const others = told.filter(({ personId }) => personId !== change.viewer.id);
  if (others.length === 0) return;
  const made = await change.tx.notice.createManyAndReturn({
    data: others.map(({ personId, about }) => ({ ...columnsOf(change, about), personId })),
    skipDuplicates: true,
    select: { personId: true },
  });
  for (const { personId } of made) change.tell('notice.changed', { personId });
}

const columnsOf = ({ id, at }: Change, about: About) => {
  const { step: _, ...columns } = about;
  return { ...columns, at, occasion: occasionOf(about, id), waitsSince: waitsForMail(about) ? at : null };
};

const holders = (tx: Tx, where: Prisma.AppointmentWhereInput, today: Day) =>
  tx.appointment
    .findMany({ where: { AND: [where, current(today), { person: { disabledAt: null } }] }, select: { personId: true } })
    .then((rows) => rows.map((row) => row.personId));

export const coordinatorsOf = (tx: Tx, roadmapId: string, today: Day) =>
  holders(tx, { role: 'COORDINATOR', roadmapId }, today);

/**
 * Whoever holds one of the roles for an organisation, or for one that took its place, and still belongs there: the
 * person, and the organisation that was asked about.
 */
export async function holdersIn(
  tx: Tx,
  { organisations, roles }: { organisations: readonly string[]; roles: Role[] },
  today: Day,
) {
  const all = await successions(tx);
  const asked = organisations.map((id) => ({ id, heirs: heirsOf(id, all) }));
  const rows = await tx.appointment.findMany({
    where: {
      AND: [
        { role: { in: roles }, organisationId: { in: asked.flatMap(({ heirs }) => heirs) } },
        current(today),
        { person: { disabledAt: null } },
      ],
    },
    select: {
      personId: true,
      organisationId: true,
      person: { select: { memberships: { where: current(today), select: { organisationId: true } } } },
    },
  });
  const holders = rows.filter((row) =>
    row.person.memberships.some((membership) => membership.organisationId === row.organisationId),
  );
  return holders.flatMap(({ personId, organisationId: held }) =>
    asked
      .filter(({ heirs }) => held !== null && heirs.includes(held))
      .map(({ id: organisationId }) => ({ personId, organisationId })),
  );
}

export interface MarkRead {
  /** Which; all where it is left out. */
  ids?: readonly string[] | null | undefined;
  key?: string | null | undefined;
}

/** Marks the viewer's own notices as read. Those of others are simply not found. */
export const markRead = (context: Context, { key, ...input }: MarkRead) =>
  commit(context, { act: 'notice.markRead', input, key }, async (change) => {
    const { id: personId } = change.viewer;
    allow(personId !== null);
    const chosen = input.ids ? { id: { in: [...input.ids] } } : {};
    const read = await change.tx.notice.updateMany({
      where: { AND: [chosen, visible(change.viewer), { readAt: null }] },
      data: { readAt: change.at },
    });
    if (read.count > 0) change.tell('notice.changed', { personId });
    return personId;
  });
