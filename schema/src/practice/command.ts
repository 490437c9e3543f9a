import type { Passport, Practice, PracticeKind, Prisma } from '@vmeste/prisma/generated/client.ts';
import { type Change, commit, type Keyed } from '../core/commit.ts';
import type { Context } from '../core/context.ts';
import { allow, Forbidden, require, seen } from '../core/refusal.ts';
import { writtenOrNull } from '../core/text.ts';
import { type Day, midnightOf } from '../core/time.ts';
import { careOf, requireComplete } from './complete.ts';
import { type Hung, hang } from './hanging.ts';
import { mayTake, mayWriteFor, practiceInside, visible } from './policy.ts';
import { followInRegistry } from './registry/command.ts';
import { tellOfNewVersion } from './replication/telling.ts';
import { requireJudged } from './review/ready.ts';
import { isAllowed, isAtRest, isWritable, longest, type PassportStep, passportParts, steps } from './rule.ts';
import { tellOfStep } from './telling.ts';
import { columnsOf, type PassportWords } from './words.ts';

/** What of a passport is written, with what hangs on it. */
export type Writing = PassportWords & Hung;

export interface StartPractice extends Keyed {
  readonly organisationId: string;
  readonly kind: PracticeKind;
  readonly words: Writing;
}

/** Registers a practice: its first passport is a draft, which only the author's organisation sees. */
export const startPractice = (context: Context, { key, ...input }: StartPractice) =>
  commit(context, { act: 'practice.start', input, key }, async (change) => {
    const { tx, viewer, at } = change;
    if (viewer.id === null) throw new Forbidden();
    allow(mayWriteFor(viewer, input.organisationId));
    const { name = '', ...columns } = columnsOf(input.words);
    require(name !== '', 'name', 'REQUIRED');
    const { kind, organisationId } = input;
    const practice = await tx.practice.create({
      data: { kind, organisationId, startedById: viewer.id, createdAt: at },
    });
    const passport = await tx.passport.create({
      data: { ...columns, name, practiceId: practice.id, number: 1, createdAt: at, changedAt: at },
    });
    await hang(change, passport, input.words);
    change.created('practice', practice.id, { kind, organisationId }, { practiceId: practice.id });
    tellOfDraft(change, practice);
    return practice.id;
  });

/** A draft is the own organisation's affair: its event goes to nobody else. */
export const tellOfDraft = (change: Change, { id, organisationId }: Practice) =>
  change.tell('practice.drafted', { practiceId: id, organisationId });

export const tellOfPractice = (change: Change, { id }: { id: string }) =>
  change.tell('practice.changed', { practiceId: id });

type WithPractice = Passport & { readonly practice: Practice };

/** see, claim: a version that somebody is about to change. */
export async function claimed(
  change: Change,
  { id, version }: { id: string; version: number },
  may: (practice: Practice) => boolean,
): Promise<WithPractice> {
  const passport = seen(
    await change.tx.passport.findFirst({
      where: { AND: [{ id }, visible(change.viewer)] },
      include: { practice: true },
    }),
  );
  allow(may(passport.practice));
  await change.claim('passport', passport, version);
  return passport;
}

export interface SavePassport extends Keyed {
  readonly id: string;
  readonly version: number;
  readonly words: Writing;
}

/** Saves as one writes: what is left out stays as it is. */
export const savePassport = (context: Context, { key, ...input }: SavePassport) =>
  commit(context, { act: 'passport.save', input, key }, async (change) => {
    const passport = await claimed(change, input, ({ organisationId }) => mayWriteFor(change.viewer, organisationId));
    require(isWritable(passport.state), 'state', 'NOT_ALLOWED_NOW');
    const columns = columnsOf(input.words);
    require(columns.name !== '', 'name', 'REQUIRED');
    await change.revise('passport', passport, { ...columns, changedAt: change.at }, place(passport));
    await hang(change, passport, input.words);
    tellOfDraft(change, passport.practice);
    return passport.id;
  });

const place = ({ practiceId }: { practiceId: string }, reason: string | null = null) => ({ practiceId, reason });

/** Throws a draft away that was never submitted; with the only version goes the practice. */
export const discardPassport = (context: Context, { key, ...input }: { id: string; version: number } & Keyed) =>
  commit(context, { act: 'passport.discard', input, key }, async (change) => {
    const passport = await claimed(change, input, ({ organisationId }) => mayWriteFor(change.viewer, organisationId));
    require(passport.state === 'DRAFT' && passport.submittedAt === null, 'state', 'NOT_ALLOWED_NOW');
    const { practice } = passport;
    await change.tx.passport.delete({ where: { id: passport.id } });
    if (passport.number === 1) await change.tx.practice.delete({ where: { id: practice.id } });
    change.noted('passport', passport.id, { state: passport.state }, { state: null }, place(passport));
    tellOfDraft(change, practice);
    return practice.organisationId;
  });

