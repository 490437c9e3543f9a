import { graphql } from '../../graphql.ts';
import { Marked_training } from '../presence/acts.ts';
import { Row_certificate } from '../presence/fragment.ts';

export const IssueCertificates = graphql(
  `
    mutation IssueCertificates($trainingId: ID!, $hours: Int, $key: ID!) {
      issueCertificates(trainingId: $trainingId, hours: $hours, key: $key) {
        __typename
        ... on Training {
          ...Marked_training
        }
        ... on Invalid {
          field
          code
          params
        }
      }
    }
  `,
  [Marked_training],
);

export const ReissueCertificate = graphql(
  `
    mutation ReissueCertificate($id: ID!, $version: Int!, $name: String!, $reason: String!, $key: ID!) {
      reissueCertificate(id: $id, version: $version, name: $name, reason: $reason, key: $key) {
        __typename
        ... on Certificate {
          ...Row_certificate
        }
        ... on Invalid {
          field
          code
          params
        }
        ... on Stale {
          current {
            __typename
            ... on Certificate {
              ...Row_certificate
            }
          }
        }
      }
    }
  `,
  [Row_certificate],
);

export const RevokeCertificate = graphql(
  `
    mutation RevokeCertificate($id: ID!, $version: Int!, $reason: String!, $key: ID!) {
      revokeCertificate(id: $id, version: $version, reason: $reason, key: $key) {
        __typename
        ... on Certificate {
          ...Row_certificate
        }
        ... on Invalid {
          field
          code
          params
        }
        ... on Stale {
          current {
            __typename
            ... on Certificate {
              ...Row_certificate
            }
          }
        }
      }
    }
  `,
  [Row_certificate],
);

export const EnterLicensed = graphql(
  `
    mutation EnterLicensed(
      $participationId: ID!
      $issuer: String!
      $foreignNumber: String!
      $issuedOn: Day!
      $hours: Int
      $key: ID!
    ) {
      enterLicensedDocument(
        participationId: $participationId
        issuer: $issuer
        foreignNumber: $foreignNumber
        issuedOn: $issuedOn
        hours: $hours
        key: $key
      ) {
        __typename
        ... on Certificate {
          ...Row_certificate
        }
        ... on Invalid {
          field
          code
          params
        }
      }
    }
  `,
  [Row_certificate],
);
