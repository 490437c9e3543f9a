import { InvitationKind as Kind, Language as Lang, Role as Roles } from '@vmeste/prisma/generated/enums.ts';
import { builder } from '../core/builder.ts';
import { readsAgain, Versioned } from '../core/refusals.ts';
import { is } from '../core/viewer.ts';
import { oneGroup } from '../group/one.ts';
import { visible as groupVisible, keptBy } from '../group/policy.ts';
import { Group } from '../group/ref.ts';
import { oneOrganisation } from '../organisation/one.ts';
import { Organisation } from '../organisation/type.ts';
import { oneRoadmap } from '../roadmap/one.ts';
import { visible as roadmapVisible } from '../roadmap/policy.ts';
import { Roadmap } from '../roadmap/type.ts';
import { onePerson } from './one.ts';
import {
  appointmentVisible,
  mayAppoint,
  mayEnrol,
  mayManage,
  maySeeAddress,
  mayTakeInSomewhere,
  type Offer,
  offersTo,
  standing,
  visible,
} from './policy.ts';
import { current } from './rights.ts';

export const Language = builder.enumType(Lang, { name: 'Language', description: 'Language of the interface.' });
export const Role = builder.enumType(Roles, {
  name: 'Role',
  description: 'What a person may do: everywhere, in a named roadmap, or for a named organisation.',
});
export const InvitationKind = builder.enumType(Kind, {
  name: 'InvitationKind',
  description: 'A link, by mail where there is mail; or a code to be printed and handed over.',
});

const RoleOffer = builder.objectRef<Offer>('RoleOffer').implement({
  description: 'A role that you may give, and what it would be for.',
  fields: (t) => ({
    role: t.field({ type: Role, description: 'The role.', resolve: ({ role }) => role }),
    organisation: t.field({
      type: Organisation,
      nullable: true,
      description: 'The organisation that it would be for.',
      resolve: ({ organisationId }, _, context) =>
        organisationId === null ? null : oneOrganisation(context, organisationId),
    }),
    roadmap: t.field({
      type: Roadmap,
      nullable: true,
      description: 'The roadmap that it would be for.',
      resolve: ({ roadmapId }, _, context) => (roadmapId === null ? null : oneRoadmap(context).load(roadmapId)),
    }),
    group: t.field({
      type: Group,
      nullable: true,
      description: 'The working group that it would be for.',
      resolve: ({ groupId }, _, context) => (groupId === null ? null : oneGroup(context).load(groupId)),
    }),
  }),
});

const past = { description: 'Also those that have ended or not begun.' };

export const Person = builder.prismaObject('Person', {
  description: 'A person of a working group.',
  interfaces: [Versioned],
  fields: (t) => ({
    name: t.exposeString('name', { description: 'Name, or the post where a person is known by it alone.' }),
    language: t.expose('language', { type: Language, description: 'Language of the interface and of mail.' }),
    disabledAt: t.expose('disabledAt', {
      type: 'Instant',
      nullable: true,
      description: 'When the account was closed; null while it is open.',
    }),
    email: t.string({
      nullable: true,
      extensions: { personal: true },
      description: 'Address of mail; null where there is none, or none that you may see.',
      select: { ...standing, email: true },
      resolve: (person, _, { viewer }) => (maySeeAddress(viewer, person) ? person.email : null),
    }),
    memberships: t.relation('memberships', {
      args: { past: t.arg.boolean({ defaultValue: false, ...past }) },
      query: ({ past: all }, { viewer }) => ({
        where: all ? {} : current(viewer.rights.today),
        orderBy: [{ since: 'desc' }, { id: 'asc' }],
      }),
      description: 'The organisations that the person belongs to.',
    }),
    appointments: t.relation('appointments', {
      args: { past: t.arg.boolean({ defaultValue: false, ...past }) },
      query: ({ past: all }, { viewer }) => ({
        where: { AND: [appointmentVisible(viewer), all ? {} : current(viewer.rights.today)] },
        orderBy: [{ since: 'desc' }, { id: 'asc' }],
      }),
      description: 'The roles that the person holds, as far as you may see them.',
    }),
    mayManage: t.boolean({
      description: 'Whether you manage the account: name, address, invitations, closing it.',
      select: standing,
      resolve: (person, _, { viewer }) => mayManage(viewer, person),
    }),
    mayEnrol: t.boolean({
      extensions: { personal: true },
      description: 'Whether you may take the person into an organisation: any, or one whose people you manage.',
      select: standing,
      resolve: (person, _, { viewer }) => mayTakeInSomewhere(viewer, person),
    }),
    mayGive: t.field({
      type: [RoleOffer],
      extensions: { personal: true },
      description: 'The roles that you may give to the person; those that the person holds are left out.',
      select: standing,
      resolve: async (person, _, { db, viewer }) => {
        const all = is(viewer, 'ADMINISTRATOR');
        const own = all ? {} : { id: { in: [...viewer.rights.roles.COORDINATOR] } };
        const roadmaps = await db.roadmap.findMany({
          where: { AND: [own, roadmapVisible(viewer)] },
          select: { id: true },
          orderBy: { title: 'asc' },
        });
        const kept = all ? {} : { id: { in: keptBy(viewer) } };
        const groups = await db.group.findMany({
          where: { AND: [kept, groupVisible(viewer)] },
          select: { id: true },
          orderBy: { name: 'asc' },
        });
        return offersTo(viewer, person, { roadmaps: roadmaps.map(({ id }) => id), groups: groups.map(({ id }) => id) });
      },
    }),
    signsIn: t.boolean({
      nullable: true,
      description: 'Whether the person has a way to sign in; null where you do not manage the account.',
      select: { ...standing, loginId: true },
      resolve: (person, _, { viewer }) => (mayManage(viewer, person) ? person.loginId !== null : null),
    }),
    username: t.string({
      nullable: true,
      extensions: { personal: true },
      description:
        'What a person without an address signs in with; for the person, and for those who manage the account.',
      select: { ...standing, login: { select: { username: true } } },
      resolve: (person, _, { viewer }) =>
        viewer.id === person.id || mayManage(viewer, person) ? (person.login?.username ?? null) : null,
    }),
    invitations: t.field({
      type: [Invitation],
      description: 'Invitations that have not been used; none where you do not manage the account.',
      select: {
        ...standing,
        invitations: { where: { usedAt: null, revokedAt: null }, orderBy: { createdAt: 'desc' } },
      },
      resolve: (person, _, { viewer }) => (mayManage(viewer, person) ? person.invitations : []),
    }),
  }),
});

