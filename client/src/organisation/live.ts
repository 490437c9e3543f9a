import { useSubscription } from 'urql';
import { graphql } from '../graphql.ts';
import { Page_organisation, People_organisation } from './fragment.ts';

const ListLive = graphql(`
  subscription OrganisationsLive($after: String!) {
    organisations(after: $after) {
      __typename
      ... on OrganisationHappened {
        cursor
        kind
        organisation {
          id
          version
          kind
          shortName
          fullName
          region
          successor {
            id
            shortName
          }
        }
        class {
          id
          version
          shortName
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
`);

const PageLive = graphql(
  `
    subscription OrganisationLive($after: String!) {
      organisations(after: $after) {
        __typename
        ... on OrganisationHappened {
          cursor
          kind
          organisation {
            ...Page_organisation
          }
          class {
            id
            version
            shortName
            open
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
  [Page_organisation],
);

const PeopleLive = graphql(
  `
    subscription OrganisationPeopleLive($after: String!) {
      people(after: $after) {
        __typename
        ... on PersonHappened {
          cursor
          kind
          person {
            id
            name
            disabledAt
            memberships(past: true) {
              id
              organisation {
                ...People_organisation
              }
            }
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
  [People_organisation],
);

const MeasuresLive = graphql(`
  subscription OrganisationMeasuresLive($id: ID!, $organisation: ID!, $after: String!) {
    roadmap(id: $id, after: $after) {
      __typename
      ... on RoadmapHappened {
        cursor
        kind
        roadmap {
          id
          title
        }
        measure {
          id
          number
          title
          state
          overdue
          namedAs(organisationId: $organisation)
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
`);

/** What a subscription takes, from the cursor that came with the rows of the page; without one it waits. */
const from = (after: string | null) => ({ variables: { after: after ?? '' }, pause: after === null });

/** The list of organisations goes on as others change it. */
export function useOrganisationsLive(after: string | null): void {
  useSubscription({ query: ListLive, ...from(after) });
}

/** What is known of an organisation goes on, and so do its people, each as far as the viewer sees them. */
export function useOrganisationLive(after: string | null): void {
  useSubscription({ query: PageLive, ...from(after) });
  useSubscription({ query: PeopleLive, ...from(after) });
}

/** The measures that an organisation has in one roadmap go on. */
export function useMeasuresLive(organisation: string, roadmap: string, after: string | null): void {
  const variables = { organisation, id: roadmap, after: after ?? '' };
  useSubscription({ query: MeasuresLive, variables, pause: after === null });
}
