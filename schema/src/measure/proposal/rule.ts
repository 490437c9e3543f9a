import type { MeasureState } from '@vmeste/prisma/generated/client.ts';
import { mayMove } from '../rule.ts';

export const fits = ['FITS', 'REACHED', 'UNREACHABLE', 'LEFT_OUT'] as const;
export type Fit = (typeof fits)[number];

interface Standing {
  readonly state: MeasureState;
  readonly removedAt: Date | null;
}

/**
 * How a proposal fits its measure as it stands now: it can be taken; the measure is there already; no step leads there
 * from where the measure stands; or a later edition left the measure out.
 */
export function fitOf(proposed: MeasureState, { state, removedAt }: Standing): Fit {
  if (removedAt !== null) return 'LEFT_OUT';
  if (state === proposed) return 'REACHED';
  return mayMove(state, proposed) ? 'FITS' : 'UNREACHABLE';
}
