import { key } from '../../core/argument.ts';
import { builder } from '../../core/builder.ts';
import { refusals } from '../../core/refusals.ts';
import { answer } from '../answer.ts';
import { Meeting } from '../type.ts';
import { markPresence, nameSubstitute, presences, reply } from './command.ts';
import { ReplyAnswer } from './type.ts';

const meetingId = { required: true, description: 'The meeting.' } as const;
const seatId = { required: true, description: 'The seat.' } as const;

const PresenceMark = builder.enumType('PresenceMark', {
  description: 'In the room, by link, gone; stepped out of an item, or back at it.',
  values: presences,
});

builder.mutationField('replyToMeeting', (t) =>
  t.prismaField({
    type: Meeting,
    errors: refusals,
    description: 'Says whether you will come; the secretary enters it for those who answer otherwise.',
    args: {
      meetingId: t.arg.id(meetingId),
      seatId: t.arg.id(seatId),
      answer: t.arg({ type: ReplyAnswer, required: true, description: 'What you answer.' }),
      key: t.arg.id(key),
    },
    resolve: async (query, _, args, context) => answer.meeting(query, await reply(context, args), context),
  }),
);

builder.mutationField('nameSubstitute', (t) =>
  t.prismaField({
    type: Meeting,
    errors: refusals,
    description: 'Names who sits on a seat for one meeting, by letter.',
    args: {
      meetingId: t.arg.id(meetingId),
      seatId: t.arg.id(seatId),
      personId: t.arg.id({ description: 'The person, where the hub knows them: they see that meeting.' }),
      name: t.arg.string({ description: 'Otherwise the name.' }),
      post: t.arg.string({ description: 'The post.' }),
      letterNumber: t.arg.string({ required: true, description: 'Number of the letter.' }),
      letterDate: t.arg({ type: 'Day', required: true, description: 'Its date; today at the latest.' }),
      key: t.arg.id(key),
    },
    resolve: async (query, _, args, context) => answer.meeting(query, await nameSubstitute(context, args), context),
  }),
);

builder.mutationField('markPresence', (t) =>
  t.prismaField({
    type: Meeting,
    errors: refusals,
    description: 'Marks that whoever sits on a seat came, left, stepped out of an item or came back to it.',
    args: {
      meetingId: t.arg.id(meetingId),
      seatId: t.arg.id(seatId),
      presence: t.arg({ type: PresenceMark, required: true, description: 'What happened.' }),
      itemId: t.arg.id({ description: 'The item that they step out of; the current one where it is left out.' }),
      key: t.arg.id(key),
    },
    resolve: async (query, _, args, context) => answer.meeting(query, await markPresence(context, args), context),
  }),
);
