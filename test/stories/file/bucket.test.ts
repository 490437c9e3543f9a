import { createHash } from 'node:crypto';
import { startFauxqs } from 'fauxqs';
import { expect, onTestFinished, test } from 'vitest';
import { ownWorld } from '../../world.ts';

test('with a bucket to share, a file that one node took is given by another, from the bucket and no disk', async () => {
  const s3 = await startFauxqs({ port: 0, logger: false });
  onTestFinished(() => s3.stop());
  s3.createBucket('vmeste');
  const endpoint = `http://127.0.0.1:${s3.port}`;
  const w = await ownWorld({
    S3_BUCKET: 'vmeste',
    S3_ENDPOINT: endpoint,
    S3_ACCESS_KEY_ID: 'hub',
    S3_SECRET_ACCESS_KEY: 'a secret of the hub at the store',
  });
  const specialist = w.organisation('Минздрав НСО').person('специалист');
  const form = new FormData();
  form.set('file', new Blob(['Отчёт за полугодие\n'.repeat(10_000)]), 'отчёт.txt');
  const taken = await specialist.fetches('/api/files', { method: 'POST', body: form });
  expect(taken.status).toBe(201);
  const { file } = await taken.json();

  const kept = await (await fetch(`${endpoint}/vmeste?list-type=2`)).text();
  expect(kept.match(/<Key>[0-9a-f]{2}\/[0-9a-f-]{36}<\/Key>/g)).toHaveLength(1);
  const other = await w.anotherNode();
  const given = await specialist.at(other).fetches(file.url);
  expect(given.status).toBe(200);
  const bytes = Buffer.from(await given.arrayBuffer());
  expect(createHash('sha256').update(bytes).digest('hex')).toBe(file.sha256);
});
