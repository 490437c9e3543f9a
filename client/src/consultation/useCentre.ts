import { useQuery } from 'urql';
import { graphql } from '../graphql.ts';

const WorksInCentre = graphql(`
  query WorksInCentre {
    mayWorkInCentre
  }
`);

/** Whether the viewer works in the methodological centre; null until that is known. */
export function useCentre(): boolean | null {
  const [{ data }] = useQuery({ query: WorksInCentre, requestPolicy: 'cache-first' });
  return data?.mayWorkInCentre ?? null;
}
