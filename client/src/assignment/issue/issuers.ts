import { useQuery } from 'urql';
import { graphql, type ResultOf } from '../../graphql.ts';

const IssuersQuery = graphql(`
  query Issuers($measureId: ID) {
    issuers(measureId: $measureId) {
      id
      shortName
    }
  }
`);

const ControllersQuery = graphql(`
  query Controllers($organisationId: ID!) {
    people(organisationId: $organisationId, disabled: false, first: 100) {
      rows {
        id
        name
      }
    }
  }
`);

export type Issuer = ResultOf<typeof IssuersQuery>['issuers'][number];

/** The organisations in whose name one gives assignments; null until that is known. */
export function useIssuers(measureId: string | null = null): readonly Issuer[] | null {
  const [{ data }] = useQuery({ query: IssuersQuery, variables: { measureId } });
  return data?.issuers ?? null;
}

/** Who may control what an organisation gives: its own people. */
export function useControllers(organisationId: string): { value: string; label: string }[] {
  const [{ data }] = useQuery({ query: ControllersQuery, variables: { organisationId }, pause: organisationId === '' });
  return (data?.people.rows ?? []).map(({ id, name }) => ({ value: id, label: name }));
}
