import { join } from 'node:path';
import { z } from 'zod';

// Libraries look at this when they are loaded, and check each value twice unless it says so: whoever starts a node reads
// the settings first.
process.env['NODE_ENV'] ??= 'production';

const isZone = (name: string): boolean => {
  try {
    return new Intl.DateTimeFormat('ru', { timeZone: name }).format(0) !== '';
  } catch {
    return false;
  }
};
/** `https://hub.example.ru`, with nothing behind it. */
const isOrigin = (text: string): boolean => URL.canParse(text) && new URL(text).origin === text;

const whole = (from: number, to: number) =>
  z.coerce.number('a whole number').int('a whole number').min(from, `at least ${from}`).max(to, `at most ${to}`);
const text = z.string();
const http = z.url({ protocol: /^https?$/, error: 'an address that begins with http:// or https://' });

/**
 * Everything configurable, checked at start; nobody else reads `process.env`.
 * The table in README.md is this one (a test compares them).
 */
export const settings = {
  HUB_MODE: [
    z.enum(['demo', 'production'], 'demo or production').default('demo'),
    'demo: the example data on its own day; production: neither',
  ],
  HUB_PORT: [whole(0, 65_535).default(4400), 'port of the hub; 0 takes a free one'],
  HUB_HOST: [text.default('127.0.0.1'), 'address to listen on; 0.0.0.0 for the whole network'],
  HUB_URL: [http.optional(), 'address that people open, e.g. https://hub.example.ru; needed in production'],
  HUB_DATA: [text.default(join(import.meta.dirname, '../../.data')), 'folder of the embedded database and of files'],
  HUB_SECRET: [
    text.min(32, 'at least 32 characters').optional(),
    'key for sessions, at least 32 characters; needed in production, made by itself in the demo',
  ],
  HUB_ZONE: [
    text.refine(isZone, 'a time zone by its name, e.g. Asia/Novosibirsk').default('Asia/Novosibirsk'),
    'time zone that decides what day it is',
  ],
  HUB_ORIGINS: [
    text
      .refine(
        (list) => list.split(',').every((part) => part.trim() === '' || isOrigin(part.trim())),
        'origins like https://hub.example.ru, separated by commas',
      )
      .default(''),
    'further origins whose pages are this hub’s own, separated by commas',
  ],
  HUB_PROXIES: [
    whole(0, 5).default(0),
    'how many proxies of your own stand before the hub, each noting the address it was asked from',
  ],
  DATABASE_URL: [
    z.url({ protocol: /^postgres(ql)?$/, error: 'an address that begins with postgresql://' }).optional(),
    'a PostgreSQL of your own instead of the embedded one',
  ],
  DATABASE_CONNECTIONS: [
    whole(2, 200).default(20),
    'how many connections to PostgreSQL a node answers over; it opens up to four more for itself',
  ],
  SMTP_URL: [
    z.url({ protocol: /^smtps?$/, error: 'an address that begins with smtp:// or smtps://' }).optional(),
    'mail server; without it links are shown instead of sent',
  ],
  MAIL_FROM: [text.default('vmeste@localhost'), 'sender of mail'],
  OIDC_ISSUER: [http.optional(), 'OpenID provider to sign in with'],
  OIDC_CLIENT_ID: [text.optional(), 'the hub’s id at that provider'],
  OIDC_CLIENT_SECRET: [text.optional(), 'the hub’s secret at that provider'],
  OIDC_NAME: [text.default('OIDC'), 'the provider’s name on the button'],
  S3_BUCKET: [
    text.optional(),
    'bucket for files, which nodes on several machines share; without it they are in HUB_DATA',
  ],
  S3_ENDPOINT: [http.optional(), 'address of the S3 store, where it is not Amazon’s own'],
  S3_REGION: [text.default('us-east-1'), 'region of the bucket'],
  S3_ACCESS_KEY_ID: [text.optional(), 'the hub’s key at the S3 store'],
  S3_SECRET_ACCESS_KEY: [text.optional(), 'the secret of that key'],
  LOG_LEVEL: [
    z.enum(['debug', 'info', 'warn', 'error', 'silent'], 'debug, info, warn, error or silent').default('info'),
    'what is logged',
  ],
} as const satisfies Record<string, readonly [z.ZodType, string]>;

