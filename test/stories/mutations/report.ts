import { readers, type Viewing } from '../../world/planted.ts';
import type { MutationStory } from './story.ts';

/** Who reports for the lead organisation. */
const reporters: readonly Viewing[] = ['lead', 'approver'];
/** Who sees what has not left the lead organisation yet. */
const inside: readonly Viewing[] = ['lead', 'approver', 'manager'];

const words = {
  text: 'Проведён мониторинг',
  figures: [{ label: 'охвачено', value: 120, unit: 'чел.', bound: 'MORE' }],
};

export const reportStories = {
  startReport: {
    given: ({ measure, organisations }) => ({ measureId: measure.id, organisationId: organisations.health.id, words }),
    may: reporters,
    forbidden: readers,
    never: { Stale: 'A new report stands beside the others.' },
    invalid: [
      {
        title: 'nothing was done tomorrow',
        given: () => ({ words: { ...words, doneOn: '2022-11-15' } }),
        field: 'doneOn',
        code: 'BAD_DAY',
      },
      {
        title: 'an organisation reports once for a day',
        given: () => ({ dueDay: '2022-12-15' }),
        field: 'dueDay',
        code: 'TAKEN',
      },
    ],
  },
  saveReport: {
    given: ({ rows }) => ({ id: rows.draft, version: 0, words }),
    may: reporters,
    forbidden: inside,
    invalid: [
      {
        title: 'what was approved is not rewritten',
        given: ({ rows }) => ({ id: rows.approved }),
        field: 'state',
        code: 'NOT_ALLOWED_NOW',
      },
    ],
  },
  discardReport: {
    given: ({ rows }) => ({ id: rows.draft, version: 0 }),
    may: reporters,
    forbidden: inside,
    invalid: [
      {
        title: 'what was approved is not thrown away',
        given: ({ rows }) => ({ id: rows.approved }),
        field: 'state',
        code: 'NOT_ALLOWED_NOW',
      },
    ],
  },
  moveReport: {
    given: ({ rows }) => ({ id: rows.draft, version: 0, step: 'PREPARE' }),
    may: reporters,
    forbidden: inside,
    invalid: [
      {
        title: 'what was approved is not prepared again',
        given: ({ rows }) => ({ id: rows.approved }),
        field: 'step',
        code: 'NOT_ALLOWED_NOW',
      },
    ],
  },
  enterReport: {
    given: ({ second, organisations }) => ({
      measureId: second.id,
      organisationId: organisations.labour.id,
      words,
      letterNumber: '123-04',
      letterDate: '2022-11-10',
      withoutScan: true,
    }),
    may: ['coordinator'],
    forbidden: readers,
    never: { Stale: 'A new report stands beside the others.' },
    invalid: [
      {
        title: 'a letter does not come from the future',
        given: () => ({ letterDate: '2022-11-15' }),
        field: 'letterDate',
        code: 'BAD_DAY',
      },
      {
        title: 'a letter comes with its scan, or whoever enters it says that there is none yet',
        given: () => ({ withoutScan: false }),
        field: 'fileIds',
        code: 'REQUIRED',
      },
      {
        title: 'a letter has its number',
        given: () => ({ letterNumber: ' ' }),
        field: 'letterNumber',
        code: 'REQUIRED',
      },
      {
        title: 'an organisation that is not named does not report',
        given: ({ organisations }) => ({ organisationId: organisations.elsewhere.id }),
        field: 'organisationId',
        code: 'UNKNOWN',
      },
    ],
  },
  attachScan: {
    given: ({ rows, files }) => ({ id: rows.letter, version: 0, fileIds: [files.scan] }),
    may: ['coordinator'],
    forbidden: readers,
    invalid: [
      { title: 'a scan is a file', given: () => ({ fileIds: [] }), field: 'fileIds', code: 'REQUIRED' },
      {
        title: 'what somebody else uploaded is no scan of theirs',
        given: ({ files }) => ({ fileIds: [files.uploaded] }),
        field: 'fileIds',
        code: 'UNKNOWN',
      },
      {
        title: 'what an organisation wrote itself has no letter',
        given: ({ rows }) => ({ id: rows.approved }),
        field: 'id',
        code: 'UNKNOWN',
      },
    ],
  },
} satisfies Record<string, MutationStory>;
