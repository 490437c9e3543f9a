import { graphql, type ResultOf } from '../graphql.ts';

/** A person, as the page of a person shows and changes it. */
export const Page_person = graphql(`
  fragment Page_person on Person {
    __typename
    id
    version
    name
    email
    username
    language
    disabledAt
    mayManage
    mayEnrol
    signsIn
    mayGive {
      role
      organisation {
        id
        shortName
      }
      roadmap {
        id
        title
      }
      group {
        id
        name
      }
    }
    memberships(past: true) {
      id
      version
      post
      since
      until
      mayEnd
      organisation {
        id
        shortName
      }
    }
    appointments(past: true) {
      id
      version
      role
      since
      until
      mayEnd
      organisation {
        id
        shortName
      }
      roadmap {
        id
        title
      }
      group {
        id
        name
      }
    }
    invitations {
      id
      version
      kind
      createdAt
      expiresAt
    }
  }
`);

export const PersonQuery = graphql(
  `
    query Person($id: ID!) {
      cursor
      person(id: $id) {
        ...Page_person
      }
    }
  `,
  [Page_person],
);

/** What happens to the people that one sees; the row takes the place of the one on the page. */
export const PersonLive = graphql(
  `
    subscription PersonLive($after: String!) {
      people(after: $after) {
        __typename
        ... on PersonHappened {
          cursor
          kind
          person {
            ...Page_person
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
  [Page_person],
);

export type Person = ResultOf<typeof Page_person>;
export type Membership = Person['memberships'][number];
export type Appointment = Person['appointments'][number];

interface Dated {
  since: string;
  until: string | null;
}

/** What holds or is yet to begin, and what is over. What was taken back before its first day is neither. */
export function parted<Row extends Dated>(rows: readonly Row[], today: string): { now: Row[]; past: Row[] } {
  const held = rows.filter(({ since, until }) => until === null || until >= since);
  return {
    now: held.filter(({ until }) => until === null || until >= today),
    past: held.filter(({ until }) => until !== null && until < today),
  };
}
