import mammoth from 'mammoth';
import { expect, test } from 'vitest';
import { paperFormats } from '../paper/format.ts';
import { paperHtml } from '../paper/html.ts';
import { type Paper, plain } from '../paper/paper.ts';
import { cardPaper } from './card.ts';
import { extractPaper } from './extract.ts';
import { type Packet, packetPaper } from './packet.ts';
import { thirdMeeting } from './sample.ts';

const read = (text: string): string => text.replace(/\s+/gu, ' ').trim();
const lines = (paper: Paper | null): string[] => (paper ? plain(paper).split('\n').map(read) : []);

const ours = { text: thirdMeeting, organisation: 'ГАУ НСО «КЦСОН Бердска»', decisions: ['2.2'] };

test('an executor has its own decisions in the extract, and nobody else’s words or decisions', () => {
  const found = lines(extractPaper(ours));
  expect(found.slice(0, 2)).toEqual(['ГАУ НСО «КЦСОН Бердска»', 'ВЫПИСКА ИЗ ПРОТОКОЛА № 3']);
  expect(found.slice(found.indexOf('2. О единой терминологии сопровождаемого проживания'))).toEqual([
    '2. О единой терминологии сопровождаемого проживания',
    'РЕШИЛИ:',
    '2.2. Направить проект в районы и свести замечания.',
    'Ответственный исполнитель: Министерство труда и социального развития Новосибирской области.',
    'Соисполнители: КЦСОН (31).',
    'Срок: до 30 ноября 2022 года.',
    'Контроль: Иванова М. С.',
    'Номер на контроле: 3/2/2',
    'Верно:',
    'Секретарь ____________ А. П. Ёлкина',
  ]);
  const all = found.join(' ');
  for (const foreign of ['Одобрить', 'Представителя', 'О контроле', 'Особое мнение', 'Гусева', 'Голосовали'])
    expect(all).not.toContain(foreign);
});

test('where nothing was given to an organisation there is no extract for it', () => {
  expect(extractPaper({ ...ours, decisions: [] })).toBeNull();
  expect(extractPaper({ ...ours, decisions: ['9.9'] })).toBeNull();
});

test('a registration card stands in Word as the fields that a document system asks for', async () => {
  const card = cardPaper({
    text: thirdMeeting,
    registeredOn: '2022-11-17',
    registeredBy: 'Ёлкина Анна Петровна',
    sheets: 3,
    recipients: ['Минздрав НСО', 'Минобразования НСО'],
  });
  const { value } = await mammoth.convertToHtml({ buffer: await paperFormats.docx.write(card) });
  const rows = [...value.matchAll(/<tr>(.*?)<\/tr>/gu)].map(([, row = '']) =>
    [...row.matchAll(/<td>(.*?)<\/td>/gu)].map(([, cell = '']) => read(cell.replace(/<[^>]+>/gu, ' '))),
  );
  expect(new Map(rows.map(([name = '', said]) => [name, said]))).toEqual(
    new Map(
      Object.entries({
        'Вид документа': 'протокол',
        'Регистрационный номер': '3',
        'Дата регистрации': '17.11.2022',
        'Дата заседания': '14.11.2022',
        Заголовок: `Протокол заседания ${thirdMeeting.body.replace('Рабочая группа', 'рабочей группы')}`,
        Основание: 'приказ Минтруда и соцразвития Новосибирской области от 08.04.2021 № 306',
        Вопросы: thirdMeeting.agenda.map(({ number, title }) => `${number}. ${title}`).join(' '),
        Подписал: 'Иванова Мария Сергеевна – заместитель министра',
        Составил: 'Ёлкина Анна Петровна – главный специалист отдела',
        Зарегистрировал: 'Ёлкина Анна Петровна',
        Листов: '3',
        Поручений: '1',
        Участвовали: thirdMeeting.present.map(({ organisation }) => organisation).join('; '),
        'Кому направлен': 'Минздрав НСО; Минобразования НСО',
      }),
    ),
  );
});

test('as a part of a page a paper keeps its words and no markup of theirs', () => {
  const card = cardPaper({
    text: { ...thirdMeeting, number: '<script>"3"</script>' },
    registeredOn: '2022-11-17',
    registeredBy: null,
    sheets: 4,
    recipients: [],
  });
  const html = paperHtml(card);
  expect(html).toContain('<td>&lt;script&gt;&quot;3&quot;&lt;/script&gt;</td>');
  expect(html).not.toContain('Зарегистрировал');
  expect(paperHtml({ title: '', blocks: card.blocks.slice(0, 1) })).toBe('<h1>РЕГИСТРАЦИОННАЯ КАРТОЧКА</h1>');
});

const packet: Packet = {
  body: thirdMeeting.body,
  date: '2022-11-14',
  startsAt: '11:00',
  duration: 90,
  place: 'зал 403',
  link: null,
  items: [
    {
      number: 1,
      title: 'О единой терминологии',
      speaker: '«Интеграция»',
      minutes: 20,
      draftDecision: 'Одобрить проект',
      materials: ['Проект понятийного аппарата.docx', 'Замечания.pdf'],
    },
    { number: 2, title: 'Разное', speaker: null, minutes: null, draftDecision: null, materials: [] },
  ],
};

test('a packet holds the agenda: who speaks, for how long, what is proposed, which materials', () => {
  const found = lines(packetPaper(packet));
  expect(found.slice(2)).toEqual([
    '14 ноября 2022 г. начало в 11:00, 90 мин',
    'Место проведения: зал 403',
    '1. О единой терминологии',
    'Докладчик: «Интеграция»',
    'Отведено: 20 мин',
    'Проект решения: Одобрить проект',
    'Материалы:',
    '– Проект понятийного аппарата.docx',
    '– Замечания.pdf',
    '2. Разное',
  ]);
  expect(lines(packetPaper({ ...packet, items: [] })).at(-1)).toBe('Вопросы повестки дня ещё не определены.');
});