export const Membership = builder.prismaObject('Membership', {
  description: 'A person belongs to an organisation from a day to a day, both inclusive, in a post.',
  interfaces: [Versioned],
  fields: (t) => ({
    person: t.field({
      type: Person,
      nullable: true,
      description: 'Who; null where you may not see the person.',
      select: { personId: true },
      resolve: ({ personId }, _, context) => onePerson(context).load(personId),
    }),
    organisation: t.relation('organisation', { description: 'Where.' }),
    post: t.exposeString('post', { description: 'The post.' }),
    since: t.expose('since', { type: 'Day', description: 'First day.' }),
    until: t.expose('until', { type: 'Day', nullable: true, description: 'Last day; null means still.' }),
    mayEnd: t.boolean({
      description: 'Whether you may end it.',
      select: { organisationId: true },
      resolve: ({ organisationId }, _, { viewer }) => mayEnrol(viewer, organisationId),
    }),
  }),
});

export const Appointment = builder.prismaObject('Appointment', {
  description: 'What a person may do, from a day to a day, both inclusive.',
  interfaces: [Versioned],
  fields: (t) => ({
    person: t.field({
      type: Person,
      nullable: true,
      description: 'Who; null where you may not see the person.',
      select: { personId: true },
      resolve: ({ personId }, _, context) => onePerson(context).load(personId),
    }),
    role: t.expose('role', { type: Role, description: 'The role.' }),
    organisation: t.relation('organisation', { nullable: true, description: 'The organisation that it is for.' }),
    roadmap: t.field({
      type: Roadmap,
      nullable: true,
      description: 'The roadmap that it is for; null where there is none, or none that you may see.',
      select: { roadmapId: true },
      resolve: ({ roadmapId }, _, context) => (roadmapId === null ? null : oneRoadmap(context).load(roadmapId)),
    }),
    group: t.field({
      type: Group,
      nullable: true,
      description: 'The working group that it is for.',
      select: { groupId: true },
      resolve: ({ groupId }, _, context) => (groupId === null ? null : oneGroup(context).load(groupId)),
    }),
    since: t.expose('since', { type: 'Day', description: 'First day.' }),
    until: t.expose('until', { type: 'Day', nullable: true, description: 'Last day; null means still.' }),
    mayEnd: t.boolean({
      description: 'Whether you may end it, or hand it over.',
      select: { role: true, organisationId: true, roadmapId: true, groupId: true },
      resolve: ({ role, ...scope }, _, { viewer }) => mayAppoint(viewer, role, { ...scope, personId: '' }),
    }),
  }),
});

export const Invitation = builder.prismaObject('Invitation', {
  description: 'A way in for a person. Its secret is shown once, to whoever made it, or sent by mail.',
  interfaces: [Versioned],
  fields: (t) => ({
    kind: t.expose('kind', { type: InvitationKind, description: 'A link or a code.' }),
    createdAt: t.expose('createdAt', { type: 'Instant', description: 'When it was made.' }),
    expiresAt: t.expose('expiresAt', { type: 'Instant', description: 'Until when it opens the door.' }),
    revokedAt: t.expose('revokedAt', { type: 'Instant', nullable: true, description: 'When it was taken back.' }),
  }),
});

readsAgain('person', async ({ db, viewer }, id) => {
  const row = await db.person.findFirst({ where: { AND: [{ id }, visible(viewer)] } });
  return row && Object.assign(row, { __typename: 'Person' });
});
readsAgain('membership', async ({ db, viewer }, id) => {
  const row = await db.membership.findFirst({ where: { id, person: visible(viewer) } });
  return row && Object.assign(row, { __typename: 'Membership' });
});
readsAgain('appointment', async ({ db, viewer }, id) => {
  const row = await db.appointment.findFirst({ where: { AND: [{ id }, appointmentVisible(viewer)] } });
  return row && Object.assign(row, { __typename: 'Appointment' });
});
readsAgain('invitation', async ({ db, viewer }, id) => {
  const row = await db.invitation.findFirst({
    where: { id, person: visible(viewer) },
    include: { person: { select: standing } },
  });
  return row && mayManage(viewer, row.person) ? Object.assign(row, { __typename: 'Invitation' }) : null;
});
