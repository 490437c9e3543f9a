import type { Training } from '@vmeste/prisma/generated/client.ts';
import { visible as resolutionVisible } from '../assignment/resolution/policy.ts';
import type { Change } from '../core/commit.ts';
import { require } from '../core/refusal.ts';
import { line, writtenOrNull } from '../core/text.ts';
import { ownUpload } from '../file/policy.ts';
import { visible as organisationVisible } from '../organisation/policy.ts';
import { visible as personVisible } from '../person/policy.ts';
import { programmeVisible } from './policy.ts';
import { longest, most } from './rule.ts';

type Ids = readonly string[] | null | undefined;
type Id = string | null | undefined;

interface ItemWords {
  readonly startsAt?: Date | null | undefined;
  readonly endsAt?: Date | null | undefined;
  readonly title: string;
  readonly speakers?: string | null | undefined;
}

interface TaskWords {
  /** The task that is worded so from now on; a new one where it is left out. */
  readonly id?: string | null | undefined;
  readonly text: string;
}

/** What hangs on a training; whatever is left out stays as it is. */
export interface Hung {
  readonly programmeId?: Id;
  readonly supervisorId?: Id;
  readonly resolutionId?: Id;
  readonly hostIds?: Ids;
  readonly invitedIds?: Ids;
  readonly fileIds?: Ids;
  readonly items?: readonly ItemWords[] | null | undefined;
  readonly tasks?: readonly TaskWords[] | null | undefined;
}

type Named = Partial<Record<'programmeId' | 'supervisorId' | 'resolutionId', string | null>>;

/** The rows that a training names, each of which the viewer sees; null names none. @throws Invalid UNKNOWN */
export async function namedOf({ tx, viewer }: Change, words: Hung, training: Named = {}): Promise<Named> {
  const { programmeId, supervisorId, resolutionId } = words;
  if (programmeId && programmeId !== training.programmeId) {
    const open = { id: programmeId, archivedAt: null };
    const known = await tx.programme.count({ where: { AND: [open, programmeVisible(viewer)] } });
    require(known > 0, 'programmeId', 'UNKNOWN');
  }
  if (supervisorId && supervisorId !== training.supervisorId) {
    const known = await tx.person.count({ where: { AND: [{ id: supervisorId }, personVisible(viewer)] } });
    require(known > 0, 'supervisorId', 'UNKNOWN');
  }
  if (resolutionId && resolutionId !== training.resolutionId) {
    const known = await tx.resolution.count({ where: { AND: [{ id: resolutionId }, resolutionVisible(viewer)] } });
    require(known > 0, 'resolutionId', 'UNKNOWN');
  }
  return {
    ...(programmeId !== undefined && { programmeId }),
    ...(supervisorId !== undefined && { supervisorId }),
    ...(resolutionId !== undefined && { resolutionId }),
  };
}

/** Exactly these hang on the training from now on. */
export async function hang(change: Change, training: Training, words: Hung): Promise<void> {
  const { hostIds, invitedIds, fileIds, items, tasks } = words;
  if (hostIds) await hangHosts(change, training, hostIds);
  if (invitedIds) await hangInvited(change, training, invitedIds);
  if (fileIds) await hangFiles(change, training, fileIds);
  if (items) await hangItems(change, training, items);
  if (tasks) await hangTasks(change, training, tasks);
}

async function organisations({ tx, viewer }: Change, field: string, ids: readonly string[]): Promise<void> {
  const known = await tx.organisation.count({
    where: { AND: [{ id: { in: [...ids] } }, organisationVisible(viewer)] },
  });
  require(known === ids.length, field, 'UNKNOWN');
}

async function hangHosts(change: Change, { id: trainingId, organisationId: own }: Training, given: readonly string[]) {
  const ids = [...new Set(given)].filter((id) => id !== own);
  require(ids.length <= most.hosts, 'hostIds', 'TOO_MANY', { max: most.hosts });
  await organisations(change, 'hostIds', ids);
  await change.tx.trainingHost.deleteMany({ where: { trainingId } });
  await change.tx.trainingHost.createMany({ data: ids.map((organisationId) => ({ trainingId, organisationId })) });
}

async function hangInvited(change: Change, { id: trainingId }: Training, given: readonly string[]) {
  const ids = [...new Set(given)];
  require(ids.length <= most.invited, 'invitedIds', 'TOO_MANY', { max: most.invited });
  await organisations(change, 'invitedIds', ids);
  await change.tx.trainingInvited.deleteMany({ where: { trainingId } });
  await change.tx.trainingInvited.createMany({ data: ids.map((organisationId) => ({ trainingId, organisationId })) });
}

/** Own uploads that hang nowhere yet, and what hangs here already. */
async function hangFiles({ tx, viewer }: Change, { id: trainingId }: Training, given: readonly string[]) {
  const ids = [...new Set(given)];
  require(ids.length <= most.papers, 'fileIds', 'TOO_MANY', { max: most.papers });
  const mine = { OR: [ownUpload(viewer), { trainings: { some: { trainingId } } }] };
  const known = await tx.file.count({ where: { AND: [{ id: { in: ids } }, mine] } });
  require(known === ids.length, 'fileIds', 'UNKNOWN');
  await tx.trainingFile.deleteMany({ where: { trainingId } });
  await tx.trainingFile.createMany({ data: ids.map((fileId, position) => ({ trainingId, fileId, position })) });
}

async function hangItems({ tx }: Change, { id: trainingId }: Training, given: readonly ItemWords[]) {
  require(given.length <= most.items, 'items', 'TOO_MANY', { max: most.items });
  const data = given.map(({ startsAt = null, endsAt = null, title, speakers }, position) => {
    require(!endsAt || (startsAt !== null && endsAt >= startsAt), 'items', 'ENDS_BEFORE_START');
    const words = { title: line('items', title, longest.item), speakers: said(speakers) };
    return { trainingId, position, startsAt, endsAt, ...words };
  });
  await tx.trainingItem.deleteMany({ where: { trainingId } });
  await tx.trainingItem.createMany({ data });
}

const said = (speakers: string | null | undefined) => writtenOrNull('items', speakers, longest.speakers) ?? '';

/** A task keeps its id, and with it who has done it; one that somebody has done is not taken away. */
async function hangTasks({ tx }: Change, { id: trainingId }: Training, given: readonly TaskWords[]) {
  require(given.length <= most.tasks, 'tasks', 'TOO_MANY', { max: most.tasks });
  const kept = given.flatMap(({ id }) => id ?? []);
  const known = await tx.internshipTask.count({ where: { trainingId, id: { in: kept } } });
  require(known === kept.length, 'tasks', 'UNKNOWN');
  const gone = { trainingId, id: { notIn: kept } };
  require((await tx.taskDone.count({ where: { task: gone } })) === 0, 'tasks', 'NOT_ALLOWED_NOW');
  await tx.internshipTask.deleteMany({ where: gone });
  for (const [position, { id, text }] of given.entries()) {
    const data = { position, text: line('tasks', text, longest.task) };
    if (id) await tx.internshipTask.update({ where: { id }, data });
    else await tx.internshipTask.create({ data: { ...data, trainingId } });
  }
}