/** Begins the next version where the last one was returned or published: it takes over all that was written. */
export const revisePractice = (context: Context, { key, ...input }: { id: string } & Keyed) =>
  commit(context, { act: 'practice.revise', input, key }, async (change) => {
    const { tx, viewer, at } = change;
    const practice = seen(await tx.practice.findFirst({ where: { AND: [{ id: input.id }, practiceInside(viewer)] } }));
    allow(mayWriteFor(viewer, practice.organisationId));
    // One draft at a time, also where two begin at once.
    await tx.$queryRaw`SELECT 1 FROM "Practice" WHERE "id" = ${practice.id}::uuid FOR UPDATE`;
    const last = await tx.passport.findFirstOrThrow({
      where: { practiceId: practice.id },
      orderBy: { number: 'desc' },
      include: { papers: true, measures: true, technologies: true },
    });
    require(isAtRest(last.state), 'state', 'NOT_ALLOWED_NOW');
    const passport = await tx.passport.create({
      data: {
        ...copied(last),
        practiceId: practice.id,
        number: last.number + 1,
        createdAt: at,
        changedAt: at,
        papers: { create: last.papers.map(({ fileId, kind, position }) => ({ fileId, kind, position })) },
        measures: { create: last.measures.map(({ measureId }) => ({ measureId })) },
        technologies: { create: last.technologies.map(({ technologyId }) => ({ technologyId })) },
      },
    });
    change.created('passport', passport.id, { number: passport.number }, place(passport));
    tellOfDraft(change, practice);
    return passport.id;
  });

/** The words that a next version begins with. */
function copied(passport: Passport) {
  const { name, municipality, targetGroups, results, contacts, contactsPublic } = passport;
  const parts = Object.fromEntries(passportParts.map((part) => [part, passport[part] ?? []]));
  return { ...parts, name, municipality, targetGroups, results: results ?? [], contacts, contactsPublic };
}

export interface MovePassport extends Keyed {
  readonly id: string;
  readonly version: number;
  readonly step: PassportStep;
  readonly reason?: string | null | undefined;
  /** Until when the reviewers judge; needed to begin. */
  readonly dueOn?: Day | null | undefined;
  /** When it is looked at again; needed to publish. */
  readonly reviewOn?: Day | null | undefined;
}

/** Takes a version a step on its way. Who may is a table in the rules. */
export const movePassport = (context: Context, { key, ...input }: MovePassport) =>
  commit(context, { act: `passport.${input.step.toLowerCase()}`, input, key }, async (change) => {
    const { by, to, reason: needed } = steps[input.step];
    const passport = await claimed(change, input, (practice) => mayTake(change.viewer, by, practice));
    require(isAllowed(input.step, passport.state), 'step', 'NOT_ALLOWED_NOW');
    const reason = writtenOrNull('reason', input.reason, longest.remark);
    require(!needed || reason !== null, 'reason', 'NEEDS_REASON');
    const columns = await effects[input.step](change, passport, { ...input, reason });
    await change.revise('passport', passport, { state: to, changedAt: change.at, ...columns }, place(passport, reason));
    if (input.step === 'PUBLISH' || input.step === 'ARCHIVE') await followInRegistry(change.tx, [passport.practiceId]);
    await tellOfStep(change, passport, input.step);
    tellOfPractice(change, passport.practice);
    return passport.id;
  });

interface Moving {
  readonly reason: string | null;
  readonly dueOn?: Day | null | undefined;
  readonly reviewOn?: Day | null | undefined;
}
type Effect = (change: Change, passport: WithPractice, moving: Moving) => Promise<Partial<Passport>>;

const nothing: Effect = async () => ({});

/** What a step needs, and does besides: the columns that it sets. */
const effects: Readonly<Record<PassportStep, Effect>> = {
  SUBMIT: async ({ at }, passport) => {
    requireComplete(passport);
    return { submittedAt: at };
  },
  WITHDRAW: nothing,
  BEGIN: async (change, { practice }, { dueOn }) => {
    require(!!dueOn && dueOn >= change.viewer.rights.today, 'dueOn', 'BAD_DAY');
    await setOnPractice(change, practice, { curatorId: change.viewer.id });
    return { dueOn: midnightOf(dueOn) };
  },
  RETURN: nothing,
  ACCEPT: async (change, passport) => {
    await requireJudged(change, passport);
    return {};
  },
  PUBLISH: async (change, passport, { reason, reviewOn }) => {
    // Whoever publishes what looks like data about a person says why it is none.
    require(reason !== null || careOf(passport).length === 0, 'reason', 'NEEDS_REASON');
    require(!!reviewOn && reviewOn > change.viewer.rights.today, 'reviewOn', 'BAD_DAY');
    await change.tx.passport.updateMany({
      where: { practiceId: passport.practiceId, state: 'PUBLISHED' },
      data: { state: 'ARCHIVED', version: { increment: 1 } },
    });
    await tellOfNewVersion(change, passport);
    await setOnPractice(change, passport.practice, {
      publishedId: passport.id,
      archivedAt: null,
      reviewOn: midnightOf(reviewOn),
    });
    return { publishedAt: change.at };
  },
  ARCHIVE: async (change, { practice }) => {
    await setOnPractice(change, practice, { archivedAt: change.at, reviewOn: null });
    return {};
  },
};

/** A practice's own columns follow from what became of its versions: nobody edits them beside. */
async function setOnPractice(change: Change, practice: Practice, data: Prisma.PracticeUncheckedUpdateInput & object) {
  await change.tx.practice.update({ where: { id: practice.id }, data: { version: { increment: 1 } } });
  await change.revise('practice', practice, { ...data }, { practiceId: practice.id });
}
