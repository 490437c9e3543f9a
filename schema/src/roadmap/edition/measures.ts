import type { Edition, Measure } from '@vmeste/prisma/generated/client.ts';
import type { Change } from '../../core/commit.ts';
import { midnightOf } from '../../core/time.ts';
import { nameExecutors } from '../../measure/executor/command.ts';
import type { Naming } from '../../measure/executor/telling.ts';
import { type Confirmed, type ConfirmedMeasure, measureColumns, termColumns } from '../command.ts';
import type { EditionField } from '../reading/edition.ts';
import { key } from '../reading/wording.ts';
import { type Fate, isChanged, type Kept, type Read } from './rule.ts';
import type { Standing, StandingMeasure } from './standing.ts';

/** The edition that is being written down. */
interface Writing {
  readonly standing: Standing;
  readonly confirmed: Confirmed;
  readonly edition: Edition;
  /** Ids of the sections, by the numbers of the document. */
  readonly sections: ReadonlyMap<string, string>;
}

/**
 * What each measure becomes by an edition, within the open change.
 * @returns who was named in those that become another, and who is
 */
export async function writeFate(
  change: Change,
  { fate, ...given }: Omit<Writing, 'sections'> & { readonly fate: Fate },
): Promise<Naming[]> {
  const writing = { ...given, sections: await writeSections(change, given) };
  for (const kept of fate.kept) await keep(change, kept, writing);
  for (const kept of fate.returned) await bringBack(change, kept, writing);
  const added: Naming[] = [];
  for (const read of fate.added) added.push({ measureId: await add(change, read, writing), was: [], is: read.named });
  for (const measure of fate.removed) await remove(change, measure, writing);
  return [
    ...added,
    ...fate.kept
      .filter(isChanged)
      .map(({ standing: { id, executors }, named }) => ({ measureId: id, was: executors, is: named, reworded: true })),
    ...fate.returned.map(({ standing, named }) => ({ measureId: standing.id, was: [], is: named })),
    ...fate.removed.map(({ id, executors }) => ({ measureId: id, was: executors, is: [] })),
  ];
}

const because = ({ edition }: Pick<Writing, 'edition'>) => ({ reason: edition.basis, editionId: edition.id });

const placeOf = (measure: Measure, writing: Writing) => ({
  roadmapId: measure.roadmapId,
  measureId: measure.id,
  ...because(writing),
});

/** A section is the same by its title, else by its number; one that is no longer there is kept for what stood in it. */
async function writeSections(
  change: Change,
  { standing, confirmed, edition }: Omit<Writing, 'sections'>,
): Promise<Map<string, string>> {
  const { tx } = change;
  const place = { roadmapId: standing.id, ...because({ edition }) };
  const left = await tx.section.findMany({ where: { roadmapId: standing.id, removedAt: null } });
  const take = (fits: (section: (typeof left)[number]) => boolean) => {
    const at = left.findIndex(fits);
    return at < 0 ? undefined : left.splice(at, 1)[0];
  };
  const byTitle = confirmed.sections.map(({ title }) => take((section) => key(section.title) === key(title)));
  const ids = new Map<string, string>();
  for (const [position, { number, title }] of confirmed.sections.entries()) {
    const same = byTitle[position] ?? take((section) => section.number === number);
    if (same) {
      ids.set(number, same.id);
      await tx.section.update({ where: { id: same.id }, data: { number, title, position } });
      if (same.number !== number || same.title !== title)
        change.noted('section', same.id, { number: same.number, title: same.title }, { number, title }, place);
    } else {
      const { id } = await tx.section.create({ data: { roadmapId: standing.id, number, title, position } });
      ids.set(number, id);
      change.created('section', id, { number, title }, place);
    }
  }
  for (const { id, number, title } of left) {
    await tx.section.update({ where: { id }, data: { removedAt: change.at } });
    change.noted('section', id, { number, title }, { removedAt: change.at }, place);
  }
  return ids;
}

const sectionIdOf = ({ section }: ConfirmedMeasure, { sections }: Writing) =>
  (section !== null && sections.get(section)) || null;

/** What is written where a field reads otherwise. Executors are rows of their own. */
const columns: Readonly<Record<EditionField, (measure: ConfirmedMeasure) => Record<string, unknown>>> = {
  number: ({ number }) => ({ number }),
  title: ({ title }) => ({ title }),
  expectedResult: ({ expectedResult }) => ({ expectedResult }),
  term: ({ term }) => termColumns(term),
  section: () => ({}),
  leads: () => ({}),
  coExecutors: () => ({}),
};

