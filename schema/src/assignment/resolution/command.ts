import { type Change, commit } from '../../core/commit.ts';
import type { Context } from '../../core/context.ts';
import { allow, Invalid, require, seen } from '../../core/refusal.ts';
import { line, writtenOrNull } from '../../core/text.ts';
import { midnightOf } from '../../core/time.ts';
import { ownUpload } from '../../file/policy.ts';
import { seenMeasures } from '../../measure/one.ts';
import { visible as organisationVisible } from '../../organisation/policy.ts';
import { type KeepSource, withSource } from '../../roadmap/import/command.ts';
import { Unreadable } from '../../roadmap/import/preview.ts';
import { controllerOf, issue } from '../issue/command.ts';
import { mayIssue } from '../policy.ts';
import { issuesOf } from './plan.ts';
import { type Given, type Opened, openDocument, type Preview, previewOf } from './preview.ts';
import { severityOf } from './row.ts';

export interface IssueResolution {
  readonly document: Given;
  readonly title?: string | null | undefined;
  /** As the document has it; it stands before the numbers of its items. */
  readonly number?: string | null | undefined;
  readonly controllerId?: string | null | undefined;
  readonly key?: string | null | undefined;
}

/** How long its words may be, in characters. */
const longest = { title: 1_000, number: 40 } as const;

/** What must be put right before anything is issued. */
function requireClean({ rows, problems, strayed }: Preview): void {
  require(strayed.length === 0, 'document', 'UNKNOWN');
  const kept = rows.filter(({ leftOut }) => !leftOut);
  require(kept.length > 0, 'document', 'NOTHING_TO_DO');
  const error = [...problems, ...kept.flatMap((row) => row.problems)].find((one) => severityOf(one) === 'error');
  if (error) throw new Invalid('document', 'HAS_ERRORS', { problem: error.code });
}

/** The uploaded file, attached to nothing else yet; pasted text is kept as a file of its own. */
async function fileOf(change: Change, { fileId }: Opened, keep: { source: KeepSource; title: string }) {
  if (fileId === null) return keep.source(change, keep.title);
  const file = await change.tx.file.findFirst({ where: { AND: [{ id: fileId }, ownUpload(change.viewer)] } });
  return seen(file).id;
}

/**
 * Issues the assignments of a resolution, all or nothing, in the name of an organisation. The document is read anew: what
 * a browser says was understood is not believed, what its person decided is. Its terms run from its own day; a class is
 * whoever is a member on the day on which it comes in.
 *
 * @throws NotFound for a measure that its person does not see
 * @throws Invalid at `document`: UNREADABLE, HAS_ERRORS, TAKEN for one that the body issued already; at `meanings`:
 *   UNRESOLVED; at `number`: TAKEN
 */
export async function issueResolution(context: Context, { key, ...input }: IssueResolution): Promise<string> {
  const { document: given } = input;
  const opened = await openDocument(context, given).catch((error: unknown) => {
    throw error instanceof Unreadable ? new Invalid('document', 'UNREADABLE', { code: error.code }) : error;
  });
  return withSource(context, { text: given.text }, opened, (source) =>
    commit(context, { act: 'resolution.issue', input, key }, async (change) => {
      const { tx, viewer } = change;
      const issuerId = seen(
        await tx.organisation.findFirst({
          where: { AND: [{ id: given.issuerId }, organisationVisible(viewer)] },
          select: { id: true },
        }),
      ).id;
      allow(mayIssue(viewer, issuerId, []));
      const { sourceHash } = opened;
      require((await tx.resolution.count({ where: { issuerId, sourceHash } })) === 0, 'document', 'TAKEN');
      const preview = await previewOf(change, opened, given);
      requireClean(preview);
      const about = preview.rows.flatMap(({ leftOut, measureIds }) => (leftOut ? [] : measureIds));
      await seenMeasures(change, about);
      const title = line('title', input.title?.trim() || preview.title, longest.title);
      const number = writtenOrNull('number', input.number?.replace(/\s+/g, ' '), longest.number);
      const date = seen(preview.date);
      const controllerId = await controllerOf(change, issuerId, input.controllerId ?? viewer.id);
      const resolution = await tx.resolution.create({
        data: {
          title,
          number,
          date: midnightOf(date),
          issuerId,
          fileId: await fileOf(change, opened, { source, title }),
          sourceHash,
          createdAt: change.at,
        },
      });
      const frame = { issuerId, number, controllerId, resolutionId: resolution.id, today: viewer.rights.today };
      await issue(change, issuesOf(preview.rows, preview.meanings, frame), date);
      change.created('resolution', resolution.id, { number, title });
      return resolution.id;
    }),
  );
}
