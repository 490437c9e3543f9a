import { graphql, type ResultOf } from '../graphql.ts';

/** What a meeting is, and how far. */
export const Words_meeting = graphql(`
  fragment Words_meeting on Meeting {
    __typename
    id
    version
    state
    startsAt
    duration
    place
    link
    group {
      id
      name
    }
  }
`);

export type MeetingWords = ResultOf<typeof Words_meeting>;
