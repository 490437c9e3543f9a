import { builder } from '../../core/builder.ts';
import { File } from '../../file/type.ts';
import { onePerson } from '../../person/one.ts';
import { Person } from '../../person/type.ts';
import { roundVisible } from '../policy.ts';
import { Meeting } from '../type.ts';

export const Approval = builder.prismaObject('Approval', {
  description: 'A line of the approval sheet: who, when, with what remark, and how it was answered.',
  fields: (t) => ({
    seat: t.relation('seat', { description: 'For which seat.' }),
    person: t.field({
      type: Person,
      nullable: true,
      description: 'Who; null where you may not see the person.',
      select: { personId: true },
      resolve: ({ personId }, _, context) => onePerson(context).load(personId),
    }),
    at: t.expose('at', { type: 'Instant', description: 'When.' }),
    remark: t.exposeString('remark', { nullable: true, description: 'The remark, where there is one.' }),
    answer: t.exposeString('answer', { nullable: true, description: 'How it was answered.' }),
  }),
});

export const ApprovalRound = builder.prismaObject('ApprovalRound', {
  description: 'One turn of the approval sheet, for one version of the text.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Permanent id.' }),
    number: t.exposeInt('number', { description: 'The first, the second …' }),
    textHash: t.exposeString('textHash', { description: 'The version of the text: its SHA-256, in hexadecimal.' }),
    openedAt: t.expose('openedAt', { type: 'Instant', description: 'When the text was sent.' }),
    deadline: t.expose('deadline', { type: 'Day', description: 'Until when answers are awaited.' }),
    closedAt: t.expose('closedAt', { type: 'Instant', nullable: true, description: 'When it ended.' }),
    approvals: t.relation('approvals', { query: { orderBy: { at: 'asc' } }, description: 'Its lines, as they came.' }),
  }),
});

builder.prismaObjectFields(Meeting, (t) => ({
  rounds: t.relation('rounds', {
    query: (_, { viewer }) => ({ where: roundVisible(viewer), orderBy: { number: 'desc' } }),
    description: 'The turns of the approval sheet, the latest first.',
  }),
  textHash: t.exposeString('textHash', {
    nullable: true,
    description: 'SHA-256 of the text as it was signed, in hexadecimal.',
  }),
  scan: t.field({
    type: File,
    nullable: true,
    description: 'The scan of the signed minutes.',
    select: { scan: true },
    resolve: ({ scan }) => scan,
  }),
}));
