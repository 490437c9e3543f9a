import { graphql } from '../../graphql.ts';
import { Page_assignment } from '../fragment.ts';

export const GiveAssignment = graphql(
  `
    mutation GiveAssignment(
      $issuerId: ID!
      $number: String!
      $text: String!
      $addressees: [AssignmentAddresseeInput!]!
      $term: String
      $binding: Boolean
      $through: Boolean
      $controllerId: ID
      $measureIds: [ID!]
      $key: ID!
    ) {
      giveAssignment(
        issuerId: $issuerId
        number: $number
        text: $text
        addressees: $addressees
        term: $term
        binding: $binding
        through: $through
        controllerId: $controllerId
        measureIds: $measureIds
        key: $key
      ) {
        __typename
        ... on Assignment {
          ...Page_assignment
        }
        ... on Invalid {
          field
          code
        }
      }
    }
  `,
  [Page_assignment],
);
