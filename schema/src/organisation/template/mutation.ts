import { key } from '../../core/argument.ts';
import { builder } from '../../core/builder.ts';
import { refusals } from '../../core/refusals.ts';
import { File } from '../../file/type.ts';
import { Meeting } from '../../meeting/type.ts';
import { templateKept, visible } from '../policy.ts';
import { Organisation } from '../type.ts';
import { setTemplate } from './command.ts';

builder.prismaObjectFields(Organisation, (t) => ({
  template: t.field({
    type: File,
    nullable: true,
    description: 'Its own form for the minutes of the groups that it founded, for whoever keeps it.',
    select: { id: true },
    resolve: async ({ id }, _, { db, viewer }) => {
      const kept = await db.organisation.findFirst({
        where: { AND: [{ id }, templateKept(viewer)] },
        select: { template: true },
      });
      return kept?.template ?? null;
    },
  }),
  mayKeepTemplate: t.boolean({
    description: 'Whether you keep that form: as its head, as an administrator, or as who keeps such a group.',
    select: { id: true },
    resolve: async ({ id }, _, { db, viewer }) =>
      (await db.organisation.count({ where: { AND: [{ id }, templateKept(viewer)] } })) > 0,
  }),
}));

builder.prismaObjectField(Meeting, 'ownForm', (t) =>
  t.boolean({
    description:
      'Whether the body that founded the group has its own form of minutes: they go out in it with ?form=own.',
    select: { group: { select: { founder: { select: { templateId: true } } } } },
    resolve: ({ group }) => group.founder.templateId !== null,
  }),
);

builder.mutationField('setMinutesTemplate', (t) =>
  t.prismaField({
    type: Organisation,
    errors: refusals,
    description:
      'Gives an organisation its own form of minutes, a Word document with tags; puts another in its place, or takes it away.',
    args: {
      organisationId: t.arg.id({ required: true, description: 'The organisation.' }),
      version: t.arg.int({ required: true, description: 'The version you saw.' }),
      fileId: t.arg.id({ description: 'The form, uploaded before; left out, the common form holds again.' }),
      key: t.arg.id(key),
    },
    resolve: async (query, _, args, context) => {
      const id = await setTemplate(context, args);
      return context.db.organisation.findFirstOrThrow({ ...query, where: { AND: [{ id }, visible(context.viewer)] } });
    },
  }),
);
