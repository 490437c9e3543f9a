import { graphql, type ResultOf } from '../graphql.ts';

/** One person, as the page of a person shows and changes it. */
export const PersonQuery = graphql(`
  query Person($id: ID!) {
    person(id: $id) {
      id
      version
      name
      email
      username
      language
      disabledAt
      mayManage
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
      }
      invitations {
        id
        version
        kind
        createdAt
        expiresAt
      }
    }
  }
`);

export type Person = NonNullable<ResultOf<typeof PersonQuery>['person']>;
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
