import { key, version } from '../core/argument.ts';
import { builder } from '../core/builder.ts';
import { refusals } from '../core/refusals.ts';
import { changeOrganisation, createOrganisation } from './command.ts';
import { visible } from './policy.ts';
import { Organisation, OrganisationKind } from './type.ts';

builder.mutationField('createOrganisation', (t) =>
  t.prismaField({
    type: Organisation,
    errors: refusals,
    description: 'Enters an organisation into the list that documents are read against.',
    args: {
      kind: t.arg({ type: OrganisationKind, required: true, description: 'What sort of body it is.' }),
      shortName: t.arg.string({ required: true, description: 'Short name, unique.' }),
      fullName: t.arg.string({ required: true, description: 'Full official name.' }),
      region: t.arg.string({ description: 'The region it acts in.' }),
      registrationNumber: t.arg.string({ description: 'ОГРН or ОГРНИП, unique.' }),
      founderId: t.arg.id({ description: 'Who founded it.' }),
      successorId: t.arg.id({ description: 'Who took over.' }),
      spellings: t.arg.stringList({ description: 'Other ways in which documents write its name.' }),
      key: t.arg.id(key),
    },
    resolve: async (query, _, args, context) => {
      const id = await createOrganisation(context, args);
      return context.db.organisation.findFirstOrThrow({ ...query, where: { AND: [{ id }, visible(context.viewer)] } });
    },
  }),
);

builder.mutationField('changeOrganisation', (t) =>
  t.prismaField({
    type: Organisation,
    errors: refusals,
    description: 'Changes what is known of an organisation. What is left out stays as it is; null empties it.',
    args: {
      id: t.arg.id({ required: true, description: 'The organisation.' }),
      version: t.arg.int(version),
      kind: t.arg({ type: OrganisationKind, description: 'What sort of body it is.' }),
      shortName: t.arg.string({ description: 'Short name, unique.' }),
      fullName: t.arg.string({ description: 'Full official name.' }),
      region: t.arg.string({ description: 'The region it acts in.' }),
      registrationNumber: t.arg.string({ description: 'ОГРН or ОГРНИП, unique.' }),
      founderId: t.arg.id({ description: 'Who founded it.' }),
      successorId: t.arg.id({ description: 'Who took over; old documents keep the old name.' }),
      spellings: t.arg.stringList({ description: 'All other ways in which documents write its name.' }),
      key: t.arg.id(key),
    },
    resolve: async (query, _, args, context) => {
      const id = await changeOrganisation(context, args);
      return context.db.organisation.findFirstOrThrow({ ...query, where: { AND: [{ id }, visible(context.viewer)] } });
    },
  }),
);
