/** The public side of questions to the centre: what was published, and nothing else. */
import { expect, test } from 'vitest';
import { world } from '../world.ts';

/** A centre of social services, whose specialist asked twice; one of the answers is public. */
async function hub() {
  const w = await world();
  const site = w.organisation('КЦСОН «Рассвет»', 'INSTITUTION');
  const asker = site.person('Соколова Мария Сергеевна');
  const methodologist = w.person('Методист').methodologist();
  const done = { state: 'ANSWERED', answerer: methodologist, answeredAt: w.clock.now() } as const;
  const shown = w.consultation(asker, site, { subject: 'Тема Соколовой', ...done });
  const said = shown.turn('QUESTION', asker, 'Слова Соколовой');
  const file = shown.file(said, 'Файл Соколовой', asker);
  shown.published('Учебная квартира', 'Где взять <помещение>?', 'Его даёт муниципальное образование');
  const hidden = w.consultation(asker, site, { subject: 'Тайная тема', ...done });
  hidden.turn('QUESTION', asker, 'Тайные слова');
  await w.settled();
  const opens = async (path: string) => {
    const answer = await w.anonymous.fetches(path);
    return { status: answer.status, text: await answer.text(), headers: answer.headers };
  };
  return { w, asker, shown, hidden, file, opens };
}

test('a published question is found in another form of its words, and opens at its own address without a script', async () => {
  const { shown, opens } = await hub();
  const list = await opens('/registry/questions?q=учебные+квартиры');
  expect(list.text).toContain(`<a href="/registry/questions/${shown.id}">Учебная квартира</a>`);
  // A misprint is forgiven, and the other keyboard, as everywhere in the registry.
  for (const text of ['кватрира', 'rdfhnbhf'])
    expect((await opens(`/registry/questions?q=${encodeURIComponent(text)}`)).text, text).toContain(shown.id);
  const one = await opens(`/registry/questions/${shown.id}`);
  expect(one.status).toBe(200);
  expect(one.text).toContain('Где взять &lt;помещение&gt;?');
  expect(one.text).toContain('Его даёт муниципальное образование');
  expect(one.text.match(/<script(?! type="application\/ld\+json")/g)).toBeNull();
  expect(one.headers.get('content-security-policy')).toContain("default-src 'none'");
  expect((await opens('/registry/questions?q=рыба&lang=en')).text).toContain('Nothing');
});

test('neither who asked nor what was not published is there by any address', async () => {
  const { w, shown, hidden, file, opens } = await hub();
  for (const path of ['/registry/questions', `/registry/questions/${shown.id}`])
    expect((await opens(path)).text, path).not.toMatch(/Соколов|Рассвет|Методист|Тайн|Файл/);
  for (const text of ['Соколова', 'Соколава', 'тайнае', 'nfqyfz'])
    expect((await opens(`/registry/questions?q=${encodeURIComponent(text)}`)).text, text).toContain('0 вопросов');
  for (const path of [
    `/registry/questions/${hidden.id}`,
    `/registry/questions/${w.foreignId()}`,
    '/registry/questions/1',
    `/registry/${shown.id}`,
  ])
    expect((await opens(path)).status, path).toBe(404);
  expect((await opens(`/api/files/${file}`)).status).toBe(404);
});

test('what is published no longer answers like an address that leads nowhere', async () => {
  const { w, shown, opens } = await hub();
  expect((await opens(`/registry/questions/${shown.id}`)).status).toBe(200);
  await w.db.consultation.update({ where: { id: shown.id }, data: { publishedAt: null } });
  expect((await opens(`/registry/questions/${shown.id}`)).status).toBe(404);
  expect((await opens('/registry/questions')).text).not.toContain('Учебная квартира');
});
