import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { expect, onTestFinished, test } from 'vitest';
import { freshDatabase } from '../../world/database.ts';

/** What the migration makes of settings, statement by statement; the rest of it is of other tables. */
function statements(): string[] {
  const migrations = join(import.meta.dirname, '../../../prisma/migrations');
  const [path = ''] = globSync('*_training_rooms_completed/migration.sql', { cwd: migrations });
  const all = readFileSync(join(migrations, path), 'utf8').split(/;\s*\n/u);
  return all.filter((statement) => statement.includes('"MailSetting"'));
}

test('whoever saved settings before a subject came gets its letters; what was declined stays declined', async () => {
  const { url, drop } = await freshDatabase();
  onTestFinished(drop);
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  onTestFinished(() => client.end());
  // As it stood before, and rows whose people are of no account here.
  await client.query(
    'ALTER TABLE "MailSetting" DROP COLUMN "muted", ADD COLUMN "subjects" "MailSubject"[]; SET session_replication_role = replica',
  );
  const kept: Readonly<Record<string, readonly [chosen: string | null, muted: string]>> = {
    'all that there was at first': ['{ROADMAPS,ASSIGNMENTS}', '{}'],
    'one of the first': ['{ROADMAPS}', '{ASSIGNMENTS}'],
    'nothing at all': ['{}', '{ROADMAPS,ASSIGNMENTS}'],
    'nothing, never written': [null, '{ROADMAPS,ASSIGNMENTS}'],
    'without practices, when questions had come': ['{ROADMAPS,ASSIGNMENTS,CONSULTATIONS}', '{PRACTICES}'],
    'training alone, when all was there': ['{TRAINING}', '{ROADMAPS,ASSIGNMENTS,PRACTICES,CONSULTATIONS}'],
    'in another order': ['{TRAINING,ROADMAPS,CONSULTATIONS}', '{ASSIGNMENTS,PRACTICES}'],
    'all of today': ['{ROADMAPS,ASSIGNMENTS,PRACTICES,CONSULTATIONS,TRAINING}', '{}'],
  };
  const idOf = (index: number) => `00000000-0000-7000-8000-${String(index).padStart(12, '0')}`;
  for (const [index, [chosen]] of Object.values(kept).entries())
    await client.query(
      `INSERT INTO "MailSetting" ("personId", "manner", "dailyAt", "subjects") VALUES ($1, 'AT_ONCE', 9, $2::"MailSubject"[])`,
      [idOf(index), chosen],
    );
  for (const statement of statements()) await client.query(statement);
  const { rows } = await client.query<{ muted: string }>('SELECT "muted"::text FROM "MailSetting" ORDER BY "personId"');
  const names = Object.keys(kept);
  expect(Object.fromEntries(rows.map(({ muted }, index) => [names[index], muted]))).toEqual(
    Object.fromEntries(Object.entries(kept).map(([name, [, muted]]) => [name, muted])),
  );
});
