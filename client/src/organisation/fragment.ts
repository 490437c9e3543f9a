import { graphql, type ResultOf } from '../graphql.ts';

/** What a person changes of an organisation, and what a later reader finds changed. */
export const Words_organisation = graphql(`
  fragment Words_organisation on Organisation {
    __typename
    id
    version
    kind
    shortName
    fullName
    region
    registrationNumber
    spellings
    founder {
      id
      shortName
    }
    successor {
      id
      shortName
    }
  }
`);

export type OrganisationWords = ResultOf<typeof Words_organisation>;

/** The people of an organisation, and who manages their accounts. */
export const People_organisation = graphql(`
  fragment People_organisation on Organisation {
    __typename
    id
    shortName
    mayEnrol
    mayNameManager
    members {
      id
      post
      since
      person {
        id
        name
        disabledAt
      }
    }
    accountManagers {
      id
      version
      since
      mayEnd
      person {
        id
        name
      }
    }
  }
`);

/** Its own form of minutes, as whoever keeps it sees it. */
export const Template_organisation = graphql(`
  fragment Template_organisation on Organisation {
    __typename
    id
    version
    mayKeepTemplate
    template {
      id
      name
      url
    }
  }
`);

export type Template = ResultOf<typeof Template_organisation>;

/** What the page of an organisation shows, besides its measures. */
export const Page_organisation = graphql(
  `
    fragment Page_organisation on Organisation {
      __typename
      id
      mayChange
      ...Words_organisation
      ...People_organisation
      ...Template_organisation
      founded {
        id
        shortName
      }
      predecessors {
        id
        shortName
      }
      classes(past: true) {
        id
        since
        until
        class {
          id
          shortName
          open
        }
      }
    }
  `,
  [Words_organisation, People_organisation, Template_organisation],
);
