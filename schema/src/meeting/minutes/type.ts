import { Assignment } from '../../assignment/type.ts';
import { builder } from '../../core/builder.ts';
import type { Db } from '../../core/database.ts';
import { File } from '../../file/type.ts';
import { oneOrganisation } from '../../organisation/one.ts';
import { Organisation } from '../../organisation/type.ts';
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

interface ExtractRow {
  readonly meetingId: string;
  readonly organisationId: string;
}

export const Extract = builder.objectRef<ExtractRow>('Extract').implement({
  description: 'An extract of registered minutes (выписка): what they told one organisation to do.',
  fields: (t) => ({
    organisation: t.field({
      type: Organisation,
      nullable: true,
      description: 'Whose it is.',
      resolve: ({ organisationId }, _, context) => oneOrganisation(context, organisationId),
    }),
    path: t.string({
      description: 'Where it is, without its ending: .docx and .pdf.',
      resolve: ({ meetingId, organisationId }) => `/api/meetings/${meetingId}/extract/${organisationId}`,
    }),
  }),
});

/** Whom a meeting's minutes told to do something, by their names. */
const executorsOf = (db: Db, meetingId: string) =>
  db.organisation.findMany({
    where: { carries: { some: { assignment: { meetingId, decisionId: { not: null } } } } },
    orderBy: { shortName: 'asc' },
    select: { id: true },
  });

builder.prismaObjectField(Meeting, 'extracts', (t) =>
  t.field({
    type: [Extract],
    description: 'The extracts of its minutes, once they are registered, in the order of the organisations’ names.',
    select: { id: true, state: true },
    resolve: async ({ id: meetingId, state }, _, { db }) =>
      state === 'REGISTERED'
        ? (await executorsOf(db, meetingId)).map(({ id }) => ({ meetingId, organisationId: id }))
        : [],
  }),
);

builder.prismaObjectField(Assignment, 'extracts', (t) =>
  t.field({
    type: [Extract],
    description: 'For one that stands in minutes: the extracts of them for its executors whose people you are among.',
    select: { meetingId: true, decisionId: true, executors: { orderBy: { position: 'asc' } } },
    resolve: ({ meetingId, decisionId, executors }, _, { viewer }) =>
      meetingId === null || decisionId === null
        ? []
        : executors
            .filter(({ organisationId }) => viewer.rights.organisations.includes(organisationId))
            .map(({ organisationId }) => ({ meetingId, organisationId })),
  }),
);