async function keep(change: Change, kept: Kept, writing: Writing): Promise<void> {
  const { standing, measure, position, fields } = kept;
  const sectionId = sectionIdOf(measure, writing);
  if (!isChanged(kept)) {
    // It only stands elsewhere in the document: nobody who edits it meanwhile is disturbed.
    if (standing.position !== position || standing.sectionId !== sectionId)
      await change.tx.measure.update({ where: { id: standing.id }, data: { position, sectionId } });
    return;
  }
  await change.claim('measure', standing, standing.version);
  const termSince = fields.some(({ field }) => field === 'term') ? { termSince: today(change) } : {};
  await change.tx.measure.update({ where: { id: standing.id }, data: { position, sectionId, ...termSince } });
  await reword(change, kept, writing, {});
}

/** What the document says of a measure that the hub knows, and whatever else becomes of its row. */
async function reword(change: Change, kept: Kept, writing: Writing, also: Record<string, unknown>): Promise<void> {
  const { standing, measure, fields, named, renamed } = kept;
  const place = placeOf(standing, writing);
  const data = Object.assign({}, ...fields.map(({ field }) => columns[field](measure)));
  await change.revise('measure', standing, { ...data, ...also, changedAt: change.at }, place);
  for (const { before, after } of fields.filter(({ field }) => field === 'section'))
    change.noted('measure', standing.id, { section: before }, { section: after }, place);
  if (renamed) await nameExecutors(change, standing, { named, ...because(writing) });
  change.tell('measure.changed', { roadmapId: standing.roadmapId, measureId: standing.id });
}

/**
 * The measure stands in the plan again as it was when it left it, with its reports and control points. A term that
 * returns counts from today: while it was out, nothing was due.
 */
async function bringBack(change: Change, kept: Kept, writing: Writing): Promise<void> {
  const { standing, measure, position } = kept;
  await change.claim('measure', standing, standing.version);
  const sectionId = sectionIdOf(measure, writing);
  const { id } = standing;
  await change.tx.measure.update({ where: { id }, data: { position, sectionId, termSince: today(change) } });
  await reword(change, kept, writing, { ...(await stateBefore(change, standing)), removedAt: null });
}

/** The state in which it was left out, as the history keeps it: leaving the plan is the last thing that became of it. */
async function stateBefore({ tx }: Change, { id }: StandingMeasure): Promise<Record<string, unknown>> {
  const left = await tx.revision.findFirst({
    where: { room: 'measure', rowId: id },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
  });
  const was = left?.before;
  if (typeof was !== 'object' || was === null || !('state' in was)) return {};
  return { state: was.state, stateReason: 'stateReason' in was ? was.stateReason : null, closedOn: null };
}

const today = ({ viewer }: Change) => midnightOf(viewer.rights.today);

async function add(change: Change, { measure, position, named }: Read, writing: Writing): Promise<string> {
  const roadmapId = writing.standing.id;
  const row = await change.tx.measure.create({
    data: {
      ...measureColumns(measure),
      roadmapId,
      sectionId: sectionIdOf(measure, writing),
      position,
      termSince: today(change),
      changedAt: change.at,
      executors: { create: named.map((one, index) => ({ ...one, roadmapId, position: index })) },
    },
  });
  const { number, title, termRaw } = row;
  change.created('measure', row.id, { number, title, termRaw }, placeOf(row, writing));
  change.tell('measure.changed', { roadmapId, measureId: row.id });
  return row.id;
}

/** What was done stays done; anything else is dropped. Its reports, questions and history stay where they are. */
async function remove(change: Change, standing: StandingMeasure, writing: Writing): Promise<void> {
  await change.claim('measure', standing, standing.version);
  const ended = standing.state === 'DONE' || standing.state === 'DROPPED';
  const dropped = { state: 'DROPPED', stateReason: writing.edition.basis, closedOn: today(change) } as const;
  const data = { ...(ended ? {} : dropped), removedAt: change.at, changedAt: change.at };
  await change.revise('measure', standing, data, placeOf(standing, writing));
  change.tell('measure.changed', { roadmapId: standing.roadmapId, measureId: standing.id });
}