const shape = z.object({
  HUB_MODE: settings.HUB_MODE[0],
  HUB_PORT: settings.HUB_PORT[0],
  HUB_HOST: settings.HUB_HOST[0],
  HUB_URL: settings.HUB_URL[0],
  HUB_DATA: settings.HUB_DATA[0],
  HUB_SECRET: settings.HUB_SECRET[0],
  HUB_ZONE: settings.HUB_ZONE[0],
  HUB_ORIGINS: settings.HUB_ORIGINS[0],
  HUB_PROXIES: settings.HUB_PROXIES[0],
  DATABASE_URL: settings.DATABASE_URL[0],
  DATABASE_CONNECTIONS: settings.DATABASE_CONNECTIONS[0],
  SMTP_URL: settings.SMTP_URL[0],
  MAIL_FROM: settings.MAIL_FROM[0],
  OIDC_ISSUER: settings.OIDC_ISSUER[0],
  OIDC_CLIENT_ID: settings.OIDC_CLIENT_ID[0],
  OIDC_CLIENT_SECRET: settings.OIDC_CLIENT_SECRET[0],
  OIDC_NAME: settings.OIDC_NAME[0],
  S3_BUCKET: settings.S3_BUCKET[0],
  S3_ENDPOINT: settings.S3_ENDPOINT[0],
  S3_REGION: settings.S3_REGION[0],
  S3_ACCESS_KEY_ID: settings.S3_ACCESS_KEY_ID[0],
  S3_SECRET_ACCESS_KEY: settings.S3_SECRET_ACCESS_KEY[0],
  LOG_LEVEL: settings.LOG_LEVEL[0],
});

export type Env = z.infer<typeof shape>;

/** Some of the settings do not hold; the message has a line for each. */
export class EnvFault extends Error {}

/** Settings that others make necessary, and what makes them so. */
const needed = (env: Env): (readonly [keyof Env, string])[] => [
  ...(env.HUB_MODE === 'production'
    ? ([
        ['HUB_URL', 'in production'],
        ['HUB_SECRET', 'in production'],
      ] as const)
    : []),
  ...(env.OIDC_ISSUER
    ? ([
        ['OIDC_CLIENT_ID', 'with OIDC_ISSUER'],
        ['OIDC_CLIENT_SECRET', 'with OIDC_ISSUER'],
      ] as const)
    : []),
  ...(env.S3_BUCKET
    ? ([
        ['S3_ACCESS_KEY_ID', 'with S3_BUCKET'],
        ['S3_SECRET_ACCESS_KEY', 'with S3_BUCKET'],
      ] as const)
    : []),
];

/**
 * Reads the settings. A setting that is empty counts as left out.
 * @throws EnvFault naming each setting that does not hold; the values are not repeated, since some are secrets
 */
export function readEnv(source: Record<string, string | undefined> = process.env): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''));
  // A slip of the pen would otherwise leave the default in place without a word.
  const unknown = Object.keys(given).filter((key) => key.startsWith('HUB_') && !(key in settings));
  const read = shape.safeParse(given);
  const faults = [
    ...unknown.map((key) => `${key}: there is no such setting`),
    ...(read.error?.issues ?? []).map(({ path, message }) => `${path.join('.')}: must be ${message}`),
    ...(read.success ? needed(read.data).filter(([key]) => !read.data[key]) : []).map(
      ([key, why]) => `${key}: needed ${why}`,
    ),
  ];
  if (!read.success || faults.length > 0) throw new EnvFault(faults.join('\n'));
  return read.data;
}

/** What a program that we start is given besides the settings of its own. */
export const inherited = (): Readonly<Record<string, string | undefined>> => process.env;
