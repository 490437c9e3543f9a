import type { Context } from '../../core/context.ts';
import { namesNothing } from '../../core/database.ts';
import { allow, Invalid, require, seen } from '../../core/refusal.ts';
import { badText } from '../../core/text.ts';
import { seenFile } from '../../file/one.ts';
import { Unreadable } from '../../roadmap/import/preview.ts';
import { holders, mayHold, visible } from '../policy.ts';
import { mayMark } from '../presence/policy.ts';
import { knownPeople, type Looking, organisationsNamed, type Somebody, wordsOf } from './known.ts';
import { type Matched, matched } from './match.ts';
import type { ListedRow, ListReading } from './reading.ts';
import { type Placed, placed, type Workplaces } from './workplace.ts';

/** An attendance list: a file of the viewer's own upload, or pasted text. */
export interface Source {
  readonly fileId?: string | null | undefined;
  readonly text?: string | null | undefined;
}

/** A row, and what will become of it unless a person decides otherwise. */
export interface PreviewRow extends ListedRow, Placed, Omit<Matched, 'candidates'> {
  readonly candidates: readonly Somebody[];
}

/** What was understood of a list. Nothing of it is written anywhere. */
export interface Preview {
  readonly rows: readonly PreviewRow[];
  readonly unread: ListReading['unread'];
}

/** A list that is to be read, and what its person has said of it so far. */
export interface Previewing {
  readonly trainingId: string;
  readonly source: Source;
  readonly workplaces?: Workplaces | null | undefined;
}

/** Characters of a pasted list; a thousand rows take some 150,000. */
const longest = 1_000_000;

/** @throws Unreadable where there is nothing to read */
export async function readList(context: Context, { fileId, text }: Source): Promise<ListReading> {
  if (badText({ text }) !== null) throw new Invalid('source', 'BAD_TEXT');
  require(Boolean(fileId) || Boolean(text?.trim()), 'source', 'REQUIRED');
  require((text?.length ?? 0) <= longest, 'source', 'TOO_LONG', { max: longest });
  const { attendance } = context.ports;
  const read = fileId
    ? await attendance.file((await seenFile(context, fileId)).key)
    : await attendance.text(text ?? '');
  if (!read.ok) throw new Unreadable(read.code);
  return read.reading;
}

/** Of a row that names none, what was said of all such rows: it stands below what rows themselves say. */
const workplaceOf = ({ organisation }: ListedRow, { organisationId, said }: Placed) =>
  said === 'WHOLE'
    ? { organisation: null, otherwise: organisationId }
    : { organisation: organisationId ?? wordsOf(organisation) };

/** Whom each row means among those whom the viewer sees, where its people work as the list and its person say. */
export async function understood(
  context: Looking,
  { rows, unread }: ListReading,
  workplaces: Workplaces,
): Promise<Preview> {
  const people = await knownPeople(context);
  const names = rows.map(({ organisation }) => organisation);
  const places = placed(rows, await organisationsNamed(context, names), workplaces);
  const byId = new Map(people.map((one) => [one.id, one]));
  const located = rows.flatMap((listed) => {
    const place = places.get(listed.row);
    return place ? [{ ...listed, ...place }] : [];
  });
  const matches = matched(
    located.map((one) => ({ row: one.row, name: one.name, ...workplaceOf(one, one) })),
    people,
  );
  const ofRow = new Map(matches.map((one) => [one.row, one]));
  return {
    unread,
    rows: located.flatMap((listed) => {
      const match = ofRow.get(listed.row);
      if (!match) return [];
      const candidates = [...new Set(match.candidates)].flatMap((id) => byId.get(id) ?? []);
      return [{ ...listed, ...match, candidates }];
    }),
  };
}

/** Nothing is read for whoever may not bring a list in. @throws NotFound, Forbidden, Invalid NOT_ALLOWED_NOW */
export async function mayBring(context: Context, trainingId: string): Promise<void> {
  const { db, viewer, clock } = context;
  const found = db.training.findFirst({
    where: { AND: [{ id: trainingId }, visible(viewer)] },
    include: { hosts: holders.hosts },
  });
  const training = seen(await found.catch((error: unknown) => (namesNothing(error) ? null : Promise.reject(error))));
  allow(mayHold(viewer, training));
  require(mayMark(viewer, training, clock.now()), 'trainingId', 'NOT_ALLOWED_NOW');
}

/** Reads an attendance list of a training that the viewer marks now. */
export async function preview(context: Context, { trainingId, source, workplaces }: Previewing): Promise<Preview> {
  await mayBring(context, trainingId);
  return understood(context, await readList(context, source), workplaces ?? {});
}
