import { type Card, type Kind, kinds } from './fragment.ts';

/** How the list is looked at. It lives in the address: a link shows another person the same rows. */
export interface TrainingsLook {
  kind?: Kind;
  year?: number;
  /** Where one is registered, or what is one's own to hold. */
  mine?: boolean;
  /** Where one may register now. */
  open?: boolean;
}

const isYear = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value > 1900;

/** Reads the address; what it does not know, it leaves out. */
export function readTrainingsLook({ kind, year, mine, open }: Record<string, unknown>): TrainingsLook {
  const of = kinds.find((one) => one === kind);
  return {
    ...(of && { kind: of }),
    ...(isYear(year) && { year }),
    ...(mine === true && { mine }),
    ...(open === true && { open }),
  };
}

const isStanding = ({ registration }: Card): boolean =>
  registration !== null && ['PLACED', 'OFFERED', 'WAITING'].includes(registration.state);

export const trainingsOf = (cards: readonly Card[], { kind, year, mine, open }: TrainingsLook): Card[] =>
  cards.filter(
    (card) =>
      (kind === undefined || card.kind === kind) &&
      (year === undefined || card.planYear === year) &&
      (!mine || card.mayHold || isStanding(card)) &&
      (!open || card.admission === 'OPEN'),
  );

/** What has been held or called off lies behind; all else is ahead. */
export const isPast = ({ state }: Pick<Card, 'state'>): boolean => state === 'HELD' || state === 'CANCELLED';

/** By which day a training stands in a list: when it begins, or is planned; in the end those that have none. */
const standsBy = ({ startsAt, plannedOn }: Card): string => startsAt ?? plannedOn ?? '9999';

/** What is ahead, the nearest first; what lies behind, the latest first. */
export function inOrder(cards: readonly Card[]): { ahead: Card[]; past: Card[] } {
  const sorted = cards.toSorted((one, other) => standsBy(one).localeCompare(standsBy(other)));
  return { ahead: sorted.filter((card) => !isPast(card)), past: sorted.filter(isPast).toReversed() };
}

/** How the page of one is looked at: as it is read, or as it is written. */
export interface TrainingLook {
  edit?: boolean;
}

export const readTrainingLook = ({ edit }: Record<string, unknown>): TrainingLook => (edit === true ? { edit } : {});

/** Which plan is looked at. */
export interface PlanLook {
  organisation?: string;
  year?: number;
}

export const readPlanLook = ({ organisation, year }: Record<string, unknown>): PlanLook => ({
  ...(typeof organisation === 'string' && { organisation }),
  ...(isYear(year) && { year }),
});
