import { graphql, type ResultOf } from '../graphql.ts';

/** What stands where a file for official use may not: its number, what it is, who holds it. */
export const Words_stub = graphql(`
  fragment Words_stub on Stub {
    __typename
    id
    version
    number
    title
    holder
  }
`);

export type Stub = ResultOf<typeof Words_stub>;
