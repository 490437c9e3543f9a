import type { MailManner, MailSubject } from '@vmeste/prisma/generated/client.ts';
import { commit } from '../../core/commit.ts';
import type { Context } from '../../core/context.ts';
import { allow, require } from '../../core/refusal.ts';

export interface SetMail {
  readonly manner: MailManner;
  readonly dailyAt: number;
  readonly quietFrom?: number | null | undefined;
  readonly quietUntil?: number | null | undefined;
  /** What letters do not tell of. */
  readonly muted: readonly MailSubject[];
  readonly key?: string | null | undefined;
}

const isHour = (hour: number) => hour >= 0 && hour <= 23;
const hours = { min: 0, max: 23 };

/**
 * Says how the viewer wants to hear of notices by mail. It is the viewer's own affair, so it carries no version: what was
 * said last holds.
 * @throws Invalid OUT_OF_RANGE at `dailyAt`, `quietFrom`, `quietUntil`; REQUIRED where quiet hours have one end alone
 */
export const setMail = (context: Context, { key, ...input }: SetMail) =>
  commit(context, { act: 'notice.setMail', input, key }, async ({ tx, viewer }) => {
    const { id: personId } = viewer;
    allow(personId !== null);
    const { manner, dailyAt, quietFrom = null, quietUntil = null } = input;
    require(isHour(dailyAt), 'dailyAt', 'OUT_OF_RANGE', hours);
    require(quietFrom === null || isHour(quietFrom), 'quietFrom', 'OUT_OF_RANGE', hours);
    require(quietUntil === null || isHour(quietUntil), 'quietUntil', 'OUT_OF_RANGE', hours);
    require(quietFrom === null || quietUntil !== null, 'quietUntil', 'REQUIRED');
    require(quietUntil === null || quietFrom !== null, 'quietFrom', 'REQUIRED');
    const wishes = { manner, dailyAt, quietFrom, quietUntil, muted: [...new Set(input.muted)] };
    await tx.mailSetting.upsert({ where: { personId }, create: { personId, ...wishes }, update: wishes });
    return personId;
  });
