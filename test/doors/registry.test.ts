import { afterAll, beforeAll, expect, test } from 'vitest';
import { openWorld, ownWorld, type World, world } from '../world.ts';

/** Words that would break out of a page, of its data, or of a table. */
const hostile = `</script><script>alert(1)</script>"'&<img src=x onerror=alert(2)>`;

/** Practices in all states, one of them in two published versions. The doors are only looked at: tests share this world. */
async function filled() {
  const w = await openWorld();
  const centre = w.organisation('КЦСОН «Рассвет»', 'INSTITUTION');
  const author = centre.person('автор');
  const judge = w.organisation('Институт').person('эксперт');
  const practice = w.practice(centre, author, 'TECHNOLOGY');
  const first = practice.passport('PUBLISHED', { name: 'Прежнее имя', publishedAt: new Date('2021-05-01T05:00:00Z') });
  const oldFile = practice.file(first, 'прежний порядок.txt', author);
  const current = practice.passport('PUBLISHED', {
    name: `Социальная няня ${hostile}`,
    targetGroups: ['Семьи с детьми', `Группа ${hostile}`],
    municipality: 'г. Бердск',
    parts: {
      problem: [
        { kind: 'paragraph', runs: [{ text: 'Родителям нужна ' }, { text: 'передышка', bold: true, italic: true }] },
        { kind: 'bullet', runs: [{ text: 'Первое' }] },
        { kind: 'bullet', runs: [{ text: 'Второе', italic: true }] },
        { kind: 'numbered', runs: [{ text: 'Раз' }] },
        { kind: 'paragraph', runs: [{ text: hostile }] },
      ],
    },
    results: [{ year: 2021, label: `Семей ${hostile}`, value: 1200.5, unit: 'чел.', bound: 'MORE' }],
    contacts: `Иванова И. И.\n8 383 223-44-55 ${hostile}`,
    contactsPublic: true,
  });
  practice.judgement(current, judge, 'STUDIED');
  const files = {
    old: oldFile,
    document: practice.file(current, `порядок ${hostile}.txt`, author),
    form: practice.file(current, 'бланк.txt', author, 'FORM'),
  };
  const draft = practice.passport('DRAFT', { name: 'Новый черновик' });
  const draftFile = practice.file(draft, 'черновик.txt', author);
  const formula = w.practice(centre, author);
  formula.linked(
    formula.passport('PUBLISHED', { name: '=1+1; "кавычки"', municipality: '@место', contacts: 'тайный телефон' }),
    {
      technologyId: current,
    },
  );
  const gone = w.practice(centre, author);
  const goneVersion = gone.passport('PUBLISHED', { name: 'Ушедшая практика' });
  const goneFile = gone.file(goneVersion, 'ушедший.txt', author);
  gone.archived();
  const hidden = (['DRAFT', 'SUBMITTED', 'IN_REVIEW', 'RETURNED', 'ACCEPTED', 'ARCHIVED'] as const).map((state) => {
    const row = w.practice(centre, author);
    return {
      id: row.id,
      fileId: row.file(row.passport(state, { name: `Тайна ${state}` }), `тайна ${state}.txt`, author),
    };
  });
  await w.settled();
  return { w, practice, formula, gone, hidden, files: { ...files, gone: goneFile, draft: draftFile } };
}

let shared: Awaited<ReturnType<typeof filled>>;
beforeAll(async () => {
  shared = await filled();
});
afterAll(() => shared.w.close());

const opened = async (w: World, path: string, headers: Record<string, string> = {}) => {
  const response = await w.anonymous.fetches(path, { headers });
  return { status: response.status, headers: response.headers, text: await response.text() };
};

