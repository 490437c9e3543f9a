import { randomInt } from 'node:crypto';
import { digits } from '../../person/invitation/rule.ts';

/** Signs of a certificate's public address: 20 are 100 bits, so that nobody finds one by trying. */
const codeLength = 20;

/** What a certificate's public address ends with. It follows from nothing. */
export const newCode = (): string =>
  Array.from({ length: codeLength }, () => digits[randomInt(digits.length)]).join('');

const pattern = new RegExp(`^[${digits}]{${codeLength}}$`);

/** A code as somebody typed it from paper: case and dashes do not matter; null where it can be none. */
export function codeIn(typed: string): string | null {
  const plain = typed.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
  return pattern.test(plain) ? plain : null;
}

/** How a certificate stands, as whoever is shown it must know. */
export const standings = ['VALID', 'REVOKED', 'REPLACED'] as const;
export type Standing = (typeof standings)[number];

export const standingOf = (row: {
  readonly revokedAt: Date | null;
  readonly replacedById: string | null;
}): Standing => {
  if (row.replacedById !== null) return 'REPLACED';
  return row.revokedAt === null ? 'VALID' : 'REVOKED';
};

/**
 * The series of a year, of the whole hub: numbers go on without a gap in it, as a journal of issue has them. Documents of
 * licensed bodies bear their own numbers; the hub counts its entries of them in a series beside.
 */
export const seriesOf = (kind: 'PARTICIPATION' | 'LICENSED', year: number): string =>
  kind === 'PARTICIPATION' ? String(year) : `${year}-У`;

/** «2022 № 000017» */
export const numberOf = ({ series, number }: { readonly series: string; readonly number: number }): string =>
  `${series} № ${String(number).padStart(6, '0')}`;

export const longest = { name: 200, reason: 2_000, issuer: 300, foreignNumber: 100, title: 500 } as const;
export const hours = { min: 1, max: 2_000 } as const;
