import type { Planted } from '../../world/planted.ts';
import type { Group } from '../viewers.ts';

/**
 * Who is given what: for every field of every type the group of viewers who get something from it, over the planted
 * rows. To add a field, put its name behind its group; to add a type, add a row. `at` is a question whose `…` stands
 * where the type's fields go: a query, a mutation, or a subscription from the cursor before anything happened. A field gives something when its value is neither null nor false nor an empty list.
 */
export interface Cells {
  readonly at: (planted: Planted, before: string) => string;
  readonly given: Readonly<Partial<Record<Group, string>>>;
  /** Arguments of a field, where it needs some. */
  readonly args?: Readonly<Record<string, string>>;
}

export const inRoadmap =
  (rest: string) =>
  ({ open }: Planted) =>
    `{ roadmap(id: "${open.id}") { ${rest} } }`;

export const inMeasures = (rest: string) => inRoadmap(`measures { ${rest} }`);

/** In what a mutation answers. */
export const inAnswer = (type: string, mutation: (planted: Planted) => string) => (planted: Planted) =>
  `mutation { answer: ${mutation(planted)} { ... on ${type} { … } } }`;

/** In what a stream tells of all that happened since. */
export const inStream =
  (type: string, subscription: (planted: Planted, after: string) => string) => (planted: Planted, before: string) =>
    `subscription { stream: ${subscription(planted, before)} { ... on ${type} { … } ... on Checkpoint { upTo: cursor } } }`;
