import type { Audience, Prisma, Training, TrainingKind } from '@vmeste/prisma/generated/client.ts';
import { type Paragraph, plainText, tidy } from '../core/paragraph.ts';
import { require } from '../core/refusal.ts';
import { line, writtenOrNull } from '../core/text.ts';
import { type Day, midnightOf } from '../core/time.ts';
import { longest, ranges } from './rule.ts';

type Maybe<Value> = Value | null | undefined;

/** What of a training was written; whatever is left out stays as it is, and null empties what may be empty. */
export interface TrainingWords {
  readonly kind?: Maybe<TrainingKind>;
  readonly title?: Maybe<string>;
  readonly about?: Maybe<readonly Paragraph[]>;
  readonly planYear?: Maybe<number>;
  readonly plannedOn?: Maybe<Day>;
  readonly startsAt?: Maybe<Date>;
  readonly endsAt?: Maybe<Date>;
  readonly place?: Maybe<string>;
  readonly municipality?: Maybe<string>;
  readonly link?: Maybe<string>;
  readonly capacity?: Maybe<number>;
  readonly audience?: Maybe<Audience>;
  readonly opensAt?: Maybe<Date>;
  readonly closesAt?: Maybe<Date>;
  readonly confirmHours?: Maybe<number>;
  readonly heads?: Maybe<number>;
}

type Columns = Partial<Omit<Training, 'about'>> & { readonly about?: Prisma.InputJsonArray };

/** @throws Invalid where a text is too long, a number out of its range, or an address is none */
export function columnsOf(words: TrainingWords): Columns {
  const { kind, title, about, audience, startsAt, endsAt, opensAt, closesAt, plannedOn } = words;
  return {
    ...(kind && { kind }),
    ...(typeof title === 'string' && { title: line('title', title, longest.title) }),
    ...(about && { about: paragraphsOf('about', about) }),
    ...(plannedOn !== undefined && { plannedOn: plannedOn && midnightOf(plannedOn) }),
    ...(startsAt !== undefined && { startsAt }),
    ...(endsAt !== undefined && { endsAt }),
    ...(opensAt !== undefined && { opensAt }),
    ...(closesAt !== undefined && { closesAt }),
    ...(audience && { audience }),
    ...placed(words),
    ...numbers(words),
  };
}

/** Where it is, and behind which link. */
function placed({ place, municipality, link }: TrainingWords): Columns {
  if (link) require(/^https?:\/\/\S+$/.test(link.trim()), 'link', 'BAD_LINK');
  return {
    ...(typeof place === 'string' && { place: oneLine('place', place, longest.place) }),
    ...(typeof municipality === 'string' && {
      municipality: oneLine('municipality', municipality, longest.municipality),
    }),
    ...(typeof link === 'string' && { link: oneLine('link', link, longest.link) }),
  };
}

function numbers({ planYear, capacity, confirmHours, heads }: TrainingWords): Columns {
  return {
    ...(typeof planYear === 'number' && { planYear: within('planYear', planYear) }),
    ...(typeof confirmHours === 'number' && { confirmHours: within('confirmHours', confirmHours) }),
    ...(capacity !== undefined && { capacity: capacity && within('capacity', capacity) }),
    ...(heads !== undefined && { heads: heads && within('heads', heads) }),
  };
}

const oneLine = (field: string, text: string, max: number) =>
  writtenOrNull(field, text.replace(/\s+/gu, ' '), max) ?? '';

/** @throws Invalid OUT_OF_RANGE */
export function within(field: keyof typeof ranges, value: number): number {
  const { min, max } = ranges[field];
  require(Number.isInteger(value) && value >= min && value <= max, field, 'OUT_OF_RANGE', { min, max });
  return value;
}

/** Paragraphs as a column keeps them. @throws Invalid TOO_LONG */
export function paragraphsOf(field: string, text: readonly Paragraph[]): Prisma.InputJsonArray {
  const paragraphs = tidy(text);
  require(plainText(paragraphs).length <= longest.about, field, 'TOO_LONG', { max: longest.about });
  return paragraphs.map(({ kind, runs }) => ({ kind, runs: runs.map((run) => ({ ...run })) }));
}

interface Times {
  readonly startsAt: Date | null;
  readonly endsAt: Date | null;
  readonly opensAt: Date | null;
  readonly closesAt: Date | null;
}

/** It ends after it begins, and registration closes after it opens and before the end. @throws Invalid */
export function checkTimes({ startsAt, endsAt, opensAt, closesAt }: Times): void {
  require(!endsAt || (startsAt !== null && endsAt > startsAt), 'endsAt', 'ENDS_BEFORE_START');
  require(!closesAt || !opensAt || closesAt > opensAt, 'closesAt', 'ENDS_BEFORE_START');
  require(!closesAt || !startsAt || closesAt <= (endsAt ?? startsAt), 'closesAt', 'CLOSES_TOO_LATE');
}
