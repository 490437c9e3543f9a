import { initGraphQLTada } from 'gql.tada';
import type { introspection } from '../client/src/graphql-env.d.ts';

/** A document whose variables and answer have the types of the printed schema: a story that the schema outgrew does not compile. */
export const graphql = initGraphQLTada<{
  introspection: introspection;
  disableMasking: true;
  scalars: { Day: string; Instant: string; JSON: unknown };
}>();
