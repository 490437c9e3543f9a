import { createHmac } from 'node:crypto';

/** How long an app shows one code, in milliseconds. */
const half = 30_000;
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/**
 * What an authenticator app shows for a key, so many half minutes from now (RFC 6238: SHA-1, six digits).
 * @param key as the app is given it: base 32, blanks do not matter
 */
export function codeFrom(key: string, later = 0): string {
  const bits = [...key.replace(/\s/g, '')]
    .map((letter) => letters.indexOf(letter).toString(2).padStart(5, '0'))
    .join('');
  const bytes = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
  const step = Buffer.alloc(8);
  step.writeBigUInt64BE(BigInt(Math.floor(Date.now() / half) + later));
  const hash = createHmac('sha1', bytes).update(step).digest();
  const at = (hash.at(-1) ?? 0) & 15;
  return String((hash.readUInt32BE(at) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}
