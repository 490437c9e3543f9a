import type { MutationStory } from './story.ts';

const text = [{ kind: 'PARAGRAPH', runs: [{ text: 'Центр помогает рядом с домом' }] }];

/** Something in each place where words can stand. */
const material = { title: 'Новый материал', targetGroups: ['Семьи с детьми'], text, changes: 'Добавлены сроки' };

const centreAlone = 'Whoever sees a draft may write it.';

export const libraryStories = {
  startMaterial: {
    given: ({ library }) => ({ organisationId: library.organisation.id, kind: 'MODEL', words: material }),
    may: ['methodologist'],
    forbidden: ['openMember', 'lead', 'reviewer', 'administrator'],
    never: { NotFound: 'Whoever may not knows that there are materials.', Stale: 'It is new.' },
    invalid: [
      {
        title: 'a material without a title is none',
        given: () => ({ words: { title: ' ' } }),
        field: 'title',
        code: 'REQUIRED',
      },
    ],
  },
  saveMaterial: {
    given: ({ library }) => ({ id: library.material.writing, version: 0, words: material }),
    may: ['methodologist'],
    forbidden: [],
    never: { Forbidden: centreAlone },
    invalid: [
      {
        title: 'what was published is not rewritten',
        given: ({ library }) => ({ id: library.material.shown }),
        field: 'id',
        code: 'NOT_ALLOWED_NOW',
      },
      {
        title: 'what another has brought in is no file of one’s own',
        given: ({ files }) => ({ words: { fileIds: [files.uploaded] } }),
        field: 'fileIds',
        code: 'UNKNOWN',
      },
    ],
  },
  publishMaterial: {
    given: ({ library }) => ({ id: library.material.writing, version: 0, reason: 'Пример выдуман' }),
    may: ['methodologist'],
    forbidden: [],
    never: { Forbidden: centreAlone },
    invalid: [
      {
        title: 'what looks like data about a person in care is published with a reason alone',
        given: () => ({ reason: ' ' }),
        field: 'reason',
        code: 'NEEDS_REASON',
      },
      {
        title: 'what was published is not published again',
        given: ({ library }) => ({ id: library.material.shown }),
        field: 'id',
        code: 'NOT_ALLOWED_NOW',
      },
    ],
  },
  discardMaterial: {
    given: ({ library }) => ({ id: library.material.writing, version: 0 }),
    may: ['methodologist'],
    forbidden: [],
    never: { Forbidden: centreAlone },
    invalid: [
      {
        title: 'the only version is not thrown away',
        given: ({ library }) => ({ id: library.fresh.draft }),
        field: 'id',
        code: 'NOT_ALLOWED_NOW',
      },
    ],
  },
  reviseMaterial: {
    given: ({ library }) => ({ id: library.ready.id }),
    may: ['methodologist'],
    forbidden: ['openMember', 'administrator'],
    never: { NotFound: 'What is published everybody sees.', Stale: 'The next version begins beside what stands.' },
    otherwise: ({ library }) => ({ id: library.material.row.id }),
    invalid: [
      {
        title: 'there is one draft at a time',
        given: ({ library }) => ({ id: library.material.row.id }),
        field: 'id',
        code: 'NOT_ALLOWED_NOW',
      },
    ],
  },
  archiveMaterial: {
    given: ({ library }) => ({ id: library.material.row.id, version: 0, archived: true }),
    may: ['methodologist'],
    forbidden: ['openMember', 'administrator'],
    never: { NotFound: 'What is published everybody sees.' },
    invalid: [
      {
        title: 'what is in the registry is not brought back',
        given: () => ({ archived: false }),
        field: 'archived',
        code: 'NOTHING_TO_DO',
      },
    ],
  },
  startCollection: {
    given: () => ({ title: 'Новый сборник' }),
    may: ['methodologist'],
    forbidden: ['openMember', 'lead', 'reviewer', 'administrator'],
    never: { NotFound: 'Whoever may not knows that there are collections.', Stale: 'It is new.' },
    invalid: [{ title: 'a collection has a title', given: () => ({ title: ' ' }), field: 'title', code: 'REQUIRED' }],
  },
  saveEdition: {
    given: ({ library, practices }) => ({
      id: library.collection.edition,
      version: 0,
      words: {
        title: 'Сборник практик',
        foreword: text,
        actIssuer: 'Минтруда НСО',
        actNumber: '15',
        actDate: '2022-11-10',
        sections: [
          { title: 'Практики', entries: [{ passportId: practices.published.shown }] },
          { title: 'Материалы', entries: [{ materialVersionId: library.material.shown }] },
        ],
      },
    }),
    may: ['methodologist'],
    forbidden: [],
    never: { Forbidden: centreAlone },
    invalid: [
      {
        title: 'what was published is not put together anew',
        given: ({ library }) => ({ id: library.collection.published.id }),
        field: 'id',
        code: 'NOT_ALLOWED_NOW',
      },
      {
        title: 'what is being set is not changed meanwhile',
        given: ({ library }) => ({ id: library.begun.set }),
        field: 'id',
        code: 'NOT_ALLOWED_NOW',
      },
      {
        title: 'what was not published is in no collection',
        given: ({ practices }) => ({
          words: { sections: [{ title: 'Практики', entries: [{ passportId: practices.waiting.submitted }] }] },
        }),
        field: 'sections',
        code: 'UNKNOWN',
      },
    ],
  },
  setEdition: {
    given: ({ library }) => ({ id: library.collection.edition, version: 0 }),
    may: ['methodologist'],
    forbidden: [],
    never: { Forbidden: centreAlone },
    invalid: [
      {
        title: 'what is being set is not set again',
        given: ({ library }) => ({ id: library.begun.set }),
        field: 'id',
        code: 'NOT_ALLOWED_NOW',
      },
    ],
  },
  cancelSetting: {
    given: ({ library }) => ({ id: library.begun.set, version: 0 }),
    may: ['methodologist'],
    forbidden: [],
    never: { Forbidden: centreAlone },
    invalid: [
      {
        title: 'what nobody sets is not given up',
        given: ({ library }) => ({ id: library.collection.edition }),
        field: 'id',
        code: 'NOT_ALLOWED_NOW',
      },
    ],
  },
  startEdition: {
    given: ({ library }) => ({ id: library.last.row.id }),
    may: ['methodologist'],
    forbidden: ['openMember', 'administrator'],
    never: { NotFound: 'What is published everybody sees.', Stale: 'The next edition begins beside what stands.' },
    otherwise: ({ library }) => ({ id: library.collection.row.id }),
    invalid: [
      {
        title: 'one edition is put together at a time',
        given: ({ library }) => ({ id: library.collection.row.id }),
        field: 'id',
        code: 'NOT_ALLOWED_NOW',
      },
    ],
  },
  discardEdition: {
    given: ({ library }) => ({ id: library.collection.edition, version: 0 }),
    may: ['methodologist'],
    forbidden: [],
    never: { Forbidden: centreAlone },
    invalid: [
      {
        title: 'what was published stays',
        given: ({ library }) => ({ id: library.collection.published.id }),
        field: 'id',
        code: 'NOT_ALLOWED_NOW',
      },
    ],
  },
  archiveCollection: {
    given: ({ library }) => ({ id: library.collection.row.id, version: 0, archived: true }),
    may: ['methodologist'],
    forbidden: ['openMember', 'administrator'],
    never: { NotFound: 'What is published everybody sees.' },
    invalid: [
      {
        title: 'what is in the lists is not brought back',
        given: () => ({ archived: false }),
        field: 'archived',
        code: 'NOTHING_TO_DO',
      },
    ],
  },
} as const satisfies Readonly<Record<string, MutationStory>>;
