import type { Prisma } from '@vmeste/prisma/generated/client.ts';
import { type Change, commit } from '../../core/commit.ts';
import type { Context } from '../../core/context.ts';
import { allow, require, seen } from '../../core/refusal.ts';
import { line, written, writtenOrNull } from '../../core/text.ts';
import { type Day, midnightOf } from '../../core/time.ts';
import { mayCoordinate, visible } from '../policy.ts';
import { type ActWords, replaceAct } from './act.ts';

interface SectionWords {
  readonly id: string;
  readonly title: string;
}

/** What a person puts right of a plan as a whole; what is left out stays as it is. */
export interface CorrectRoadmap {
  readonly id: string;
  readonly version: number;
  readonly reason: string;
  readonly title?: string | null | undefined;
  /** Both days, or blanks. */
  readonly period?:
    | { readonly start?: Day | null | undefined; readonly end?: Day | null | undefined }
    | null
    | undefined;
  /** All of the act; what is blank in it is blank, and one that is all blank is none. */
  readonly act?: (Omit<ActWords, 'date'> & { readonly date?: Day | null | undefined }) | null | undefined;
  readonly goals?: readonly string[] | null | undefined;
  readonly targetGroups?: readonly string[] | null | undefined;
  readonly sections?: readonly SectionWords[] | null | undefined;
  readonly key?: string | null | undefined;
}

const include = { act: true, sections: { where: { removedAt: null } } } as const satisfies Prisma.RoadmapInclude;

type Standing = Prisma.RoadmapGetPayload<{ include: typeof include }>;

/** Puts right what a document says of a plan as a whole, with its reason. What stood there stays in the history. */
export const correctRoadmap = (context: Context, { key, ...input }: CorrectRoadmap) =>
  commit(context, { act: 'roadmap.correct', input, key }, async (change) => {
    const roadmap = seen(
      await change.tx.roadmap.findFirst({ where: { AND: [{ id: input.id }, visible(change.viewer)] }, include }),
    );
    allow(mayCoordinate(change.viewer, roadmap));
    await change.claim('roadmap', roadmap, input.version);
    const place = { roadmapId: roadmap.id, reason: written('reason', input.reason, 1000) };
    const data = columnsOf(input);
    const now: Record<string, unknown> = roadmap;
    const reworded = Object.entries(data).some(
      ([column, value]) => JSON.stringify(now[column] ?? null) !== JSON.stringify(value),
    );
    const otherAct = input.act ? await replaceAct(change, roadmap, actWords(input.act), place) : false;
    const retitled = await retitle(change, roadmap, input.sections ?? [], place);
    require(reworded || otherAct || retitled, 'input', 'NOTHING_TO_DO');
    await change.revise('roadmap', roadmap, { ...data, changedAt: change.at }, place);
    change.tell('roadmap.changed', { roadmapId: roadmap.id });
    return roadmap.id;
  });

/** The items of a list, each of them filled. */
function listed(field: string, items: readonly string[]): string[] {
  const filled = items.filter((item) => item.trim() !== '');
  require(filled.length <= 100, field, 'TOO_MANY', { max: 100 });
  return filled.map((item) => written(field, item, 5000));
}

function columnsOf({ title, period, goals, targetGroups }: CorrectRoadmap) {
  const { start, end } = period ?? {};
  require(!start || !end || start <= end, 'period', 'ENDS_BEFORE_START');
  return {
    ...(title == null ? {} : { title: line('title', title, 2000) }),
    ...(period == null
      ? {}
      : { periodStart: start ? midnightOf(start) : null, periodEnd: end ? midnightOf(end) : null }),
    ...(goals == null ? {} : { goals: listed('goals', goals) }),
    ...(targetGroups == null ? {} : { targetGroups: listed('targetGroups', targetGroups) }),
  };
}

const actWords = ({ kind, number, date }: NonNullable<CorrectRoadmap['act']>): ActWords => ({
  kind: writtenOrNull('act', kind, 100),
  number: writtenOrNull('act', number, 100),
  date,
});

async function retitle(
  change: Change,
  roadmap: Standing,
  words: readonly SectionWords[],
  place: { readonly roadmapId: string; readonly reason: string },
): Promise<boolean> {
  const known = new Map(roadmap.sections.map((section) => [section.id, section]));
  let changed = false;
  for (const { id, title: given } of words) {
    const section = known.get(id);
    require(section !== undefined, 'sections', 'UNKNOWN');
    const title = line('sections', given, 2000);
    if (title === section.title) continue;
    await change.tx.section.update({ where: { id }, data: { title } });
    change.noted('section', id, { section: section.title }, { section: title }, place);
    changed = true;
  }
  return changed;
}
