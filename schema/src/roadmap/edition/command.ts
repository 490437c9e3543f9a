import type { Edition } from '@vmeste/prisma/generated/client.ts';
import { type Change, commit } from '../../core/commit.ts';
import type { Context } from '../../core/context.ts';
import { allow, Invalid, NotFound, Stale, seen } from '../../core/refusal.ts';
import { line, writtenOrNull } from '../../core/text.ts';
import { dayOf, midnightOf } from '../../core/time.ts';
import { type Naming, tellNamed } from '../../measure/executor/telling.ts';
import { notify } from '../../notice/command.ts';
import type { Confirmed } from '../command.ts';
import { type ActWords, replaceAct } from '../correction/act.ts';
import { confirmedOf, type Meaning, meaningsOf, readToWrite, withSource } from '../import/command.ts';
import type { Source } from '../import/preview.ts';
import { mayCoordinate, seesRoadmap, visible } from '../policy.ts';
import { writeFate } from './measures.ts';
import { type Fate, fateOf, isChanged } from './rule.ts';
import { type Compared, compare, type HeadField, type Standing, standingOf } from './standing.ts';

export interface AcceptEdition {
  readonly id: string;
  readonly version: number;
  readonly source: Source;
  readonly meanings: readonly Meaning[];
  /** The comparison that the person saw; where it is left out, whatever stands is compared with. */
  readonly against?: string | null | undefined;
  readonly title?: string | null | undefined;
  readonly basis?: string | null | undefined;
  readonly key?: string | null | undefined;
}

/**
 * Accepts a document as the later edition of a roadmap, all or nothing. Measures that it still holds keep their ids,
 * and with them reports, control points and history; what it no longer holds is dropped and leaves the plan, its
 * history intact, and is the same measure when a later edition holds it again. Whoever sees the roadmap afterwards is
 * told.
 */
export async function acceptEdition(context: Context, input: AcceptEdition): Promise<string> {
  const { key, meanings, source, ...asked } = input;
  const previewed = await readToWrite(context, { source, meanings }, input.id);
  const confirmed = confirmedOf(previewed, previewed.reading.title ?? '');
  const meant = meaningsOf(previewed, meanings);
  const { sourceHash } = previewed;
  const request = { ...asked, meanings, source };
  return withSource(context, source, previewed, (keepSource) =>
    commit(context, { act: 'roadmap.acceptEdition', input: request, key }, async (change) => {
      const standing = seen(await standingOf(change.tx, { AND: [{ id: input.id }, visible(change.viewer)] }));
      allow(mayCoordinate(change.viewer, standing));
      await change.claim('roadmap', standing, input.version);
      const compared = compare(standing, confirmed);
      if (input.against && input.against !== compared.against) throw new Stale('roadmap', standing.id);
      const fate = fateOf(compared, confirmed, meant);
      const title = input.title?.trim() ? line('title', input.title, 2000) : standing.title;
      const nothing = compared.same && title === standing.title && !fate.kept.some(isChanged);
      if (nothing) throw new Invalid('source', 'NOTHING_TO_DO');
      const basis = writtenOrNull('basis', input.basis, 1000);
      const fileId = await keepSource(change, title);
      const edition = await writeEdition(change, { standing, confirmed, fate, basis, sourceHash, fileId });
      await writeHead(change, { standing, compared, confirmed, title, edition });
      const namings = await writeFate(change, { standing, confirmed, fate, edition });
      await tellOf(change, standing.id, namings);
      return standing.id;
    }),
  );
}

interface NewEdition {
  readonly standing: Standing;
  readonly confirmed: Confirmed;
  readonly fate: Fate;
  readonly basis: string | null;
  readonly sourceHash: string;
  readonly fileId: string | null;
}

async function writeEdition(change: Change, { standing, confirmed, fate, ...kept }: NewEdition): Promise<Edition> {
  const { tx, viewer } = change;
  if (viewer.id === null) throw new NotFound();
  const { _max: last } = await tx.edition.aggregate({ where: { roadmapId: standing.id }, _max: { number: true } });
  const edition = await tx.edition.create({
    data: {
      ...kept,
      roadmapId: standing.id,
      number: (last.number ?? 0) + 1,
      reading: JSON.parse(JSON.stringify(confirmed)),
      acceptedAt: change.at,
      acceptedById: viewer.id,
      added: fate.added.length,
      returned: fate.returned.length,
      changed: fate.kept.filter(isChanged).length,
      removed: fate.removed.length,
    },
  });
  const { number, added, returned, changed, removed } = edition;
  const place = { roadmapId: standing.id, reason: edition.basis, editionId: edition.id };
  change.created('edition', edition.id, { number, added, returned, changed, removed }, place);
  return edition;
}

interface NewHead {
  readonly standing: Standing;
  readonly compared: Compared;
  readonly confirmed: Confirmed;
  readonly title: string;
  readonly edition: Edition;
}

/** Another number or date is another act; one that is only called otherwise keeps what was filled in of it. */
const actAfter = (act: ActWords, changed: ReadonlySet<HeadField>, standing: Standing): ActWords | null => {
  if (changed.has('actNumber') || changed.has('actDate')) return act;
  if (!changed.has('actKind')) return null;
  const { number = null, date = null } = standing.act ?? {};
  return { kind: act.kind, number, date: date && dayOf(date) };
};

/** The plan as a whole: what the document says of it otherwise, and its list of abbreviations. */
async function writeHead(change: Change, { standing, compared, confirmed, title, edition }: NewHead): Promise<void> {
  const { tx } = change;
  const changed = new Set<HeadField>(compared.head.map(({ field }) => field));
  const { period, act, goals = [], targetGroups = [], abbreviations } = confirmed;
  const data = {
    title,
    ...(period && { periodStart: midnightOf(period.start), periodEnd: midnightOf(period.end) }),
    ...(changed.has('goals') && { goals: [...goals] }),
    ...(changed.has('targetGroups') && { targetGroups: [...targetGroups] }),
    changedAt: change.at,
  };
  const place = { roadmapId: standing.id, reason: edition.basis, editionId: edition.id };
  const otherAct = act && actAfter(act, changed, standing);
  if (otherAct) await replaceAct(change, standing, otherAct, place);
  await change.revise('roadmap', standing, data, place);
  if (abbreviations.length === 0) return;
  await tx.abbreviation.deleteMany({ where: { roadmapId: standing.id } });
  await tx.abbreviation.createMany({
    data: abbreviations.map(({ short, full }) => ({ short, full, roadmapId: standing.id })),
  });
}

/** Whoever's measures it touches is told of them; of the edition itself everybody else who sees the roadmap from now on. */
async function tellOf(change: Change, roadmapId: string, namings: readonly Naming[]): Promise<void> {
  const told = await tellNamed(change, roadmapId, namings);
  const people = await change.tx.person.findMany({
    where: await seesRoadmap(change.tx, roadmapId, change.viewer.rights.today),
    select: { id: true },
  });
  await notify(
    change,
    people.map(({ id }) => id).filter((id) => !told.has(id)),
    { kind: 'EDITION_ACCEPTED', roadmapId },
  );
  change.tell('edition.accepted', { roadmapId });
}
