import { readers, signedOut, type Viewing, viewings } from '../../world/planted.ts';
import type { MutationStory } from './story.ts';

/** Who manages the accounts of the lead organisation. */
const managers: readonly Viewing[] = ['manager', 'administrator'];
/** Who knows the people of «Открытая»: those who share it, and the methodological centre. */
const acquainted: readonly Viewing[] = [...readers, 'methodologist'];
/** What everybody who has signed in does for themselves. */
const each: readonly Viewing[] = ['lead', ...viewings.filter((who) => ![...signedOut, 'lead'].includes(who))];
const own = {
  Forbidden: 'Everyone has an account.',
  Stale: 'It is the own, and what was said last holds.',
};
const adds = { Stale: 'It adds, and changes no row that somebody may have seen otherwise.' };

export const personStories = {
  createPerson: {
    given: ({ organisations }) => ({
      name: 'Новый специалист',
      email: 'new@people.test',
      organisationId: organisations.health.id,
      post: 'специалист',
    }),
    may: managers,
    forbidden: viewings,
    never: { ...adds, NotFound: 'Everyone may try, whatever they see.' },
    invalid: [
      { title: 'somebody has a name', given: () => ({ name: ' ' }), field: 'name', code: 'REQUIRED' },
      { title: 'mail goes to an address', given: () => ({ email: 'почта' }), field: 'email', code: 'BAD_ADDRESS' },
      {
        title: 'two people do not share an address',
        given: ({ people }) => ({ email: people.lead.email }),
        field: 'email',
        code: 'TAKEN',
      },
    ],
  },
  changePerson: {
    given: ({ people }) => ({ id: people.lead.id, version: 0, name: 'Специалист с новым именем' }),
    may: managers,
    forbidden: acquainted,
    invalid: [
      { title: 'mail goes to an address', given: () => ({ email: 'почта' }), field: 'email', code: 'BAD_ADDRESS' },
      { title: 'a name is not taken away', given: () => ({ name: ' ' }), field: 'name', code: 'REQUIRED' },
    ],
  },
  disablePerson: {
    given: ({ people }) => ({ id: people.lead.id, version: 0 }),
    may: managers,
    forbidden: acquainted,
    invalid: [
      {
        title: 'who is disabled cannot be disabled again',
        given: ({ people }) => ({ id: people.disabled.id }),
        field: 'id',
        code: 'NOTHING_TO_DO',
      },
    ],
  },
  enablePerson: {
    given: ({ people }) => ({ id: people.disabled.id, version: 0 }),
    may: managers,
    forbidden: acquainted,
    invalid: [
      {
        title: 'who is not disabled cannot be enabled',
        given: ({ people }) => ({ id: people.lead.id }),
        field: 'id',
        code: 'NOTHING_TO_DO',
      },
    ],
  },
  addMembership: {
    given: ({ people, organisations }) => ({
      personId: people.coExecutor.id,
      organisationId: organisations.health.id,
      post: 'по совместительству',
    }),
    // The account manager would take in somebody who belongs elsewhere: stories/person/managing.test.ts.
    may: ['administrator'],
    forbidden: acquainted,
    never: adds,
    invalid: [
      {
        title: 'nobody belongs twice to the same organisation',
        given: ({ people }) => ({ personId: people.lead.id }),
        field: 'organisationId',
        code: 'TAKEN',
      },
      {
        title: 'a membership does not end before it begins',
        given: () => ({ since: '2022-12-01', until: '2022-11-20' }),
        field: 'until',
        code: 'ENDS_BEFORE_START',
      },
    ],
  },
  changeMembership: {
    given: ({ people }) => ({ id: people.lead.rows[0], version: 0, post: 'главный специалист' }),
    may: managers,
    forbidden: acquainted,
    invalid: [
      { title: 'a post is not taken away', given: () => ({ post: ' ' }), field: 'post', code: 'REQUIRED' },
      {
        title: 'a membership does not begin on a day that nobody means',
        given: () => ({ since: '1066-10-14' }),
        field: 'since',
        code: 'BAD_DAY',
      },
    ],
  },
  endMembership: {
    given: ({ people }) => ({ id: people.lead.rows[0], version: 0 }),
    may: managers,
    forbidden: acquainted,
    invalid: [
      {
        title: 'a membership does not end before it began',
        given: () => ({ until: '2019-01-01' }),
        field: 'until',
        code: 'ENDS_BEFORE_START',
      },
    ],
  },
  appoint: {
    given: ({ people, organisations }) => ({
      personId: people.lead.id,
      role: 'APPROVER',
      organisationId: organisations.health.id,
    }),
    may: managers,
    forbidden: acquainted,
    never: adds,
    invalid: [
      {
        title: 'an approver approves for an organisation',
        given: () => ({ organisationId: null }),
        field: 'role',
        code: 'WRONG_SCOPE',
      },
      {
        title: 'nobody has the same role twice',
        given: () => ({ role: 'EXECUTOR' }),
        field: 'role',
        code: 'TAKEN',
      },
      {
        title: 'a role in an organisation needs a membership there',
        given: ({ people }) => ({ personId: people.coExecutor.id }),
        field: 'organisationId',
        code: 'NOT_MEMBER',
      },
    ],
  },
  endAppointment: {
    given: ({ people }) => ({ id: people.lead.rows[1], version: 0 }),
    may: managers,
    forbidden: acquainted,
    invalid: [
      {
        title: 'an appointment does not end before it began',
        given: () => ({ until: '2019-01-01' }),
        field: 'until',
        code: 'ENDS_BEFORE_START',
      },
    ],
  },
  handOver: {
    given: ({ people }) => ({ id: people.coordinator.rows[2], version: 0, personId: people.observer.id }),
    may: ['coordinator', 'administrator'],
    forbidden: readers,
    invalid: [
      {
        title: 'nobody hands over to a person who cannot be seen',
        given: ({ people }) => ({ personId: people.outsider.id }),
        field: 'personId',
        code: 'UNKNOWN',
      },
    ],
  },
  invite: {
    given: ({ people }) => ({ personId: people.lead.id, kind: 'CODE' }),
    may: managers,
    forbidden: acquainted,
    never: adds,
    invalid: [
      {
        title: 'who is disabled is not invited',
        given: ({ people }) => ({ personId: people.disabled.id }),
        field: 'personId',
        code: 'NOT_ALLOWED_NOW',
      },
    ],
  },
  inviteOrganisation: {
    given: () => ({
      registrationNumber: '1025402451887',
      shortName: 'НКО «Рядом»',
      fullName: 'Некоммерческая организация «Рядом»',
      name: 'Руководитель «Рядом»',
      post: 'руководитель',
      email: 'ryadom@people.test',
    }),
    may: ['methodologist', 'administrator'],
    forbidden: viewings,
    never: { ...adds, NotFound: 'Everyone may try, whatever they see.' },
    invalid: [
      {
        title: 'a registration number has its check digit',
        given: () => ({ registrationNumber: '1025402451888' }),
        field: 'registrationNumber',
        code: 'BAD_NUMBER',
      },
      {
        title: 'a name that another has is not entered twice',
        given: () => ({ shortName: 'Минздрав' }),
        field: 'shortName',
        code: 'TAKEN',
      },
      {
        title: 'two people do not share an address',
        given: ({ people }) => ({ email: people.lead.email }),
        field: 'email',
        code: 'TAKEN',
      },
    ],
  },
  printCodes: {
    given: ({ people }) => ({ personIds: [people.lead.id, people.approver.id] }),
    may: managers,
    forbidden: acquainted,
    never: adds,
    invalid: [
      { title: 'a code is somebody’s', given: () => ({ personIds: [] }), field: 'personIds', code: 'REQUIRED' },
      {
        title: 'who is disabled is given no code, and then nobody is',
        given: ({ people }) => ({ personIds: [people.lead.id, people.disabled.id] }),
        field: 'personIds',
        code: 'NOT_ALLOWED_NOW',
      },
    ],
  },
  setMail: {
    given: () => ({ manner: 'DAILY', dailyAt: 10, quietFrom: 20, quietUntil: 7, muted: ['ASSIGNMENTS'] }),
    may: each,
    forbidden: [],
    never: { ...own, NotFound: 'Everyone has settings.' },
    otherwise: () => ({ dailyAt: 11 }),
    invalid: [
      { title: 'a day has 24 hours', given: () => ({ dailyAt: 24 }), field: 'dailyAt', code: 'OUT_OF_RANGE' },
      {
        title: 'a night has no hour before 0',
        given: () => ({ quietFrom: -1 }),
        field: 'quietFrom',
        code: 'OUT_OF_RANGE',
      },
      { title: 'nor one after 23', given: () => ({ quietUntil: 24 }), field: 'quietUntil', code: 'OUT_OF_RANGE' },
      { title: 'quiet hours end', given: () => ({ quietUntil: null }), field: 'quietUntil', code: 'REQUIRED' },
      { title: 'quiet hours begin', given: () => ({ quietFrom: null }), field: 'quietFrom', code: 'REQUIRED' },
    ],
  },
  renewCalendar: {
    given: () => ({}),
    may: each,
    forbidden: [],
    never: { ...own, NotFound: 'Everyone has a calendar.', Invalid: 'There is nothing to say of it.' },
    invalid: [],
  },
  revokeCalendar: {
    given: () => ({}),
    may: ['lead'],
    forbidden: [],
    never: { ...own, Invalid: 'There is nothing to say of it.' },
    invalid: [],
  },
  revokeInvitation: {
    given: ({ invitation }) => ({ id: invitation, version: 0 }),
    may: managers,
    forbidden: [],
    never: {
      Forbidden: 'Whoever does not manage the person does not learn that there is an invitation.',
      Invalid: 'One that was revoked meanwhile has another version.',
    },
    invalid: [],
  },
} satisfies Record<string, MutationStory>;
