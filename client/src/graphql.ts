import { initGraphQLTada } from 'gql.tada';
import type { introspection } from './graphql-env.d.ts';

/** Operations and fragments are written with this: checked against schema/schema.graphql as they are typed. */
export const graphql = initGraphQLTada<{
  introspection: introspection;
  disableMasking: false;
  scalars: {
    ID: string;
    /** YYYY-MM-DD */
    Day: string;
    /** RFC 3339, UTC */
    Instant: string;
    JSON: unknown;
  };
}>();

export { type FragmentOf, type ResultOf, readFragment, type VariablesOf } from 'gql.tada';
