import { type Planted, readers, signedOut, type Viewing, viewings } from '../../world/planted.ts';
import { resolutionText } from '../../world/planted-assignment.ts';
import { insiders } from '../../world/planted-group.ts';
import type { MutationStory } from './story.ts';

/** Who reports for the lead. */
export const reporters: readonly Viewing[] = ['lead', 'approver'];
/** Who sees what has not left the lead yet. */
export const inside: readonly Viewing[] = ['lead', 'approver', 'manager'];
/** Who sees what the group gave to the lead. */
export const seers: readonly Viewing[] = ['coordinator', 'observer', ...inside, 'coExecutor', ...insiders];

export const words = { text: 'Сделано' };

/** A resolution of the lead that is not the planted one, with somebody said by hand. */
const resolved = ({ organisations: { health, culture } }: Planted) => ({
  issuerId: health.id,
  text: `${resolutionText}\n`,
  meanings: [{ name: 'Минкультуры', organisationId: culture.id }],
  rows: [{ paragraph: 2, addressees: [{ role: 'LEAD', organisationId: culture.id }] }],
  joined: ['2'],
});

export const assignmentStories = {
  giveAssignment: {
    given: ({ organisations, measure }) => ({
      issuerId: organisations.health.id,
      number: '77-П',
      text: 'Представить сведения',
      addressees: [{ role: 'LEAD', organisationId: organisations.culture.id }],
      term: 'до 1 марта 2023 года',
      measureIds: [measure.id],
    }),
    may: ['approver'],
    forbidden: readers,
    never: { Stale: 'A new assignment stands beside the others.' },
    invalid: [
      { title: 'a number is used once', given: () => ({ number: '12-П' }), field: 'number', code: 'TAKEN' },
      { title: 'somebody carries it out', given: () => ({ addressees: [] }), field: 'addressees', code: 'REQUIRED' },
      {
        title: 'a term of the past is none',
        given: () => ({ term: 'до 1 марта 2022 года' }),
        field: 'term',
        code: 'ENDS_BEFORE_START',
      },
      {
        title: 'words that name no time are no term',
        given: () => ({ term: 'скоро' }),
        field: 'term',
        code: 'BAD_TERM',
      },
      {
        title: 'one of the body’s own people controls it',
        given: ({ people }) => ({ controllerId: people.coordinator.id }),
        field: 'controllerId',
        code: 'UNKNOWN',
      },
    ],
  },
  issueResolution: {
    given: (planted) => ({ document: resolved(planted), title: 'Резолюция о проектах', number: '7' }),
    otherwise: () => ({ number: '8' }),
    may: ['approver'],
    forbidden: viewings.filter((who) => !signedOut.includes(who)),
    never: {
      NotFound:
        'Pasted text is nobody’s, and everyone who has signed in knows the organisations; a measure that is hidden has a story of its own.',
      Stale: 'Nothing stands yet.',
    },
    invalid: [
      {
        title: 'nothing is sent',
        given: (planted) => ({ document: { ...resolved(planted), text: '' } }),
        field: 'document',
        code: 'REQUIRED',
      },
      {
        title: 'a text gives nothing',
        given: (planted) => ({ document: { ...resolved(planted), text: 'Письмо.' } }),
        field: 'document',
        code: 'UNREADABLE',
      },
      {
        title: 'a term before its own day is none',
        given: (planted) => ({ document: { ...resolved(planted), rows: [{ paragraph: 2, term: 'до 01.11.2022' }] } }),
        field: 'document',
        code: 'HAS_ERRORS',
      },
      {
        title: 'who is meant is not guessed',
        given: (planted) => ({
          document: { ...resolved(planted), text: resolutionText.replace('Минтруда', 'Минсемьи'), rows: [] },
        }),
        field: 'meanings',
        code: 'UNRESOLVED',
      },
      {
        title: 'a number is used once',
        given: (planted) => ({
          number: null,
          document: { ...resolved(planted), rows: [{ paragraph: 2, number: '12-П' }] },
        }),
        field: 'number',
        code: 'TAKEN',
      },
    ],
  },
  moveAssignment: {
    given: ({ assigned }) => ({ id: assigned.owed.id, version: 0, step: 'TAKE' }),
    may: reporters,
    forbidden: seers,
    invalid: [
      {
        title: 'what is reported is not taken on',
        given: ({ assigned }) => ({ id: assigned.reported.id }),
        field: 'step',
        code: 'NOT_ALLOWED_NOW',
      },
    ],
  },
  includeMember: {
    given: ({ assigned, organisations }) => ({
      id: assigned.whole.id,
      version: 0,
      organisationId: organisations.centre.id,
    }),
    may: ['secretary'],
    forbidden: insiders,
    invalid: [
      {
        title: 'who is no member is given no part',
        given: ({ organisations }) => ({ organisationId: organisations.health.id }),
        field: 'organisationId',
        code: 'UNKNOWN',
      },
      {
        title: 'what was addressed to no class has no parts',
        given: ({ assigned }) => ({ id: assigned.owed.id }),
        field: 'id',
        code: 'NOT_ALLOWED_NOW',
      },
    ],
  },
  askExtension: {
    given: ({ assigned }) => ({ assignmentId: assigned.returned.id, to: '2022-12-20', reason: 'Ждём данных' }),
    may: reporters,
    forbidden: seers.filter((who) => who !== 'coExecutor'),
    never: { Stale: 'A request stands beside the others.' },
    invalid: [
      {
        title: 'more time is more than there is',
        given: () => ({ to: '2022-12-01' }),
        field: 'to',
        code: 'BAD_DAY',
      },
      { title: 'a request says why', given: () => ({ reason: ' ' }), field: 'reason', code: 'REQUIRED' },
      {
        title: 'once the term has passed nothing is asked for',
        given: ({ assigned }) => ({ assignmentId: assigned.late.id }),
        field: 'assignmentId',
        code: 'EXPIRED',
      },
      {
        title: 'one request at a time',
        given: ({ assigned }) => ({ assignmentId: assigned.owed.id }),
        field: 'assignmentId',
        code: 'TAKEN',
      },
    ],
  },
  opineOnExtension: {
    given: ({ assigned }) => ({ id: assigned.extension, version: 0, supported: true, opinion: 'Поддерживаю' }),
    may: ['secretary'],
    forbidden: seers,
    invalid: [
      {
        title: 'an opinion is short',
        given: () => ({ opinion: 'я'.repeat(2_001) }),
        field: 'opinion',
        code: 'TOO_LONG',
      },
    ],
  },
  decideExtension: {
    given: ({ assigned }) => ({ id: assigned.extension, version: 0, granted: true }),
    may: ['secretary'],
    forbidden: seers,
    invalid: [
      { title: 'a refusal says why', given: () => ({ granted: false }), field: 'remark', code: 'NEEDS_REASON' },
    ],
  },
} satisfies Record<string, MutationStory>;
