import type { Evidence, Prisma } from '@vmeste/prisma/generated/client.ts';
import type { Context } from '@vmeste/schema/core/context.ts';
import { published } from '@vmeste/schema/practice/policy.ts';
import { inRegistry } from '@vmeste/schema/practice/registry/policy.ts';
import { levels } from '@vmeste/schema/practice/review/rule.ts';

const listed = {
  organisation: { select: { fullName: true, kind: true } },
  published: {
    select: { name: true, municipality: true, targetGroups: true, problem: true, publishedAt: true, number: true },
  },
  entry: { select: { evidence: true } },
} as const satisfies Prisma.PracticeInclude;

export type Listed = Prisma.PracticeGetPayload<{ include: typeof listed }>;

/** These practices of the registry, in this order. */
export async function readListed({ db }: Context, ids: readonly string[]): Promise<Listed[]> {
  const rows = await db.practice.findMany({
    where: { AND: [{ id: { in: [...ids] } }, inRegistry] },
    include: listed,
  });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

const shown = {
  practice: {
    include: {
      organisation: true,
      passports: { where: published, orderBy: { number: 'desc' } },
      replications: {
        orderBy: [{ declaredAt: 'asc' }, { id: 'asc' }],
        // Whom to ask at a site is for those who have signed in.
        omit: { contact: true },
        include: { organisation: { select: { fullName: true } }, passport: { select: { number: true } } },
      },
    },
  },
  papers: { orderBy: { position: 'asc' }, include: { file: { select: { id: true, name: true, size: true } } } },
  technologies: {
    where: { technology: published },
    include: { technology: { select: { practiceId: true, number: true, name: true } } },
  },
  judgements: { select: { evidence: true } },
} as const satisfies Prisma.PassportInclude;

export type Shown = Prisma.PassportGetPayload<{ include: typeof shown }>;

/** A version that was published: the one that the registry shows or showed last, or the one of that number. */
export const readShown = ({ db }: Context, practiceId: string, number: number | null): Promise<Shown | null> =>
  db.passport.findFirst({
    where: { AND: [{ practiceId }, number === null ? { publishedAs: { isNot: null } } : { number }, published] },
    include: shown,
  });

/** The strongest level that a reviewer of a version found. */
export const strongest = (judgements: readonly { readonly evidence: Evidence }[]): Evidence | null =>
  levels.findLast((level) => judgements.some(({ evidence }) => evidence === level)) ?? null;
