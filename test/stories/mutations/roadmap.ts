import { readers, signedOut, viewings } from '../../world/planted.ts';
import type { MutationStory } from './story.ts';

const pasted = (term: string) => ({
  source: { text: `План на 2023 год\n№\tМероприятие\tСрок\tИсполнитель\n1.1\tОбучить специалистов\t${term}\t\n` },
});

/** With a column, a cell and a name put right by a person, as the preview lets one do. */
const corrected = ({ source }: ReturnType<typeof pasted>) => ({
  source: { ...source, columns: [{ column: 0, kind: 'number' }], cells: [{ row: 1, column: 1, text: 'Обучить' }] },
  meanings: [{ name: 'кто-то' }],
});

/** The one measure as a later edition words it: the other measures of the plan it no longer holds. */
const edition = (title: string) => ({
  text: `План на 2023 год\n№\tМероприятие\tСрок\tИсполнитель\n1.1\t${title}\tдо 1 марта 2023 г.\tМинздрав\n`,
});
/** «Открытая» as it stands. */
const asItStands = [
  '№\tМероприятие\tРезультат\tСрок\tОтветственный исполнитель\tСоисполнители',
  '1.3\tТретье открытой\t\tдо 30.06.2022\tМинкультуры\tУпразднённое ведомство',
  '1\tРаздел открытой\t\t\t\t',
  '1.1\tМероприятие открытой\tРезультат открытой\t2021–2024\tМинздрав, КЦСОН\tМинкультуры',
  '1.2\tВторое открытой\t\tежегодно\tМинтруда (по согласованию)\tСО НКО (по согласованию)',
  '1.5\tПятое открытой\t\tдо 31.12.2024\tСО НКО\t',
].join('\n');

export const roadmapStories = {
  acceptEdition: {
    given: ({ open }) => ({
      id: open.id,
      version: 0,
      source: {
        ...edition('Мероприятие открытой'),
        columns: [{ column: 0, kind: 'number' }],
        cells: [{ row: 1, column: 1, text: 'Мероприятие открытой' }],
      },
      basis: 'Приказ № 7',
      meanings: [{ name: 'кто-то' }],
    }),
    may: ['coordinator'],
    forbidden: readers,
    invalid: [
      {
        title: 'a document as the roadmap stands changes nothing',
        given: () => ({ source: { text: asItStands } }),
        field: 'source',
        code: 'NOTHING_TO_DO',
      },
      {
        title: 'whoever is named has to be known, or left as written by a person',
        given: () => ({ source: { text: edition('Новое').text.replace('Минздрав', 'Неведомое ведомство') } }),
        field: 'meanings',
        code: 'UNRESOLVED',
      },
      {
        title: 'a text has no table',
        given: () => ({ source: { text: 'Письмо.' } }),
        field: 'source',
        code: 'UNREADABLE',
      },
    ],
  },
  importRoadmap: {
    given: () => corrected(pasted('до 1 марта 2023 г.')),
    otherwise: () => pasted('до 2 марта 2023 г.'),
    may: ['lead', ...viewings.filter((who) => ![...signedOut, 'lead'].includes(who))],
    forbidden: [],
    never: {
      NotFound: 'Pasted text is nobody’s; a foreign upload is told of in roadmap/import.test.ts.',
      Forbidden: 'Whoever has signed in may bring a document in.',
      Stale: 'Nothing stands yet.',
    },
    invalid: [
      { title: 'nothing is sent', given: () => ({ source: {} }), field: 'source', code: 'REQUIRED' },
      {
        title: 'a text has no table',
        given: () => ({ source: { text: 'Письмо.' } }),
        field: 'source',
        code: 'UNREADABLE',
      },
      { title: 'a term names no day', given: () => pasted('31.02.2023'), field: 'source', code: 'HAS_ERRORS' },
    ],
  },
  correctRoadmap: {
    given: ({ open }) => ({
      id: open.id,
      version: 0,
      reason: 'Опечатка',
      title: 'Открытая, исправленная',
      period: { start: '2021-01-01', end: '2025-12-31' },
      act: { kind: 'распоряжение', number: '8', date: '2020-12-16' },
      goals: ['Другая цель'],
      targetGroups: ['Другая группа'],
      sections: [{ id: open.sectionId('1'), title: 'Раздел открытой, исправленный' }],
    }),
    may: ['coordinator'],
    forbidden: readers,
    invalid: [
      { title: 'a reason is needed', given: () => ({ reason: ' ' }), field: 'reason', code: 'REQUIRED' },
      { title: 'a title is needed', given: () => ({ title: ' ' }), field: 'title', code: 'REQUIRED' },
      {
        title: 'a period does not end before it starts',
        given: () => ({ period: { start: '2022-01-01', end: '2021-12-31' } }),
        field: 'period',
        code: 'ENDS_BEFORE_START',
      },
      {
        title: 'the parts are those of the roadmap',
        given: ({ w }) => ({ sections: [{ id: w.foreignId(), title: 'Раздел' }] }),
        field: 'sections',
        code: 'UNKNOWN',
      },
      {
        title: 'what stands already changes nothing',
        given: () => ({
          title: 'Открытая',
          period: { start: '2021-01-01', end: '2024-12-31' },
          act: { kind: 'Приказ: Открытая', number: '7', date: '2020-12-15' },
          goals: ['Цель: Открытая'],
          targetGroups: ['Группа: Открытая'],
          sections: [],
        }),
        field: 'input',
        code: 'NOTHING_TO_DO',
      },
    ],
  },
  setDayOffRule: {
    given: ({ open }) => ({ id: open.id, version: 0, rule: 'DAY_BEFORE' }),
    may: ['coordinator'],
    forbidden: readers,
    never: { Invalid: 'Each rule can be chosen at any time.' },
    invalid: [],
  },
  markVisited: {
    given: ({ open }) => ({ id: open.id }),
    may: readers,
    forbidden: [],
    never: {
      Forbidden: 'Whoever sees a roadmap may look at it.',
      Invalid: 'Looking cannot be wrong.',
      Stale: 'A visit is the own.',
    },
    invalid: [],
  },
  markNoticesRead: {
    passesOver: ['ids'],
    given: () => ({}),
    may: ['lead', ...viewings.filter((who) => ![...signedOut, 'lead'].includes(who))],
    forbidden: [],
    never: {
      NotFound: 'Notices of others are passed over.',
      Forbidden: 'Everyone has notices.',
      Invalid: 'Reading cannot be wrong.',
      Stale: 'Notices are the own.',
    },
    invalid: [],
  },
} satisfies Record<string, MutationStory>;
