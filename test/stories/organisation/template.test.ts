import { Document, Packer, Paragraph } from 'docx';
import JSZip from 'jszip';
import { expect, test } from 'vitest';
import { graphql } from '../../graphql.ts';
import { world } from '../../world.ts';

const set = graphql(`
  mutation ($organisation: ID!, $version: Int!, $file: ID) {
    setMinutesTemplate(organisationId: $organisation, version: $version, fileId: $file) {
      __typename
      ... on Organisation { version template { name url } }
      ... on Invalid { field code params }
    }
  }
`);
const offered = graphql('query ($id: ID!) { meeting(id: $id) { ownForm } }');

const form = async (...lines: string[]): Promise<Buffer> =>
  Packer.toBuffer(new Document({ sections: [{ children: lines.map((line) => new Paragraph(line)) }] }));

async function ministry() {
  const w = await world();
  const labour = w.organisation('Минтруда');
  const head = labour.person('руководитель').approver();
  const secretary = w.organisation('Центр').person('секретарь');
  const member = w.organisation('Минздрав').person('член группы').approver();
  const group = w.group('Рабочая группа', labour).secretary(secretary).member(member);
  const meeting = w.meeting(group, 'SIGNED');
  meeting.decision(meeting.item('О жилье'), 'Согласиться');
  meeting.signed();
  await w.settled();
  const words = async (query: string) => {
    const given = await member.fetches(`/api/meetings/${meeting.id}/minutes.docx${query}`);
    if (!given.ok) return given.status;
    const zip = await JSZip.loadAsync(await given.arrayBuffer());
    return ((await zip.file('word/document.xml')?.async('text')) ?? '').replace(/<[^>]+>|\u00a0/gu, ' ');
  };
  return { w, labour, head, secretary, member, meeting, words };
}

test('a ministry’s own form is taken, offered with the minutes of its groups, replaced and removed', async () => {
  const { labour, head, secretary, member, meeting, words } = await ministry();
  expect(await words('?form=own')).toBe(404);
  const first = await head.uploads('бланк.docx', await form('Бланк министерства', '{#вопросы}{вопрос}{/вопросы}'));
  expect(await head.does(set, { organisation: labour.id, version: 0, file: first.id })).toMatchObject({ version: 1 });
  expect(await member.asks(offered, { id: meeting.id })).toEqual({ meeting: { ownForm: true } });
  expect(await words('?form=own')).toMatch(/Бланк министерства\s+О жилье/u);
  expect(await words('')).toContain('ПРОТОКОЛ');
  // Who keeps a group's papers keeps the form as well; the others use it, and do not see the file.
  expect((await secretary.fetches(first.url)).status).toBe(200);
  expect((await member.fetches(first.url)).status).toBe(404);
  const second = await secretary.uploads('бланк.docx', await form('Другой бланк № {номер}'));
  await secretary.does(set, { organisation: labour.id, version: 1, file: second.id });
  expect(await words('?form=own')).toContain('Другой бланк');
  await head.does(set, { organisation: labour.id, version: 2, file: null });
  expect(await words('?form=own')).toBe(404);
  expect(await member.asks(offered, { id: meeting.id })).toEqual({ meeting: { ownForm: false } });
});

test('the card counts the sheets of the form that the body’s minutes go out in', async () => {
  const { w, labour, head, member, meeting } = await ministry();
  const long = await head.uploads('бланк.docx', await form('Бланк № {номер}', ...Array(100).fill('Строка бланка')));
  await head.does(set, { organisation: labour.id, version: 0, file: long.id });
  const registered = { state: 'REGISTERED', number: '7', registeredOn: new Date('2022-11-14') } as const;
  await w.db.meeting.update({ where: { id: meeting.id }, data: registered });
  const bytes = async (path: string) => {
    const given = await member.fetches(`/api/meetings/${meeting.id}/${path}`);
    return Buffer.from(await given.arrayBuffer());
  };
  const pages = (await bytes('minutes.pdf?form=own')).toString('latin1').match(/\/Type \/Page\b/gu)?.length ?? 0;
  expect(pages).toBeGreaterThan(1);
  const zip = await JSZip.loadAsync(await bytes('card.docx'));
  const card = ((await zip.file('word/document.xml')?.async('text')) ?? '').replace(/<[^>]+>/gu, ' ');
  expect(card).toMatch(new RegExp(`Листов\\s+${pages}\\s`, 'u'));
});

test('a form with a broken tag is refused by its name, and what was there stays', async () => {
  const { labour, head, words } = await ministry();
  const good = await head.uploads('бланк.docx', await form('Прежний бланк № {номер}'));
  await head.does(set, { organisation: labour.id, version: 0, file: good.id });
  for (const [line, code, tag] of [
    ['{номер протакола}', 'tagUnknown', 'номер протакола'],
    ['{#вопросы}{вопрос}', 'loopUnclosed', 'вопросы'],
    ['Просто слова', 'tagsMissing', ''],
  ] as const) {
    const broken = await head.uploads('бланк.docx', await form(line));
    expect(await head.does(set, { organisation: labour.id, version: 1, file: broken.id })).toEqual({
      __typename: 'Invalid',
      field: 'fileId',
      code: 'BAD_TEMPLATE',
      params: { code, tag },
    });
  }
  expect(await words('?form=own')).toContain('Прежний бланк');
});

test('a file with the mark «ДСП» is refused, and hangs nowhere', async () => {
  const { w, secretary } = await ministry();
  const body = new FormData();
  const bytes = await form('Для служебного пользования', 'Экз. № 1', 'Справка');
  body.set('file', new Blob([new Uint8Array(bytes)]), 'справка.docx');
  const answer = await secretary.fetches('/api/files', { method: 'POST', body });
  expect(answer.status).toBe(422);
  expect(await answer.json()).toMatchObject({ errors: [{ extensions: { code: 'OFFICIAL_USE' } }] });
  expect(await w.db.file.count()).toBe(0);
});
