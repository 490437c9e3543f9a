import { useSubscription } from 'urql';
import { graphql } from '../graphql.ts';
import { Card_consultation, Page_consultation } from './fragment.ts';

const ListLive = graphql(
  `
    subscription ConsultationsLive($after: String!) {
      consultations(after: $after) {
        __typename
        ... on ConsultationHappened {
          cursor
          kind
          consultation {
            ...Card_consultation
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
  [Card_consultation],
);

const PageLive = graphql(
  `
    subscription ConsultationLive($after: String!) {
      consultations(after: $after) {
        __typename
        ... on ConsultationHappened {
          cursor
          kind
          consultation {
            ...Page_consultation
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
  [Page_consultation],
);

/** What a subscription takes, from the cursor that came with the rows of the page; without one it waits. */
const from = (after: string | null) => ({ variables: { after: after ?? '' }, pause: after === null });

/** Lists of questions go on as others ask and answer. */
export function useConsultationsLive(after: string | null): void {
  useSubscription({ query: ListLive, ...from(after) });
}

/** A question goes on as the other side writes. */
export function useConsultationLive(after: string | null): void {
  useSubscription({ query: PageLive, ...from(after) });
}
