import { createHash, createHmac } from 'node:crypto';

/**
 * The secret of a calendar's address: 43 characters, 256 bits. It follows from the hub's key and the address's own id, so
 * that a retried request is answered alike, and nothing but its hash is ever stored.
 */
export const secretOf = (key: string, id: string): string =>
  createHmac('sha256', key).update(`calendar:${id}`).digest('base64url');

/** What is stored of a secret, and looked for. */
export const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');
