import { useSubscription } from 'urql';
import { graphql } from '../graphql.ts';
import { Card_training, Page_training } from './fragment.ts';

const ListLive = graphql(
  `
    subscription TrainingsLive($after: String!) {
      trainings(after: $after) {
        __typename
        ... on TrainingHappened {
          cursor
          kind
          training {
            ...Card_training
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
  [Card_training],
);

const PageLive = graphql(
  `
    subscription TrainingLive($id: ID!, $after: String!) {
      training(id: $id, after: $after) {
        __typename
        ... on TrainingHappened {
          cursor
          kind
          training {
            ...Page_training
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
  [Page_training],
);

/** The list of trainings goes on as others change them. */
export function useTrainingsLive(after: string | null): void {
  useSubscription({ query: ListLive, variables: { after: after ?? '' }, pause: after === null });
}

/** A training goes on as others change it and register. */
export function useTrainingLive(id: string, after: string | null): void {
  useSubscription({ query: PageLive, variables: { id, after: after ?? '' }, pause: after === null });
}
