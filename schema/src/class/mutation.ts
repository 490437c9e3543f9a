import { key, version } from '../core/argument.ts';
import { builder } from '../core/builder.ts';
import { refusals } from '../core/refusals.ts';
import { visible } from '../organisation/policy.ts';
import { ClassMembership, OrganisationClass } from '../organisation/type.ts';
import { addClassMember, changeClass, createClass, endClassMembership } from './command.ts';

builder.mutationField('createClass', (t) =>
  t.prismaField({
    type: OrganisationClass,
    errors: refusals,
    description: 'Enters a class that documents name as one.',
    args: {
      shortName: t.arg.string({ required: true, description: 'Short name, unique among classes.' }),
      fullName: t.arg.string({ required: true, description: 'What it stands for.' }),
      open: t.arg.boolean({ description: 'Whether it may be named without making each member owe a report.' }),
      spellings: t.arg.stringList({ description: 'Other ways in which documents write it.' }),
      key: t.arg.id(key),
    },
    resolve: async (query, _, args, context) => {
      const id = await createClass(context, args);
      return context.db.organisationClass.findFirstOrThrow({
        ...query,
        where: { AND: [{ id }, visible(context.viewer)] },
      });
    },
  }),
);

builder.mutationField('changeClass', (t) =>
  t.prismaField({
    type: OrganisationClass,
    errors: refusals,
    description: 'Changes what is known of a class. What is left out stays as it is.',
    args: {
      id: t.arg.id({ required: true, description: 'The class.' }),
      version: t.arg.int(version),
      shortName: t.arg.string({ description: 'Short name, unique among classes.' }),
      fullName: t.arg.string({ description: 'What it stands for.' }),
      open: t.arg.boolean({ description: 'Whether it may be named without making each member owe a report.' }),
      spellings: t.arg.stringList({ description: 'All other ways in which documents write it.' }),
      key: t.arg.id(key),
    },
    resolve: async (query, _, args, context) => {
      const id = await changeClass(context, args);
      return context.db.organisationClass.findFirstOrThrow({
        ...query,
        where: { AND: [{ id }, visible(context.viewer)] },
      });
    },
  }),
);

builder.mutationField('addClassMember', (t) =>
  t.prismaField({
    type: ClassMembership,
    errors: refusals,
    description: 'Makes an organisation a member of a class.',
    args: {
      classId: t.arg.id({ required: true, description: 'The class.' }),
      organisationId: t.arg.id({ required: true, description: 'The organisation.' }),
      since: t.arg({ type: 'Day', description: 'First day; today where it is left out.' }),
      until: t.arg({ type: 'Day', description: 'Last day, where it is known.' }),
      key: t.arg.id(key),
    },
    resolve: async (query, _, args, context) => {
      const id = await addClassMember(context, args);
      return context.db.classMembership.findFirstOrThrow({ ...query, where: { id, class: visible(context.viewer) } });
    },
  }),
);

builder.mutationField('endClassMembership', (t) =>
  t.prismaField({
    type: ClassMembership,
    errors: refusals,
    description: 'Ends a membership of a class.',
    args: {
      id: t.arg.id({ required: true, description: 'The membership.' }),
      version: t.arg.int(version),
      until: t.arg({ type: 'Day', description: 'The last day; left out, it ends at once.' }),
      key: t.arg.id(key),
    },
    resolve: async (query, _, args, context) => {
      const id = await endClassMembership(context, args);
      return context.db.classMembership.findFirstOrThrow({ ...query, where: { id, class: visible(context.viewer) } });
    },
  }),
);
