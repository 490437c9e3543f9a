import { Words_stub } from '../file/fragment.ts';
import { graphql, type ResultOf } from '../graphql.ts';

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

/** A decision of other minutes, as far as it is named here. */
export const Named_decision = graphql(`
  fragment Named_decision on Decision {
    id
    number
    text
    amendment
    meeting {
      id
      number
      registeredOn
    }
  }
`);

export type NamedDecision = ResultOf<typeof Named_decision>;

/** A decision as it stands beside the notes, and as its form shows it. */
export const Words_decision = graphql(
  `
  fragment Words_decision on Decision {
    __typename
    id
    version
    kind
    number
    amendment
    amends {
      ...Named_decision
    }
    amendedBy {
      ...Named_decision
    }
    assignments {
      id
      number
      state
      isOverdue
    }
    proposal {
      id
      version
      outcome
      reason
      fit
    }
    text
    term
    termEnd
    proposedState
    addressees {
      role
      organisation {
        id
        shortName
      }
      class {
        id
        shortName
      }
    }
    controller {
      id
      name
    }
    measure {
      id
      number
      title
    }
  }
`,
  [Named_decision],
);

export type Decision = ResultOf<typeof Words_decision>;

export const Words_motion = graphql(`
  fragment Words_motion on Motion {
    __typename
    id
    version
    text
    deadline
    openedAt
    closedAt
    outcome
    seats
    present
    decision {
      id
    }
    votes {
      choice
      entered
      seat {
        id
      }
    }
    sheet {
      id
      name
      url
    }
  }
`);

export type Motion = ResultOf<typeof Words_motion>;

/** An item of the agenda with all that was made of it. */
export const Words_item = graphql(
  `
    fragment Words_item on AgendaItem {
      __typename
      id
      version
      kind
      state
      title
      speaker
      minutes
      draftDecision
      declineReason
      startedAt
      endedAt
      mayChange
      speakerSeat {
        id
        title
        organisation {
          id
          shortName
        }
      }
      proposedBy {
        id
        name
      }
      materials {
        id
        name
        size
        url
      }
      stubs {
        ...Words_stub
      }
      measures {
        id
        number
        title
      }
      movedTo {
        id
        startsAt
      }
      controlled {
        number
        text
        executors
        term
        dueOn
        state
        binding
        overdue
        parts
        partsDone
        inMinutes
        assignment {
          id
        }
      }
      decisions {
        ...Words_decision
      }
      motions {
        ...Words_motion
      }
      dissents {
        id
        version
        text
        at
        seat {
          id
        }
      }
    }
  `,
  [Words_decision, Words_motion, Words_stub],
);

export type Item = ResultOf<typeof Words_item>;

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

export const Words_round = graphql(
  `
    fragment Words_round on ApprovalRound {
      id
      number
      textHash
      openedAt
      deadline
      closedAt
      approvals {
        at
        remark
        answer
        person {
          id
          name
        }
        seat {
          ...Seat_meeting
        }
      }
    }
  `,
  [Seat_meeting],
);

export type Round = ResultOf<typeof Words_round>;

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
