import { signedOut, viewings } from '../../world/planted.ts';
import type { MutationStory } from './story.ts';

const holding = ['reviewer', 'methodologist'] as const;
const others = [...viewings];
const centre = ['methodologist'] as const;
const isNew = 'It is new.';
const known = 'Everyone who has signed in sees it.';
const rows = 'Whoever was there is a row by itself: nobody edits the list as a whole.';
const list = 'ФИО\tОрганизация\nНовая Ольга Ивановна\tДом\nСкрытая Анна Петровна\tДом культуры из списка';

const words = { name: 'Не менее 2', count: 2, yearly: false, firstYear: 2022, lastYear: 2024, source: 'План' };

export const ledgerStories = {
  arrive: {
    given: ({ w, ledger }) => ({
      trainingId: ledger.running.id,
      code: w.node.house.doorCode(ledger.running.id, w.clock.now()),
    }),
    may: ['lead', ...viewings.filter((who) => who !== 'lead' && !signedOut.includes(who))],
    forbidden: [],
    never: { NotFound: known, Forbidden: 'Who stands at the door is let in.', Stale: rows },
    invalid: [
      { title: 'the code is the one at the door', given: () => ({ code: 'нет' }), field: 'code', code: 'EXPIRED' },
    ],
  },
  markAttendance: {
    given: ({ ledger }) => ({
      trainingId: ledger.running.id,
      specialistIds: [ledger.specialists.spare],
      present: false,
    }),
    may: holding,
    forbidden: others,
    never: { NotFound: known, Stale: rows },
    invalid: [
      {
        title: 'nobody is brought over from another training',
        given: ({ ledger }) => ({ specialistIds: [ledger.specialists.listed] }),
        field: 'specialistIds',
        code: 'UNKNOWN',
      },
    ],
  },
  addParticipant: {
    given: ({ ledger, organisations }) => ({
      trainingId: ledger.running.id,
      name: 'Новая Ольга Ивановна',
      post: 'врач',
      organisationId: organisations.health.id,
      municipality: 'Обь',
    }),
    may: holding,
    forbidden: others,
    never: { NotFound: known, Stale: isNew },
    invalid: [{ title: 'who is added has a name', given: () => ({ name: ' ' }), field: 'name', code: 'REQUIRED' }],
  },
  markIntern: {
    given: ({ ledger, trainings }) => ({
      participationId: ledger.participations.own,
      version: 0,
      taskIds: [trainings.task],
      mark: 'NOT_PASSED',
      reason: 'План не составлен',
    }),
    may: holding,
    forbidden: ['joiner'],
    invalid: [
      { title: 'a mark has its reason', given: () => ({ reason: ' ' }), field: 'reason', code: 'NEEDS_REASON' },
    ],
  },
  importAttendance: {
    given: ({ ledger }) => ({
      trainingId: ledger.running.id,
      source: { text: list },
      choices: [{ row: 2, isNew: true }],
      workplaces: { rows: [{ row: 2 }] },
    }),
    may: holding,
    forbidden: others,
    never: { NotFound: known, Stale: rows },
    otherwise: () => ({ choices: [{ row: 2, isLeftOut: true }] }),
    invalid: [
      {
        title: 'what is no list is not read',
        given: () => ({ source: { text: 'Поздравляем с праздником' } }),
        field: 'source',
        code: 'UNREADABLE',
      },
      {
        title: 'where people work is an organisation of the hub',
        given: () => ({ workplaces: { otherwise: '00000000-0000-7000-8000-00000000ffff' } }),
        field: 'workplaces',
        code: 'UNKNOWN',
      },
      {
        title: 'a row is decided once',
        given: () => ({ choices: [{ row: 2, isNew: true, isLeftOut: true }] }),
        field: 'choices',
        code: 'UNRESOLVED',
      },
    ],
  },
  issueCertificates: {
    given: ({ ledger }) => ({ trainingId: ledger.running.id, hours: 8 }),
    may: holding,
    forbidden: ['joiner'],
    never: { Stale: isNew },
    passesOver: [],
    invalid: [
      { title: 'no course takes so long', given: () => ({ hours: 100_000 }), field: 'hours', code: 'OUT_OF_RANGE' },
    ],
  },
  reissueCertificate: {
    given: ({ ledger }) => ({ id: ledger.certificates.valid, version: 0, name: 'Другое Имя', reason: 'Опечатка' }),
    may: holding,
    forbidden: ['joiner'],
    invalid: [
      { title: 'whoever issues anew says why', given: () => ({ reason: ' ' }), field: 'reason', code: 'REQUIRED' },
    ],
  },
  revokeCertificate: {
    given: ({ ledger }) => ({ id: ledger.certificates.valid, version: 0, reason: 'По ошибке' }),
    may: holding,
    forbidden: ['joiner'],
    invalid: [
      {
        title: 'what was replaced is not revoked',
        given: ({ ledger }) => ({ id: ledger.certificates.replaced }),
        field: 'id',
        code: 'NOT_ALLOWED_NOW',
      },
    ],
  },
  enterLicensedDocument: {
    given: ({ ledger }) => ({
      participationId: ledger.participations.own,
      issuer: 'Университет',
      foreignNumber: '54 000001',
      issuedOn: '2022-11-12',
      hours: 72,
    }),
    may: holding,
    forbidden: ['joiner'],
    never: { Stale: isNew },
    invalid: [
      {
        title: 'nothing is issued tomorrow',
        given: () => ({ issuedOn: '2022-11-15' }),
        field: 'issuedOn',
        code: 'BAD_DAY',
      },
    ],
  },
  setQuestionnaire: {
    given: ({ ledger }) => ({
      trainingId: ledger.running.id,
      version: 0,
      questions: [{ kind: 'CHOICE', text: 'Придёте ещё?', options: ['Да', 'Нет'] }],
    }),
    may: holding,
    forbidden: others,
    never: { NotFound: known },
    invalid: [
      {
        title: 'what was answered stays as it was asked',
        given: ({ trainings }) => ({ trainingId: trainings.held.id }),
        field: 'trainingId',
        code: 'NOT_ALLOWED_NOW',
      },
    ],
  },
  fillQuestionnaire: {
    given: ({ ledger }) => ({
      trainingId: ledger.running.id,
      answers: [{ question: 'wish', text: 'Больше примеров' }],
    }),
    may: ['joiner'],
    forbidden: others,
    never: { NotFound: known, Stale: 'A sheet is written once.' },
    // What was answered is no part of the request that is kept: that would lead to whoever sent it.
    otherwise: ({ trainings }) => ({ trainingId: trainings.held.id }),
    invalid: [
      {
        title: 'it is filled in once',
        given: ({ trainings }) => ({ trainingId: trainings.held.id }),
        field: 'trainingId',
        code: 'TAKEN',
      },
    ],
  },
  setTarget: {
    given: ({ organisations, trainings }) => ({
      words: { ...words, organisationId: organisations.institute.id, programmeId: trainings.programmeId },
    }),
    may: centre,
    forbidden: others,
    never: { NotFound: 'The ledger is one for all.', Stale: isNew },
    invalid: [
      {
        title: 'it does not end before it begins',
        given: () => ({ words: { ...words, lastYear: 2021 } }),
        field: 'lastYear',
        code: 'ENDS_BEFORE_START',
      },
    ],
  },
  changeTarget: {
    given: ({ ledger }) => ({ id: ledger.target, version: 0, words }),
    may: centre,
    forbidden: others,
    never: { NotFound: known },
    invalid: [
      {
        title: 'a target is of somebody',
        given: () => ({ words: { ...words, count: 0 } }),
        field: 'count',
        code: 'OUT_OF_RANGE',
      },
    ],
  },
  archiveTarget: {
    given: ({ ledger }) => ({ id: ledger.target, version: 0, archived: true }),
    may: centre,
    forbidden: others,
    never: { NotFound: known },
    invalid: [
      {
        title: 'what is followed is not taken up again',
        given: () => ({ archived: false }),
        field: 'archived',
        code: 'NOTHING_TO_DO',
      },
    ],
  },
  stateCount: {
    given: ({ organisations }) => ({
      organisationId: organisations.institute.id,
      firstYear: 2021,
      lastYear: 2021,
      people: 100,
      bound: 'MORE_THAN',
      source: 'Итоговый отчёт',
    }),
    may: centre,
    forbidden: others,
    never: { NotFound: known, Stale: isNew },
    invalid: [
      {
        title: 'over two years there are no fewer people than in one',
        given: () => ({ firstYear: 2020, people: 83, bound: 'EXACT' }),
        field: 'people',
        code: 'BELOW_PART',
      },
    ],
  },
  withdrawStatedCount: {
    given: ({ ledger }) => ({ id: ledger.stated, version: 0 }),
    may: centre,
    forbidden: others,
    never: { NotFound: known, Invalid: 'What is stated is taken back whatever it is.' },
    invalid: [],
  },
  mergeSpecialists: {
    given: ({ ledger: { specialists } }) => ({ keptId: specialists.listed, goneId: specialists.alike }),
    may: centre,
    forbidden: ['reviewer'],
    never: { Stale: 'Whoever merges holds the lock of all merging.' },
    invalid: [
      {
        title: 'one is not merged with oneself',
        given: ({ ledger: { specialists } }) => ({ goneId: specialists.other }),
        field: 'goneId',
        code: 'NOTHING_TO_DO',
      },
    ],
  },
  separateSpecialists: {
    given: ({ ledger: { specialists } }) => ({ oneId: specialists.listed, otherId: specialists.two }),
    may: centre,
    forbidden: ['reviewer'],
    never: { Stale: isNew },
    invalid: [
      {
        title: 'who was merged is parted by undoing it',
        given: ({ ledger: { specialists } }) => ({ otherId: specialists.other }),
        field: 'otherId',
        code: 'NOT_ALLOWED_NOW',
      },
    ],
  },
  undoMerge: {
    given: ({ ledger }) => ({ id: ledger.merge, version: 0 }),
    may: centre,
    forbidden: [],
    never: {
      Forbidden: 'Who was merged is known to the centre alone.',
      Invalid: 'What was undone is told in stories/training/ledger.',
    },
    invalid: [],
  },
} as const satisfies Readonly<Record<string, MutationStory>>;
