import { is, type Viewer } from '../../core/viewer.ts';
import { type Held as Holding, mayHold } from '../policy.ts';
import { type Held, hasBegun, isListOpen } from './rule.ts';

/** Whoever holds it marks who was there, from its beginning until some days after; the centre at any time since. */
export const mayMark = (viewer: Viewer, training: Held & Holding, now: Date): boolean =>
  mayHold(viewer, training) && (is(viewer, 'METHODOLOGIST') ? hasBegun(training, now) : isListOpen(training, now));

/** An internship is marked by whoever looks after it, and by those who hold it. */
export const mayMarkIntern = (viewer: Viewer, training: Holding & { readonly supervisorId: string | null }): boolean =>
  mayHold(viewer, training) || (training.supervisorId !== null && training.supervisorId === viewer.id);
