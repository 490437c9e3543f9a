import { pino } from 'pino';

/** What must not reach a log, wherever in a record it stands. */
const personal = [
  'email',
  'password',
  'name',
  'token',
  'cookie',
  'authorization',
  'code',
  'secret',
  'text',
  'variables',
];

export const openLog = (level: string) =>
  pino({ level, redact: { paths: personal.flatMap((key) => [key, `*.${key}`, `*.*.${key}`]), censor: '[personal]' } });

export type Log = ReturnType<typeof openLog>;
