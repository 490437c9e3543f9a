import { type ListLook, readList } from '../kit/page.ts';

/** The parts of the page of questions; the centre has more of them. */
export const centreParts = ['waiting', 'overdue', 'answered', 'counted'] as const;
export const commonParts = ['mine', 'published'] as const;
export const parts = [...centreParts, ...commonParts] as const;
export type Part = (typeof parts)[number];

/** How the questions are looked at. It lives in the address: a link shows another person the same rows. */
export interface QuestionsLook extends ListLook {
  part?: Part;
  /** The years that are counted, where another period than this year is asked for. */
  from?: number;
  until?: number;
}

const isYear = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 2000 && value <= 2100;

/** Reads the address; what it does not know, it leaves out. */
export function readQuestionsLook(search: Record<string, unknown>): QuestionsLook {
  const part = parts.find((one) => one === search['part']);
  const { from, until } = search;
  return {
    ...(part && { part }),
    ...readList(search),
    ...(isYear(from) && { from }),
    ...(isYear(until) && { until }),
  };
}

/** What is asked of the list of one part. */
export const wantedIn = {
  waiting: { states: ['ASKED'] },
  overdue: { overdue: true },
  answered: { states: ['ANSWERED', 'CLOSED'] },
  mine: { mine: true },
} as const;

export type Listing = keyof typeof wantedIn;
export const isListing = (part: Part): part is Listing => part in wantedIn;
