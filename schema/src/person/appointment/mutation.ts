import { key, version } from '../../core/argument.ts';
import { builder } from '../../core/builder.ts';
import { refusals } from '../../core/refusals.ts';
import { appointmentVisible, visible } from '../policy.ts';
import { Appointment, Membership, Role } from '../type.ts';
import { addMembership, appoint, changeMembership, endAppointment, endMembership, handOver } from './command.ts';

builder.mutationField('addMembership', (t) =>
  t.prismaField({
    type: Membership,
    errors: refusals,
    description: 'Takes a person into an organisation.',
    args: {
      personId: t.arg.id({ required: true, description: 'Who.' }),
      organisationId: t.arg.id({ required: true, description: 'Where.' }),
      post: t.arg.string({ required: true, description: 'The post there.' }),
      since: t.arg({ type: 'Day', description: 'First day; today where it is left out.' }),
      until: t.arg({ type: 'Day', description: 'Last day, where it is known.' }),
      key: t.arg.id(key),
    },
    resolve: async (query, _, args, context) => {
      const id = await addMembership(context, args);
      return context.db.membership.findFirstOrThrow({ ...query, where: { id, person: visible(context.viewer) } });
    },
  }),
);

builder.mutationField('changeMembership', (t) =>
  t.prismaField({
    type: Membership,
    errors: refusals,
    description: 'Puts right the post of a membership, or the day on which it began. What is left out stays as it is.',
    args: {
      id: t.arg.id({ required: true, description: 'The membership.' }),
      version: t.arg.int(version),
      post: t.arg.string({ description: 'The post.' }),
      since: t.arg({ type: 'Day', description: 'First day.' }),
      key: t.arg.id(key),
    },
    resolve: async (query, _, args, context) => {
      const id = await changeMembership(context, args);
      return context.db.membership.findFirstOrThrow({ ...query, where: { id, person: visible(context.viewer) } });
    },
  }),
);

builder.mutationField('endMembership', (t) =>
  t.prismaField({
    type: Membership,
    errors: refusals,
    description: 'Ends a membership, and the roles in that organisation with it.',
    args: {
      id: t.arg.id({ required: true, description: 'The membership.' }),
      version: t.arg.int(version),
      until: t.arg({ type: 'Day', description: 'The last day; left out, it ends at once.' }),
      key: t.arg.id(key),
    },
    resolve: async (query, _, args, context) => {
      const id = await endMembership(context, args);
      return context.db.membership.findFirstOrThrow({ ...query, where: { id, person: visible(context.viewer) } });
    },
  }),
);

builder.mutationField('appoint', (t) =>
  t.prismaField({
    type: Appointment,
    errors: refusals,
    description: 'Gives a person a role.',
    args: {
      personId: t.arg.id({ required: true, description: 'Who.' }),
      role: t.arg({ type: Role, required: true, description: 'The role.' }),
      organisationId: t.arg.id({ description: 'For which organisation, where the role is for one.' }),
      roadmapId: t.arg.id({ description: 'For which roadmap, where the role is for one.' }),
      groupId: t.arg.id({ description: 'For which working group, where the role is for one.' }),
      since: t.arg({ type: 'Day', description: 'First day; today where it is left out.' }),
      until: t.arg({ type: 'Day', description: 'Last day, where it is known.' }),
      key: t.arg.id(key),
    },
    resolve: async (query, _, args, context) => {
      const id = await appoint(context, args);
      return context.db.appointment.findFirstOrThrow({
        ...query,
        where: { AND: [{ id }, appointmentVisible(context.viewer)] },
      });
    },
  }),
);

builder.mutationField('endAppointment', (t) =>
  t.prismaField({
    type: Appointment,
    errors: refusals,
    description: 'Ends an appointment.',
    args: {
      id: t.arg.id({ required: true, description: 'The appointment.' }),
      version: t.arg.int(version),
      until: t.arg({ type: 'Day', description: 'The last day; left out, it ends at once.' }),
      key: t.arg.id(key),
    },
    resolve: async (query, _, args, context) => {
      const id = await endAppointment(context, args);
      return context.db.appointment.findFirstOrThrow({
        ...query,
        where: { AND: [{ id }, appointmentVisible(context.viewer)] },
      });
    },
  }),
);

builder.mutationField('handOver', (t) =>
  t.prismaField({
    type: Appointment,
    errors: refusals,
    description: 'Passes a role on to another person from today. Answers with the new appointment.',
    args: {
      id: t.arg.id({ required: true, description: 'The appointment.' }),
      version: t.arg.int(version),
      personId: t.arg.id({ required: true, description: 'Who has the role from today.' }),
      key: t.arg.id(key),
    },
    resolve: async (query, _, args, context) => {
      const id = await handOver(context, args);
      return context.db.appointment.findFirstOrThrow({
        ...query,
        where: { AND: [{ id }, appointmentVisible(context.viewer)] },
      });
    },
  }),
);
