import { MailManner as Manner, MailSubject as Subject } from '@vmeste/prisma/generated/enums.ts';
import { key } from '../../core/argument.ts';
import { builder } from '../../core/builder.ts';
import type { Context } from '../../core/context.ts';
import { refusals } from '../../core/refusals.ts';
import { wishesOf } from './command.ts';
import type { MailWishes } from './rule.ts';
import { setMail } from './setting.ts';

const personal = { personal: true } as const;

const MailManner = builder.enumType(Manner, {
  name: 'MailManner',
  description: 'When you hear of notices by mail: as they come, once a day, or never.',
});
const MailSubject = builder.enumType(Subject, {
  name: 'MailSubject',
  description:
    'What letters tell of: measures and reports; assignments; practices; questions to the centre; training. To a meeting people are invited in any case.',
});

const MailSettings = builder.objectRef<MailWishes>('MailSettings').implement({
  description: 'How you want to hear of notices by mail. Hours are whole ones by the hub’s clock, 0 to 23.',
  fields: (t) => ({
    manner: t.field({ type: MailManner, description: 'When.', resolve: ({ manner }) => manner }),
    dailyAt: t.exposeInt('dailyAt', { description: 'The hour of the daily letter.' }),
    quietFrom: t.exposeInt('quietFrom', {
      nullable: true,
      description: 'From this hour no letter goes; null where any hour will do.',
    }),
    quietUntil: t.exposeInt('quietUntil', {
      nullable: true,
      description: 'At this hour what waited goes; null where any hour will do.',
    }),
    muted: t.field({
      type: [MailSubject],
      description: 'What they do not tell of; of all else they do.',
      resolve: ({ muted }) => [...muted],
    }),
  }),
});

const mine = async ({ db, viewer }: Context): Promise<MailWishes | null> =>
  viewer.id === null ? null : wishesOf(await db.mailSetting.findUnique({ where: { personId: viewer.id } }));

builder.queryField('mailSettings', (t) =>
  t.field({
    type: MailSettings,
    nullable: true,
    extensions: personal,
    description: 'How you hear of notices by mail; null for whoever has not signed in.',
    resolve: (_, __, context) => mine(context),
  }),
);

const MailSet = builder.objectRef<object>('MailSet').implement({
  description: 'What was said of mail holds from now on.',
  fields: (t) => ({
    settings: t.field({
      type: MailSettings,
      nullable: true,
      extensions: personal,
      description: 'How it is now.',
      resolve: (_, __, context) => mine(context),
    }),
  }),
});

builder.mutationField('setMail', (t) =>
  t.field({
    type: MailSet,
    errors: refusals,
    description: 'Says how you want to hear of notices by mail. What you say last holds.',
    args: {
      manner: t.arg({ type: MailManner, required: true, description: 'When.' }),
      dailyAt: t.arg.int({ required: true, description: 'The hour of the daily letter, 0 to 23.' }),
      quietFrom: t.arg.int({ description: 'From this hour no letter goes, 0 to 23; left out, any hour will do.' }),
      quietUntil: t.arg.int({ description: 'At this hour what waited goes; needed with the other.' }),
      muted: t.arg({ type: [MailSubject], required: true, description: 'What letters do not tell of.' }),
      key: t.arg.id(key),
    },
    resolve: async (_, args, context) => {
      await setMail(context, args);
      return {};
    },
  }),
);
