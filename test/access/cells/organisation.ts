import { type Cells, inAnswer, inStream } from './cell.ts';

/** Who is given what of organisations and people. */
export const organisationCells: Readonly<Record<string, Cells>> = {
  Organisation: {
    at: () => '{ organisations(first: 100) { rows { … } } }',
    given: {
      signedIn:
        'id version kind shortName fullName region registrationNumber spellings founder founded successor predecessors classes totals history',
      administrator: 'mayChange mayNameManager',
      managers: 'mayEnrol',
      templateKeepers: 'mayKeepTemplate',
      nobody: 'template',
      acquainted: 'accountManagers',
      seers: 'measures',
      belonging: 'members',
    },
  },
  OrganisationPage: { at: () => '{ organisations { … } }', given: { everyone: 'total', signedIn: 'rows' } },
  OrganisationClass: {
    at: () => '{ classes { … } }',
    given: { signedIn: 'id version shortName fullName open members spellings history', administrator: 'mayChange' },
  },
  ClassMembership: {
    at: () => '{ classes { members(past: true) { … } } }',
    given: { signedIn: 'id version class organisation since until' },
  },
  Person: {
    at: ({ people }) =>
      `{ one: person(id: "${people.lead.id}") { … } other: person(id: "${people.disabled.id}") { … } }`,
    given: {
      acquainted: 'id version name language disabledAt memberships appointments',
      leadAndManagers: 'email username',
      managers: 'mayManage mayEnrol signsIn invitations history',
      giving: 'mayGive',
    },
  },
  RoleOffer: {
    at: ({ people }) => `{ one: person(id: "${people.lead.id}") { mayGive { … } } }`,
    given: { giving: 'role', managers: 'organisation', coordinator: 'roadmap', administrator: 'group' },
  },
  PersonPage: { at: () => '{ people { … } }', given: { everyone: 'total', signedIn: 'rows' } },
  Membership: {
    at: ({ people }) => `{ person(id: "${people.former.id}") { memberships(past: true) { … } } }`,
    given: { acquaintedAndFormer: 'id version person organisation post since until', managers: 'mayEnd' },
  },
  Appointment: {
    at: ({ people }) =>
      `{ one: person(id: "${people.coordinator.id}") { appointments { … } }
         other: person(id: "${people.formerCoordinator.id}") { appointments(past: true) { … } }
         observes: person(id: "${people.groupObserver.id}") { appointments { … } } }`,
    given: {
      acquaintedOrInside: 'id version person role since',
      acquainted: 'organisation',
      readersAndAdministrator: 'until',
      readers: 'roadmap',
      insidersOrAdministrator: 'group',
      appointing: 'mayEnd',
    },
  },
  Invitation: {
    at: ({ people }) => `{ person(id: "${people.lead.id}") { invitations { … } } }`,
    given: { managers: 'id version kind createdAt expiresAt', nobody: 'revokedAt' },
  },
  OrganisationHappened: {
    at: inStream('OrganisationHappened', (_, after) => `organisations(after: "${after}")`),
    given: { signedIn: 'cursor kind organisation class' },
  },
  PersonHappened: {
    at: inStream('PersonHappened', (_, after) => `people(after: "${after}")`),
    given: { acquaintedAndNear: 'cursor kind person' },
  },
  Invited: {
    at: inAnswer('Invited', ({ people }) => `invite(personId: "${people.lead.id}", kind: CODE)`),
    given: { managers: 'invitation person secret' },
  },
  PrintedCodes: {
    at: inAnswer('PrintedCodes', ({ people }) => `printCodes(personIds: ["${people.lead.id}"])`),
    given: { managers: 'codes' },
  },
};
