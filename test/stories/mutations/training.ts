import { viewings } from '../../world/planted.ts';
import type { MutationStory } from './story.ts';

const holding = ['reviewer', 'closedCoordinator', 'methodologist'] as const;
const planning = ['reviewer', 'methodologist'] as const;

/** Whoever is named in `may`, and whoever is not signed in, is left out by itself. */
const others = [...viewings];
const locked = 'Whoever changes the line holds the row of the training: nobody edits a registration as a whole.';
const known = { NotFound: 'Everyone who has signed in sees what is planned or announced.' };

const about = [{ kind: 'PARAGRAPH', runs: [{ text: 'О технологиях' }] }];
/** Something in each place where words can stand. */
const words = {
  title: 'Семинар по-новому',
  about,
  items: [{ title: 'Открытие', speakers: 'Иванов И. И.' }],
  tasks: [{ text: 'Составить план' }],
};

export const trainingStories = {
  createTraining: {
    given: ({ organisations }) => ({ organisationId: organisations.institute.id, kind: 'SEMINAR', title: 'Семинар' }),
    may: planning,
    forbidden: others,
    never: { ...known, Stale: 'It is new.' },
    invalid: [
      { title: 'a training without a title is none', given: () => ({ title: ' ' }), field: 'title', code: 'REQUIRED' },
      { title: 'no plan is of such a year', given: () => ({ planYear: 22 }), field: 'planYear', code: 'OUT_OF_RANGE' },
    ],
  },
  setTraining: {
    given: ({ trainings }) => ({ id: trainings.announced.id, version: 0, words }),
    may: holding,
    forbidden: others,
    never: known,
    invalid: [
      {
        title: 'what was called off stays as it was',
        given: ({ trainings }) => ({ id: trainings.cancelled.id }),
        field: 'state',
        code: 'NOT_ALLOWED_NOW',
      },
      {
        title: 'it does not end before it begins',
        given: () => ({ words: { endsAt: '2020-01-01T00:00:00Z' } }),
        field: 'endsAt',
        code: 'ENDS_BEFORE_START',
      },
      {
        title: 'registration does not close after its end',
        given: () => ({ words: { closesAt: '2030-01-01T00:00:00Z' } }),
        field: 'closesAt',
        code: 'CLOSES_TOO_LATE',
      },
      {
        title: 'nobody is counted before it was held',
        given: () => ({ words: { heads: 5 } }),
        field: 'heads',
        code: 'NOT_ALLOWED_NOW',
      },
      {
        title: 'what is announced says when it begins',
        given: () => ({ words: { startsAt: null, endsAt: null, closesAt: null } }),
        field: 'startsAt',
        code: 'REQUIRED',
      },
      {
        title: 'an address leads somewhere',
        given: () => ({ words: { link: 'звонить' } }),
        field: 'link',
        code: 'BAD_LINK',
      },
      {
        title: 'nobody loses a place because there are fewer',
        given: () => ({ words: { capacity: 1 } }),
        field: 'capacity',
        code: 'BELOW_PLACED',
      },
      {
        title: 'what another has brought in is no material of one’s own',
        given: ({ files }) => ({ words: { fileIds: [files.uploaded] } }),
        field: 'fileIds',
        code: 'UNKNOWN',
      },
      {
        title: 'a resolution of which one sees nothing cannot be named',
        given: ({ assigned }) => ({ words: { resolutionId: assigned.resolution.id } }),
        field: 'resolutionId',
        code: 'UNKNOWN',
      },
    ],
  },
  moveTraining: {
    given: ({ trainings }) => ({ id: trainings.announced.id, version: 0, step: 'CANCEL', reason: 'Нет ведущего' }),
    may: holding,
    forbidden: others,
    never: known,
    invalid: [
      {
        title: 'whoever calls it off says why',
        given: () => ({ reason: ' ' }),
        field: 'reason',
        code: 'NEEDS_REASON',
      },
      {
        title: 'what was announced is not announced again',
        given: () => ({ step: 'ANNOUNCE' }),
        field: 'step',
        code: 'NOT_ALLOWED_NOW',
      },
      {
        title: 'it is not held before it begins',
        given: () => ({ step: 'HOLD' }),
        field: 'startsAt',
        code: 'NOT_BEGUN',
      },
    ],
  },
  discardTraining: {
    given: ({ trainings }) => ({ id: trainings.draft.id, version: 0 }),
    may: planning,
    forbidden: [],
    never: { Forbidden: 'Whoever sees a draft may throw it away.' },
    invalid: [
      {
        title: 'what was announced is called off instead',
        given: ({ trainings }) => ({ id: trainings.announced.id }),
        field: 'state',
        code: 'NOT_ALLOWED_NOW',
      },
    ],
  },
  createProgramme: {
    given: ({ organisations }) => ({ organisationId: organisations.institute.id, words: { name: 'Курс', about } }),
    may: planning,
    forbidden: others,
    never: { NotFound: 'Everyone who has signed in knows the organisations.', Stale: 'It is new.' },
    invalid: [
      { title: 'a course has a name', given: () => ({ words: { name: '' } }), field: 'name', code: 'REQUIRED' },
    ],
  },
  setProgramme: {
    given: ({ trainings }) => ({ id: trainings.programmeId, version: 0, words: { name: 'Курс', about } }),
    may: planning,
    forbidden: others,
    never: { NotFound: 'Everyone who has signed in knows the courses.' },
    invalid: [
      {
        title: 'no course takes so long',
        given: () => ({ words: { hours: 100_000 } }),
        field: 'hours',
        code: 'OUT_OF_RANGE',
      },
    ],
  },
  discardProgramme: {
    given: ({ trainings }) => ({ id: trainings.idleProgrammeId, version: 0 }),
    may: planning,
    forbidden: others,
    never: { NotFound: 'Everyone who has signed in knows the courses.' },
    invalid: [
      {
        title: 'a course by which something was announced stays',
        given: ({ trainings }) => ({ id: trainings.programmeId }),
        field: 'id',
        code: 'NOT_ALLOWED_NOW',
      },
    ],
  },
  register: {
    given: ({ trainings }) => ({ trainingId: trainings.announced.id }),
    may: ['lead', ...others.filter((who) => !['anonymous', 'disabled', 'expired', 'lead'].includes(who))],
    forbidden: [],
    never: { ...known, Stale: locked, Forbidden: 'Whoever sees it may come, or is told why not.' },
    invalid: [
      {
        title: 'only those who are invited come to what is for some',
        given: ({ trainings }) => ({ trainingId: trainings.inner.id }),
        field: 'trainingId',
        code: 'NOT_INVITED',
      },
      {
        title: 'nobody comes to what is called off',
        given: ({ trainings }) => ({ trainingId: trainings.cancelled.id }),
        field: 'trainingId',
        code: 'NOT_ALLOWED_NOW',
      },
    ],
  },
  registerOther: {
    given: ({ trainings, people }) => ({ trainingId: trainings.announced.id, personId: people.reviewer.id }),
    may: holding,
    forbidden: others,
    never: { ...known, Stale: locked },
    invalid: [
      {
        title: 'whom one does not see one does not register',
        given: ({ people }) => ({ personId: people.lead.id }),
        field: 'personId',
        code: 'UNKNOWN',
      },
    ],
  },
  withdraw: {
    given: ({ trainings }) => ({ id: trainings.registrations.placed }),
    may: [...holding, 'outsider'],
    forbidden: [],
    never: { Stale: locked, Forbidden: 'Whoever sees a registration may give it back.' },
    invalid: [
      {
        title: 'what was given back is not given back again',
        given: ({ trainings }) => ({ id: trainings.registrations.withdrawn }),
        field: 'state',
        code: 'NOT_ALLOWED_NOW',
      },
    ],
  },
  confirmPlace: {
    given: ({ trainings }) => ({ id: trainings.registrations.offered }),
    may: [...holding, 'coExecutor'],
    forbidden: [],
    never: { Stale: locked, Forbidden: 'Whoever sees a registration may confirm it.' },
    invalid: [
      {
        title: 'whoever waits has nothing to confirm',
        given: ({ trainings }) => ({ id: trainings.registrations.waiting }),
        field: 'state',
        code: 'NOT_ALLOWED_NOW',
      },
    ],
  },
} as const satisfies Readonly<Record<string, MutationStory>>;
