import type { Specialist } from '@vmeste/prisma/generated/client.ts';
import { type Change, commit, type Keyed } from '../../core/commit.ts';
import type { Context } from '../../core/context.ts';
import { newId } from '../../core/id.ts';
import { Invalid, require } from '../../core/refusal.ts';
import { visible as personVisible } from '../../person/policy.ts';
import { Unreadable } from '../../roadmap/import/preview.ts';
import { marked } from '../presence/command.ts';
import { enter } from '../presence/entering.ts';
import { longest } from '../presence/rule.ts';
import { isWhole, nameIn } from '../specialist/name.ts';
import { specialistOf } from '../specialist/own.ts';
import { specialistVisible } from '../specialist/policy.ts';
import { tellOfTraining } from '../telling.ts';
import { mayBring, type Previewing, type PreviewRow, readList, understood } from './preview.ts';
import { saying } from './workplace.ts';

/** What a person decided about a row: exactly one of these. */
export interface Choice {
  readonly row: number;
  readonly personId?: string | null | undefined;
  readonly specialistId?: string | null | undefined;
  readonly sameAsRow?: number | null | undefined;
  readonly isNew?: boolean | null | undefined;
  readonly isLeftOut?: boolean | null | undefined;
}

export interface ImportAttendance extends Keyed, Previewing {
  readonly choices: readonly Choice[];
}

/** What becomes of a row, as the person decided, or as it was certain. */
type Decision =
  | { readonly as: 'person'; readonly id: string }
  | { readonly as: 'specialist'; readonly id: string }
  | { readonly as: 'row'; readonly row: number }
  | { readonly as: 'new' }
  | { readonly as: 'nobody' };

function chosen(choice: Choice): Decision {
  const { personId, specialistId, sameAsRow, isNew, isLeftOut } = choice;
  const said: Decision[] = [
    ...(personId ? [{ as: 'person', id: personId } as const] : []),
    ...(specialistId ? [{ as: 'specialist', id: specialistId } as const] : []),
    ...(typeof sameAsRow === 'number' ? [{ as: 'row', row: sameAsRow } as const] : []),
    ...(isNew ? [{ as: 'new' } as const] : []),
    ...(isLeftOut ? [{ as: 'nobody' } as const] : []),
  ];
  const [only] = said;
  require(only !== undefined && said.length === 1, 'choices', 'UNRESOLVED', { row: choice.row });
  return only;
}

function certain({ row, name, outcome, candidates, rows }: PreviewRow): Decision {
  const [candidate] = candidates;
  const [before] = rows;
  if (outcome === 'NEW') return { as: 'new' };
  if (outcome === 'SAME_ROW' && before !== undefined) return { as: 'row', row: before };
  if (outcome === 'KNOWN' && candidate?.personId) return { as: 'person', id: candidate.personId };
  if (outcome === 'KNOWN' && candidate?.specialistId) return { as: 'specialist', id: candidate.specialistId };
  throw new Invalid('choices', 'UNRESOLVED', { row, name });
}

/** The first row of each person, with every row that repeats it. */
function grouped(rows: readonly PreviewRow[], decisions: ReadonlyMap<number, Decision>): Map<number, PreviewRow[]> {
  const groups = new Map<number, PreviewRow[]>();
  for (const row of rows) {
    let at = row.row;
    for (let steps = 0; ; steps += 1) {
      const decision = decisions.get(at);
      require(decision !== undefined && steps <= rows.length, 'choices', 'UNKNOWN', { row: row.row });
      if (decision.as !== 'row') break;
      at = decision.row;
    }
    groups.set(at, [...(groups.get(at) ?? []), row]);
  }
  return groups;
}

const cut = (text: string, most: number) => [...text].slice(0, most).join('');

/** What the rows of one person say of them: the fullest name, where they work, and the first of everything else. */
function saidOf(rows: readonly PreviewRow[]) {
  const first = (of: (row: PreviewRow) => string) => rows.map(of).find((text) => text !== '') ?? '';
  const name =
    rows.find((row) => {
      const read = nameIn(row.name);
      return read !== null && isWhole(read);
    })?.name ?? first(({ name: written }) => written);
  const workplace = saying(rows);
  const organisationId = workplace?.organisationId ?? null;
  return {
    name: cut(name, longest.name),
    post: cut(
      first(({ post }) => post),
      longest.post,
    ),
    organisationId,
    organisationAs: organisationId === null ? cut(workplace?.organisation ?? '', longest.organisation) : '',
    municipality: cut(
      first(({ municipality }) => municipality),
      longest.municipality,
    ),
  };
}

type Said = ReturnType<typeof saidOf>;

async function somebody(change: Change, decision: Decision, said: Said): Promise<Specialist> {
  const { tx, viewer, at } = change;
  if (decision.as === 'person') {
    const known = await tx.person.count({ where: { AND: [{ id: decision.id }, personVisible(viewer)] } });
    require(known > 0, 'choices', 'UNKNOWN');
    return specialistOf(change, decision.id);
  }
  if (decision.as === 'specialist') {
    const found = await tx.specialist.findFirst({ where: { AND: [{ id: decision.id }, specialistVisible(viewer)] } });
    require(found !== null, 'choices', 'UNKNOWN');
    return tx.specialist.findUniqueOrThrow({ where: { id: found.countsAsId ?? found.id } });
  }
  const id = newId(at);
  const made = await tx.specialist.create({ data: { id, ...said, countsAsId: id, createdAt: at } });
  change.created('specialist', id, { organisationId: said.organisationId });
  return made;
}

/** Where they worked then is what the list says, where it says anything. */
const asListed = (specialist: Specialist, said: Said): Specialist => ({
  ...specialist,
  ...(said.organisationId || said.organisationAs
    ? { organisationId: said.organisationId, organisationAs: said.organisationAs }
    : {}),
  ...(said.municipality && { municipality: said.municipality }),
  ...(said.post && { post: said.post }),
});

/**
 * As a host: takes an attendance list in, all or nothing. It is read anew: what a browser says was understood is not
 * believed, what its person decided about each row is.
 */
export async function importAttendance(context: Context, { key, ...input }: ImportAttendance): Promise<string> {
  await mayBring(context, input.trainingId);
  const reading = await readList(context, input.source).catch((error: unknown) => {
    throw error instanceof Unreadable ? new Invalid('source', 'UNREADABLE', { code: error.code }) : error;
  });
  return commit(context, { act: 'presence.import', input, key }, async (change) => {
    const training = await marked(change, input.trainingId);
    const { rows } = await understood({ db: change.tx, viewer: change.viewer }, reading, input.workplaces ?? {});
    const byPerson = new Map(input.choices.map((choice) => [choice.row, choice]));
    const decisions = new Map(
      rows.map((row) => {
        const choice = byPerson.get(row.row);
        return [row.row, choice ? chosen(choice) : certain(row)] as const;
      }),
    );
    const people: Specialist[] = [];
    for (const [row, group] of grouped(rows, decisions)) {
      const decision = decisions.get(row);
      if (!decision || decision.as === 'nobody') continue;
      const said = saidOf(group);
      people.push(asListed(await somebody(change, decision, said), said));
    }
    require(people.length > 0, 'source', 'NOTHING_TO_DO');
    await enter(change, people, { trainingId: training.id, manner: 'IMPORTED' });
    tellOfTraining(change, training);
    return training.id;
  });
}
