import JSZip from 'jszip';
import { expect, test } from 'vitest';
import { graphql } from '../graphql.ts';
import type { Actor } from '../world/actor.ts';
import { world } from '../world.ts';

const register = graphql(`
  mutation ($id: ID!) {
    registerMinutes(id: $id, version: 0, registeredOn: "2022-11-14") { __typename }
  }
`);

/** A meeting whose minutes tell one organisation by name, and others as a class, what to do. */
async function meeting() {
  const w = await world();
  const labour = w.organisation('Минтруда');
  const [health, culture, elsewhere] = ['Минздрав', 'Минкультуры', 'Чужое'].map((name) => w.organisation(name));
  if (!health || !culture || !elsewhere) throw new Error('an organisation is missing');
  const secretary = labour.person('Секретарева Анна');
  const group = w.group('Рабочая группа по проживанию', labour).secretary(secretary);
  const member = labour.person('член группы');
  const observer = elsewhere.person('наблюдатель группы');
  group.member(member).observedBy(observer);
  const held = w.meeting(group, 'SIGNED', new Date('2022-11-14T08:00:00+07:00'));
  const first = held.item('О терминологии');
  const second = held.item('О проживании');
  held.decision(first, 'Свести замечания', { kind: 'ASSIGNMENT', to: health });
  held.decision(second, 'Открыть квартиру', { kind: 'ASSIGNMENT', to: culture });
  held.signed();
  const people = {
    secretary,
    member,
    observer,
    health: health.person('специалист').executor(),
    culture: culture.person('другой исполнитель').executor(),
    outsider: elsewhere.person('чужой'),
  };
  await w.settled();
  return { w, held, health, culture, labour, people };
}

async function wordsOf(who: Actor, path: string): Promise<string> {
  const given = await who.fetches(path);
  if (given.status !== 200) return String(given.status);
  const zip = await JSZip.loadAsync(await given.arrayBuffer());
  const xml = (await zip.file('word/document.xml')?.async('text')) ?? '';
  return xml
    .replace(/<\/w:p>/gu, '\n')
    .replace(/<[^>]+>/gu, '')
    .replace(/\u00a0/gu, ' ');
}

test('a draft of the minutes is for the group’s people alone; registered, its observers have them too', async () => {
  const { w, held, people } = await meeting();
  const path = `/api/meetings/${held.id}/minutes.docx`;
  const none = [people.health, people.outsider, w.anonymous];
  expect(await wordsOf(people.member, path)).toContain('ПРОТОКОЛ № _____');
  for (const other of [people.observer, ...none]) expect(await wordsOf(other, path)).toBe('404');
  await people.secretary.does(register, { id: held.id });
  for (const who of [people.secretary, people.member, people.observer]) {
    const words = await wordsOf(who, path);
    expect(words).toContain('ПРОТОКОЛ № 1');
    expect(words).toContain('1.1. Свести замечания.');
  }
  for (const other of none) expect(await wordsOf(other, path)).toBe('404');
});

test('what was signed goes out, whatever becomes of names afterwards', async () => {
  const { w, held, people } = await meeting();
  await people.secretary.does(register, { id: held.id });
  await w.db.person.update({ where: { id: people.secretary.id }, data: { name: 'Другая Фамилия' } });
  const words = await wordsOf(people.member, `/api/meetings/${held.id}/minutes.docx`);
  expect(words).toContain('Секретарева');
  expect(words).not.toContain('Другая');
});

test('an executor has its own extract and no other paper; whoever sees the minutes has them all', async () => {
  const { held, health, culture, labour, people } = await meeting();
  const extract = (organisation: { id: string }) => `/api/meetings/${held.id}/extract/${organisation.id}.docx`;
  expect(await wordsOf(people.health, extract(health))).toBe('404');
  await people.secretary.does(register, { id: held.id });
  const own = await wordsOf(people.health, extract(health));
  expect(own).toContain('ВЫПИСКА ИЗ ПРОТОКОЛА № 1');
  expect(own).toContain('Свести замечания');
  expect(own).not.toContain('Открыть квартиру');
  expect(await wordsOf(people.health, extract(culture))).toBe('404');
  for (const paper of ['minutes', 'card', 'packet'])
    expect(await wordsOf(people.health, `/api/meetings/${held.id}/${paper}.docx`)).toBe('404');
  for (const who of [people.secretary, people.observer])
    expect(await wordsOf(who, extract(culture))).toContain('Открыть квартиру');
  expect(await wordsOf(people.secretary, extract(labour))).toBe('404');
  expect(await wordsOf(people.outsider, extract(health))).toBe('404');
});

test('the card says number, date, who registered and who has an extract; the sheets are counted', async () => {
  const { held, people } = await meeting();
  const path = `/api/meetings/${held.id}/card.docx`;
  expect(await wordsOf(people.secretary, path)).toBe('404');
  await people.secretary.does(register, { id: held.id });
  const lines = (await wordsOf(people.secretary, path)).split('\n');
  const said = (name: string) => lines[lines.indexOf(name) + 1];
  expect(said('Регистрационный номер')).toBe('1');
  expect(said('Дата регистрации')).toBe('14.11.2022');
  expect(said('Зарегистрировал')).toBe('Секретарева Анна');
  expect(said('Листов')).toBe('1');
  expect(said('Кому направлен')).toBe('Минздрав; Минкультуры');
});

test('a packet goes out as PDF to those who take part, from a draft only to who prepares it', async () => {
  const { w, people } = await meeting();
  const group = w.group('Другая группа', w.organisation('Минобр')).secretary(people.secretary).member(people.member);
  group.observedBy(people.observer);
  const ahead = w.meeting(group, 'ANNOUNCED', new Date('2022-12-01T10:00:00+07:00'));
  ahead.item('Вопрос впереди');
  const draft = w.meeting(group, 'DRAFT', new Date('2022-12-08T10:00:00+07:00'));
  await w.settled();
  const given = await people.member.fetches(`/api/meetings/${ahead.id}/packet.pdf`);
  expect([given.status, given.headers.get('content-type')]).toEqual([200, 'application/pdf']);
  expect(given.headers.get('content-disposition')).toContain(encodeURIComponent('Повестка заседания 01.12.2022.pdf'));
  expect(Buffer.from(await given.arrayBuffer()).toString('latin1', 0, 5)).toBe('%PDF-');
  expect(await wordsOf(people.secretary, `/api/meetings/${draft.id}/packet.docx`)).toContain('ПОВЕСТКА ДНЯ');
  expect(await wordsOf(people.member, `/api/meetings/${draft.id}/packet.docx`)).toBe('404');
  for (const other of [people.observer, people.health, w.anonymous])
    expect(await wordsOf(other, `/api/meetings/${ahead.id}/packet.docx`)).toBe('404');
});

test('an address that is none answers so', async () => {
  const { held, people } = await meeting();
  const inside = `/api/meetings/${held.id}`;
  for (const path of ['/minutes.exe', '/constructor.docx', '/extract.docx', '/extract/x.pdf', '', '/minutes'])
    expect([path, (await people.secretary.fetches(`${inside}${path}`)).status]).toEqual([path, 404]);
  expect((await people.secretary.fetches(`${inside}/minutes.docx`, { method: 'POST' })).status).toBe(405);
});
