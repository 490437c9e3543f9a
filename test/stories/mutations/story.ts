import type { InvalidCode } from '@vmeste/schema/core/refusal.ts';
import type { Planted, Viewing } from '../../world/planted.ts';

export type Given = Readonly<Record<string, unknown>>;

/**
 * All that is told of one mutation. From this the tests make: who may, who may not, who sees nothing there to act on;
 * each refusal; a retry; a stale version; text and ids that cannot be; and that nothing half-written ever stays.
 */
export interface MutationStory {
  /** What somebody who may would send, over the planted rows (world/planted.ts). */
  readonly given: (planted: Planted) => Given;
  /** Everyone who may; the first of them carries it out. */
  readonly may: readonly Viewing[];
  /** Who sees what it is about, but may not. Those named in `may` are left out by themselves. */
  readonly forbidden: readonly Viewing[];
  /** What the domain forbids: what is sent instead, and the field and code of the refusal. */
  readonly invalid: readonly InvalidStory[];
  /** Arguments whose ids are passed over where they name nothing of the viewer's, rather than refused. */
  readonly passesOver?: readonly string[];
  /** Another request of the same kind, where other words or another id in the first of them make none. */
  readonly otherwise?: (planted: Planted) => Given;
  /** A refusal that cannot come, and why not. Everyone who is not named above meets `NotFound`. */
  readonly never?: Readonly<Partial<Record<'NotFound' | 'Forbidden' | 'Invalid' | 'Stale', string>>>;
}

export interface InvalidStory {
  readonly title: string;
  readonly given: (planted: Planted) => Given;
  readonly field: string;
  readonly code: InvalidCode;
}
