import { readFile as bytesOf } from 'node:fs/promises';
import type { MinutesText, Present } from '@vmeste/schema/meeting/minutes/text.ts';
import mammoth from 'mammoth';
import { extractText, getDocumentProxy } from 'unpdf';
import { describe, expect, test } from 'vitest';
import { paperFormats } from '../paper/format.ts';
import { plain } from '../paper/paper.ts';
import { writePaperPdf } from '../paper/pdf-out.ts';
import { minutesPaper } from './minutes.ts';
import { decision, member, said, thirdMeeting } from './sample.ts';

/** Words as one reads them: how a line is held together is not read. */
const read = (text: string): string => text.replace(/\s+/gu, ' ').trim();

const lines = (text: MinutesText): string[] => plain(minutesPaper(text)).split('\n').map(read);

const words = async (text: MinutesText): Promise<string[]> => {
  const buffer = await paperFormats.docx.write(minutesPaper(text));
  const { value } = await mammoth.extractRawText({ buffer });
  return value.split('\n').map(read).filter(Boolean);
};

const pdfPages = async (bytes: Uint8Array): Promise<string[]> => {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(bytes)));
  return text.map(read);
};

/** A gathering of so many people, none of whom is named twice. */
const crowd = (count: number): Present[] => [
  {
    organisation: 'Минздрав НСО',
    people: Array.from({ length: count }, (_, at) => member(`Участник ${String(at + 1).padStart(2, '0')}`, 'врач')),
  },
];

describe('the third meeting of the group of order № 306', () => {
  test('reads in Word as its minutes, word by word and in their order', async () => {
    const golden = await bytesOf(
      new URL('../../../../test/documents/expected/minutes-306.txt', import.meta.url),
      'utf8',
    );
    expect((await words(thirdMeeting)).join('\n')).toBe(golden.trim());
  });

  test('has its parts as Word shows them beside a document', async () => {
    const buffer = await paperFormats.docx.write(minutesPaper(thirdMeeting));
    const { value } = await mammoth.convertToHtml({ buffer });
    const heads = [...value.matchAll(/<(h\d)>(.*?)<\/\1>/gu)].map(([, level, text = '']) => `${level} ${read(text)}`);
    expect(heads.filter((head) => /^h[12]/u.test(head))).toEqual([
      'h1 ПРОТОКОЛ № 3',
      ...thirdMeeting.agenda.map(({ number, title }) => `h2 ${number}. ${title}`),
    ]);
    expect(heads.slice(5, 10)).toEqual([
      'h3 СЛУШАЛИ:',
      'h3 НА КОНТРОЛЕ:',
      'h3 РЕШИЛИ:',
      'h2 2. О единой терминологии сопровождаемого проживания',
      'h3 СЛУШАЛИ:',
    ]);
    expect(value).toContain('<strong>Представитель Минздрава:</strong> просит');
  });

  test('can be marked and found in its PDF, on pages that are numbered from the second on', async () => {
    const { bytes, pages } = await writePaperPdf(minutesPaper(thirdMeeting));
    const found = await pdfPages(bytes);
    expect(found).toHaveLength(pages);
    expect(pages).toBeGreaterThan(1);
    // The number is drawn last, at the upper edge.
    const numbers = found.slice(1).map((page) => page.split(' ').at(-1));
    expect(numbers).toEqual(numbers.map((_, at) => String(at + 2)));
    const all = found.map((page, at) => (at === 0 ? page : page.replace(/ \d+$/u, ''))).join(' ');
    expect(read(all)).toBe(read(plain(minutesPaper(thirdMeeting))));
  });
});

describe('who was there', () => {
  test('ten people are named in the minutes, by body', () => {
    const found = lines({ ...thirdMeeting, present: crowd(10) });
    expect(found).toContain('Участник 10 – врач');
    expect(found.join('\n')).not.toContain('Приложение');
  });

  test('eleven are counted, and named in a list on a page behind the signatures', async () => {
    const text = { ...thirdMeeting, present: crowd(11) };
    const found = await words(text);
    const at = (line: string): number => found.indexOf(line);
    expect(at('Присутствовали: 11 человек (список прилагается).')).toBeGreaterThan(0);
    expect(found.slice(at('Приложение'), at('Приложение') + 6)).toEqual([
      'Приложение',
      'к протоколу заседания от 14.11.2022 № 3',
      'СПИСОК',
      'присутствовавших',
      'Минздрав НСО:',
      'Участник 01 – врач',
    ]);
    expect(at('Приложение')).toBeGreaterThan(found.findIndex((line) => line.startsWith('Протокол составлен')));
    expect(found.filter((line) => line === 'Участник 11 – врач')).toHaveLength(1);
    expect(found.at(-1)).toBe('Всего: 11 человек');
    const pages = await pdfPages((await writePaperPdf(minutesPaper(text))).bytes);
    expect(pages.at(-1)).toMatch(/^Приложение к протоколу .* \d+$/u);
  });

  test('two long lists are told apart by their numbers', () => {
    const found = lines({ ...thirdMeeting, present: crowd(22), invited: crowd(12) });
    expect(found).toContain('Присутствовали: 22 человека (список прилагается, приложение 1).');
    expect(found).toContain('Приглашённые: 12 человек (список прилагается, приложение 2).');
    expect(found.filter((line) => /^Приложение/u.test(line))).toEqual(['Приложение 1', 'Приложение 2']);
  });

  test('«ё» stands where the alphabet has it, not behind «я»', () => {
    const names = ['Яковлев Яков', 'Ёлкин Пётр', 'Жуков Иван', 'Егоров Олег'].map((name) => member(name));
    const found = lines({ ...thirdMeeting, present: [{ organisation: 'Минздрав НСО', people: names }], invited: [] });
    expect(found.filter((line) => /^(?:Я|Ё|Ж|Е)[а-яё]+ [А-Я][а-яё]+$/u.test(line))).toEqual([
      'Егоров Олег',
      'Ёлкин Пётр',
      'Жуков Иван',
      'Яковлев Яков',
    ]);
  });
});

