import type { Registration, Training } from '@vmeste/prisma/generated/client.ts';
import { type Change, commit, type Keyed } from '../../core/commit.ts';
import type { Context } from '../../core/context.ts';
import { newId } from '../../core/id.ts';
import { allow, Forbidden, Invalid, require, seen } from '../../core/refusal.ts';
import type { Viewer } from '../../core/viewer.ts';
import { notify } from '../../notice/command.ts';
import { visible as personVisible } from '../../person/policy.ts';
import { holders, isInvited, mayHold, registrationVisible, visible } from '../policy.ts';
import { specialistOf } from '../specialist/own.ts';
import { tellOfTraining } from '../telling.ts';
import { lockedTraining, moveUp, standingOf, turn } from './queue.ts';
import { admissionOf, isStanding, stateOnArrival } from './rule.ts';

const refused = {
  NOT_ANNOUNCED: 'NOT_ALLOWED_NOW',
  NOT_OPEN_YET: 'NOT_OPEN_YET',
  CLOSED: 'REGISTRATION_CLOSED',
} as const;

/** What somebody is about to come to, in as few questions as can be: many come at once. */
async function seenToCome({ tx, viewer }: Change, id: string) {
  const where = { AND: [{ id }, visible(viewer)] };
  const training = seen(await tx.training.findFirst({ where, select: { audience: true } }));
  const { audience } = training;
  const isForAll = audience === 'EVERYBODY';
  const invited = isForAll ? [] : await tx.trainingInvited.findMany({ where: { trainingId: id } });
  return { audience, invited };
}

/** Registers the viewer: a place where one is free, otherwise a place in the line of those who wait. */
export const register = (context: Context, { key, ...input }: { readonly trainingId: string } & Keyed) =>
  commit(context, { act: 'training.register', input, key }, async (change) => {
    const { viewer } = change;
    if (viewer.id === null) throw new Forbidden();
    require(isInvited(viewer, await seenToCome(change, input.trainingId)), 'trainingId', 'NOT_INVITED');
    return enter(change, input.trainingId, { personId: viewer.id, isOwn: true });
  });

export interface RegisterOther extends Keyed {
  readonly trainingId: string;
  readonly personId: string;
}

/** Whoever holds a training registers somebody of the hub whom they see, also once registration has closed. */
export const registerOther = (context: Context, { key, ...input }: RegisterOther) =>
  commit(context, { act: 'training.registerOther', input, key }, async (change) => {
    const { tx, viewer } = change;
    const seenOne = { AND: [{ id: input.trainingId }, visible(viewer)] };
    allow(mayHold(viewer, seen(await tx.training.findFirst({ where: seenOne, select: holders }))));
    const person = { AND: [{ id: input.personId, disabledAt: null }, personVisible(viewer)] };
    require((await tx.person.count({ where: person })) > 0, 'personId', 'UNKNOWN');
    const id = await enter(change, input.trainingId, { personId: input.personId, isOwn: false });
    await notify(change, [input.personId], { kind: 'TRAINING_REGISTERED', trainingId: input.trainingId });
    return id;
  });

interface Entering {
  readonly personId: string;
  /** Whether they do it themselves. */
  readonly isOwn: boolean;
}

/** claim, rule, write, tell: whoever comes stands behind all who came before. */
async function enter(change: Change, trainingId: string, { personId, isOwn }: Entering): Promise<string> {
  const { tx, viewer, at } = change;
  const { id: specialistId } = await specialistOf(change, personId);
  const training = await lockedTraining(tx, trainingId);
  requireOpen(training, at, isOwn);
  const queue = await standingOf(tx, trainingId, specialistId);
  const before = queue.own === null ? null : await tx.registration.findUniqueOrThrow({ where: { id: queue.own } });
  require(!before || !isStanding(before.state), isOwn ? 'trainingId' : 'personId', 'ALREADY_REGISTERED');
  const stands = {
    state: stateOnArrival(training.capacity, queue),
    number: queue.last + 1,
    confirmBy: null,
    enteredById: isOwn ? null : viewer.id,
    at,
  };
  tellOfTraining(change, training);
  if (before) {
    await turn(change, before, stands);
    return before.id;
  }
  const id = newId(at);
  change.insert('Registration', { ...stands, id, trainingId, specialistId, changedAt: at });
  change.created('registration', id, { state: stands.state, number: stands.number }, { trainingId });
  return id;
}

/** A host may still put somebody in after registration has closed, until it was held. */
function requireOpen(training: Training, now: Date, isOwn: boolean): void {
  const admission = admissionOf(training, now);
  if (admission === 'OPEN' || admission === 'NOT_INVITED') return;
  if (isOwn || admission === 'NOT_ANNOUNCED') throw new Invalid('trainingId', refused[admission]);
}

/** see, may, claim: the registration of somebody whose place it is, or whose host asks; the training's row is held. */
async function claimed(change: Change, id: string): Promise<{ registration: Registration; training: Training }> {
  const { tx, viewer } = change;
  const row = seen(
    await tx.registration.findFirst({
      where: { AND: [{ id }, registrationVisible(viewer)] },
      select: { trainingId: true, specialist: { select: { personId: true } }, training: { select: holders } },
    }),
  );
  allow(mayAnswerFor(viewer, row.specialist, row.training));
  const training = await lockedTraining(tx, row.trainingId);
  return { training, registration: await tx.registration.findUniqueOrThrow({ where: { id } }) };
}

const mayAnswerFor = (
  viewer: Viewer,
  { personId }: { readonly personId: string | null },
  training: Parameters<typeof mayHold>[1],
) => (personId !== null && personId === viewer.id) || mayHold(viewer, training);

/** Gives a place back, or leaves the line: the first who waits is offered what became free. */
export const withdraw = (context: Context, { key, ...input }: { readonly id: string } & Keyed) =>
  commit(context, { act: 'training.withdraw', input, key }, async (change) => {
    const { training, registration } = await claimed(change, input.id);
    require(training.state === 'ANNOUNCED' && isStanding(registration.state), 'state', 'NOT_ALLOWED_NOW');
    await turn(change, registration, { state: 'WITHDRAWN', confirmBy: null });
    await moveUp(change, training);
    tellOfTraining(change, training);
    return registration.id;
  });

/** Confirms a place that was offered, in time. */
export const confirmPlace = (context: Context, { key, ...input }: { readonly id: string } & Keyed) =>
  commit(context, { act: 'training.confirmPlace', input, key }, async (change) => {
    const { training, registration } = await claimed(change, input.id);
    const { state, confirmBy } = registration;
    require(training.state === 'ANNOUNCED' && state === 'OFFERED', 'state', 'NOT_ALLOWED_NOW');
    require(confirmBy !== null && change.at < confirmBy, 'confirmBy', 'EXPIRED');
    await turn(change, registration, { state: 'PLACED', confirmBy: null });
    tellOfTraining(change, training);
    return registration.id;
  });
