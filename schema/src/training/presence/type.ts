import { PresenceManner as Manner, InternshipMark as Mark } from '@vmeste/prisma/generated/enums.ts';
import { builder } from '../../core/builder.ts';
import { readsAgain, Versioned } from '../../core/refusals.ts';
import { oneOrganisation } from '../../organisation/one.ts';
import { Organisation } from '../../organisation/type.ts';
import { oneTraining } from '../one.ts';
import { holders, mayHold } from '../policy.ts';
import { Training } from '../ref.ts';
import { Registration } from '../registration/type.ts';
import { oneSpecialist } from '../specialist/one.ts';
import { isOwnSpecialist, participationVisible } from '../specialist/policy.ts';
import { Specialist } from '../specialist/ref.ts';
import '../specialist/type.ts';
import { InternshipTask } from '../type.ts';
import { mayMark, mayMarkIntern } from './policy.ts';
import { doorCode, isDoorOpen } from './rule.ts';

const PresenceManner = builder.enumType(Manner, {
  name: 'PresenceManner',
  description: 'How presence was marked: by the code at the door, by the host, or from a list that was brought in.',
});

export const InternshipMark = builder.enumType(Mark, {
  name: 'InternshipMark',
  description: 'What whoever looks after an internship says of it.',
});

/** Of whom is asked whether they may mark. */
const marking = { ...holders, state: true, startsAt: true, endsAt: true } as const;

export const Participation = builder.prismaObject('Participation', {
  description: 'Somebody was at a training. They are counted once, their participations each.',
  interfaces: [Versioned],
  fields: (t) => ({
    training: t.field({
      type: Training,
      nullable: true,
      description: 'Where.',
      select: { trainingId: true },
      resolve: ({ trainingId }, _, context) => oneTraining(context).load(trainingId),
    }),
    specialist: t.field({
      type: Specialist,
      nullable: true,
      description: 'Who.',
      select: { specialistId: true },
      resolve: ({ specialistId }, _, context) => oneSpecialist(context).load(specialistId),
    }),
    manner: t.expose('manner', { type: PresenceManner, description: 'How it was marked.' }),
    organisation: t.field({
      type: Organisation,
      nullable: true,
      description: 'Where they worked then.',
      select: { organisationId: true },
      resolve: ({ organisationId }, _, context) => (organisationId ? oneOrganisation(context, organisationId) : null),
    }),
    organisationAs: t.exposeString('organisationAs', {
      description: 'Where they worked then, as a list named it, where the hub does not know the organisation.',
    }),
    municipality: t.exposeString('municipality', { description: 'In which municipality they worked then.' }),
    post: t.exposeString('post', { description: 'Their post then.' }),
    at: t.expose('at', { type: 'Instant', description: 'When it was marked.' }),
    done: t.field({
      type: [InternshipTask],
      description: 'The tasks of an internship that are done.',
      select: (_args, _context, nested) => ({
        done: { orderBy: { task: { position: 'asc' } }, select: { task: nested() } },
      }),
      resolve: ({ done }) => done.map(({ task }) => task),
    }),
    mark: t.expose('mark', { type: InternshipMark, nullable: true, description: 'The mark of an internship.' }),
    markReason: t.exposeString('markReason', { description: 'Why it was marked so.' }),
    mayMark: t.boolean({
      description: 'Whether you say which tasks are done, and how the internship was.',
      extensions: { personal: true },
      select: { training: { select: { ...holders, kind: true, supervisorId: true } } },
      resolve: ({ training }, _, { viewer }) => training.kind === 'INTERNSHIP' && mayMarkIntern(viewer, training),
    }),
  }),
});

const DoorCode = builder.objectRef<{ code: string; changesIn: number }>('DoorCode').implement({
  description: 'What the address behind the code at the door ends with.',
  fields: (t) => ({
    code: t.exposeString('code', { description: 'It changes each minute, and is taken for ten more.' }),
    changesIn: t.exposeInt('changesIn', { description: 'In how many seconds it changes.' }),
  }),
});

builder.prismaObjectFields(Training, (t) => ({
  participations: t.relation('participations', {
    type: Participation,
    description: 'Who was there: for those who hold it, the centre, and each their own.',
    extensions: { personal: true },
    query: (_, { viewer }) => ({
      where: participationVisible(viewer),
      orderBy: [{ specialist: { name: 'asc' } }, { id: 'asc' }],
    }),
  }),
  present: t.relationCount('participations', { description: 'How many were there.' }),
  ownParticipation: t.field({
    type: Participation,
    nullable: true,
    description: 'That you were there.',
    extensions: { personal: true },
    select: (_args, { viewer }, nested) => ({
      participations: { ...nested(), where: { specialist: isOwnSpecialist(viewer) }, take: 1 },
    }),
    resolve: ({ participations: [own] }) => own ?? null,
  }),
  mayMark: t.boolean({
    description: 'Whether you mark now who was there.',
    select: marking,
    resolve: (training, _, { viewer, clock }) => mayMark(viewer, training, clock.now()),
  }),
  doorCode: t.field({
    type: DoorCode,
    nullable: true,
    description: 'The code at the door, for those who hold it, while the door is open.',
    extensions: { personal: true },
    select: { ...marking, id: true },
    resolve: (training, _, { viewer, clock, house }) => {
      const now = clock.now();
      if (!mayHold(viewer, training) || !isDoorOpen(training, now)) return null;
      const turn = doorCode.changes * 60;
      const changesIn = turn - (Math.floor(now.getTime() / 1000) % turn);
      return { code: house.doorCode(training.id, now), changesIn };
    },
  }),
}));

readsAgain('participation', async ({ db, viewer }, id) => {
  const row = await db.participation.findFirst({ where: { AND: [{ id }, participationVisible(viewer)] } });
  return row && Object.assign(row, { __typename: 'Participation' });
});

builder.prismaObjectFields(Registration, (t) => ({
  specialist: t.field({
    type: Specialist,
    nullable: true,
    description: 'Who, as training counts them.',
    select: { specialistId: true },
    resolve: ({ specialistId }, _, context) => oneSpecialist(context).load(specialistId),
  }),
}));
