import { commit, type Keyed } from '../../core/commit.ts';
import type { Context } from '../../core/context.ts';
import type { Paragraph } from '../../core/paragraph.ts';
import { allow, Forbidden, require, seen } from '../../core/refusal.ts';
import { line } from '../../core/text.ts';
import { mayPlanFor, programmeVisible } from '../policy.ts';
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
    await change.created('programme', id, { name, organisationId });
    return id;
  });

export interface SetProgramme extends Keyed {
  readonly id: string;
  readonly version: number;
  readonly words: ProgrammeWords;
}

/** Words a course anew, or says that it is not held any more. */
export const setProgramme = (context: Context, { key, ...input }: SetProgramme) =>
  commit(context, { act: 'programme.set', input, key }, async (change) => {
    const { tx, viewer, at } = change;
    const programme = seen(
      await tx.programme.findFirst({ where: { AND: [{ id: input.id }, programmeVisible(viewer)] } }),
    );
    allow(mayPlanFor(viewer, programme.organisationId));
    await change.claim('programme', programme, input.version);
    const { isArchived } = input.words;
    const archived = isArchived === null || isArchived === undefined ? {} : { archivedAt: isArchived ? at : null };
    await change.revise('programme', programme, { ...columnsOf(input.words), ...archived });
    return programme.id;
  });
