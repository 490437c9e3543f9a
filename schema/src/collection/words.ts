import type { Paragraph } from '../core/paragraph.ts';
import { require } from '../core/refusal.ts';
import { writtenOrNull } from '../core/text.ts';
import { type Day, midnightOf } from '../core/time.ts';
import { paragraphsIn } from '../material/words.ts';
import { longest } from './rule.ts';

type Maybe<Value> = Value | null | undefined;

/** What of an edition was written; whatever is left out stays as it is. */
export interface EditionWords {
  readonly title?: Maybe<string>;
  readonly foreword?: Maybe<readonly Paragraph[]>;
  readonly actIssuer?: Maybe<string>;
  readonly actNumber?: Maybe<string>;
  readonly actDate?: Day | null | undefined;
}

const oneLine = (field: string, text: string, max: number) =>
  writtenOrNull(field, text.replace(/\s+/gu, ' '), max) ?? '';

/** @throws Invalid where a text is too long or the title is empty */
export function columnsOf({ title, foreword, actIssuer, actNumber, actDate }: EditionWords) {
  const titled = typeof title === 'string' ? { title: oneLine('title', title, longest.title) } : {};
  require(titled.title !== '', 'title', 'REQUIRED');
  return {
    ...titled,
    ...(foreword && { foreword: paragraphsIn('foreword', foreword, longest.foreword) }),
    ...(typeof actIssuer === 'string' && { actIssuer: oneLine('actIssuer', actIssuer, longest.issuer) }),
    ...(typeof actNumber === 'string' && { actNumber: oneLine('actNumber', actNumber, longest.number) }),
    ...(actDate !== undefined && { actDate: actDate === null ? null : midnightOf(actDate) }),
  };
}
