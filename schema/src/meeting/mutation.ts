import { key, version } from '../core/argument.ts';
import { builder } from '../core/builder.ts';
import { refusals } from '../core/refusals.ts';
import { answer } from './answer.ts';
import { changeMeeting, goToItem, moveMeeting, planMeeting } from './command.ts';
import { Meeting, MeetingStep } from './type.ts';

const id = { required: true, description: 'The meeting.' } as const;

builder.mutationField('planMeeting', (t) =>
  t.prismaField({
    type: Meeting,
    errors: refusals,
    description: 'Plans a meeting of a group, or a series, as a draft that only those who prepare it see.',
    args: {
      groupId: t.arg.id({ required: true, description: 'The group; it exists on that day.' }),
      startsAt: t.arg({ type: 'Instant', required: true, description: 'When it begins.' }),
      duration: t.arg.int({ description: 'Minutes, 5 to 1440; 60 where it is left out.' }),
      place: t.arg.string({ description: 'Where.' }),
      link: t.arg.string({ description: 'Where those take part who come by link.' }),
      times: t.arg.int({ description: 'How many meetings, where it is a series; at most 26.' }),
      everyWeeks: t.arg.int({ description: 'How many weeks lie between two of a series.' }),
      key: t.arg.id(key),
    },
    resolve: async (query, _, { groupId, times, everyWeeks, key: own, ...words }, context) =>
      answer.meeting(query, await planMeeting(context, { groupId, times, everyWeeks, words, key: own }), context),
  }),
);

builder.mutationField('changeMeeting', (t) =>
  t.prismaField({
    type: Meeting,
    errors: refusals,
    description: 'Changes when and where a meeting is. What is left out stays as it is.',
    args: {
      id: t.arg.id(id),
      version: t.arg.int(version),
      startsAt: t.arg({ type: 'Instant', description: 'When it begins.' }),
      duration: t.arg.int({ description: 'Minutes, 5 to 1440.' }),
      place: t.arg.string({ description: 'Where.' }),
      link: t.arg.string({ description: 'Where those take part who come by link.' }),
      key: t.arg.id(key),
    },
    resolve: async (query, _, { id: of, version: seen, key: own, ...words }, context) =>
      answer.meeting(query, await changeMeeting(context, { id: of, version: seen, words, key: own }), context),
  }),
);

builder.mutationField('moveMeeting', (t) =>
  t.prismaField({
    type: Meeting,
    errors: refusals,
    description: 'Takes a meeting a step on its way: one of its `nextSteps`.',
    args: {
      id: t.arg.id(id),
      version: t.arg.int(version),
      step: t.arg({ type: MeetingStep, required: true, description: 'Which step; registering has its own act.' }),
      reason: t.arg.string({ description: 'Why; needed to call it off.' }),
      key: t.arg.id(key),
    },
    resolve: async (query, _, args, context) => answer.meeting(query, await moveMeeting(context, args), context),
  }),
);

builder.mutationField('goToItem', (t) =>
  t.prismaField({
    type: Meeting,
    errors: refusals,
    description: 'Goes to an item of a running meeting: its time begins, and that of the one before ends.',
    args: {
      id: t.arg.id(id),
      version: t.arg.int(version),
      itemId: t.arg.id({ description: 'The item; left out, none is being dealt with.' }),
      key: t.arg.id(key),
    },
    resolve: async (query, _, args, context) => answer.meeting(query, await goToItem(context, args), context),
  }),
);
