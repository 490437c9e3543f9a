import { key } from '../../core/argument.ts';
import { builder } from '../../core/builder.ts';
import type { Context } from '../../core/context.ts';
import { refusals } from '../../core/refusals.ts';
import { registrationVisible } from '../policy.ts';
import { confirmPlace, register, registerOther, withdraw } from './command.ts';
import { Registration } from './type.ts';

/** The registration that an act answers with, read anew through its room’s filter. */
const answer = (query: object, id: string, { db, viewer }: Context) =>
  db.registration.findFirstOrThrow({ ...query, where: { AND: [{ id }, registrationVisible(viewer)] } });

const training = { required: true, description: 'The training.' } as const;
const registration = { required: true, description: 'The registration.' } as const;

builder.mutationField('register', (t) =>
  t.prismaField({
    type: Registration,
    errors: refusals,
    description: 'Registers you: a place where one is free, otherwise a place in the line of those who wait.',
    args: { trainingId: t.arg.id(training), key: t.arg.id(key) },
    resolve: async (query, _, args, context) => answer(query, await register(context, args), context),
  }),
);

builder.mutationField('registerOther', (t) =>
  t.prismaField({
    type: Registration,
    errors: refusals,
    description: 'Registers somebody whom you see, where the training is yours to hold.',
    args: {
      trainingId: t.arg.id(training),
      personId: t.arg.id({ required: true, description: 'Who.' }),
      key: t.arg.id(key),
    },
    resolve: async (query, _, args, context) => answer(query, await registerOther(context, args), context),
  }),
);

builder.mutationField('withdraw', (t) =>
  t.prismaField({
    type: Registration,
    errors: refusals,
    description: 'Gives a place back, or leaves the line; of somebody else where the training is yours to hold.',
    args: { id: t.arg.id(registration), key: t.arg.id(key) },
    resolve: async (query, _, args, context) => answer(query, await withdraw(context, args), context),
  }),
);

builder.mutationField('confirmPlace', (t) =>
  t.prismaField({
    type: Registration,
    errors: refusals,
    description: 'Confirms a place that was offered, in time.',
    args: { id: t.arg.id(registration), key: t.arg.id(key) },
    resolve: async (query, _, args, context) => answer(query, await confirmPlace(context, args), context),
  }),
);
