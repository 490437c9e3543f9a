import type { Prisma } from '@vmeste/prisma/generated/client.ts';
import type { Change } from '../core/commit.ts';
import { require } from '../core/refusal.ts';
import { written, writtenOrNull } from '../core/text.ts';
import { type Day, midnightOf } from '../core/time.ts';
import type { Figure } from './rule.ts';

/** What a person writes in a report. It may be half-finished: only a prepared one must be whole. */
export interface Words {
  text: string;
  doneOn?: Day | null | undefined;
  completes?: boolean | null | undefined;
  figures?: readonly (Omit<Figure, 'unit'> & { unit?: string | null | undefined })[] | null | undefined;
  fileIds?: readonly string[] | null | undefined;
}

/** @throws Invalid where a text is too long, a figure is no figure, or what was done lies in the future */
export function columnsOf(words: Words, today: Day) {
  const figures = words.figures ?? [];
  require(figures.length <= 50, 'figures', 'TOO_MANY', { max: 50 });
  require(figures.every(({ value }) => Number.isFinite(value) && Math.abs(value) < 1e12), 'figures', 'BAD_TEXT');
  require(!words.doneOn || words.doneOn <= today, 'doneOn', 'BAD_DAY');
  return {
    text: writtenOrNull('text', words.text, 20_000) ?? '',
    doneOn: words.doneOn ? midnightOf(words.doneOn) : null,
    completes: words.completes ?? false,
    figures: figures.map(({ label, value, unit, bound }) => ({
      label: written('figures', label, 200),
      value,
      unit: writtenOrNull('figures', unit, 50),
      bound,
    })) satisfies Prisma.InputJsonArray,
  };
}

/** Exactly these files are the report's: the own uploads that hang nowhere yet, and those that it has already. */
export async function attach(change: Change, reportId: string, fileIds: readonly string[]): Promise<void> {
  const ids = [...new Set(fileIds)];
  require(ids.length <= 20, 'fileIds', 'TOO_MANY', { max: 20 });
  const { tx, viewer } = change;
  require(viewer.id !== null, 'fileIds', 'UNKNOWN');
  const known = await tx.file.findMany({
    where: { id: { in: ids }, OR: [{ reportId }, { reportId: null, edition: { is: null }, uploaderId: viewer.id }] },
    select: { id: true },
  });
  require(known.length === ids.length, 'fileIds', 'UNKNOWN');
  await tx.file.updateMany({ where: { reportId, id: { notIn: ids } }, data: { reportId: null } });
  await tx.file.updateMany({ where: { id: { in: ids } }, data: { reportId } });
}
