import type { Prisma } from '@vmeste/prisma/generated/client.ts';
import { type Paragraph, plainText, tidy } from '../core/paragraph.ts';
import { require } from '../core/refusal.ts';
import { writtenOrNull } from '../core/text.ts';
import { longest, most } from './rule.ts';

type Maybe<Value> = Value | null | undefined;

/** What of a version was written; whatever is left out stays as it is. */
export interface MaterialWords {
  readonly title?: Maybe<string>;
  readonly targetGroups?: Maybe<readonly string[]>;
  readonly text?: Maybe<readonly Paragraph[]>;
  readonly changes?: Maybe<string>;
}

const oneLine = (field: string, text: string, max: number) =>
  writtenOrNull(field, text.replace(/\s+/gu, ' '), max) ?? '';

/** @throws Invalid where a text is too long or the title is empty */
export function columnsOf({ title, targetGroups, text, changes }: MaterialWords) {
  const titled = typeof title === 'string' ? { title: oneLine('title', title, longest.title) } : {};
  require(titled.title !== '', 'title', 'REQUIRED');
  return {
    ...titled,
    ...(targetGroups && { targetGroups: groupsOf(targetGroups) }),
    ...(text && { text: paragraphsIn('text', text, longest.text) }),
    ...(typeof changes === 'string' && { changes: writtenOrNull('changes', changes, longest.changes) ?? '' }),
  };
}

/** One group is named once, however it is spelt. */
function groupsOf(groups: readonly string[]): string[] {
  const named = groups
    .map((group) => oneLine('targetGroups', group, longest.targetGroup))
    .filter((group) => group !== '');
  const found = new Map(named.map((group) => [group.toLocaleLowerCase('ru'), group]));
  require(found.size <= most.targetGroups, 'targetGroups', 'TOO_MANY', { max: most.targetGroups });
  return [...found.values()];
}

/** Paragraphs as a column keeps them. */
export function paragraphsIn(field: string, text: readonly Paragraph[], max: number): Prisma.InputJsonArray {
  const paragraphs = tidy(text);
  require(plainText(paragraphs).length <= max, field, 'TOO_LONG', { max });
  return paragraphs.map(({ kind, runs }) => ({ kind, runs: runs.map((run) => ({ ...run })) }));
}
