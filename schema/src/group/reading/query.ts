import { builder } from '../../core/builder.ts';
import type { Context } from '../../core/context.ts';
import { Invalid, NotFound, require } from '../../core/refusal.ts';
import { isSignedIn } from '../../core/viewer.ts';
import { seenFile } from '../../file/one.ts';
import { someOrganisations } from '../../organisation/one.ts';
import { Organisation } from '../../organisation/type.ts';
import { somePersons } from '../../person/one.ts';
import { visible as personVisible } from '../../person/policy.ts';
import { current } from '../../person/rights.ts';
import { Person } from '../../person/type.ts';
import { knownNames, Unreadable } from '../../roadmap/import/preview.ts';
import { resolveNames } from '../../roadmap/reading/resolve.ts';
import { SeatKind } from '../seat/type.ts';
import { meantBy, type ReadSeat, readComposition } from './composition.ts';

interface Matched extends ReadSeat {
  readonly people: readonly string[];
  readonly organisations: readonly string[];
  readonly certain: boolean;
}

const ReadSeatType = builder.objectRef<Matched>('ReadSeat').implement({
  description: 'A place of a composition that was read, and whom it may mean.',
  fields: (t) => ({
    line: t.exposeInt('line', { description: 'The line of the text from 1, or of what was found in the file.' }),
    kind: t.expose('kind', { type: SeatKind, description: 'What the place is.' }),
    name: t.exposeString('name', { nullable: true, description: 'Who is named, where somebody is.' }),
    post: t.exposeString('post', { nullable: true, description: 'The post, or whose representative it is.' }),
    people: t.field({
      type: [Person],
      description: 'Whom you see and the name may mean: one is certain, of several one must choose.',
      resolve: ({ people }, _, context) => somePersons(context, people),
    }),
    organisations: t.field({
      type: [Organisation],
      description: 'The organisations that it may mean, the likeliest first.',
      resolve: ({ organisations }, _, context) => someOrganisations(context, organisations),
    }),
    certain: t.exposeBoolean('certain', {
      description: 'Whether the first of these organisations is meant for certain.',
    }),
  }),
});

/** Characters; a composition of 200 places takes some 30,000. */
const longest = 100_000;
/** Named inside longer words, an organisation is this much alike at least (roadmap/reading/resolve.ts). */
const inside = 0.9;

/** Where the people belong whom the names may mean. */
async function belonging({ db, viewer }: Context, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await db.membership.findMany({
    where: { personId: { in: [...ids] }, ...current(viewer.rights.today) },
    select: { personId: true, organisationId: true },
    orderBy: [{ since: 'desc' }, { id: 'asc' }],
  });
  return new Map(rows.map(({ personId, organisationId }) => [personId, organisationId]));
}

async function match(context: Context, seats: readonly ReadSeat[]): Promise<Matched[]> {
  const { db, viewer } = context;
  const known = await db.person.findMany({
    where: { AND: [{ disabledAt: null }, personVisible(viewer)] },
    select: { id: true, name: true },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
  });
  const meant = seats.map(({ name }) => (name === null ? [] : meantBy(name, known).map(({ id }) => id)));
  const organisationOf = await belonging(context, meant.flat());
  const directory = (await knownNames(db)).filter(({ kind }) => kind === 'organisation');
  const resolved = resolveNames(
    seats.map(({ post }) => post ?? ''),
    directory,
  );
  return seats.map((seat, index) => {
    const people = meant[index] ?? [];
    const own = people.length === 1 ? organisationOf.get(people[0] ?? '') : undefined;
    if (own !== undefined) return { ...seat, people, organisations: [own], certain: true };
    const found = resolved[index];
    if (!found || seat.post === null) return { ...seat, people, organisations: [], certain: false };
    if (found.outcome === 'found') return { ...seat, people, organisations: [found.match.id], certain: true };
    const near = found.outcome === 'ambiguous' ? found.candidates : found.near;
    const named = near.filter(({ score }) => score >= inside);
    return { ...seat, people, organisations: near.map(({ id }) => id), certain: named.length === 1 };
  });
}

const ReadComposition = builder.objectRef<{ readonly seats: readonly Matched[] }>('ReadComposition').implement({
  description: 'A composition that an act lists, as it was understood. Nothing of it is written anywhere.',
  fields: (t) => ({
    seats: t.field({
      type: [ReadSeatType],
      description: 'Its places, in their order.',
      resolve: ({ seats }) => [...seats],
    }),
  }),
});

interface Given {
  readonly fileId?: string | null | undefined;
  readonly text?: string | null | undefined;
}

/** @throws Unreadable where the file is none that can be read, or lists nobody */
async function seatsIn(context: Context, { fileId, text }: Given): Promise<readonly ReadSeat[]> {
  require(Boolean(fileId) !== Boolean(text), 'text', 'REQUIRED');
  if (!fileId) {
    const pasted = text ?? '';
    require(pasted.length <= longest, 'text', 'TOO_LONG', { max: longest });
    return readComposition(pasted);
  }
  const { key } = await seenFile(context, fileId);
  const read = await context.ports.compositions.file(key);
  if (!read.ok) throw new Unreadable(read.code);
  return read.reading;
}

builder.queryField('readComposition', (t) =>
  t.field({
    type: ReadComposition,
    description:
      'Reads a composition as acts and their annexes list it, one place a line or a row of a table, and says whom each may mean. Writes nothing.',
    errors: { types: [Unreadable, NotFound, Invalid] },
    args: {
      fileId: t.arg.id({ description: 'The act, or its annex, as a file that you uploaded: a DOCX or text.' }),
      text: t.arg.string({ description: 'The pasted text, where there is no file; at most 100,000 characters.' }),
    },
    resolve: async (_, given, context) => {
      if (!isSignedIn(context.viewer)) throw new NotFound();
      return { seats: await match(context, await seatsIn(context, given)) };
    },
  }),
);
