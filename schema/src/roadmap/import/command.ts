import type { Change } from '../../core/commit.ts';
import type { Context } from '../../core/context.ts';
import { Invalid, require } from '../../core/refusal.ts';
import { badText } from '../../core/text.ts';
import { dayNamed } from '../../core/time.ts';
import { takeDown } from '../../file/command.ts';
import { type Confirmed, importRoadmap, type Meanings } from '../command.ts';
import { severities } from '../reading/problem.ts';
import type { Reading } from '../reading/read.ts';
import { type Preview, preview, type Source, Unreadable } from './preview.ts';

/** Whom a name of the document means, as a person decided; with neither id the name stays as it is written. */
export interface Meaning {
  readonly name: string;
  readonly organisationId?: string | null | undefined;
  readonly classId?: string | null | undefined;
}

export interface TakeIn {
  readonly source: Source;
  readonly title?: string | null | undefined;
  readonly meanings: readonly Meaning[];
  readonly key?: string | null | undefined;
}

/** What must be put right before the document is taken in. */
const errors = ({ problems, measures }: Reading) =>
  [...problems, ...measures.flatMap((measure) => measure.problems)].filter(({ code }) => severities[code] === 'error');

/** What the person decided comes before what was found; what is neither stands in the way. */
export function meaningsOf({ names }: Preview, decided: readonly Meaning[]): Meanings {
  const byPerson = new Map(decided.map((meaning) => [meaning.name, meaning]));
  return new Map(
    names.map((resolution) => {
      const meaning = byPerson.get(resolution.name);
      if (meaning?.organisationId) return [resolution.name, { organisationId: meaning.organisationId }];
      if (meaning?.classId) return [resolution.name, { classId: meaning.classId }];
      if (meaning) return [resolution.name, null];
      if (resolution.outcome !== 'found') throw new Invalid('meanings', 'UNRESOLVED', { name: resolution.name });
      const { kind, id } = resolution.match;
      return [resolution.name, kind === 'organisation' ? { organisationId: id } : { classId: id }];
    }),
  );
}

/** The reading as it is written down. */
export function confirmedOf({ reading, names }: Preview, title: string): Confirmed {
  const [start, end] = [dayNamed(reading.period?.start), dayNamed(reading.period?.end)];
  return {
    title,
    period: start && end ? { start, end } : null,
    goals: reading.goals,
    targetGroups: reading.targetGroups,
    act: reading.act,
    sections: reading.sections.map((section) => ({ number: section.number, title: section.title })),
    measures: reading.measures.map(({ number, section, title: words, expectedResult, term, leads, coExecutors }) => ({
      number,
      section,
      title: words,
      expectedResult,
      term: {
        kind: term.kind,
        start: dayNamed(term.start),
        end: dayNamed(term.end),
        raw: term.raw,
        recurrence: term.recurrence,
      },
      leads,
      coExecutors,
    })),
    abbreviations: reading.abbreviations.map(({ short, full }) => ({ short, full })),
    byAgreement: names.filter(({ byAgreement }) => byAgreement).map(({ name }) => name),
  };
}

/** Whoever a person names must be somebody. */
export async function areKnown({ directory }: Context, meanings: readonly Meaning[]): Promise<void> {
  for (const { organisationId, classId } of meanings) {
    require(!organisationId || (await directory.organisation(organisationId)) !== null, 'meanings', 'UNKNOWN');
    require(!classId || (await directory.class(classId)) !== null, 'meanings', 'UNKNOWN');
  }
}

/**
 * Reads a document that is about to be written down. It is read anew: what a browser says was understood is not
 * believed, what its person decided is.
 * @param of the roadmap that it is a later edition of, where it is one
 */
export async function readToWrite(
  context: Context,
  { source, meanings }: Pick<TakeIn, 'source' | 'meanings'>,
  of: string | null = null,
): Promise<Preview> {
  const spoilt = badText({ source, meanings });
  if (spoilt !== null) throw new Invalid(spoilt, 'BAD_TEXT');
  const previewed = await preview(context, source, of).catch((error: unknown) => {
    throw error instanceof Unreadable ? new Invalid('source', 'UNREADABLE', { code: error.code }) : error;
  });
  await areKnown(context, meanings);
  const [error] = errors(previewed.reading);
  if (error) throw new Invalid('source', 'HAS_ERRORS', { problem: error.code, row: error.row ?? 0 });
  return previewed;
}

/** Gives the id of the file that holds the source, within the open change. */
export type KeepSource = (change: Change, title: string) => Promise<string | null>;

/**
 * The source is kept with the roadmap: a file as it was uploaded, pasted text as a file of its own. Where nothing is
 * written after all, no bytes stay behind.
 */
export async function withSource<Result>(
  { ports }: Context,
  { text }: Pick<Source, 'text'>,
  { fileId }: Pick<Preview, 'fileId'>,
  write: (keep: KeepSource) => Promise<Result>,
): Promise<Result> {
  const kept: string[] = [];
  const keep: KeepSource = async (change, title) => {
    if (fileId !== null || !text) return fileId;
    const stored = await ports.store.keepText(text, `${title.slice(0, 150)}.txt`);
    kept.push(stored.key);
    return takeDown(change, stored);
  };
  return write(keep).catch(async (error: unknown) => {
    for (const key of kept) await ports.store.remove(key);
    throw error;
  });
}

/** Takes a document in as a new roadmap, all or nothing. */
export async function takeIn(context: Context, { source, title, meanings, key }: TakeIn): Promise<string> {
  const previewed = await readToWrite(context, { source, meanings });
  const named = title?.trim() || previewed.reading.title;
  require(Boolean(named), 'title', 'REQUIRED');
  const { sourceHash } = previewed;
  return withSource(context, source, previewed, (keepSource) =>
    importRoadmap(context, {
      confirmed: confirmedOf(previewed, named ?? ''),
      meanings: meaningsOf(previewed, meanings),
      sourceHash,
      keepSource,
      key,
    }),
  );
}
