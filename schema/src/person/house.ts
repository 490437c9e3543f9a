import { builder } from '../core/builder.ts';

const DemoAccount = builder
  .objectRef<{ email: string; password: string; name: string; post: string }>('DemoAccount')
  .implement({
    description: 'An account of the demonstration.',
    fields: (t) => ({
      email: t.exposeString('email', { description: 'Sign in with it.' }),
      password: t.exposeString('password', { description: 'And with this.' }),
      name: t.exposeString('name', { description: 'Whose it is.' }),
      post: t.exposeString('post', { description: 'What it is there to show.' }),
    }),
  });

builder.queryField('house', (t) =>
  t.field({
    type: House,
    description: 'What this installation offers before signing in.',
    resolve: () => ({}),
  }),
);

const House = builder.objectRef<object>('House').implement({
  description: 'This installation.',
  fields: (t) => ({
    today: t.field({
      type: 'Day',
      description: 'The day by the hub’s clock.',
      resolve: (_, __, { clock }) => clock.today(),
    }),
    providers: t.stringList({
      description: 'OIDC providers to sign in with.',
      resolve: (_, __, { house }) => [...house.providers],
    }),
    sendsMail: t.boolean({
      description: 'Whether the hub sends mail: invitations, and a way back in for a forgotten password.',
      resolve: (_, __, { house }) => house.invitations.mailed,
    }),
    demo: t.field({
      type: [DemoAccount],
      nullable: true,
      description: 'The accounts of the demonstration; null where it is none.',
      resolve: (_, __, { house }) => (house.demo ? [...house.demo.accounts] : null),
    }),
  }),
});
