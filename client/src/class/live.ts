import { useSubscription } from 'urql';
import { graphql } from '../graphql.ts';
import { Page_class } from './fragment.ts';

const ClassLive = graphql(
  `
    subscription ClassLive($after: String!) {
      organisations(after: $after) {
        __typename
        ... on OrganisationHappened {
          cursor
          kind
          organisation {
            id
            version
            shortName
            fullName
          }
          class {
            ...Page_class
          }
        }
        ... on Checkpoint {
          cursor
        }
        ... on StartOver {
          cursor
        }
      }
    }
  `,
  [Page_class],
);

/** Classes and their members go on as others change them. */
export function useClassesLive(after: string | null): void {
  useSubscription({ query: ClassLive, variables: { after: after ?? '' }, pause: after === null });
}
