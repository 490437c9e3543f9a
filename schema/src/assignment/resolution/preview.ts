import type { Change } from '../../core/commit.ts';
import type { Context } from '../../core/context.ts';
import { allow, Invalid, NotFound, require } from '../../core/refusal.ts';
import { badText } from '../../core/text.ts';
import { type Day, dayNamed } from '../../core/time.ts';
import { isSignedIn } from '../../core/viewer.ts';
import { seenFile } from '../../file/one.ts';
import { areKnown, type Meaning } from '../../roadmap/import/command.ts';
import { knownNames, Unreadable } from '../../roadmap/import/preview.ts';
import type { Named, Resolution as ResolvedName } from '../../roadmap/reading/resolve.ts';
import { mayIssue } from '../policy.ts';
import type { Reading } from '../reading/read.ts';
import { meantBy } from './meaning.ts';
import { type Frame, type Meanings, type PlannedRow, planned } from './plan.ts';
import { type Corrections, type List, type RowProblem, rowsOf } from './row.ts';

/** A document, and what a person decided about it. */
export interface Given extends Corrections {
  readonly fileId?: string | null | undefined;
  readonly text?: string | null | undefined;
  /** In whose name it is issued. */
  readonly issuerId: string;
  /** Its day, where the document does not say it, or was misread. */
  readonly date?: Day | null | undefined;
  readonly meanings: readonly Meaning[];
}

/** A document that was opened and read; what it means was not asked yet. */
export interface Opened {
  readonly reading: Reading;
  readonly sourceHash: string;
  readonly fileId: string | null;
  readonly known: readonly Named[];
}

/**
 * Opens a document of the viewer's own upload, or pasted text.
 * @throws Unreadable where there is nothing to read
 */
export async function openDocument(context: Context, given: Given): Promise<Opened> {
  const { db, viewer, ports } = context;
  if (!isSignedIn(viewer)) throw new NotFound();
  const spoilt = badText(given, 'document');
  if (spoilt !== null) throw new Invalid('document', 'BAD_TEXT');
  const fileId = given.fileId || null;
  require(fileId !== null || Boolean(given.text?.trim()), 'document', 'REQUIRED');
  await areKnown(context, given.meanings);
  const known = await knownNames(db);
  const guidance = {
    names: known.flatMap(({ names }) => names),
    today: viewer.rights.today,
    ...(given.date ? { date: given.date } : {}),
  };
  const read =
    fileId === null
      ? await ports.resolutions.text(given.text ?? '', guidance)
      : await ports.resolutions.file((await seenFile(context, fileId)).key, guidance);
  if (!read.ok) throw new Unreadable(read.code);
  return { reading: read.reading, sourceHash: read.sourceHash, fileId, known };
}

/** What was understood of a document, and what would be issued. Nothing of it is written anywhere. */
export interface Preview extends Pick<Opened, 'sourceHash'> {
  readonly title: string | null;
  readonly date: Day | null;
  readonly names: readonly ResolvedName[];
  readonly meanings: Meanings;
  readonly lists: readonly List[];
  readonly rows: readonly PlannedRow[];
  readonly problems: readonly RowProblem[];
  readonly strayed: readonly number[];
}

/** What the person decided comes before what was found; what is neither is not in it. */
const meaningsOf = (names: readonly ResolvedName[], decided: readonly Meaning[]): Meanings => {
  const byPerson = new Map(decided.map((meaning) => [meaning.name, meaning]));
  return new Map(
    names.flatMap((one): [string, { organisationId: string } | { classId: string } | null][] => {
      const { organisationId, classId } = byPerson.get(one.name) ?? {};
      if (organisationId) return [[one.name, { organisationId }]];
      if (classId) return [[one.name, { classId }]];
      if (byPerson.has(one.name)) return [[one.name, null]];
      if (one.outcome !== 'found') return [];
      const { kind, id } = one.match;
      return [[one.name, kind === 'organisation' ? { organisationId: id } : { classId: id }]];
    }),
  );
};

/** Works out what an opened document would give rise to, as the directory and the classes stand. */
export async function previewOf(
  { tx, viewer, at }: Pick<Change, 'tx' | 'viewer' | 'at'>,
  { reading, sourceHash, known }: Opened,
  given: Given,
): Promise<Preview> {
  const { today } = viewer.rights;
  const date = dayNamed(reading.date);
  const { rows, lists, problems, strayed } = rowsOf(reading, given, { date, today });
  const asked = rows.filter(({ leftOut, given: byHand }) => !leftOut && byHand === null);
  const names = meantBy(
    [...new Set(asked.flatMap(({ addressees, coExecutors }) => [...addressees, ...coExecutors]))],
    known,
  );
  const meanings = meaningsOf(names, given.meanings);
  const frame: Frame = {
    issuerId: given.issuerId,
    number: null,
    controllerId: null,
    resolutionId: null,
    today,
  };
  const plan = await planned({ tx }, rows, { meanings, frame, issuedOn: date ?? today, at });
  return { title: reading.title, date, sourceHash, names, meanings, lists, rows: plan, problems, strayed };
}

/** Reads a document and works out what it would give rise to. */
export async function preview(context: Context, given: Given): Promise<Preview> {
  const { db, viewer, clock } = context;
  if (isSignedIn(viewer)) allow(mayIssue(viewer, given.issuerId, []));
  return previewOf({ tx: db, viewer, at: clock.now() }, await openDocument(context, given), given);
}
