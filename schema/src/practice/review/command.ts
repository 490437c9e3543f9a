import type { Evidence, Practice } from '@vmeste/prisma/generated/client.ts';
import { type Change, commit, type Keyed } from '../../core/commit.ts';
import type { Context } from '../../core/context.ts';
import { allow, Forbidden, require, seen } from '../../core/refusal.ts';
import { written } from '../../core/text.ts';
import { notify } from '../../notice/command.ts';
import { visible as personVisible } from '../../person/policy.ts';
import { rightsOf } from '../../person/rights.ts';
import { tellOfPractice } from '../command.ts';
import { insideVisible, mayJudge, mayTake, practiceInside } from '../policy.ts';
import { isReviewed, longest } from '../rule.ts';
import { criteria, type Score, scores } from './rule.ts';

const insidePractice = async ({ tx, viewer }: Change, id: string): Promise<Practice> =>
  seen(await tx.practice.findFirst({ where: { AND: [{ id }, practiceInside(viewer)] } }));

/** Whoever begins or ends to judge sees other things from now on. */
const tellOfReviewer = (change: Change, practice: Practice, personId: string) => {
  change.tell('rights.changed', { personId });
  tellOfPractice(change, practice);
};

/** As the centre: appoints somebody to judge a practice. Nobody judges one of an organisation of their own. */
export const appointReviewer = (
  context: Context,
  { key, ...input }: Keyed & { practiceId: string; personId: string },
) =>
  commit(context, { act: 'practice.appointReviewer', input, key }, async (change) => {
    const { tx, viewer, at } = change;
    const practice = await insidePractice(change, input.practiceId);
    allow(mayTake(viewer, 'centre', practice));
    const person = await tx.person.findFirst({
      where: { AND: [{ id: input.personId, disabledAt: null }, personVisible(viewer)] },
    });
    require(person !== null, 'personId', 'UNKNOWN');
    const rights = await rightsOf(tx, person.id, viewer.rights.today);
    require(!rights.organisations.includes(practice.organisationId), 'personId', 'OWN_ORGANISATION');
    await tx.$queryRaw`SELECT 1 FROM "Practice" WHERE "id" = ${practice.id}::uuid FOR UPDATE`;
    const of = { practiceId: practice.id, personId: person.id };
    require((await tx.reviewer.count({ where: { ...of, dismissedAt: null } })) === 0, 'personId', 'TAKEN');
    const { id } = await tx.reviewer.create({ data: { ...of, appointedAt: at } });
    change.created('reviewer', id, of, { practiceId: practice.id });
    await notify(change, [person.id], { kind: 'REVIEW_ASKED', practiceId: practice.id });
    tellOfReviewer(change, practice, person.id);
    return practice.id;
  });

/** As the centre: whoever was appointed judges it no longer. What was judged stays. */
export const dismissReviewer = (context: Context, { key, ...input }: Keyed & { id: string }) =>
  commit(context, { act: 'practice.dismissReviewer', input, key }, async (change) => {
    const { tx, viewer, at } = change;
    const reviewer = seen(
      await tx.reviewer.findFirst({
        where: { id: input.id, practice: practiceInside(viewer) },
        include: { practice: true },
      }),
    );
    const { practice } = reviewer;
    allow(mayTake(viewer, 'centre', practice));
    const ended = await tx.reviewer.updateMany({
      where: { id: reviewer.id, dismissedAt: null },
      data: { dismissedAt: at },
    });
    require(ended.count > 0, 'id', 'NOTHING_TO_DO');
    change.noted('reviewer', reviewer.id, { dismissedAt: null }, { dismissedAt: at }, { practiceId: practice.id });
    tellOfReviewer(change, practice, reviewer.personId);
    return practice.id;
  });

export interface JudgePassport extends Keyed {
  readonly passportId: string;
  /** The version of one’s own judgement that one saw; left out for the first. */
  readonly version?: number | null | undefined;
  readonly scores: readonly Score[];
  readonly evidence: Evidence;
  readonly conclusion: string;
}

/** As a reviewer: judges a version, or judges it anew, while it is in review. */
export const judgePassport = (context: Context, { key, ...input }: JudgePassport) =>
  commit(context, { act: 'passport.judge', input, key }, async (change) => {
    const { tx, viewer, at } = change;
    const passport = seen(
      await tx.passport.findFirst({
        where: { AND: [{ id: input.passportId }, insideVisible(viewer)] },
        include: { practice: true },
      }),
    );
    if (viewer.id === null) throw new Forbidden();
    allow(mayJudge(viewer, passport.practice));
    require(isReviewed(passport.state), 'passportId', 'NOT_ALLOWED_NOW');
    const columns = {
      scores: kept(input.scores),
      evidence: input.evidence,
      conclusion: written('conclusion', input.conclusion, longest.remark),
      at,
    };
    const of = { passportId: passport.id, personId: viewer.id };
    const place = { practiceId: passport.practiceId };
    const before = await tx.judgement.findUnique({ where: { passportId_personId: of } });
    if (before) {
      await change.claim('judgement', before, input.version ?? 0);
      await change.revise('judgement', before, columns, place);
    } else {
      const { id } = await tx.judgement.create({ data: { ...of, ...columns } });
      change.created('judgement', id, { evidence: columns.evidence }, place);
    }
    tellOfPractice(change, passport.practice);
    return passport.id;
  });

/** @throws Invalid REQUIRED where a criterion is left out, OUT_OF_RANGE for a score that is none */
function kept(given: readonly Score[]): Record<string, { score: number; reason: string }> {
  return Object.fromEntries(
    criteria.map((criterion) => {
      const found = given.find((one) => one.criterion === criterion);
      require(found !== undefined, 'scores', 'REQUIRED');
      const { score, reason } = found;
      require(Number.isInteger(score) && score >= scores.min && score <= scores.max, 'scores', 'OUT_OF_RANGE', scores);
      return [criterion, { score, reason: written('scores', reason, longest.remark) }];
    }),
  );
}
