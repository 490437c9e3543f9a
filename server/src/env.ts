import { join } from 'node:path';
import { z } from 'zod';

// Libraries look at this when they are loaded, and check each value twice unless it says so: whoever starts a node reads
// the settings first.
process.env['NODE_ENV'] ??= 'production';

/**
 * Everything configurable, checked at start; the only reader of `process.env`.
 * The table in README.md is this one (a test compares them).
 */
export const settings = {
  HUB_MODE: [
    z.enum(['demo', 'production']).default('demo'),
    'demo: the example data on its own day; production: neither',
  ],
  HUB_PORT: [z.coerce.number().int().min(0).max(65_535).default(4400), 'port of the hub; 0 takes a free one'],
  HUB_HOST: [z.string().default('127.0.0.1'), 'address to listen on; 0.0.0.0 for the whole network'],
  HUB_URL: [z.url().optional(), 'address that people open, e.g. https://hub.example.ru; needed in production'],
  HUB_DATA: [
    z.string().default(join(import.meta.dirname, '../../.data')),
    'folder of the embedded database and of files',
  ],
  HUB_SECRET: [
    z.string().min(32).optional(),
    'key for sessions, at least 32 characters; needed in production, made by itself in the demo',
  ],
  HUB_ZONE: [z.string().default('Asia/Novosibirsk'), 'time zone that decides what day it is'],
  HUB_ORIGINS: [z.string().default(''), 'further origins that may open the WebSocket, separated by commas'],
  HUB_PROXIES: [
    z.coerce.number().int().min(0).max(5).default(0),
    'how many proxies of your own stand before the hub, each noting the address it was asked from',
  ],
  DATABASE_URL: [
    z.url({ protocol: /^postgres(ql)?$/ }).optional(),
    'a PostgreSQL of your own instead of the embedded one',
  ],
  SMTP_URL: [z.url({ protocol: /^smtps?$/ }).optional(), 'mail server; without it links are shown instead of sent'],
  MAIL_FROM: [z.string().default('vmeste@localhost'), 'sender of mail'],
  OIDC_ISSUER: [z.url().optional(), 'OpenID provider to sign in with'],
  OIDC_CLIENT_ID: [z.string().optional(), 'the hub’s id at that provider'],
  OIDC_CLIENT_SECRET: [z.string().optional(), 'the hub’s secret at that provider'],
  OIDC_NAME: [z.string().default('OIDC'), 'the provider’s name on the button'],
  LOG_LEVEL: [z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'), 'what is logged'],
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
  SMTP_URL: settings.SMTP_URL[0],
  MAIL_FROM: settings.MAIL_FROM[0],
  OIDC_ISSUER: settings.OIDC_ISSUER[0],
  OIDC_CLIENT_ID: settings.OIDC_CLIENT_ID[0],
  OIDC_CLIENT_SECRET: settings.OIDC_CLIENT_SECRET[0],
  OIDC_NAME: settings.OIDC_NAME[0],
  LOG_LEVEL: settings.LOG_LEVEL[0],
});

export type Env = z.infer<typeof shape>;

export class EnvFault extends Error {}

/**
 * Reads the settings.
 * @throws EnvFault naming each setting that does not hold
 */
export function readEnv(source: Record<string, string | undefined> = process.env): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''));
  const read = shape.safeParse(given);
  if (!read.success)
    throw new EnvFault(read.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('\n'));
  const missing =
    read.data.HUB_MODE === 'production' ? (['HUB_URL', 'HUB_SECRET'] as const).filter((key) => !read.data[key]) : [];
  if (missing.length > 0) throw new EnvFault(missing.map((key) => `${key}: needed in production`).join('\n'));
  return read.data;
}
