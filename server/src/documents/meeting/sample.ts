import type { Paragraph } from '@vmeste/schema/core/paragraph.ts';
import type { DecisionText, ItemText, MinutesText, Present } from '@vmeste/schema/meeting/minutes/text.ts';

/** A paragraph of a record in one face. */
export const said = (text: string, kind: Paragraph['kind'] = 'paragraph'): Paragraph => ({
  kind,
  runs: [{ text, bold: false, italic: false }],
});

/** Somebody who sits on the own seat, in the room. */
export const member = (name: string, post: string | null = null): Present['people'][number] => ({
  name,
  post,
  inPlaceOf: null,
  byLink: false,
});

/** A decision that says nothing but itself. */
export const decision = (number: string, text: string, more: Partial<DecisionText> = {}): DecisionText => ({
  number,
  code: `3/${number.replace('.', '/')}`,
  kind: 'DECISION',
  text,
  addressees: [],
  term: null,
  controller: null,
  vote: null,
  ...more,
});

const nine = { for: 9, against: 0, abstain: 1, carried: true, inAbsentia: false } as const;

const control: ItemText = {
  number: 1,
  title: 'О контроле исполнения поручений',
  speaker: 'Ёлкина Анна Петровна',
  heard: [said('Ёлкину Анну Петровну – о том, что из семи поручений исполнено пять, по двум срок не наступил.')],
  spoke: [],
  controlled: [
    {
      number: '2/1/2',
      text: 'Свести предложения районов',
      executors: ['Министерство здравоохранения Новосибирской области'],
      term: 'до 10 ноября 2022 года',
      dueOn: '2022-11-10',
      state: 'TAKEN',
      binding: true,
      overdue: true,
      parts: null,
    },
    {
      number: '2/2/1',
      text: 'Составить перечень квартир',
      executors: ['КЦСОН'],
      term: null,
      dueOn: null,
      state: 'TAKEN',
      binding: false,
      overdue: false,
      parts: { all: 31, done: 12, overdue: 0 },
    },
  ],
  decided: [
    decision('1.1', 'Информацию о ходе исполнения поручений принять к сведению', { kind: 'INFORMATION' }),
    decision('1.2', 'Снять с контроля поручения 2/1/1 и 2/3/2 как исполненные', { vote: nine }),
  ],
  dissents: [],
};

const terms: ItemText = {
  number: 2,
  title: 'О единой терминологии сопровождаемого проживания',
  speaker: 'представитель НМООИ «Ассоциация «Интеграция»',
  heard: [
    said('Представителя НМООИ «Ассоциация «Интеграция» о проекте понятийного аппарата. Предложено различать:'),
    said('«сопровождаемое проживание»;', 'bullet'),
    said('«учебное сопровождаемое проживание», которое не является обязательным этапом первого.', 'bullet'),
  ],
  spoke: [
    {
      kind: 'paragraph',
      runs: [
        { text: 'Представитель Минздрава:', bold: true, italic: false },
        {
          text: ' просит закрепить порядок вызова врача и сопровождения в медицинскую организацию за специалистами квартиры.',
          bold: false,
          italic: false,
        },
      ],
    },
    said('Представитель Общественной палаты предлагает разослать проект в районы до конца ноября.'),
  ],
  decided: [
    decision('2.1', 'Одобрить проект понятийного аппарата с учётом замечаний', { vote: nine }),
    decision('2.2', 'Направить проект в районы и свести замечания', {
      kind: 'ASSIGNMENT',
      addressees: [
        { name: 'Министерство труда и социального развития Новосибирской области', role: 'LEAD' },
        { name: 'КЦСОН (31)', role: 'CO_EXECUTOR' },
      ],
      term: 'до 30 ноября 2022 года',
      controller: 'Иванова М. С.',
      vote: { for: 10, against: 0, abstain: 0, carried: true, inAbsentia: false },
    }),
    decision('2.3', 'Представить предложения по услугам ассистента', {
      kind: 'RECOMMENDATION',
      addressees: [{ name: 'СО НКО', role: 'LEAD' }],
    }),
  ],
  dissents: [
    {
      who: 'Семёнов Пётр Ильич',
      text: 'учебное проживание следует считать первым этапом для тех, кто выходит из учреждения',
    },
  ],
};

