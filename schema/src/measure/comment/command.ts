import type { Comment, CommentKind, Prisma } from '@vmeste/prisma/generated/client.ts';
import { type Change, commit } from '../../core/commit.ts';
import type { Context } from '../../core/context.ts';
import { allow, Forbidden, require, seen } from '../../core/refusal.ts';
import { written } from '../../core/text.ts';
import { coordinatorsOf, notify } from '../../notice/command.ts';
import { seesRoadmap } from '../../roadmap/policy.ts';
import { selected, touch } from '../command.ts';
import { visible as measureVisible } from '../policy.ts';
import { mayRemove, mayRestore, visible } from './policy.ts';

const longest = 5000;

export interface WriteComment {
  measureId: string;
  kind: CommentKind;
  text: string;
  /** The question or comment that it answers. */
  parentId?: string | null | undefined;
  mentions?: readonly string[] | null | undefined;
  key?: string | null | undefined;
}

/** Writes a note, a question or a comment at a measure; whoever is asked, answered or mentioned learns of it. */
export const writeComment = (context: Context, { key, ...input }: WriteComment) =>
  commit(context, { act: 'comment.write', input, key }, async (change) => {
    const authorId = author(change);
    const measure = seen(
      await change.tx.measure.findFirst({ where: { AND: [{ id: input.measureId }, measureVisible(change.viewer)] } }),
    );
    const text = written('text', input.text, longest);
    const parent = input.parentId ? await parentOf(change, input.parentId, measure.id) : null;
    const mentions = await mentioned(change, measure.roadmapId, input.mentions ?? []);
    const comment = await change.tx.comment.create({
      data: {
        measureId: measure.id,
        roadmapId: measure.roadmapId,
        kind: input.kind,
        authorId,
        text,
        parentId: parent?.id ?? null,
        createdAt: change.at,
        mentions: { create: mentions.map((personId) => ({ personId })) },
      },
    });
    await told(change, comment, parent, mentions);
    await touch(change, [measure]);
    return comment.id;
  });

function author({ viewer }: Change): string {
  if (viewer.id === null) throw new Forbidden();
  return viewer.id;
}

/** An answer to an answer stands under the same question. */
async function parentOf(change: Change, id: string, measureId: string): Promise<Comment> {
  const found = await change.tx.comment.findFirst({ where: { id, measureId, removedAt: null } });
  require(found !== null, 'parentId', 'UNKNOWN');
  if (found.parentId === null) return found;
  return change.tx.comment.findUniqueOrThrow({ where: { id: found.parentId } });
}

/** Only people who see the roadmap can be mentioned; who does not is no more known than who does not exist. */
async function mentioned(change: Change, roadmapId: string, ids: readonly string[]): Promise<string[]> {
  const distinct = [...new Set(ids)];
  require(distinct.length <= 20, 'mentions', 'TOO_MANY', { max: 20 });
  const found = await change.tx.person.findMany({
    where: {
      AND: [{ id: { in: distinct } }, await seesRoadmap(change.tx, roadmapId, change.viewer.rights.today)],
    },
    select: { id: true },
  });
  require(found.length === distinct.length, 'mentions', 'UNKNOWN');
  return distinct;
}

async function told(
  change: Change,
  comment: Comment,
  parent: Comment | null,
  mentions: readonly string[],
): Promise<void> {
  const { roadmapId, measureId, id } = comment;
  change.created('comment', id, { kind: comment.kind }, { roadmapId, measureId });
  change.tell('comment.written', { roadmapId, measureId });
  const about = { roadmapId, measureId, commentId: id };
  const rest = (people: readonly string[]) => people.filter((personId) => !mentions.includes(personId));
  await notify(change, mentions, { kind: 'MENTIONED', ...about });
  if (parent) await notify(change, rest([parent.authorId]), { kind: 'ANSWERED', ...about });
  if (comment.kind !== 'QUESTION') return;
  const responsible = await change.tx.responsible.findMany({ where: { measureId } });
  const coordinators = await coordinatorsOf(change.tx, roadmapId, change.viewer.rights.today);
  await notify(change, rest([...coordinators, ...responsible.map(({ personId }) => personId)]), {
    kind: 'QUESTION_ASKED',
    ...about,
  });
}

export interface WriteNotes {
  measureIds: readonly string[];
  text: string;
  key?: string | null | undefined;
}

/** Puts the same note on each measure of a selection, all or none. */
export const writeNotes = (context: Context, { key, ...input }: WriteNotes) =>
  commit(context, { act: 'comment.note', input, key }, async (change) => {
    const authorId = author(change);
    const { roadmapId, measures } = await selected(change, input.measureIds);
    const text = written('text', input.text, longest);
    for (const measure of measures) {
      const comment = await change.tx.comment.create({
        data: { measureId: measure.id, roadmapId, kind: 'NOTE', authorId, text, createdAt: change.at },
      });
      await told(change, comment, null, []);
    }
    await touch(change, measures);
    return roadmapId;
  });

interface Named {
  id: string;
  key?: string | null | undefined;
}

/** Takes back what one wrote; its answers stay. */
export const removeComment = (context: Context, { key, ...input }: Named) =>
  commit(context, { act: 'comment.remove', input, key }, async (change) => {
    const comment = await one(change, { id: input.id, removedAt: null });
    allow(mayRemove(change.viewer, comment));
    return stands(change, comment, change.at);
  });

/** Puts back what one took back: it stands where it stood, and whoever was told of it finds it again. */
export const restoreComment = (context: Context, { key, ...input }: Named) =>
  commit(context, { act: 'comment.restore', input, key }, async (change) => {
    const comment = await one(change, { id: input.id, removedAt: { not: null } });
    allow(mayRestore(change.viewer, comment));
    return stands(change, comment, null);
  });

const one = async ({ tx, viewer }: Change, where: Prisma.CommentWhereInput): Promise<Comment> =>
  seen(await tx.comment.findFirst({ where: { AND: [where, visible(viewer)] } }));

/** From when on it is gone; null where it stands again. The notices of what is gone are hidden, not lost. */
async function stands(change: Change, { id, roadmapId, measureId }: Comment, removedAt: Date | null): Promise<string> {
  await change.tx.comment.update({ where: { id }, data: { removedAt } });
  const removed = removedAt !== null;
  change.noted('comment', id, { removed: !removed }, { removed }, { roadmapId, measureId });
  change.tell('comment.written', { roadmapId, measureId });
  for (const { personId } of await change.tx.notice.findMany({ where: { commentId: id }, select: { personId: true } }))
    change.tell('notice.changed', { personId });
  await touch(change, [{ id: measureId }]);
  return id;
}
