import { MaterialKind, PracticeKind } from '@vmeste/prisma/generated/enums.ts';
import { builder } from '../../core/builder.ts';
import { rankedPart } from '../../core/page.ts';
import { require } from '../../core/refusal.ts';
import { inLibrary } from '../../material/policy.ts';
import { Material } from '../../material/ref.ts';
import { OrganisationKind } from '../../organisation/type.ts';
import { Practice } from '../ref.ts';
import { Evidence } from '../review/type.ts';
import { type FacetCounts, type FacetValue, most } from './facet.ts';
import { inRegistry } from './policy.ts';
import { type Found, searchRegistry } from './search.ts';

const RegistryFacet = builder.enumType('RegistryFacet', {
  description: 'By what the registry is narrowed down.',
  values: {
    TARGET_GROUP: { value: 'targetGroup', description: 'For whom it is.' },
    MUNICIPALITY: { value: 'municipality', description: 'Where it is done.' },
    ORGANISATION_KIND: { value: 'organisationKind', description: 'The kind of the organisation whose it is.' },
    KIND: { value: 'kind', description: 'A practice, a technology, a trial, or a kind of material.' },
    EVIDENCE: { value: 'evidence', description: 'The strongest level of evidence that a reviewer found.' },
    YEAR: { value: 'year', description: 'The year of publication.' },
  } satisfies Record<string, { value: FacetCounts['facet']; description: string }>,
});

const RegistryKind = builder.enumType('RegistryKind', {
  description: 'What an entry of the registry is: a practice of one of the kinds, or a methodical material of one.',
  values: [...Object.values(PracticeKind), ...Object.values(MaterialKind)],
});

const RegistryValue = builder.objectRef<FacetValue>('RegistryValue').implement({
  description: 'A value of a facet.',
  fields: (t) => ({
    value: t.exposeString('value', { description: 'The value: words, a year, or a code such as `TECHNOLOGY`.' }),
    count: t.exposeInt('count', {
      description: 'How many entries have it among those that the words and the other facets leave.',
    }),
  }),
});

const RegistryFacetCounts = builder.objectRef<FacetCounts>('RegistryFacetCounts').implement({
  description: 'A facet with its values.',
  fields: (t) => ({
    facet: t.field({ type: RegistryFacet, description: 'Which facet.', resolve: ({ facet }) => facet }),
    values: t.field({
      type: [RegistryValue],
      description: 'Its values, the most frequent first; evidence and years the strongest and the latest first.',
      resolve: ({ values }) => [...values],
    }),
  }),
});

interface Page {
  readonly found: Found;
  readonly first: number;
  readonly skip: number;
}

const all = { first: most.page, skip: 0 } as const;

/** Practices and materials stand in one list, and a part is cut from it before they are told apart. */
const idsOf = ({ found: { entries }, first, skip }: Page, wanted: 'practice' | 'material'): string[] =>
  entries.slice(skip, skip + first).flatMap(({ of, id }) => (of === wanted ? id : []));

const RegistryPage = builder.objectRef<Page>('RegistryPage').implement({
  description: 'A part of what was found in the public registry, and the counts of all.',
  fields: (t) => ({
    total: t.int({
      description: 'How many practices and materials were found.',
      resolve: ({ found: { entries } }) => entries.length,
    }),
    practices: t.prismaField({
      type: [Practice],
      description: 'The practices of this part, the best first; without words to look for the latest first.',
      resolve: (query, page, _, { db }) =>
        rankedPart(idsOf(page, 'practice'), all, (ids) =>
          db.practice.findMany({ ...query, where: { AND: [{ id: { in: ids } }, inRegistry] } }),
        ),
    }),
    materials: t.prismaField({
      type: [Material],
      description: 'The materials of this part, in the same order.',
      resolve: (query, page, _, { db }) =>
        rankedPart(idsOf(page, 'material'), all, (ids) =>
          db.material.findMany({ ...query, where: { AND: [{ id: { in: ids } }, inLibrary] } }),
        ),
    }),
    facets: t.field({
      type: [RegistryFacetCounts],
      description: 'How many there are of each value. A facet’s counts pass over its own choice.',
      resolve: ({ found: { facets } }) => [...facets],
    }),
  }),
});

builder.queryField('registry', (t) =>
  t.field({
    type: RegistryPage,
    description:
      'The public registry of published practices and materials, open to everybody. Misprints in words are forgiven.',
    args: {
      text: t.arg.string({ description: 'Words to look for, at most 200 characters.' }),
      targetGroups: t.arg.stringList({ description: 'For one of these groups.' }),
      municipalities: t.arg.stringList({ description: 'Done in one of these places.' }),
      organisationKinds: t.arg({ type: [OrganisationKind], description: 'Of organisations of these kinds.' }),
      kinds: t.arg({ type: [RegistryKind], description: 'Of these kinds.' }),
      evidences: t.arg({ type: [Evidence], description: 'Whose results rest on one of these.' }),
      years: t.arg.intList({ description: 'Published in one of these years.' }),
      first: t.arg.int({ required: true, defaultValue: 20, description: 'How many, at most 100.' }),
      skip: t.arg.int({ required: true, defaultValue: 0, description: 'How many to leave out before them.' }),
    },
    resolve: async (_, { text, first, skip, years, ...lists }, context) => {
      require(first >= 0 && first <= most.page, 'first', 'TOO_MANY', { max: most.page });
      require(skip >= 0 && skip <= most.skip, 'skip', 'TOO_MANY', { max: most.skip });
      const chosen = {
        targetGroup: lists.targetGroups ?? [],
        municipality: lists.municipalities ?? [],
        organisationKind: lists.organisationKinds ?? [],
        kind: lists.kinds ?? [],
        evidence: lists.evidences ?? [],
        year: (years ?? []).map(String),
      };
      for (const [field, values] of Object.entries(chosen))
        require(values.length <= most.values, field, 'TOO_MANY', { max: most.values });
      return { found: await searchRegistry(context, { text, chosen }), first, skip };
    },
  }),
);
