import { once } from 'node:events';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';

/** A mail server that keeps what it is given. */
export interface Letters {
  readonly url: string;
  /** The next letter that has not been taken yet; waits for it. */
  next(): Promise<Email>;
  /** How many letters have come so far. */
  readonly count: number;
  /** Answers so many letters with a temporary refusal. */
  refuse(times: number): void;
  stop(): Promise<void>;
}

/** @param onCome what happens as a letter comes, before the server answers that it has it */
export async function openLetters(onCome: () => Promise<void> = async () => {}): Promise<Letters> {
  const come: Email[] = [];
  const waiting: ((letter: Email) => void)[] = [];
  let count = 0;
  let refusals = 0;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData: (stream, _session, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        if (refusals > 0) {
          refusals -= 1;
          done(Object.assign(new Error('try again later'), { responseCode: 451 }));
          return;
        }
        void PostalMime.parse(Buffer.concat(chunks)).then(async (letter) => {
          count += 1;
          const taker = waiting.shift();
          if (taker) taker(letter);
          else come.push(letter);
          await onCome();
          done();
        });
      });
    },
  });
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const address = server.server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    url: `smtp://127.0.0.1:${port}`,
    next: async () => come.shift() ?? new Promise<Email>((take) => waiting.push(take)),
    get count() {
      return count;
    },
    refuse: (times) => {
      refusals = times;
    },
    stop: () => new Promise<void>((done) => server.close(() => done())),
  };
}
