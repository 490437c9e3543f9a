import type { ReplicationState } from '@vmeste/prisma/generated/client.ts';
import { type Change, commit, type Keyed } from '../../core/commit.ts';
import type { Context } from '../../core/context.ts';
import { allow, Forbidden, require, seen } from '../../core/refusal.ts';
import { writtenOrNull } from '../../core/text.ts';
import { notify } from '../../notice/command.ts';
import { tellOfPractice } from '../command.ts';
import { mayWriteFor, practiceVisible, visible } from '../policy.ts';
import { longest } from '../rule.ts';
import { authorsOf } from '../telling.ts';
import { columnsOf, type PassportWords } from '../words.ts';

/** What a site says of taking a practice over; whatever is left out stays as it is. */
export interface ReplicationWords {
  readonly state?: ReplicationState | null | undefined;
  readonly municipality?: string | null | undefined;
  readonly changes?: string | null | undefined;
  readonly results?: PassportWords['results'];
  readonly contact?: string | null | undefined;
}

/** @throws Invalid where a text is too long or a figure is none */
function columns({ state, municipality, changes, results, contact }: ReplicationWords) {
  const { results: figures } = columnsOf({ results });
  return {
    ...(state && { state }),
    ...(typeof municipality === 'string' && {
      municipality: writtenOrNull('municipality', municipality, longest.municipality) ?? '',
    }),
    ...(typeof changes === 'string' && { changes: writtenOrNull('changes', changes, longest.remark) ?? '' }),
    ...(figures && { results: figures }),
    ...(typeof contact === 'string' && { contact: writtenOrNull('contact', contact, longest.contacts) ?? '' }),
  };
}

export interface DeclareReplication extends Keyed {
  /** The published version that the site takes over. */
  readonly passportId: string;
  readonly organisationId: string;
  readonly words: ReplicationWords;
}

/** An organisation declares that it takes over the version that the registry shows. */
export const declareReplication = (context: Context, { key, ...input }: DeclareReplication) =>
  commit(context, { act: 'practice.declareReplication', input, key }, async (change) => {
    const { tx, viewer, at } = change;
    if (viewer.id === null) throw new Forbidden();
    const practice = seen(
      await tx.practice.findFirst({
        where: {
          AND: [{ passports: { some: { AND: [{ id: input.passportId }, visible(viewer)] } } }, practiceVisible(viewer)],
        },
      }),
    );
    const { organisationId } = input;
    allow(mayWriteFor(viewer, organisationId));
    require(practice.publishedId === input.passportId && practice.archivedAt === null, 'passportId', 'NOT_ALLOWED_NOW');
    require(practice.organisationId !== organisationId, 'organisationId', 'NOTHING_TO_DO');
    const of = { practiceId: practice.id, organisationId };
    require((await tx.replication.count({ where: of })) === 0, 'organisationId', 'TAKEN');
    const said = { passportId: input.passportId, declaredById: viewer.id, declaredAt: at, changedAt: at };
    const { id } = await tx.replication.create({
      data: { ...of, ...said, state: 'PLANNED', ...columns(input.words) },
    });
    change.created('replication', id, of, { practiceId: practice.id });
    await tellAuthors(change, practice.id);
    tellOfPractice(change, practice);
    return id;
  });

async function tellAuthors(change: Change, id: string): Promise<void> {
  const practice = await change.tx.practice.findUniqueOrThrow({ where: { id } });
  await notify(change, await authorsOf(change, practice), { kind: 'PRACTICE_TAKEN_OVER', practiceId: id });
}

export interface ChangeReplication extends Keyed {
  readonly id: string;
  readonly version: number;
  /** Another published version of the practice, by which the site works from now on. */
  readonly passportId?: string | null | undefined;
  readonly words: ReplicationWords;
}

/** A site says how it goes on: how far it is, what it does otherwise, what came of it, by which version. */
export const changeReplication = (context: Context, { key, ...input }: ChangeReplication) =>
  commit(context, { act: 'practice.changeReplication', input, key }, async (change) => {
    const { tx, viewer, at } = change;
    const row = seen(await tx.replication.findFirst({ where: { id: input.id, practice: practiceVisible(viewer) } }));
    allow(mayWriteFor(viewer, row.organisationId));
    await change.claim('replication', row, input.version);
    const { practiceId } = row;
    const passportId = input.passportId ?? row.passportId;
    const isPublished = { id: passportId, practiceId, publishedAt: { not: null } };
    require((await tx.passport.count({ where: isPublished })) > 0, 'passportId', 'UNKNOWN');
    const data = { ...columns(input.words), passportId, changedAt: at };
    await change.revise('replication', row, data, { practiceId });
    if (data.state && data.state !== row.state) await tellAuthors(change, practiceId);
    tellOfPractice(change, { id: practiceId });
    return row.id;
  });
