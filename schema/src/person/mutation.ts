import { key, version } from '../core/argument.ts';
import { builder } from '../core/builder.ts';
import { refusals } from '../core/refusals.ts';
import { changePerson, createPerson, disablePerson, enablePerson } from './command.ts';
import { visible } from './policy.ts';
import { Language, Person } from './type.ts';

builder.mutationField('createPerson', (t) =>
  t.prismaField({
    type: Person,
    errors: refusals,
    description: 'Enters a person. An account manager enters people of the own organisation.',
    args: {
      name: t.arg.string({ required: true, description: 'Name, or the post where a person is known by it alone.' }),
      email: t.arg.string({ description: 'Address of mail, where there is one.' }),
      language: t.arg({
        type: Language,
        description: 'Language of the interface and of mail; Russian where it is left out.',
      }),
      organisationId: t.arg.id({ description: 'Where the person belongs.' }),
      post: t.arg.string({ description: 'The post there; needed with an organisation.' }),
      since: t.arg({ type: 'Day', description: 'First day there; today where it is left out.' }),
      key: t.arg.id(key),
    },
    resolve: async (query, _, args, context) => {
      const id = await createPerson(context, args);
      return context.db.person.findFirstOrThrow({ ...query, where: { AND: [{ id }, visible(context.viewer)] } });
    },
  }),
);

builder.mutationField('changePerson', (t) =>
  t.prismaField({
    type: Person,
    errors: refusals,
    description: 'Changes what is kept of a person. What is left out stays as it is. You may change your own language.',
    args: {
      id: t.arg.id({ required: true, description: 'The person.' }),
      version: t.arg.int(version),
      name: t.arg.string({ description: 'Name.' }),
      email: t.arg.string({ description: 'Address of mail; null empties it.' }),
      language: t.arg({ type: Language, description: 'Language of the interface and of mail.' }),
      key: t.arg.id(key),
    },
    resolve: async (query, _, args, context) => {
      const id = await changePerson(context, args);
      return context.db.person.findFirstOrThrow({ ...query, where: { AND: [{ id }, visible(context.viewer)] } });
    },
  }),
);

builder.mutationField('disablePerson', (t) =>
  t.prismaField({
    type: Person,
    errors: refusals,
    description: 'Closes an account: the person signs in no more. What the person did stays.',
    args: {
      id: t.arg.id({ required: true, description: 'The person.' }),
      version: t.arg.int(version),
      key: t.arg.id(key),
    },
    resolve: async (query, _, args, context) => {
      const id = await disablePerson(context, args);
      return context.db.person.findFirstOrThrow({ ...query, where: { AND: [{ id }, visible(context.viewer)] } });
    },
  }),
);

builder.mutationField('enablePerson', (t) =>
  t.prismaField({
    type: Person,
    errors: refusals,
    description: 'Opens a closed account again.',
    args: {
      id: t.arg.id({ required: true, description: 'The person.' }),
      version: t.arg.int(version),
      key: t.arg.id(key),
    },
    resolve: async (query, _, args, context) => {
      const id = await enablePerson(context, args);
      return context.db.person.findFirstOrThrow({ ...query, where: { AND: [{ id }, visible(context.viewer)] } });
    },
  }),
);
