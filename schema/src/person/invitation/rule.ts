import { createHash, createHmac } from 'node:crypto';
import type { InvitationKind } from '@vmeste/prisma/generated/client.ts';

/** How long an invitation opens the door, in days: a link comes at once, a printed code lies on a desk first. */
export const lifetime: Readonly<Record<InvitationKind, number>> = { LINK: 7, CODE: 30 };

/** How soon another way back in may be asked for, in minutes. */
export const recoverEvery = 10;

/** Crockford's digits: no letter is taken for a figure, whether read aloud or typed from paper. */
export const digits = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Characters of a secret: 26 are 130 bits, for a link; 12 are 60 bits, for a person to type at a door that counts. */
const size: Readonly<Record<InvitationKind, number>> = { LINK: 26, CODE: 12 };

/**
 * The secret of an invitation. It follows from the hub's key, so that the mail can be written after the commit and
 * nothing but its hash is ever stored.
 */
export function secretOf(key: string, { id, kind }: { id: string; kind: InvitationKind }): string {
  const bytes = createHmac('sha256', key).update(`invitation:${kind}:${id}`).digest();
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  const secret = Array.from(
    { length: size[kind] },
    (_, at) => digits[Number.parseInt(bits.slice(at * 5, at * 5 + 5), 2)],
  ).join('');
  return kind === 'CODE' ? secret.replace(/(.{4})(?=.)/g, '$1-') : secret;
}

/** A secret as it was typed: case, blanks and dashes do not matter, and neither does O for 0, I or L for 1. */
const plain = (typed: string) => typed.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');

/** What is stored of a secret. */
export const hashOf = (typed: string): string => createHash('sha256').update(plain(typed)).digest('hex');

/** A name to sign in with, for a person without an address. */
export const isUsername = (text: string): boolean => /^[a-z0-9][a-z0-9._]{2,29}$/.test(text);
