import { Evidence as Level } from '@vmeste/prisma/generated/enums.ts';
import { builder } from '../../core/builder.ts';
import { readsAgain, Versioned } from '../../core/refusals.ts';
import { onePerson, somePersons } from '../../person/one.ts';
import { Person } from '../../person/type.ts';
import { insideVisible, isInside, mayJudge, mayTake, practiceInside } from '../policy.ts';
import { Practice } from '../ref.ts';
import { isReviewed } from '../rule.ts';
import { Passport } from '../type.ts';
import { criteria, type Score as ScoreShape, scoresOf } from './rule.ts';

export const Criterion = builder.enumType('Criterion', {
  description: 'What a practice is judged by.',
  values: criteria,
});

export const Evidence = builder.enumType(Level, {
  name: 'Evidence',
  description:
    'What the results rest on, the weakest first: experience, the author’s own figures, a comparison, a study.',
});

const Score = builder.objectRef<ScoreShape>('Score').implement({
  description: 'A reviewer’s score by one criterion, from 1 to 5.',
  fields: (t) => ({
    criterion: t.expose('criterion', { type: Criterion, description: 'By what.' }),
    score: t.exposeInt('score', { description: 'From 1 to 5.' }),
    reason: t.exposeString('reason', { description: 'Why.' }),
  }),
});

const Judgement = builder.prismaObject('Judgement', {
  description: 'What one reviewer thinks of one version.',
  interfaces: [Versioned],
  fields: (t) => ({
    reviewer: t.field({
      type: Person,
      nullable: true,
      description: 'Who judged.',
      select: { personId: true },
      resolve: ({ personId }, _, context) => onePerson(context).load(personId),
    }),
    scores: t.field({
      type: [Score],
      description: 'By the rubric.',
      select: { scores: true },
      resolve: ({ scores }) => scoresOf(scores),
    }),
    evidence: t.expose('evidence', { type: Evidence, description: 'What the results rest on.' }),
    conclusion: t.exposeString('conclusion', { description: 'In words.' }),
    at: t.expose('at', { type: 'Instant', description: 'When.' }),
  }),
});

const Reviewer = builder.prismaObject('Reviewer', {
  description: 'Who was appointed to judge a practice.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Permanent id.' }),
    person: t.field({
      type: Person,
      nullable: true,
      description: 'Who.',
      select: { personId: true },
      resolve: ({ personId }, _, context) => onePerson(context).load(personId),
    }),
    appointedAt: t.expose('appointedAt', { type: 'Instant', description: 'Since when.' }),
  }),
});

builder.prismaObjectFields(Practice, (t) => ({
  reviewers: t.relation('reviewers', {
    query: (_, { viewer }) => ({
      where: { dismissedAt: null, practice: practiceInside(viewer) },
      orderBy: [{ appointedAt: 'asc' }, { id: 'asc' }],
    }),
    description: 'Who judges it, for those who work on it.',
  }),
  mayAppoint: t.boolean({
    description: 'Whether you may appoint who judges it.',
    select: { organisationId: true },
    resolve: (practice, _, { viewer }) => mayTake(viewer, 'centre', practice),
  }),
}));

builder.prismaObjectFields(Passport, (t) => ({
  reason: t.string({
    nullable: true,
    description: 'Why it was returned or archived, or published as it is, for those who work on it.',
    select: { id: true, state: true, practice: { select: { id: true, organisationId: true } } },
    resolve: async ({ id, state, practice }, _, { db, viewer }) => {
      if (!isInside(viewer, practice, state)) return null;
      const where = { room: 'passport', rowId: id, reason: { not: null } };
      const said = await db.revision.findFirst({ where, orderBy: [{ at: 'desc' }, { id: 'desc' }] });
      return said?.reason ?? null;
    },
  }),
  judgements: t.relation('judgements', {
    query: (_, { viewer }) => ({ where: { passport: insideVisible(viewer) }, orderBy: [{ at: 'asc' }, { id: 'asc' }] }),
    description: 'What the reviewers think of it, for those who work on it.',
  }),
  awaited: t.field({
    type: [Person],
    description:
      'Who was appointed and has not judged this version yet, while it is in review; for those who work on it.',
    select: {
      state: true,
      judgements: { select: { personId: true } },
      practice: {
        select: {
          id: true,
          organisationId: true,
          reviewers: { where: { dismissedAt: null }, orderBy: [{ appointedAt: 'asc' }], select: { personId: true } },
        },
      },
    },
    resolve: ({ state, practice, judgements }, _, context) => {
      if (!isReviewed(state) || !isInside(context.viewer, practice, state)) return [];
      const judged = judgements.map(({ personId }) => personId);
      const waiting = practice.reviewers.map(({ personId }) => personId).filter((id) => !judged.includes(id));
      return somePersons(context, waiting);
    },
  }),
  mayJudge: t.boolean({
    description: 'Whether you may judge it now.',
    select: { state: true, practice: { select: { id: true, organisationId: true } } },
    resolve: ({ state, practice }, _, { viewer }) => isReviewed(state) && mayJudge(viewer, practice),
  }),
  ownJudgement: t.field({
    type: Judgement,
    nullable: true,
    extensions: { personal: true },
    description: 'What you think of it.',
    select: (_args, { viewer }, nested) => ({
      judgements: nested({ where: { personId: viewer.id ?? { in: [] } }, take: 1 }),
    }),
    resolve: ({ judgements }) => judgements[0] ?? null,
  }),
}));

readsAgain('judgement', async ({ db, viewer }, id) => {
  const row = await db.judgement.findFirst({ where: { AND: [{ id }, { passport: insideVisible(viewer) }] } });
  return row && Object.assign(row, { __typename: 'Judgement' });
});

export { Reviewer };
