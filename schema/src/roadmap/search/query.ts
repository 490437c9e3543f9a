import { builder } from '../../core/builder.ts';
import type { Db } from '../../core/database.ts';
import { visible as measureVisible } from '../../measure/policy.ts';
import { Measure } from '../../measure/type.ts';
import { visible as organisationVisible } from '../../organisation/policy.ts';
import { Organisation } from '../../organisation/type.ts';
import { visible } from '../policy.ts';
import { Roadmap } from '../type.ts';

interface Ranked {
  readonly id: string;
}

interface Sought {
  readonly text: string;
  readonly first: number;
  /** The roadmaps that the viewer may see: nothing outside them is even looked at. */
  readonly roadmaps: string[];
}

/** Below this a word is another word (pg_trgm's word similarity, 0 to 1): it lets a slip or a missing ending pass. */
const alike = 0.5;

/** By number, by stems of title and result, and by likeness of letters. */
const seekMeasures = (db: Db, { text, first, roadmaps }: Sought) => db.$queryRaw<Ranked[]>`
  SELECT m."id", (m."number" = ${text})::int * 3 + (m."number" LIKE ${`${text.replace(/[\\%_]/g, '\\$&')}%`})::int
    + ts_rank(to_tsvector('russian', public."plain"(m."title" || ' ' || coalesce(m."expectedResult", ''))), q.stems)
    + word_similarity(q.words, public."plain"(m."title")) AS rank
  FROM "Measure" m,
    (SELECT public."plain"(${text}) AS words, websearch_to_tsquery('russian', public."plain"(${text})) AS stems) q
  WHERE m."roadmapId" = ANY(${roadmaps}::uuid[]) AND m."removedAt" IS NULL AND (
    to_tsvector('russian', public."plain"(m."title" || ' ' || coalesce(m."expectedResult", ''))) @@ q.stems
    OR word_similarity(q.words, public."plain"(m."title")) >= ${alike}
    OR m."number" LIKE ${`${text.replace(/[\\%_]/g, '\\$&')}%`})
  ORDER BY rank DESC, m."position", m."id" LIMIT ${first}`;

const seekRoadmaps = (db: Db, { text, first, roadmaps }: Sought) => db.$queryRaw<Ranked[]>`
  SELECT r."id", word_similarity(public."plain"(${text}), public."plain"(r."title")) AS rank FROM "Roadmap" r
  WHERE r."id" = ANY(${roadmaps}::uuid[]) AND (
    to_tsvector('russian', public."plain"(r."title")) @@ websearch_to_tsquery('russian', public."plain"(${text}))
    OR word_similarity(public."plain"(${text}), public."plain"(r."title")) >= ${alike})
  ORDER BY rank DESC, r."id" LIMIT ${first}`;

/** Names, full names and other spellings. */
const seekOrganisations = (db: Db, { text, first }: Sought) => db.$queryRaw<Ranked[]>`
  SELECT o."id", max(word_similarity(public."plain"(${text}), public."plain"(n.name))) AS rank
  FROM "Organisation" o, LATERAL (
    SELECT o."shortName" || ' ' || o."fullName" AS name
    UNION ALL SELECT s."text" FROM "Spelling" s WHERE s."organisationId" = o."id") n
  WHERE word_similarity(public."plain"(${text}), public."plain"(n.name)) >= ${alike}
  GROUP BY o."id" ORDER BY rank DESC, o."id" LIMIT ${first}`;

/** Rows in the order of their rank. */
const ranked = <Row extends { id: string }>(rows: Row[], order: readonly Ranked[]) =>
  order.flatMap(({ id }) => rows.find((row) => row.id === id) ?? []);

const Found = builder.objectRef<Sought>('Found').implement({
  description: 'What a search found, the best first.',
  fields: (t) => ({
    measures: t.prismaField({
      type: [Measure],
      description: 'Measures, by number and words.',
      resolve: async (query, sought, _, { db, viewer }) => {
        const order = await seekMeasures(db, sought);
        const where = { AND: [{ id: { in: order.map(({ id }) => id) } }, measureVisible(viewer)] };
        return ranked(await db.measure.findMany({ ...query, where }), order);
      },
    }),
    roadmaps: t.prismaField({
      type: [Roadmap],
      description: 'Roadmaps, by title.',
      resolve: async (query, sought, _, { db, viewer }) => {
        const order = await seekRoadmaps(db, sought);
        const where = { AND: [{ id: { in: order.map(({ id }) => id) } }, visible(viewer)] };
        return ranked(await db.roadmap.findMany({ ...query, where }), order);
      },
    }),
    organisations: t.prismaField({
      type: [Organisation],
      description: 'Organisations, by short name, full name and other spellings.',
      resolve: async (query, sought, _, { db, viewer }) => {
        const order = await seekOrganisations(db, sought);
        const where = { AND: [{ id: { in: order.map(({ id }) => id) } }, organisationVisible(viewer)] };
        return ranked(await db.organisation.findMany({ ...query, where }), order);
      },
    }),
  }),
});

builder.queryField('search', (t) =>
  t.field({
    type: Found,
    description: 'Looks for words, forgiving endings, slips, ё and case, in what you may see.',
    args: {
      text: t.arg.string({
        required: true,
        description: 'What to look for; what goes beyond 200 characters is left out.',
      }),
      first: t.arg.int({ defaultValue: 8, description: 'How many of each sort at most, up to 50.' }),
    },
    resolve: async (_, { text, first }, { db, viewer }) => {
      const roadmaps = await db.roadmap.findMany({ where: visible(viewer), select: { id: true } });
      const words = text.replaceAll('\0', '').toWellFormed().trim().slice(0, 200);
      return {
        text: words,
        first: words === '' ? 0 : Math.min(Math.max(first ?? 8, 0), 50),
        roadmaps: roadmaps.map(({ id }) => id),
      };
    },
  }),
);
