import type { Invitation as Row } from '@vmeste/prisma/generated/client.ts';
import { builder } from '../../core/builder.ts';
import { refusals } from '../../core/refusals.ts';
import { visible } from '../policy.ts';
import { Invitation, InvitationKind } from '../type.ts';
import { invite, revokeInvitation } from './command.ts';

const Invited = builder.objectRef<Row>('Invited').implement({
  description: 'An invitation that was just made.',
  fields: (t) => ({
    invitation: t.field({ type: Invitation, description: 'The invitation.', resolve: (invitation) => invitation }),
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
      key: t.arg.id({ description: 'A key of your own: a retry with it does not act twice.' }),
    },
    resolve: async (_, args, context) => {
      const id = await invite(context, args);
      return context.db.invitation.findFirstOrThrow({ where: { id, person: visible(context.viewer) } });
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
      version: t.arg.int({ required: true, description: 'The version you saw.' }),
      key: t.arg.id({ description: 'A key of your own: a retry with it does not act twice.' }),
    },
    resolve: async (query, _, args, context) => {
      const id = await revokeInvitation(context, args);
      return context.db.invitation.findFirstOrThrow({ ...query, where: { id, person: visible(context.viewer) } });
    },
  }),
);
