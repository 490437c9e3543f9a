import { useRef } from 'react';
import { useQuery } from 'urql';
import { graphql } from '../graphql.ts';

const RoadmapPeople = graphql(`
  query RoadmapPeople($id: ID!, $name: String!) {
    roadmap(id: $id) {
      id
      people(name: $name, first: 20) {
        id
        name
      }
    }
  }
`);

export interface Someone {
  id: string;
  name: string;
}

/**
 * The people who see a roadmap and whose name holds what was typed, by name; those found before stay until the answer
 * is here. Nobody is asked for while `name` is null.
 */
export function usePeople(roadmapId: string, name: string | null): readonly Someone[] {
  const found = useRef<readonly Someone[]>([]);
  const variables = { id: roadmapId, name: (name ?? '').trim() };
  const [{ data }] = useQuery({ query: RoadmapPeople, variables, pause: name === null });
  if (name === null) return [];
  const people = data?.roadmap?.people;
  if (people) found.current = people;
  return found.current;
}
