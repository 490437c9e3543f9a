import type { State } from '../../kit/StateMark.tsx';
import type { Replication } from './fragment.ts';

/** The sign and colour of how far a site is. */
export const marks: Readonly<Record<Replication['state'], State>> = {
  PLANNED: 'PLANNED',
  ADAPTING: 'UNDER_WAY',
  RUNNING: 'DONE',
  STOPPED: 'DROPPED',
};
