import { graphql, type ResultOf } from '../graphql.ts';
import { Words_item } from './agenda/fragment.ts';
import { Words_round } from './minutes/fragment.ts';
import { Words_presence } from './presence/fragment.ts';

/** A meeting as lists name it. */
export const Line_meeting = graphql(`
  fragment Line_meeting on Meeting {
    id
    state
    startsAt
    place
    group {
      id
      name
    }
  }
`);

export type MeetingLine = ResultOf<typeof Line_meeting>;

/** What the meeting itself says: its time, its place, how far it is, and what one may do. */
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
    startedAt
    endedAt
    cancelReason
    number
    registeredOn
    elsewhere
    textHash
    voting
    present
    needed
    nextSteps
    mayPrepare
    mayPropose
    mayLead
    mayWrite
    seesWork
    group {
      id
      name
    }
    currentItem {
      id
    }
    scan {
      id
      name
      url
    }
    ownForm
    extracts {
      path
      organisation {
        id
        shortName
      }
    }
  }
`);

export type MeetingWords = ResultOf<typeof Words_meeting>;

/** All that the page of a meeting shows. */
export const Page_meeting = graphql(
  `
    fragment Page_meeting on Meeting {
      id
      ...Words_meeting
      items {
        ...Words_item
      }
      presences {
        ...Words_presence
      }
      rounds {
        ...Words_round
      }
    }
  `,
  [Words_meeting, Words_item, Words_presence, Words_round],
);
