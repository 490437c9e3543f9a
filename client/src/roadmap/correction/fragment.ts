import { graphql, type ResultOf } from '../../graphql.ts';

/** What the document says of the plan as a whole. */
export const Words_roadmap = graphql(`
  fragment Words_roadmap on Roadmap {
    __typename
    id
    version
    title
    periodStart
    periodEnd
    act {
      kind
      number
      date
    }
    goals
    targetGroups
    sections {
      id
      number
      title
    }
  }
`);

export type RoadmapWords = ResultOf<typeof Words_roadmap>;
