import type { InternshipMark, Training } from '@vmeste/prisma/generated/client.ts';
import { type Change, commit, type Keyed } from '../../core/commit.ts';
import type { Context } from '../../core/context.ts';
import { newId } from '../../core/id.ts';
import { allow, Forbidden, Invalid, require, seen } from '../../core/refusal.ts';
import { line, writtenOrNull } from '../../core/text.ts';
import { type Held, holders, mayHold, registrationVisible, visible } from '../policy.ts';
import { specialistOf } from '../specialist/own.ts';
import { participationVisible, specialistVisible } from '../specialist/policy.ts';
import { tellOfTraining } from '../telling.ts';
import { enter, isBare } from './entering.ts';
import { mayMark, mayMarkIntern } from './policy.ts';
import { isDoorOpen, longest } from './rule.ts';

/** A training whose presence somebody marks, as it is seen. */
export const seenTraining = async ({ tx, viewer }: Change, id: string): Promise<Training & Held> =>
  seen(await tx.training.findFirst({ where: { AND: [{ id }, visible(viewer)] }, include: { hosts: holders.hosts } }));

/** see, may: the training, where the viewer marks who was there now. */
export async function marked(change: Change, id: string): Promise<Training & Held> {
  const training = await seenTraining(change, id);
  allow(mayHold(change.viewer, training));
  require(mayMark(change.viewer, training, change.at), 'trainingId', 'NOT_ALLOWED_NOW');
  return training;
}

export interface Arrive extends Keyed {
  readonly trainingId: string;
  readonly code: string;
}

/**
 * Whoever opens the address behind the code at the door is present, registered or not: who stands at the door is let in,
 * and the host takes out whom nobody saw. A second time changes nothing.
 */
export const arrive = (context: Context, { key, ...input }: Arrive) =>
  commit(context, { act: 'presence.arrive', input, key }, async (change) => {
    const { viewer, at } = change;
    const training = await seenTraining(change, input.trainingId);
    if (viewer.id === null) throw new Forbidden();
    require(context.house.isDoorCode(training.id, input.code, at), 'code', 'EXPIRED');
    require(isDoorOpen(training, at), 'trainingId', 'NOT_ALLOWED_NOW');
    const specialist = await specialistOf(change, viewer.id);
    const entered = await enter(change, [specialist], { trainingId: training.id, manner: 'CODE' });
    if (entered > 0) tellOfTraining(change, training);
    return training.id;
  });

export interface MarkPresence extends Keyed {
  readonly trainingId: string;
  readonly specialistIds: readonly string[];
  readonly present: boolean;
}

/** People who a host ticks at once. */
const most = 500;

/** As a host: these people were there, or were not after all. */
export const markPresence = (context: Context, { key, ...input }: MarkPresence) =>
  commit(context, { act: 'presence.mark', input, key }, async (change) => {
    const { tx, viewer } = change;
    const training = await marked(change, input.trainingId);
    const ids = [...new Set(input.specialistIds)];
    require(ids.length > 0, 'specialistIds', 'REQUIRED');
    require(ids.length <= most, 'specialistIds', 'TOO_MANY', { max: most });
    const people = await tx.specialist.findMany({
      where: {
        AND: [
          { id: { in: ids } },
          specialistVisible(viewer),
          // Nobody is brought over from another training: who did not register is added by name.
          {
            OR: [
              { registrations: { some: { AND: [{ trainingId: training.id }, registrationVisible(viewer)] } } },
              { participations: { some: { trainingId: training.id } } },
            ],
          },
        ],
      },
    });
    require(people.length === ids.length, 'specialistIds', 'UNKNOWN');
    if (input.present) await enter(change, people, { trainingId: training.id, manner: 'LIST' });
    else await takeOut(change, training, ids);
    tellOfTraining(change, training);
    return training.id;
  });

/** What a certificate or a mark hangs on stays: it is revoked first. */
async function takeOut(change: Change, { id: trainingId }: Training, ids: readonly string[]): Promise<void> {
  const rows = await change.tx.participation.findMany({ where: { trainingId, specialistId: { in: [...ids] } } });
  for (const row of rows) {
    if (!(await isBare(change, row))) throw new Invalid('specialistIds', 'NOT_ALLOWED_NOW');
    await change.tx.participation.delete({ where: { id: row.id } });
    change.noted('participation', row.id, { specialistId: row.specialistId }, {}, { trainingId });
  }
}

export interface AddParticipant extends Keyed {
  readonly trainingId: string;
  readonly name: string;
  readonly post?: string | null | undefined;
  readonly organisationId?: string | null | undefined;
  readonly organisationAs?: string | null | undefined;
  readonly municipality?: string | null | undefined;
}

/** As a host: enters somebody who is not in the hub, or did not register, by name and organisation. */
export const addParticipant = (context: Context, { key, ...input }: AddParticipant) =>
  commit(context, { act: 'presence.add', input, key }, async (change) => {
    const training = await marked(change, input.trainingId);
    const { tx, at } = change;
    const organisationId = input.organisationId ?? null;
    if (organisationId !== null)
      require((await tx.organisation.count({ where: { id: organisationId } })) > 0, 'organisationId', 'UNKNOWN');
    const id = newId(at);
    const words = {
      name: line('name', input.name, longest.name),
      post: writtenOrNull('post', input.post, longest.post) ?? '',
      organisationId,
      organisationAs:
        organisationId === null
          ? (writtenOrNull('organisationAs', input.organisationAs, longest.organisation) ?? '')
          : '',
      municipality: writtenOrNull('municipality', input.municipality, longest.municipality) ?? '',
    };
    const specialist = await tx.specialist.create({ data: { id, ...words, countsAsId: id, createdAt: at } });
    change.created('specialist', id, { organisationId }, { trainingId: training.id });
    await enter(change, [specialist], { trainingId: training.id, manner: 'LIST' });
    tellOfTraining(change, training);
    return training.id;
  });

export interface MarkIntern extends Keyed {
  readonly participationId: string;
  readonly version: number;
  readonly taskIds: readonly string[];
  readonly mark?: InternshipMark | null | undefined;
  readonly reason?: string | null | undefined;
}

/** As whoever looks after an internship: which tasks are done, and the mark with its reason. */
export const markIntern = (context: Context, { key, ...input }: MarkIntern) =>
  commit(context, { act: 'presence.markIntern', input, key }, async (change) => {
    const { tx, viewer, at } = change;
    const row = seen(
      await tx.participation.findFirst({
        where: { AND: [{ id: input.participationId }, participationVisible(viewer)] },
        include: { training: { include: { hosts: holders.hosts, tasks: true } } },
      }),
    );
    const { training } = row;
    allow(mayMarkIntern(viewer, training));
    await change.claim('participation', row, input.version);
    require(training.kind === 'INTERNSHIP', 'participationId', 'NOT_ALLOWED_NOW');
    const mark = input.mark ?? null;
    const reason = writtenOrNull('reason', input.reason, longest.reason);
    require(mark === null || reason !== null, 'reason', 'NEEDS_REASON');
    const ids = [...new Set(input.taskIds)];
    require(ids.every((id) => training.tasks.some((task) => task.id === id)), 'taskIds', 'UNKNOWN');
    await tx.taskDone.deleteMany({ where: { participationId: row.id, taskId: { notIn: ids } } });
    await tx.taskDone.createMany({
      data: ids.map((taskId) => ({ taskId, participationId: row.id, at })),
      skipDuplicates: true,
    });
    const place = { trainingId: training.id, reason };
    await change.revise('participation', row, { mark, markReason: reason ?? '' }, place);
    tellOfTraining(change, training);
    return row.id;
  });
