import type { Invitation as Row } from '@vmeste/prisma/generated/client.ts';
import { key, version } from '../../core/argument.ts';
import { builder } from '../../core/builder.ts';
import { refusals } from '../../core/refusals.ts';
import { onePerson } from '../one.ts';
import { mayInviteOrganisations, visible } from '../policy.ts';
import { Invitation, InvitationKind, Person } from '../type.ts';
import { invite, printCodes, revokeInvitation } from './command.ts';
import { inviteOrganisation } from './organisation.ts';

const Invited = builder.objectRef<Row>('Invited').implement({
  description: 'An invitation that was just made.',
  fields: (t) => ({
    invitation: t.field({ type: Invitation, description: 'The invitation.', resolve: (invitation) => invitation }),
    person: t.field({
      type: Person,
      nullable: true,
      description: 'Who is invited.',
      resolve: ({ personId }, _, context) => onePerson(context).load(personId),
    }),
    secret: t.string({
      nullable: true,
      description:
        'What opens the door, shown this once: the end of the link, or the code. Null where it went by mail.',
      resolve: ({ id, kind }, _, { house }) =>
        kind === 'LINK' && house.invitations.mailed ? null : house.invitations.secretOf({ id, kind }),
    }),
  }),
});

builder.mutationField('invite', (t) =>
  t.field({
    type: Invited,
    errors: refusals,
    description:
      'Invites a person to sign in for the first time, or to choose a new password. Earlier invitations lapse.',
    args: {
      personId: t.arg.id({ required: true, description: 'Whom.' }),
      kind: t.arg({ type: InvitationKind, required: true, description: 'By a link or by a printed code.' }),
      key: t.arg.id(key),
    },
    resolve: async (_, args, context) => {
      const id = await invite(context, args);
      return context.db.invitation.findFirstOrThrow({ where: { id, person: visible(context.viewer) } });
    },
  }),
);

builder.queryField('mayInviteOrganisations', (t) =>
  t.boolean({
    description: 'Whether you may invite an NGO by a link that makes its first account.',
    resolve: (_, __, { viewer }) => mayInviteOrganisations(viewer),
  }),
);

builder.mutationField('inviteOrganisation', (t) =>
  t.field({
    type: Invited,
    errors: refusals,
    description:
      'As the centre: invites an NGO by a link that makes its first account. One that the hub knows by its number is that one.',
    args: {
      registrationNumber: t.arg.string({ required: true, description: 'Its registration number (ОГРН).' }),
      shortName: t.arg.string({ required: true, description: 'Its short name, where the hub does not know it.' }),
      fullName: t.arg.string({ required: true, description: 'Its full name, where the hub does not know it.' }),
      name: t.arg.string({ required: true, description: 'Who comes first, and enrols the others.' }),
      post: t.arg.string({ required: true, description: 'The person’s post there.' }),
      email: t.arg.string({ required: true, description: 'The person’s address.' }),
      key: t.arg.id(key),
    },
    resolve: async (_, args, context) => {
      const id = await inviteOrganisation(context, args);
      return context.db.invitation.findFirstOrThrow({ where: { id, person: visible(context.viewer) } });
    },
  }),
);

const PrintedCodes = builder.objectRef<{ rows: Row[] }>('PrintedCodes').implement({
  description: 'Codes that were just made, to be printed and cut.',
  fields: (t) => ({
    codes: t.field({
      type: [Invited],
      description: 'One for each person, in the order in which they were named.',
      resolve: ({ rows }) => rows,
    }),
  }),
});

builder.mutationField('printCodes', (t) =>
  t.field({
    type: PrintedCodes,
    errors: refusals,
    description: 'Makes a code to print for each of several people: for all, or for none. Earlier invitations lapse.',
    args: {
      personIds: t.arg.idList({ required: true, description: 'Whom, at most 100.' }),
      key: t.arg.id(key),
    },
    resolve: async (_, args, context) => {
      const ids = await printCodes(context, args);
      const where = { id: { in: ids }, person: visible(context.viewer) };
      const rows = new Map((await context.db.invitation.findMany({ where })).map((row) => [row.id, row]));
      return { rows: ids.flatMap((id) => rows.get(id) ?? []) };
    },
  }),
);

builder.mutationField('revokeInvitation', (t) =>
  t.prismaField({
    type: Invitation,
    errors: refusals,
    description: 'Takes an invitation back.',
    args: {
      id: t.arg.id({ required: true, description: 'The invitation.' }),
      version: t.arg.int(version),
      key: t.arg.id(key),
    },
    resolve: async (query, _, args, context) => {
      const id = await revokeInvitation(context, args);
      return context.db.invitation.findFirstOrThrow({ ...query, where: { id, person: visible(context.viewer) } });
    },
  }),
);
