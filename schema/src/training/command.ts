import type { Training, TrainingKind } from '@vmeste/prisma/generated/client.ts';
import { type Change, commit, type Keyed } from '../core/commit.ts';
import type { Context } from '../core/context.ts';
import { allow, Forbidden, require, seen } from '../core/refusal.ts';
import { line, writtenOrNull } from '../core/text.ts';
import { type Day, midnightOf } from '../core/time.ts';
import { type Hung, hang, namedOf } from './hanging.ts';
import { type Held, holders, mayHold, mayPlanFor, visible } from './policy.ts';
import { followChange, requireRoom, tellRegistered } from './registration/follow.ts';
import { isAllowed, isDiscardable, isWritable, longest, steps, type TrainingStep } from './rule.ts';
import { tellOfDiscarded, tellOfTraining } from './telling.ts';
import { checkTimes, columnsOf, type TrainingWords, within } from './words.ts';

export type Writing = TrainingWords & Hung;

export interface CreateTraining extends Keyed {
  readonly organisationId: string;
  readonly kind: TrainingKind;
  readonly title: string;
  /** In whose plan it stands; the year of the day that is planned, or of today, where it is left out. */
  readonly planYear?: number | null | undefined;
  readonly plannedOn?: Day | null | undefined;
  readonly programmeId?: string | null | undefined;
}

const yearOf = (day: Day) => Number(day.slice(0, 4));

/** Begins to prepare a training: a draft, which those who hold it see. */
export const createTraining = (context: Context, { key, ...input }: CreateTraining) =>
  commit(context, { act: 'training.create', input, key }, async (change) => {
    const { tx, viewer, at } = change;
    if (viewer.id === null) throw new Forbidden();
    const { organisationId, kind, plannedOn } = input;
    allow(mayPlanFor(viewer, organisationId));
    const known = await tx.organisation.count({ where: { id: organisationId } });
    require(known > 0, 'organisationId', 'UNKNOWN');
    const training = await tx.training.create({
      data: {
        kind,
        title: line('title', input.title, longest.title),
        organisationId,
        ...(await namedOf(change, { programmeId: input.programmeId })),
        planYear: within('planYear', input.planYear ?? yearOf(plannedOn ?? viewer.rights.today)),
        plannedOn: plannedOn ? midnightOf(plannedOn) : null,
        createdById: viewer.id,
        createdAt: at,
        changedAt: at,
      },
    });
    change.created('training', training.id, { kind, organisationId }, { trainingId: training.id });
    tellOfTraining(change, training);
    return training.id;
  });

/** see, may, claim: a training that somebody is about to change. */
export async function claimed(
  change: Change,
  { id, version }: { id: string; version: number },
): Promise<Training & Held> {
  const training = seen(
    await change.tx.training.findFirst({
      where: { AND: [{ id }, visible(change.viewer)] },
      include: { hosts: holders.hosts },
    }),
  );
  allow(mayHold(change.viewer, training));
  await change.claim('training', training, version);
  return training;
}

/**
 * Throws a draft away with all that hangs on it. Its files hang nowhere then, and are swept away as any upload that was
 * never attached.
 * @returns the organisation that answered for it
 */
export const discardTraining = (context: Context, { key, ...input }: { id: string; version: number } & Keyed) =>
  commit(context, { act: 'training.discard', input, key }, async (change) => {
    const { hosts, ...training } = await claimed(change, input);
    const { id, state, kind, organisationId } = training;
    require(isDiscardable(state), 'state', 'NOT_ALLOWED_NOW');
    await change.tx.training.delete({ where: { id } });
    change.noted('training', id, { state, kind, organisationId }, { state: null }, { trainingId: id });
    const others = hosts.map((host) => host.organisationId);
    tellOfDiscarded(change, training, others);
    return organisationId;
  });

export interface SetTraining extends Keyed {
  readonly id: string;
  readonly version: number;
  readonly words: Writing;
}

/** Writes the form of a training: what is left out stays as it is. */
export const setTraining = (context: Context, { key, ...input }: SetTraining) =>
  commit(context, { act: 'training.set', input, key }, async (change) => {
    const { hosts, ...training } = await claimed(change, input);
    require(isWritable(training.state), 'state', 'NOT_ALLOWED_NOW');
    const columns = columnsOf(input.words);
    const whole = { ...training, ...columns, ...(await namedOf(change, input.words, training)) };
    requireWhole(whole);
    await requireRoom(change, whole);
    require(!input.words.heads || training.state === 'HELD', 'heads', 'NOT_ALLOWED_NOW');
    const { version: _, ...row } = whole;
    await change.revise('training', training, { ...row, changedAt: change.at }, { trainingId: training.id });
    await hang(change, training, input.words);
    await followChange(change, training, whole);
    tellOfTraining(change, training);
    return training.id;
  });

/** What the form makes of a training: its times fit together, and one that was announced still says when and where. */
function requireWhole(training: Omit<Training, 'about'>): void {
  checkTimes(training);
  if (training.state === 'ANNOUNCED') requireAnnounceable(training);
  if (training.state === 'HELD') require(training.startsAt !== null, 'startsAt', 'REQUIRED');
}

/** Nobody can come to what does not say when it begins, and where or by which link. */
function requireAnnounceable({ startsAt, place, link }: Pick<Training, 'startsAt' | 'place' | 'link'>): void {
  require(startsAt !== null, 'startsAt', 'REQUIRED');
  require(place !== '' || link !== '', 'place', 'REQUIRED');
}

export interface MoveTraining extends Keyed {
  readonly id: string;
  readonly version: number;
  readonly step: TrainingStep;
  readonly reason?: string | null | undefined;
}

/** Takes a training a step on its way: a table in the rules. */
export const moveTraining = (context: Context, { key, ...input }: MoveTraining) =>
  commit(context, { act: `training.${input.step.toLowerCase()}`, input, key }, async (change) => {
    const { hosts, ...training } = await claimed(change, input);
    const { to, reason: needed } = steps[input.step];
    require(isAllowed(input.step, training.state), 'step', 'NOT_ALLOWED_NOW');
    const reason = writtenOrNull('reason', input.reason, longest.reason);
    require(!needed || reason !== null, 'reason', 'NEEDS_REASON');
    const columns = effects[input.step](change, training, reason);
    const data = { state: to, changedAt: change.at, ...columns };
    await change.revise('training', training, data, { trainingId: training.id, reason });
    if (to === 'CANCELLED') await tellRegistered(change, training, 'TRAINING_CANCELLED');
    tellOfTraining(change, { ...training, state: to });
    return training.id;
  });

type Effect = (change: Change, training: Training, reason: string | null) => Partial<Training>;

/** What a step does besides moving the training on. */
const effects: Readonly<Record<TrainingStep, Effect>> = {
  PLAN: () => ({}),
  ANNOUNCE: ({ at }, training) => {
    requireAnnounceable(training);
    return { announcedAt: at };
  },
  HOLD: ({ at }, { startsAt }) => {
    require(startsAt !== null, 'startsAt', 'REQUIRED');
    require(startsAt <= at, 'startsAt', 'NOT_BEGUN');
    return { heldAt: at };
  },
  CANCEL: (_, __, reason) => ({ cancelReason: reason }),
};
