import type { Programme } from '@vmeste/prisma/generated/client.ts';
import { type Change, commit, type Keyed } from '../../core/commit.ts';
import type { Context } from '../../core/context.ts';
import type { Paragraph } from '../../core/paragraph.ts';
import { allow, Forbidden, require, seen } from '../../core/refusal.ts';
import { line } from '../../core/text.ts';
import { mayPlanFor, programmeVisible, unused } from '../policy.ts';
import { longest } from '../rule.ts';
import { paragraphsOf, within } from '../words.ts';

/** What of a programme was written; whatever is left out stays as it is. */
export interface ProgrammeWords {
  readonly name?: string | null | undefined;
  readonly about?: readonly Paragraph[] | null | undefined;
  readonly hours?: number | null | undefined;
  readonly isArchived?: boolean | null | undefined;
}

const columnsOf = ({ name, about, hours }: ProgrammeWords) => ({
  ...(typeof name === 'string' && { name: line('name', name, longest.title) }),
  ...(about && { about: paragraphsOf('about', about) }),
  ...(hours !== undefined && { hours: hours && within('hours', hours) }),
});

export interface CreateProgramme extends Keyed {
  readonly organisationId: string;
  readonly words: ProgrammeWords;
}

/** Enters a course of an organisation. */
export const createProgramme = (context: Context, { key, ...input }: CreateProgramme) =>
  commit(context, { act: 'programme.create', input, key }, async (change) => {
    const { tx, viewer, at } = change;
    if (viewer.id === null) throw new Forbidden();
    const { organisationId } = input;
    allow(mayPlanFor(viewer, organisationId));
    require((await tx.organisation.count({ where: { id: organisationId } })) > 0, 'organisationId', 'UNKNOWN');
    const { name = '', ...columns } = columnsOf(input.words);
    require(name !== '', 'name', 'REQUIRED');
    const { id } = await tx.programme.create({ data: { ...columns, name, organisationId, createdAt: at } });
    change.created('programme', id, { name, organisationId });
    change.tell('programme.changed', { organisationId });
    return id;
  });

type Claim = Keyed & { readonly id: string; readonly version: number };

/** see, may, claim: a course that somebody is about to change. */
async function claimed(change: Change, { id, version }: Claim): Promise<Programme> {
  const { tx, viewer } = change;
  const programme = seen(await tx.programme.findFirst({ where: { AND: [{ id }, programmeVisible(viewer)] } }));
  allow(mayPlanFor(viewer, programme.organisationId));
  await change.claim('programme', programme, version);
  return programme;
}

export interface SetProgramme extends Claim {
  readonly words: ProgrammeWords;
}

/** Words a course anew, or says that it is not held any more. */
export const setProgramme = (context: Context, { key, ...input }: SetProgramme) =>
  commit(context, { act: 'programme.set', input, key }, async (change) => {
    const { at } = change;
    const programme = await claimed(change, input);
    const { isArchived } = input.words;
    const archived = isArchived === null || isArchived === undefined ? {} : { archivedAt: isArchived ? at : null };
    await change.revise('programme', programme, { ...columnsOf(input.words), ...archived });
    change.tell('programme.changed', { organisationId: programme.organisationId });
    return programme.id;
  });

/**
 * Throws away a course that nothing rests on: no training, not even a draft, and no target. Any other is archived.
 * @returns the organisation whose course it was
 */
export const discardProgramme = (context: Context, { key, ...input }: Claim) =>
  commit(context, { act: 'programme.discard', input, key }, async (change) => {
    const { tx } = change;
    const { id, name, organisationId } = await claimed(change, input);
    // Whoever names the course at this moment is waited for, and whoever comes later does not find it any more.
    await tx.$queryRaw`SELECT 1 FROM "Programme" WHERE "id" = ${id}::uuid FOR UPDATE`;
    require((await tx.programme.count({ where: { AND: [{ id }, unused] } })) > 0, 'id', 'NOT_ALLOWED_NOW');
    await tx.programme.delete({ where: { id } });
    change.noted('programme', id, { name, organisationId }, {});
    change.tell('programme.changed', { organisationId });
    return organisationId;
  });
