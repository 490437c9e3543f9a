import { randomUUID } from 'node:crypto';

let counter = { instant: Number.NaN, count: 0 };

/**
 * A new id where rows that name each other are written at once: a UUID of version 7 (RFC 9562, 5.7), as the database's
 * own are. Ids that one instant gives one after another are in order (6.2, method 1: a counter stands before the
 * random bits), up to 4,096 of them.
 * @param at the change's instant
 */
export function newId(at: Date): string {
  const instant = at.getTime();
  counter = { instant, count: instant === counter.instant ? (counter.count + 1) & 0xfff : 0 };
  const time = instant.toString(16).padStart(12, '0');
  // The rest, with the bits of the variant, is as random as that of version 4.
  const rest = randomUUID().slice(18);
  return `${time.slice(0, 8)}-${time.slice(8)}-7${counter.count.toString(16).padStart(3, '0')}${rest}`;
}
