import { createTransport } from 'nodemailer';
import type { CalendarMessage } from '../documents/ics.ts';
import type { Env } from '../env.ts';

/** A letter, as plain text and as HTML with the same words. */
export interface Letter {
  readonly to: { readonly name: string; readonly address: string };
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** The same for each attempt to send it, so that a mail server can tell a repeated one. */
  readonly id: string;
  /** What the reader's calendar is to enter, change or take out. */
  readonly calendar?: CalendarMessage;
  readonly enclosed?: readonly Enclosure[];
}

/** A file that goes with a letter. */
export interface Enclosure {
  readonly name: string;
  readonly type: string;
  readonly bytes: Buffer;
}

export interface Mail {
  send(letter: Letter): Promise<void>;
  stop(): void;
}

/** What went wrong with the mail server, without the address that its answer repeats. */
export class MailFault extends Error {
  override name = 'MailFault';
  /** Whether the server answered at all: another letter may fare better. */
  readonly answered: boolean;

  constructor(message: string, answered: boolean) {
    super(message);
    this.answered = answered;
  }
}

/** How long a mail server is waited for, in milliseconds: shorter than a letter rests before it is tried again. */
const patience = { connectionTimeout: 20_000, greetingTimeout: 20_000, socketTimeout: 60_000 };

/** Mail through the configured server; null where there is none. */
export function openMail(env: Pick<Env, 'SMTP_URL' | 'HUB_URL' | 'MAIL_FROM'>): Mail | null {
  if (!env.SMTP_URL) return null;
  const transport = createTransport({ ...patience, url: env.SMTP_URL });
  const host = new URL(env.HUB_URL ?? 'http://localhost').hostname;
  return {
    send: async ({ id, calendar, enclosed = [], ...letter }) => {
      const headers = { 'Auto-Submitted': 'auto-generated' };
      await transport
        .sendMail({
          ...letter,
          ...(calendar ? { icalEvent: { ...calendar, filename: 'meeting.ics' } } : {}),
          attachments: enclosed.map(({ name, type, bytes }) => ({ filename: name, contentType: type, content: bytes })),
          from: env.MAIL_FROM,
          messageId: `<${id}@${host}>`,
          headers,
        })
        .catch((error: unknown) => {
          const [code, answer] = ['code', 'responseCode'].map((key) =>
            error instanceof Error ? Reflect.get(error, key) : undefined,
          );
          throw new MailFault(`The mail server refused: ${String(code)} ${String(answer ?? '')}`, answer !== undefined);
        });
    },
    stop: () => transport.close(),
  };
}
