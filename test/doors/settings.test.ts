import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { EnvFault, readEnv, settings } from '@vmeste/server/env.ts';
import { describe, expect, test } from 'vitest';
import { root } from '../run/program.ts';
import { settings as testSettings } from '../run/settings.ts';

/** A default as the README writes it: paths within the project are told from its folder. */
const asWritten = (value: unknown): string => {
  if (value === undefined || value === '') return '';
  const text = String(value);
  return `\`${text.startsWith(root) ? relative(root, text) : text}\``;
};

test('the table of the README has a row for each setting, with its default and what it is', () => {
  const readme = readFileSync(join(root, 'README.md'), 'utf8');
  const [, table = ''] = readme.split('## Settings');
  const rows = (table.split('\n## ')[0] ?? '')
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) => line.slice(1, -1).split('|'))
    .map((cells) => cells.map((cell) => cell.trim()));
  const expected = Object.entries(settings).map(([name, [shape, what]]) => [
    `\`${name}\``,
    asWritten(shape.parse(undefined)),
    what,
  ]);
  const ofTests = Object.entries(testSettings).map(([name, what]) => [`\`${name}\``, '', what]);
  expect(rows).toEqual([...expected, ...ofTests]);
});

const production = {
  HUB_MODE: 'production',
  HUB_URL: 'https://hub.example.ru',
  HUB_SECRET: 'a secret of more than thirty-two characters',
};

/** What is set wrongly, and what is said of it. */
const wrong: readonly (readonly [Record<string, string>, string])[] = [
  [{ HUB_MODE: 'test' }, 'HUB_MODE: must be demo or production'],
  [{ HUB_PORT: 'http' }, 'HUB_PORT: must be a whole number'],
  [{ HUB_PORT: '44.5' }, 'HUB_PORT: must be a whole number'],
  [{ HUB_PORT: '65536' }, 'HUB_PORT: must be at most 65535'],
  [{ HUB_PORT: '-1' }, 'HUB_PORT: must be at least 0'],
  [{ HUB_URL: 'hub.example.ru' }, 'HUB_URL: must be an address that begins with http:// or https://'],
  [{ HUB_SECRET: 'too short' }, 'HUB_SECRET: must be at least 32 characters'],
  [{ HUB_ZONE: 'Asia/Nowhere' }, 'HUB_ZONE: must be a time zone by its name, e.g. Asia/Novosibirsk'],
  [
    { HUB_ORIGINS: 'https://one.example, two.example' },
    'HUB_ORIGINS: must be origins like https://hub.example.ru, separated by commas',
  ],
  [
    { HUB_ORIGINS: 'https://one.example/path' },
    'HUB_ORIGINS: must be origins like https://hub.example.ru, separated by commas',
  ],
  [{ HUB_PROXIES: '6' }, 'HUB_PROXIES: must be at most 5'],
  [{ DATABASE_URL: 'mysql://localhost/vmeste' }, 'DATABASE_URL: must be an address that begins with postgresql://'],
  [{ DATABASE_CONNECTIONS: '1' }, 'DATABASE_CONNECTIONS: must be at least 2'],
  [{ SMTP_URL: 'mail.example.ru:25' }, 'SMTP_URL: must be an address that begins with smtp:// or smtps://'],
  [{ OIDC_ISSUER: 'esia' }, 'OIDC_ISSUER: must be an address that begins with http:// or https://'],
  [{ OIDC_ISSUER: 'https://id.example.ru', OIDC_CLIENT_ID: 'vmeste' }, 'OIDC_CLIENT_SECRET: needed with OIDC_ISSUER'],
  [{ S3_ENDPOINT: 's3.example.ru' }, 'S3_ENDPOINT: must be an address that begins with http:// or https://'],
  [{ S3_BUCKET: 'vmeste', S3_ACCESS_KEY_ID: 'hub' }, 'S3_SECRET_ACCESS_KEY: needed with S3_BUCKET'],
  [{ OIDC_ISSUER: 'https://id.example.ru', OIDC_CLIENT_SECRET: 'x' }, 'OIDC_CLIENT_ID: needed with OIDC_ISSUER'],
  [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL: must be debug, info, warn, error or silent'],
  [{ HUB_MODE: 'production', HUB_SECRET: production.HUB_SECRET }, 'HUB_URL: needed in production'],
  [{ HUB_MODE: 'production', HUB_URL: production.HUB_URL }, 'HUB_SECRET: needed in production'],
  [{ HUB_PROT: '4401' }, 'HUB_PROT: there is no such setting'],
];

describe('a setting that does not hold is named, with what it must be', () => {
  test.each(wrong)('%o', (given, said) => {
    expect(() => readEnv(given)).toThrow(new EnvFault(said));
  });

  test('all of them at once', () => {
    expect(() => readEnv({ HUB_PORT: 'x', LOG_LEVEL: 'loud' })).toThrow(/^HUB_PORT: .*\nLOG_LEVEL: /);
  });

  test('and never with its value, which may be a secret', () => {
    expect(() => readEnv({ HUB_SECRET: 'short secret' })).toThrow(expect.not.stringContaining('short secret'));
  });
});

test('what holds is taken; empty counts as left out', () => {
  expect(readEnv({ HUB_PORT: '', SMTP_URL: '' })).toMatchObject({ HUB_MODE: 'demo', HUB_PORT: 4400, HUB_ORIGINS: '' });
  expect(readEnv({ ...production, HUB_ORIGINS: 'https://one.example, http://two.example:81' })).toMatchObject(
    production,
  );
});

test('whoever starts the hub with a wrong setting reads which, and nothing is started', async () => {
  for (const args of [
    ['server/src/main.ts'],
    ['server/src/hub.ts', 'serve'],
    ['server/src/hub.ts', 'person', 'add', '--name', 'Кто-то'],
  ]) {
    const child = spawn(process.execPath, args, { cwd: root, env: { ...process.env, HUB_PORT: 'http' } });
    let said = '';
    child.stderr.on('data', (chunk: Buffer) => {
      said += chunk.toString();
    });
    expect(await once(child, 'close')).toEqual([2, null]);
    expect(said).toContain('HUB_PORT: must be a whole number');
    expect(said).not.toMatch(/\bat .*\.ts:\d+/);
  }
});
