import { type FormStep, stepNames } from './field.ts';
import type { Card, PassportState } from './fragment.ts';

/** The states in the order in which a version comes to them. */
export const passportStates = [
  'DRAFT',
  'SUBMITTED',
  'IN_REVIEW',
  'RETURNED',
  'ACCEPTED',
  'PUBLISHED',
  'ARCHIVED',
] as const satisfies readonly PassportState[];

/** How the list is looked at. It lives in the address: a link shows another person the same rows. */
export interface PracticesLook {
  state?: PassportState;
}

/** Reads the address; what it does not know, it leaves out. */
export function readPracticesLook(search: Record<string, unknown>): PracticesLook {
  const state = passportStates.find((one) => one === search['state']);
  return state ? { state } : {};
}

/** The practices whose latest version is so far; all of them where nothing is asked. */
export const practicesOf = (cards: readonly Card[], { state }: PracticesLook): Card[] =>
  cards.filter(({ passports: [latest] }) => latest !== undefined && (state === undefined || latest.state === state));

/** How one practice is looked at: which version, beside which other one, or at which step of the form. */
export interface PracticeLook {
  version?: number;
  compare?: number;
  step?: FormStep;
}

const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isInteger(value) && value > 0;

/** Reads the address; what it does not know, it leaves out. */
export function readPracticeLook({ version, compare, step }: Record<string, unknown>): PracticeLook {
  const at = stepNames.find((one) => one === step);
  return {
    ...(isNumber(version) && { version }),
    ...(isNumber(compare) && { compare }),
    ...(at && { step: at }),
  };
}
