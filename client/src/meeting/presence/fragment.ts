import { graphql, type ResultOf } from '../../graphql.ts';

export const Seat_meeting = graphql(`
  fragment Seat_meeting on Seat {
    id
    kind
    title
    organisation {
      id
      shortName
    }
    person {
      id
      name
    }
  }
`);

export type Seat = ResultOf<typeof Seat_meeting>;

/** A seat at the meeting, and whether somebody is there. */
export const Words_presence = graphql(
  `
    fragment Words_presence on Presence {
      votes
      reply
      manner
      steppedOut
      isMine
      seat {
        ...Seat_meeting
      }
      holder {
        id
        name
      }
      substitute {
        name
        post
        letterNumber
        letterDate
      }
    }
  `,
  [Seat_meeting],
);

export type Presence = ResultOf<typeof Words_presence>;
