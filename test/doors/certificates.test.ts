/** Certificates as a file, and the public page that confirms one: who gets what, and that nobody walks through codes. */
import { expect, test } from 'vitest';
import { ownWorld, type World, world } from '../world.ts';

const hostile = `Иванова <script>alert(1)</script> "Анна"`;

async function hub(given?: World) {
  const w = given ?? (await world());
  const centre = w.organisation('Центр', 'INSTITUTION');
  const host = centre.person('ведущая');
  const anna = w.organisation('Школа', 'OTHER').person('Иванова Анна Петровна');
  const stranger = w.organisation('Чужие', 'NGO').person('посторонний');
  await w.settled();
  const at = w.clock.now();
  const training = await w.db.training.create({
    data: {
      title: 'Семинар',
      kind: 'SEMINAR',
      state: 'HELD',
      organisationId: centre.id,
      planYear: 2022,
      startsAt: at,
      createdById: host.id,
      createdAt: at,
      changedAt: at,
    },
  });
  const specialist = await w.db.specialist.create({ data: { name: anna.name, personId: anna.id, createdAt: at } });
  const participation = await w.db.participation.create({
    data: { trainingId: training.id, specialistId: specialist.id, manner: 'LIST', at },
  });
  const issued = (number: number, more: object = {}) =>
    w.db.certificate.create({
      data: {
        kind: 'PARTICIPATION',
        participationId: participation.id,
        series: '2022',
        number,
        code: `0123456789ABCDEFGH${String(number).padStart(2, '0')}`,
        name: hostile,
        title: 'Семинар о сопровождении',
        hours: 8,
        heldOn: '14 ноября 2022 г.',
        issuer: 'Центр (полное имя)',
        issuedOn: new Date('2022-11-14T00:00:00Z'),
        issuedById: host.id,
        issuedAt: at,
        ...more,
      },
    });
  const opened = async (path: string, from = '10.0.0.1', method = 'GET') => {
    const answer = await w.anonymous.fetches(path, { method, headers: { 'x-forwarded-for': from } });
    return { status: answer.status, headers: answer.headers, text: await answer.text() };
  };
  return { w, training, host, anna, stranger, issued, opened };
}

test('a certificate is confirmed by its code, without a script, and the page shows nothing else', async () => {
  const { anna, issued, opened } = await hub();
  const { code } = await issued(1);
  const { status, text, headers } = await opened(`/certificate/${code}`);
  expect(status).toBe(200);
  for (const shown of ['Сертификат действителен', '2022 № 000001', 'Семинар о сопровождении', 'Центр (полное имя)'])
    expect(text).toContain(shown);
  expect(text).toContain('Иванова &lt;script&gt;');
  expect(text).not.toContain('<script');
  for (const hidden of [anna.id, anna.email, 'Школа', 'participation']) expect(text).not.toContain(hidden);
  expect(headers.get('x-robots-tag')).toBe('noindex');
  expect(headers.get('cache-control')).toBe('no-store');
  expect(headers.get('referrer-policy')).toBe('no-referrer');
  expect(headers.get('content-security-policy')).toContain("default-src 'none'");
  // As people type it from paper, and in English.
  const typed = code.toLowerCase().replace(/(.{5})/g, '$1-');
  const english = await opened(`/certificate?code=${typed}&lang=en`);
  expect(english.text).toContain('The certificate is valid.');
  expect((await opened('/certificate')).text).toContain('Код сертификата');
});

test('one that was revoked or replaced says so', async () => {
  const { issued, opened } = await hub();
  const next = await issued(2);
  const revokedAt = new Date();
  const { code } = await issued(1, { revokedAt, replacedById: next.id });
  const revoked = await issued(3, { revokedAt, revokeReason: 'Личная причина' });
  expect((await opened(`/certificate/${code}`)).text).toContain('заменён другим');
  const { text } = await opened(`/certificate/${revoked.code}`);
  expect(text).toContain('отозван');
  expect(text).not.toContain('Личная причина');
});

test('whatever there is not is answered alike, also the document of a licensed body', async () => {
  const { issued, opened } = await hub();
  const licensed = await issued(1, { kind: 'LICENSED', series: '2022-У', foreignNumber: '54' });
  const missing = await opened('/certificate/0123456789ABCDEFGHJK');
  expect([missing.status, missing.headers.get('cache-control')]).toEqual([404, 'no-store']);
  for (const path of [licensed.code, 'нет', '1', `${licensed.code}/more`, '%00', '?code=x'].map((one) =>
    one.startsWith('?') ? `/certificate${one}` : `/certificate/${one}`,
  ))
    expect((await opened(path)).text, path).toBe(missing.text);
  expect((await opened('/certificate/0123456789ABCDEFGHJK', '10.0.0.1', 'POST')).status).toBe(405);
});

test('whoever walks through codes is stopped, and then is told nothing of those there are', async () => {
  // Other tests have missed from this address before.
  const { issued, opened } = await hub(await ownWorld());
  const { code } = await issued(1);
  const tries = Array.from({ length: 30 }, (_, at) => `0123456789ABCDEFGJ${String(at).padStart(2, '0')}`);
  for (const one of tries) expect((await opened(`/certificate/${one}`)).status).toBe(404);
  expect((await opened(`/certificate/${code}`)).status).toBe(429);
});

test('the paper goes to the person, the host and the centre, while it holds; all of a training to who holds it', async () => {
  const { w, training, host, anna, stranger, issued } = await hub();
  const methodologist = w.person('методист').methodologist();
  const { id } = await issued(1);
  const revoked = await issued(2, { revokedAt: new Date() });
  const status = async (who: typeof host, path: string) => (await who.fetches(`/api/certificates/${path}.pdf`)).status;
  const answer = await anna.fetches(`/api/certificates/${id}.pdf`);
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/pdf']);
  expect(
    Buffer.from(await answer.arrayBuffer())
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-');
  expect(await status(host, id)).toBe(200);
  expect(await status(methodologist, `training/${training.id}`)).toBe(200);
  for (const [who, path] of [
    [stranger, id],
    [stranger, `training/${training.id}`],
    [anna, `training/${training.id}`],
    [host, revoked.id],
    [host, w.foreignId()],
  ] as const)
    expect(await status(who, path), path).toBe(404);
});
