import { viewings } from '../../world/planted.ts';
import type { MutationStory } from './story.ts';

const creates = {
  Stale: 'It adds, and changes no row that somebody may have seen otherwise.',
  NotFound: 'Everyone may try, whatever they see.',
};
const known = { NotFound: 'Organisations and classes are known to everyone who has signed in.' };

export const organisationStories = {
  createOrganisation: {
    given: () => ({ shortName: 'Минспорт', fullName: 'Министерство физической культуры и спорта', kind: 'MINISTRY' }),
    may: ['administrator'],
    forbidden: viewings,
    never: creates,
    invalid: [
      {
        title: 'a short name means one body',
        given: () => ({ shortName: 'Минздрав' }),
        field: 'shortName',
        code: 'TAKEN',
      },
      {
        title: 'a registration number has its check digit',
        given: () => ({ registrationNumber: '1025402451111' }),
        field: 'registrationNumber',
        code: 'BAD_NUMBER',
      },
    ],
  },
  changeOrganisation: {
    given: ({ organisations }) => ({
      id: organisations.health.id,
      version: 0,
      fullName: 'Министерство здравоохранения',
    }),
    may: ['administrator'],
    forbidden: viewings,
    never: known,
    invalid: [
      {
        title: 'no body founds itself',
        given: ({ organisations }) => ({ founderId: organisations.health.id }),
        field: 'founderId',
        code: 'CIRCLE',
      },
      {
        title: 'a short name means one body',
        given: () => ({ shortName: 'Минтруда' }),
        field: 'shortName',
        code: 'TAKEN',
      },
    ],
  },
  setMinutesTemplate: {
    given: ({ working }) => ({ organisationId: working.bodies.body.id, version: 0 }),
    may: ['secretary', 'administrator'],
    forbidden: viewings,
    never: known,
    invalid: [
      {
        title: 'a form is what one uploaded',
        given: ({ files }) => ({ fileId: files.hidden }),
        field: 'fileId',
        code: 'UNKNOWN',
      },
    ],
  },
  createClass: {
    given: () => ({ shortName: 'ГУ ССО', fullName: 'Государственные учреждения социального обслуживания' }),
    may: ['administrator'],
    forbidden: viewings,
    never: creates,
    invalid: [
      {
        title: 'a short name means one class',
        given: () => ({ shortName: 'КЦСОН' }),
        field: 'shortName',
        code: 'TAKEN',
      },
    ],
  },
  changeClass: {
    given: ({ centres }) => ({ id: centres.id, version: 0, fullName: 'Комплексные центры' }),
    may: ['administrator'],
    forbidden: viewings,
    never: known,
    invalid: [
      { title: 'a class keeps its name', given: () => ({ shortName: ' ' }), field: 'shortName', code: 'REQUIRED' },
    ],
  },
  addClassMember: {
    given: ({ centres, organisations }) => ({ classId: centres.id, organisationId: organisations.remote.id }),
    may: ['administrator'],
    forbidden: viewings,
    never: { ...creates, ...known },
    invalid: [
      {
        title: 'nobody is twice a member of a class',
        given: ({ organisations }) => ({ organisationId: organisations.centre.id }),
        field: 'since',
        code: 'TAKEN',
      },
    ],
  },
  endClassMembership: {
    given: ({ centres }) => ({ id: centres.rows[0], version: 0 }),
    may: ['administrator'],
    forbidden: viewings,
    never: known,
    invalid: [
      {
        title: 'a membership does not end before it began',
        given: () => ({ until: '2019-01-01' }),
        field: 'until',
        code: 'ENDS_BEFORE_START',
      },
    ],
  },
} satisfies Record<string, MutationStory>;
