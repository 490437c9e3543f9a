import { insiders } from '../../world/planted-group.ts';
import { inside, reporters, seers, words } from './assignment.ts';
import type { MutationStory } from './story.ts';

export const answerStories = {
  startAssignmentReport: {
    given: ({ assigned, organisations }) => ({
      assignmentId: assigned.owed.id,
      organisationId: organisations.culture.id,
      words,
    }),
    may: ['coExecutor'],
    forbidden: seers,
    never: { Stale: 'A new report stands beside the others.' },
    invalid: [
      {
        title: 'nothing is reported on what is closed',
        given: ({ assigned }) => ({ assignmentId: assigned.closed.id }),
        field: 'assignmentId',
        code: 'NOT_ALLOWED_NOW',
      },
      {
        title: 'what somebody else uploaded is not attached',
        given: ({ files }) => ({ words: { ...words, fileIds: [files.uploaded] } }),
        field: 'fileIds',
        code: 'UNKNOWN',
      },
    ],
  },
  saveAssignmentReport: {
    given: ({ assigned }) => ({ id: assigned.answers.draft, version: 0, words }),
    may: reporters,
    forbidden: inside,
    invalid: [
      {
        title: 'what was approved is not rewritten',
        given: ({ assigned }) => ({ id: assigned.answers.approved }),
        field: 'state',
        code: 'NOT_ALLOWED_NOW',
      },
    ],
  },
  moveAssignmentReport: {
    given: ({ assigned }) => ({ id: assigned.answers.draft, version: 0, step: 'PREPARE' }),
    may: reporters,
    forbidden: inside,
    invalid: [
      {
        title: 'what was approved is not prepared again',
        given: ({ assigned }) => ({ id: assigned.answers.approved }),
        field: 'step',
        code: 'NOT_ALLOWED_NOW',
      },
    ],
  },
  discardAssignmentReport: {
    given: ({ assigned }) => ({ id: assigned.answers.draft, version: 0 }),
    may: reporters,
    forbidden: inside,
    invalid: [
      {
        title: 'what was approved is not thrown away',
        given: ({ assigned }) => ({ id: assigned.answers.approved }),
        field: 'state',
        code: 'NOT_ALLOWED_NOW',
      },
    ],
  },
  enterAssignmentReport: {
    given: ({ assigned, organisations }) => ({
      assignmentId: assigned.owed.id,
      organisationId: organisations.culture.id,
      words,
      outgoingNumber: '123-04',
      outgoingDate: '2022-11-10',
      withoutScan: true,
    }),
    may: ['secretary'],
    forbidden: seers,
    never: { Stale: 'A new report stands beside the others.' },
    invalid: [
      {
        title: 'a letter does not come from the future',
        given: () => ({ outgoingDate: '2022-11-15' }),
        field: 'outgoingDate',
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
        given: () => ({ outgoingNumber: ' ' }),
        field: 'outgoingNumber',
        code: 'REQUIRED',
      },
      {
        title: 'who does not carry it out does not report',
        given: ({ organisations }) => ({ organisationId: organisations.elsewhere.id }),
        field: 'organisationId',
        code: 'UNKNOWN',
      },
      {
        title: 'an organisation has one report under way',
        given: ({ organisations }) => ({ organisationId: organisations.health.id }),
        field: 'organisationId',
        code: 'TAKEN',
      },
    ],
  },
  attachAssignmentScan: {
    given: ({ assigned }) => ({ id: assigned.answers.letter, version: 0, fileIds: [assigned.files.scan] }),
    may: ['secretary'],
    forbidden: ['coordinator', 'observer', 'coExecutor', ...insiders],
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
        given: ({ assigned }) => ({ id: assigned.answers.approved }),
        field: 'id',
        code: 'UNKNOWN',
      },
    ],
  },
} satisfies Record<string, MutationStory>;
