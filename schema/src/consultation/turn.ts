import type { ConsultationSide } from '@vmeste/prisma/generated/client.ts';
import type { Change } from '../core/commit.ts';
import { type Paragraph, plainText, tidy } from '../core/paragraph.ts';
import { Forbidden, require } from '../core/refusal.ts';
import { written } from '../core/text.ts';
import { ownUpload } from '../file/policy.ts';
import { longest, most, paragraphsIn } from './rule.ts';

/** What is said in one turn, with the files that go with it. */
export interface Said {
  readonly side: ConsultationSide;
  readonly text: readonly Paragraph[];
  readonly fileIds?: readonly string[] | null | undefined;
}

/** @throws Invalid REQUIRED, TOO_LONG */
export const questionIn = (question: string): Paragraph[] =>
  paragraphsIn(written('question', question, longest.question));

/** @throws Invalid REQUIRED, TOO_LONG */
export function answerIn(field: string, text: readonly Paragraph[]): Paragraph[] {
  const paragraphs = tidy(text);
  const { length } = plainText(paragraphs);
  require(length > 0, field, 'REQUIRED');
  require(length <= longest.answer, field, 'TOO_LONG', { max: longest.answer });
  return paragraphs;
}

/** Paragraphs as a column keeps them. */
export const columnOf = (paragraphs: readonly Paragraph[]) =>
  paragraphs.map(({ kind, runs }) => ({ kind, runs: runs.map((run) => ({ ...run })) }));

/** Adds what somebody says; the files are their own uploads that hang nowhere yet. */
export async function addTurn(change: Change, consultationId: string, { side, text, fileIds }: Said): Promise<void> {
  const { tx, viewer, at } = change;
  if (viewer.id === null) throw new Forbidden();
  const number = (await tx.consultationTurn.count({ where: { consultationId } })) + 1;
  require(number <= most.turns, 'text', 'TOO_MANY', { max: most.turns });
  const ids = [...new Set(fileIds ?? [])];
  require(ids.length <= most.files, 'fileIds', 'TOO_MANY', { max: most.files });
  const known = await tx.file.count({ where: { AND: [{ id: { in: ids } }, ownUpload(viewer)] } });
  require(known === ids.length, 'fileIds', 'UNKNOWN');
  const turn = await tx.consultationTurn.create({
    data: {
      consultationId,
      number,
      side,
      text: columnOf(text),
      at,
      authorId: viewer.id,
      papers: { create: ids.map((fileId, position) => ({ fileId, position })) },
    },
  });
  change.created('consultationTurn', turn.id, { number, side }, { consultationId });
}
