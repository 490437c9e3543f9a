import { builder } from '../core/builder.ts';
import { readsAgain, Versioned } from '../core/refusals.ts';
import { mayCoordinate, visible } from './policy.ts';

export const Section = builder.prismaObject('Section', {
  select: { id: true },
  description: 'A part of a roadmap.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Permanent id.' }),
    number: t.exposeString('number', { description: 'Number in the document, without a trailing dot.' }),
    title: t.exposeString('title', { description: 'Its heading.' }),
  }),
});

export const Roadmap = builder.prismaObject('Roadmap', {
  select: { id: true, version: true },
  description: 'A plan of measures that several bodies carry out together.',
  interfaces: [Versioned],
  fields: (t) => ({
    title: t.exposeString('title', { description: 'Full title of the document.' }),
    periodStart: t.expose('periodStart', { type: 'Day', nullable: true, description: 'First day of its period.' }),
    periodEnd: t.expose('periodEnd', { type: 'Day', nullable: true, description: 'Last day of its period.' }),
    goals: t.exposeStringList('goals', { description: 'Goals, where the document has them.' }),
    targetGroups: t.exposeStringList('targetGroups', { description: 'Target groups, where the document has them.' }),
    sections: t.relation('sections', {
      query: { where: { removedAt: null }, orderBy: { position: 'asc' } },
      description: 'Its parts, in order.',
    }),
    measures: t.relation('measures', {
      // Whoever sees the roadmap sees its measures: the same condition again would only cost.
      query: { where: { removedAt: null }, orderBy: { position: 'asc' } },
      description: 'Its measures, in the order of the document.',
    }),
    mayCoordinate: t.boolean({
      description: 'Whether you decide states, control points and editions here.',
      select: { id: true },
      resolve: (roadmap, _, { viewer }) => mayCoordinate(viewer, roadmap),
    }),
  }),
});

readsAgain('roadmap', async ({ db, viewer }, id) => {
  const row = await db.roadmap.findFirst({ where: { AND: [{ id }, visible(viewer)] } });
  return row && Object.assign(row, { __typename: 'Roadmap' });
});