test('whoever has not signed in reads the registry: what is published, with its facets', async () => {
  const { w } = shared;
  const { status, text, headers } = await opened(w, '/registry');
  expect([status, headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
  expect(text).toContain('<b>2 записи</b>');
  expect(text).toContain('Социальная няня');
  expect(text).toContain('href="/registry?kind=TECHNOLOGY"');
  for (const word of ['Тайна', 'черновик', 'Ушедшая', 'Прежнее имя']) expect(text).not.toContain(word);
  const narrowed = await opened(w, '/registry?q=нявя&kind=TECHNOLOGY');
  expect(narrowed.text).toContain('<b>1 запись</b>');
  expect(narrowed.text).toContain('aria-current="true"');
  expect((await opened(w, '/registry?q=кварк')).text).toContain('Ничего не найдено');
});

test('nothing that somebody wrote becomes markup, and no page has a script', async () => {
  const { w, practice } = shared;
  const question = encodeURIComponent(hostile);
  for (const path of [
    `/registry?q=${question}`,
    `/registry?group=${question}&place=${question}&lang=${question}&page=${question}`,
    `/registry/${practice.id}`,
    `/registry/${practice.id}/2`,
    '/registry',
  ]) {
    const { status, text, headers } = await opened(w, path);
    expect(status).toBe(200);
    // Tags alone: what stands between quotes is no markup.
    const tags = text.replaceAll(/"[^"]*"/gu, '""').match(/<[^>]*>?/gu) ?? [];
    expect(tags.filter((tag) => /^<(?:img|script(?! type=""))|\son\w+=/iu.test(tag))).toEqual([]);
    expect(text.match(/<\/script>/giu)?.length ?? 0).toBe(path.includes(practice.id) ? 1 : 0);
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/script-src|unsafe/u);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  }
});

test('a practice shows all parts of its passport, and programs read who made it', async () => {
  const { w, practice, files } = shared;
  const { text } = await opened(w, `/registry/${practice.id}`);
  expect(text).toContain('<p>Родителям нужна <strong><em>передышка</em></strong></p>');
  expect(text).toContain('<ul><li>Первое</li><li><em>Второе</em></li></ul><ol><li>Раз</li></ol>');
  for (const part of ['goal', 'technology', 'stages', 'resources', 'roles', 'conditions'])
    expect(text).toContain(`${part}: Социальная няня`);
  expect(text).toMatch(/<td>2021<\/td><td>Семей [^<]*<\/td><td class="number">более 1.200,5 чел\.<\/td>/u);
  expect(text).toContain(`href="/api/files/${files.document}"`);
  expect(text).toContain(`href="/api/files/${files.form}"`);
  expect(text).toContain('8 383 223-44-55');
  expect(text).toContain('Исследование');
  expect(text).toContain(`<link rel="canonical" href="${w.node.address()}/registry/${practice.id}">`);
  expect(text).toMatch(/<title>Социальная няня &lt;\/script&gt;[^<]* — Реестр практик и материалов<\/title>/u);
  expect(text).toMatch(/<meta name="description" content="Родителям нужна передышка/u);
  const data: unknown = JSON.parse(/<script type="application\/ld\+json">([^<]*)<\/script>/u.exec(text)?.[1] ?? '');
  expect(data).toMatchObject({
    '@type': 'CreativeWork',
    name: `Социальная няня ${hostile}`,
    version: 2,
    datePublished: '2022-11-14',
    creator: { name: 'КЦСОН «Рассвет» (полное имя)' },
    url: `${w.node.address()}/registry/${practice.id}/2`,
  });
});

test('contacts are shown only where those named agreed, and a technology leads to its own page', async () => {
  const { w, formula, practice } = shared;
  const { text } = await opened(w, `/registry/${formula.id}`);
  expect(text).not.toContain('тайный телефон');
  expect(text).toContain(`href="/registry/${practice.id}/2"`);
});

test('the address of a version stays: what was replaced or archived says so and leads on', async () => {
  const { w, practice, gone } = shared;
  const old = await opened(w, `/registry/${practice.id}/1`);
  expect(old.status).toBe(200);
  expect(old.text).toContain('Прежнее имя');
  expect(old.text).toContain('её заменила новая');
  expect(old.text).toContain(`<a href="/registry/${practice.id}">Открыть действующую версию</a>`);
  expect(old.text).toContain('<meta name="robots" content="noindex">');
  const archived = await opened(w, `/registry/${gone.id}/1`);
  expect(archived.text).toContain('выведена из реестра 14 ноября 2022');
  expect(archived.text).toContain('<meta name="robots" content="noindex">');
  expect((await opened(w, `/registry/${practice.id}/2`)).text).not.toContain('noindex');
});

test('whatever is not published does not exist: its address and its files answer like those that lead nowhere', async () => {
  const { w, practice, hidden, files } = shared;
  const nowhere = await opened(w, `/registry/${w.foreignId()}`);
  expect(nowhere.status).toBe(404);
  expect(nowhere.text).toContain('Такой страницы нет');
  const paths = [
    ...hidden.flatMap(({ id }) => [`/registry/${id}`, `/registry/${id}/1`]),
    ...['3', '4', '0', '-1', '1e1', '99999999999'].map((number) => `/registry/${practice.id}/${number}`),
    '/registry/',
    '/registry/draft',
    '/registry.xml',
    `/registry/${practice.id}/2/edit`,
    '/registry/%00',
  ];
  for (const path of paths) {
    const { status, text, headers } = await opened(w, path);
    expect([path, status, text]).toEqual([path, 404, nowhere.text]);
    expect(headers.get('cache-control')).toBe('no-store');
  }
  const noFile = await opened(w, `/api/files/${w.foreignId()}`);
  for (const id of [...hidden.map(({ fileId }) => fileId), files.draft])
    expect(await opened(w, `/api/files/${id}`)).toMatchObject({ status: 404, text: noFile.text });
});

test('files of published versions come without signing in, as attachments', async () => {
  const { w, files } = shared;
  for (const id of [files.document, files.form, files.old, files.gone]) {
    const { status, headers } = await opened(w, `/api/files/${id}`);
    expect([status, headers.get('content-disposition')?.slice(0, 10)]).toEqual([200, 'attachment']);
  }
});

test('what was found goes out as a table, where nothing is reckoned, and as JSON', async () => {
  const { w, formula } = shared;
  const table = await w.anonymous.fetches('/registry.csv?kind=PRACTICE');
  expect(table.headers.get('content-type')).toBe('text/csv; charset=utf-8');
  const bytes = Buffer.from(await table.arrayBuffer());
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const [head, row, end] = bytes.subarray(3).toString().split('\r\n');
  expect(head?.startsWith('"Название";"Что это";"Организация"')).toBe(true);
  expect(row).toContain(`"'=1+1; ""кавычки""";"Практика";"КЦСОН «Рассвет» (полное имя)";"Учреждение";"'@место"`);
  expect(end).toBe('');
  const data: { practices: { id: string }[] } = JSON.parse((await opened(w, '/registry.json?kind=PRACTICE')).text);
  expect(data.practices).toEqual([
    expect.objectContaining({
      id: formula.id,
      name: '=1+1; "кавычки"',
      kind: 'PRACTICE',
      publishedOn: '2022-11-14',
      address: `${w.node.address()}/registry/${formula.id}/1`,
    }),
  ]);
  const all: { practices: { name: string }[] } = JSON.parse((await opened(w, '/registry.json')).text);
  expect(all.practices.map(({ name }) => name)).toEqual([expect.any(String), expect.any(String)]);
  expect(JSON.stringify(all)).not.toMatch(/Тайна|черновик|Ушедшая|Прежнее|телефон/u);
});

test('pages speak the language that the address or the browser names', async () => {
  const { w, practice } = shared;
  expect((await opened(w, '/registry', { 'accept-language': 'en-US,en;q=0.9,ru;q=0.8' })).text).toContain(
    '<html lang="en">',
  );
  expect((await opened(w, '/registry', { 'accept-language': 'en;q=0.5, ru' })).text).toContain('<html lang="ru">');
  const english = await opened(w, `/registry/${practice.id}?lang=en`, { 'accept-language': 'ru' });
  expect(english.text).toContain('Registry of practices');
  expect(english.text).toContain('<a href="/registry?lang=en">');
  expect((await opened(w, '/registry/nowhere?lang=en')).text).toContain('There is no such page');
});

test('a page is asked for anew each time, and comes only when it changed', async () => {
  const w = await world();
  const author = w.organisation('Автор').person('автор');
  const practice = w.practice(w.organisation('Дом'), author);
  practice.passport('PUBLISHED', { name: 'Недолгая практика' });
  await w.settled();
  const { headers } = await opened(w, '/registry');
  expect(headers.get('cache-control')).toBe('no-cache');
  const again = { 'if-none-match': headers.get('etag') ?? '' };
  expect((await opened(w, '/registry', again)).status).toBe(304);
  practice.archived();
  await w.settled();
  const after = await opened(w, '/registry', again);
  expect([after.status, after.text.includes('Недолгая практика')]).toEqual([200, false]);
});

test('the registry is only read, and one visitor takes so many files', async () => {
  // What a visitor has taken is remembered by the node.
  const w = await ownWorld();
  const posted = await w.anonymous.fetches('/registry', { method: 'POST', body: 'q=1' });
  expect([posted.status, posted.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
  expect(await posted.text()).toContain('Реестр можно только читать');
  const head = await w.anonymous.fetches('/registry', { method: 'HEAD' });
  expect([head.status, await head.text()]).toEqual([200, '']);
  const statuses = new Set<number>();
  for (let time = 0; time < 32; time++) statuses.add((await opened(w, '/registry.csv')).status);
  expect([...statuses]).toEqual([200, 429]);
  expect((await opened(w, '/registry.json')).text).toContain('Слишком много запросов');
  expect((await opened(w, '/registry')).status).toBe(200);
});