const forms: ItemText = {
  number: 3,
  title: 'О формах и моделях сопровождаемого проживания',
  speaker: 'Иванова Мария Сергеевна',
  heard: [said('Иванову Марию Сергеевну – о трёх моделях, которые предложены для области:')].concat(
    ['учебная квартира при учреждении;', 'квартира с постоянным сопровождением;', 'периодическое сопровождение.'].map(
      (model) => said(model, 'numbered'),
    ),
  ),
  spoke: [],
  decided: [
    decision('3.1', 'Включить в перечень моделей проживание в частном доме', {
      vote: { for: 4, against: 5, abstain: 1, carried: false, inAbsentia: false },
    }),
  ],
  dissents: [],
};

const law: ItemText = {
  number: 4,
  title: 'О предложениях по правовому регулированию',
  speaker: 'представитель Законодательного собрания',
  heard: [],
  spoke: [],
  decided: [],
  dissents: [],
};

const people: readonly Present[] = [
  {
    organisation: 'Министерство труда и социального развития Новосибирской области',
    people: [
      member('Ёлкина Анна Петровна', 'главный специалист отдела, секретарь'),
      member('Иванова Мария Сергеевна', 'заместитель министра, председатель'),
    ],
  },
  {
    organisation: 'Министерство здравоохранения Новосибирской области',
    people: [
      { ...member('Семёнов Пётр Ильич', 'начальник отдела'), byLink: true },
      member('Гусева Инна Олеговна', 'главный внештатный психиатр'),
    ],
  },
  {
    organisation: 'Министерство образования Новосибирской области',
    people: [member('Власова Ольга Игоревна', 'консультант'), member('Белов Иван Андреевич', 'начальник управления')],
  },
  {
    organisation: 'НМООИ «Ассоциация «Интеграция»',
    people: [member('Королёва Нина Фёдоровна', 'председатель правления'), member('Ершов Лев Максимович', 'методист')],
  },
  {
    organisation: 'Общественная палата Новосибирской области',
    people: [member('Мамин-Сибиряк Дмитрий Павлович', 'член палаты')],
  },
  {
    organisation: 'Законодательное собрание Новосибирской области',
    people: [
      {
        ...member('Орлова Вера Львовна', 'помощник депутата'),
        inPlaceOf: 'замещает Жукова И. К. по письму от 10.11.2022 № 112',
      },
    ],
  },
];

/** The third meeting of a group that a real order founded, with the agenda that the group had to work on. */
export const thirdMeeting: MinutesText = {
  body:
    'Рабочая группа по выработке предложений по созданию условий для организации самостоятельного проживания инвалидов, ' +
    'в том числе малыми группами, с сопровождением',
  foundedBy: 'приказ Минтруда и соцразвития Новосибирской области от 08.04.2021 № 306',
  number: '3',
  date: '2022-11-14',
  startedAt: '11:00',
  endedAt: '12:34',
  place: 'г. Новосибирск, ул. Серебренниковская, д. 6, зал 403',
  chair: { name: 'Иванова Мария Сергеевна', post: 'заместитель министра' },
  secretary: { name: 'Ёлкина Анна Петровна', post: 'главный специалист отдела' },
  present: people,
  invited: [{ organisation: 'ГАУССО «Обской ПНИ»', people: [member('Щукин Олег Юрьевич', 'директор')] }],
  absent: [],
  quorum: { voting: 14, present: 10, needed: 8 },
  agenda: [control, terms, forms, law].map(({ number, title, speaker }) => ({ number, title, speaker })),
  items: [control, terms, forms, law],
};
