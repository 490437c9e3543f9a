import { graphql, type ResultOf } from '../../graphql.ts';

/** A certificate, as a list shows it. */
export const Row_certificate = graphql(`
  fragment Row_certificate on Certificate {
    id
    version
    kind
    number
    publicCode
    name
    title
    heldOn
    issuer
    issuedOn
    standing
    revokeReason
    mayChange
  }
`);

/** Somebody who was at a training. */
export const Row_participation = graphql(
  `
    fragment Row_participation on Participation {
      id
      version
      manner
      post
      organisationAs
      municipality
      organisation {
        id
        shortName
      }
      specialist {
        id
        name
      }
      mark
      markReason
      done {
        id
      }
      mayMark
      certificates {
        ...Row_certificate
      }
    }
  `,
  [Row_certificate],
);

export type Certificate = ResultOf<typeof Row_certificate>;
export type Participation = ResultOf<typeof Row_participation>;
