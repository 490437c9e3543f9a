import { type Change, commit, type Keyed } from '../../core/commit.ts';
import type { Context } from '../../core/context.ts';
import { allow, Forbidden, require, seen } from '../../core/refusal.ts';
import { written } from '../../core/text.ts';
import { notify } from '../../notice/command.ts';
import { tellOfPractice } from '../command.ts';
import { insideVisible, mayRemark, mayWriteFor } from '../policy.ts';
import { isReviewed, longest, type PassportField } from '../rule.ts';
import { authorsOf } from '../telling.ts';

const insidePassport = async ({ tx, viewer }: Change, id: string) =>
  seen(await tx.passport.findFirst({ where: { AND: [{ id }, insideVisible(viewer)] }, include: { practice: true } }));

export interface RemarkOnPassport extends Keyed {
  readonly passportId: string;
  readonly field: PassportField;
  readonly text: string;
}

/** As a reviewer or the centre: a remark at a field of a version that is in review. */
export const remarkOnPassport = (context: Context, { key, ...input }: RemarkOnPassport) =>
  commit(context, { act: 'passport.remark', input, key }, async (change) => {
    const { tx, viewer, at } = change;
    const { practice, ...passport } = await insidePassport(change, input.passportId);
    if (viewer.id === null) throw new Forbidden();
    allow(mayRemark(viewer, practice));
    require(isReviewed(passport.state), 'passportId', 'NOT_ALLOWED_NOW');
    const text = written('text', input.text, longest.remark);
    const data = { passportId: passport.id, field: input.field, text, authorId: viewer.id, at };
    const { id } = await tx.remark.create({ data });
    await change.created('remark', id, { field: input.field }, { practiceId: practice.id });
    await notify(change, await authorsOf(change, practice), { kind: 'PRACTICE_REMARKED', practiceId: practice.id });
    tellOfPractice(change, practice);
    return passport.id;
  });

/** As the author: answers a remark at its field. What was answered can be answered anew while it is in review. */
export const answerPassportRemark = (
  context: Context,
  { key, ...input }: Keyed & { id: string; version: number; answer: string },
) =>
  commit(context, { act: 'passport.answerRemark', input, key }, async (change) => {
    const { tx, viewer, at } = change;
    const remark = seen(
      await tx.remark.findFirst({
        where: { id: input.id, passport: insideVisible(viewer) },
        include: { passport: { include: { practice: true } } },
      }),
    );
    const { practice, state } = remark.passport;
    allow(mayWriteFor(viewer, practice.organisationId));
    await change.claim('remark', remark, input.version);
    require(isReviewed(state) || state === 'RETURNED', 'id', 'NOT_ALLOWED_NOW');
    const answer = written('answer', input.answer, longest.remark);
    const data = { answer, answeredById: viewer.id, answeredAt: at };
    await change.revise('remark', remark, data, { practiceId: practice.id });
    await notify(change, [remark.authorId], { kind: 'PRACTICE_REMARKED', practiceId: practice.id });
    tellOfPractice(change, practice);
    return remark.passportId;
  });
