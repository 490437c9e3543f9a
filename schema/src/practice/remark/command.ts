import { isDeepStrictEqual } from 'node:util';
import type { Passport, Remark } from '@vmeste/prisma/generated/client.ts';
import { type Change, commit, type Keyed } from '../../core/commit.ts';
import type { Context } from '../../core/context.ts';
import { type Paragraph, paragraphsOf, plainText, tidy } from '../../core/paragraph.ts';
import { allow, Forbidden, Invalid, require, seen } from '../../core/refusal.ts';
import { written, writtenOrNull } from '../../core/text.ts';
import { notify } from '../../notice/command.ts';
import { tellOfPractice } from '../command.ts';
import { insideVisible, mayRemark, mayWriteFor } from '../policy.ts';
import { isReviewed, longest, type PassportField, type WordedField, wordedFields } from '../rule.ts';
import { authorsOf } from '../telling.ts';
import { asColumn, worded, wordingOf } from '../words.ts';

const insidePassport = async ({ tx, viewer }: Change, id: string) =>
  seen(await tx.passport.findFirst({ where: { AND: [{ id }, insideVisible(viewer)] }, include: { practice: true } }));

export interface RemarkOnPassport extends Keyed {
  readonly passportId: string;
  readonly field: PassportField;
  readonly text: string;
  /** How the field should read instead. */
  readonly wording?: readonly Paragraph[] | null | undefined;
}

/** As a reviewer or the centre: a remark at a field of a version that is in review, with another wording or without. */
export const remarkOnPassport = (context: Context, { key, ...input }: RemarkOnPassport) =>
  commit(context, { act: 'passport.remark', input, key }, async (change) => {
    const { tx, viewer, at } = change;
    const { practice, ...passport } = await insidePassport(change, input.passportId);
    if (viewer.id === null) throw new Forbidden();
    allow(mayRemark(viewer, practice));
    require(isReviewed(passport.state), 'passportId', 'NOT_ALLOWED_NOW');
    const { field } = input;
    const text = written('text', input.text, longest.remark);
    const wording = input.wording ? wordingFor(passport, field, input.wording) : {};
    const data = { passportId: passport.id, field, text, authorId: viewer.id, at, ...wording };
    const { id } = await tx.remark.create({ data });
    change.created('remark', id, { field }, { practiceId: practice.id });
    await notify(change, await authorsOf(change, practice), { kind: 'PRACTICE_REMARKED', practiceId: practice.id });
    tellOfPractice(change, practice);
    return passport.id;
  });

const wordedField = (field: string): WordedField | undefined => wordedFields.find((one) => one === field);

/** What is proposed, beside what stood there then. */
function wordingFor(passport: Passport, field: PassportField, text: readonly Paragraph[]) {
  const at = wordedField(field);
  if (!at) throw new Invalid('wording', 'NOT_ALLOWED_NOW');
  const [wording, before] = [tidy(text), wordingOf(at, passport)];
  require(plainText(wording) !== '', 'wording', 'REQUIRED');
  worded(at, wording);
  require(!isDeepStrictEqual(wording, before), 'wording', 'NOTHING_TO_DO');
  return { wording: asColumn(wording), before };
}

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

export interface DecideWording extends Keyed {
  readonly id: string;
  readonly version: number;
  readonly isAgreed: boolean;
  readonly answer?: string | null | undefined;
}

/**
 * As the author: agrees to the wording that a remark proposes, which then stands in the version under review, or
 * declines it and says why. What stood there before is kept with the remark, and in the version's history.
 */
export const decideWording = (context: Context, { key, ...input }: DecideWording) =>
  commit(context, { act: 'passport.decideWording', input, key }, async (change) => {
    const { tx, viewer, at } = change;
    const where = { id: input.id, passport: insideVisible(viewer) };
    const remark = seen(await tx.remark.findFirst({ where, include: { passport: { include: { practice: true } } } }));
    const { practice } = remark.passport;
    allow(mayWriteFor(viewer, practice.organisationId));
    await change.claim('remark', remark, input.version);
    // Two wordings of one version are decided one after the other.
    await tx.$queryRaw`SELECT 1 FROM "Passport" WHERE "id" = ${remark.passportId}::uuid FOR UPDATE`;
    const passport = await tx.passport.findUniqueOrThrow({ where: { id: remark.passportId } });
    require(isReviewed(passport.state) && remark.wording !== null && remark.agreed === null, 'id', 'NOT_ALLOWED_NOW');
    const answer = writtenOrNull('answer', input.answer, longest.remark);
    require(input.isAgreed || answer !== null, 'answer', 'NEEDS_REASON');
    if (input.isAgreed) await reword(change, passport, remark);
    const data = { agreed: input.isAgreed, answer, answeredById: viewer.id, answeredAt: at };
    await change.revise('remark', remark, data, { practiceId: practice.id });
    await notify(change, [remark.authorId], { kind: 'PRACTICE_REMARKED', practiceId: practice.id });
    tellOfPractice(change, practice);
    return passport.id;
  });

/** The field reads from now on as the remark says, unless another wording of it was agreed to meanwhile. */
async function reword(change: Change, passport: Passport, { field, wording, before }: Remark) {
  const at = wordedField(field);
  if (!at) throw new Invalid('id', 'NOT_ALLOWED_NOW');
  require(isDeepStrictEqual(wordingOf(at, passport), before), 'id', 'OTHER_TEXT');
  await change.tx.passport.update({ where: { id: passport.id }, data: { version: { increment: 1 } } });
  const data = { [at]: worded(at, paragraphsOf(wording)), changedAt: change.at };
  await change.revise('passport', passport, data, { practiceId: passport.practiceId });
}