describe('what minutes say where there is little to say', () => {
  const empty: MinutesText = {
    ...thirdMeeting,
    number: null,
    endedAt: null,
    place: null,
    chair: null,
    secretary: null,
    present: [],
    invited: [],
    quorum: { voting: 0, present: 0, needed: 0 },
    agenda: [],
    items: [],
  };

  test('without an agenda, officers, place or number they leave room for what is written in by hand', async () => {
    expect(await words(empty)).toEqual([
      'ПРОТОКОЛ № _____',
      expect.stringContaining('заседания рабочей группы'),
      '(приказ Минтруда и соцразвития Новосибирской области от 08.04.2021 № 306)',
      '14 ноября 2022 г.',
      'начало в 11:00',
      'Вопросы повестки дня не рассматривались.',
      'Председатель',
      '____________ ____________________',
      'Секретарь',
      '____________ ____________________',
    ]);
  });

  test('an item that decided nothing has no «РЕШИЛИ»', () => {
    const [item] = thirdMeeting.items;
    const found = lines({ ...thirdMeeting, items: item ? [{ ...item, decided: [] }] : [] });
    expect(found).toContain('СЛУШАЛИ:');
    expect(found).not.toContain('РЕШИЛИ:');
  });

  test('a vote in absentia is told so, in the heading where nobody met', () => {
    const vote = { for: 8, against: 1, abstain: 0, carried: true, inAbsentia: true };
    const decided = [decision('1.1', 'Утвердить план', { vote })];
    const items = [{ number: 1, title: 'О плане', speaker: null, heard: [], spoke: [], decided, dissents: [] }];
    const found = lines({ ...empty, items, agenda: items, quorum: { voting: 14, present: 9, needed: 7 } });
    expect(found[1]).toMatch(/^заочного голосования рабочей группы/u);
    expect(found).toContain('Форма проведения: заочное голосование');
    expect(found).toContain('Кворум: проголосовали 9 из 14 членов с правом голоса, необходимо 7. Кворум имеется.');
    expect(found).toContain('Голосовали заочно: за – 8, против – 1, воздержались – 0. Решение принято.');
    expect(lines({ ...thirdMeeting, items })[1]).toMatch(/^заседания рабочей группы/u);
  });

  test('a meeting without its quorum says that there was none', () => {
    const found = lines({ ...thirdMeeting, quorum: { voting: 14, present: 6, needed: 7 } });
    expect(found).toContain('Кворум: присутствуют 6 из 14 членов с правом голоса, необходимо 7. Кворума нет.');
  });
});

describe('what a decision says of itself', () => {
  const [item] = thirdMeeting.items;
  const of = (...decided: ReturnType<typeof decision>[]): string[] =>
    lines({ ...thirdMeeting, items: item ? [{ ...item, decided }] : [] });

  test('a recommendation to nobody in particular still says that it does not bind', () => {
    const kind = 'RECOMMENDATION';
    expect(of(decision('1.1', 'Провести обучение', { kind }))).toContain('Носит рекомендательный характер.');
    expect(of(decision('1.1', 'Рекомендовать провести обучение', { kind })).join('\n')).not.toContain('характер');
  });

  test('several leads are several', () => {
    const addressees = ['Минздрав НСО', 'Минобразования НСО'].map((name) => ({ name, role: 'LEAD' as const }));
    expect(of(decision('1.1', 'Провести сверку', { kind: 'ASSIGNMENT', addressees }))).toContain(
      'Ответственные исполнители: Минздрав НСО, Минобразования НСО.',
    );
  });

  test('a full stop stands once, whatever the words end with', () => {
    const found = of(decision('1.1', 'Принять.'), decision('1.2', 'Принять «как есть».'), decision('1.3', 'Принять'));
    expect(found.filter((line) => /^1\.\d\./u.test(line))).toEqual([
      '1.1. Принять.',
      '1.2. Принять «как есть».',
      '1.3. Принять.',
    ]);
  });

  test('lists of a record are counted anew after other words', () => {
    const heard = [said('раз', 'numbered'), said('два', 'numbered'), said('и ещё'), said('раз', 'numbered')];
    const found = lines({ ...thirdMeeting, items: item ? [{ ...item, heard, decided: [] }] : [] });
    const from = found.indexOf('СЛУШАЛИ:');
    expect(found.slice(from + 1, from + 5)).toEqual(['1) раз', '2) два', 'и ещё', '1) раз']);
  });
});

test('a title of any length, signs of markup and signs that no document may hold come out as words', async () => {
  const title = `О «${'сопровождаемом проживании '.repeat(60)}» & <b>прочем</b>`;
  const [item] = thirdMeeting.items;
  const text: MinutesText = {
    ...thirdMeeting,
    agenda: [{ number: 1, title, speaker: null }],
    items: item ? [{ ...item, title, heard: [said('до\u0001 и\u000b после \ud800')] }] : [],
  };
  const found = await words(text);
  expect(found).toContain(read(`1. ${title}`));
  expect(found).toContain('до и после \ufffd');
  const pages = await pdfPages((await writePaperPdf(minutesPaper(text))).bytes);
  expect(pages.join(' ')).toContain('& <b>прочем</b>');
});
