import { useQuery } from 'urql';
import { graphql } from '../graphql.ts';

const OwnOrganisations = graphql(`
  query OwnOrganisations {
    me {
      id
      memberships {
        id
        organisation {
          id
          shortName
        }
      }
    }
  }
`);

/** Who looks, and the organisations that the person belongs to. */
export interface Own {
  id: string | null;
  organisations: readonly { id: string; shortName: string }[];
}

export function useOwn(): Own {
  const [{ data }] = useQuery({ query: OwnOrganisations, requestPolicy: 'cache-first' });
  const organisations = (data?.me?.memberships ?? []).map(({ organisation }) => organisation);
  return { id: data?.me?.id ?? null, organisations };
}
