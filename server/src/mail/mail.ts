import { createTransport } from 'nodemailer';
import type { Env } from '../env.ts';

/** A letter, as plain text and as HTML with the same words. */
export interface Letter {
  readonly to: { readonly name: string; readonly address: string };
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** The same for each attempt to send it, so that a mail server can tell a repeated one. */
  readonly id: string;
}

export interface Mail {
  send(letter: Letter): Promise<void>;
  stop(): void;
}

/** What went wrong with the mail server, without the address that its answer repeats. */
export class MailFault extends Error {
  override name = 'MailFault';
}

/** Mail through the configured server; null where there is none. */
export function openMail(env: Env): Mail | null {
  if (!env.SMTP_URL) return null;
  const transport = createTransport(env.SMTP_URL);
  const host = new URL(env.HUB_URL ?? 'http://localhost').hostname;
  return {
    send: async ({ id, ...letter }) => {
      const headers = { 'Auto-Submitted': 'auto-generated' };
      await transport
        .sendMail({ ...letter, from: env.MAIL_FROM, messageId: `<${id}@${host}>`, headers })
        .catch((error: unknown) => {
          const [code, answer] = ['code', 'responseCode'].map((key) =>
            error instanceof Error ? Reflect.get(error, key) : undefined,
          );
          throw new MailFault(`The mail server refused: ${String(code)} ${String(answer ?? '')}`);
        });
    },
    stop: () => transport.close(),
  };
}
