import { Words_stub } from '../file/fragment.ts';
import { graphql, type ResultOf } from '../graphql.ts';

/** An act of a group, as it is named and as its form shows it. */
export const Words_act = graphql(
  `
    fragment Words_act on GroupAct @_unmask {
      __typename
      id
      version
      kind
      number
      date
      title
      issuers
      effect
      inForce
      file {
        id
        name
        url
      }
      stubs {
        ...Words_stub
      }
    }
  `,
  [Words_stub],
);

export type Act = ResultOf<typeof Words_act>;

/** Somebody nominated to a seat, or acting there. */
export const Words_holding = graphql(`
  fragment Words_holding on Holding @_unmask {
    __typename
    id
    version
    manner
    basisNumber
    basisDate
    since
    until
    person {
      id
      name
    }
  }
`);

export type Holding = ResultOf<typeof Words_holding>;

/** A seat: whose it is, and who sits there today. */
export const Words_seat = graphql(
  `
    fragment Words_seat on Seat @_unmask {
      __typename
      id
      version
      kind
      title
      since
      until
      vacant
      organisation {
        id
        shortName
      }
      person {
        id
        name
      }
      holder {
        id
        name
      }
      holdings {
        ...Words_holding
      }
    }
  `,
  [Words_holding],
);

export type Seat = ResultOf<typeof Words_seat>;

/** What a person changes of a group apart from its acts, and what a later reader finds changed. */
export const Words_group = graphql(`
  fragment Words_group on Group {
    __typename
    id
    version
    name
    purpose
    tasks
    powersUntil
    founder {
      id
      shortName
    }
    regulation {
      id
      name
      url
    }
  }
`);

export type GroupWords = ResultOf<typeof Words_group>;

/** The rules by which a group meets, votes, numbers and gives terms. */
export const Rules_group = graphql(`
  fragment Rules_group on Group {
    __typename
    id
    version
    quorum
    majority
    voters
    writers
    castingVote
    absenteePoll
    silenceIsConsent
    draftDays
    sendDays
    numbering
    terms {
      id
      version
      counted
      defaultMonths
      dayOffRule
      coShare
    }
  }
`);

export type GroupRules = ResultOf<typeof Rules_group>;

/** A group in a list: the act that founded it, whether it exists, who chairs it. */
export const Card_group = graphql(
  `
    fragment Card_group on Group {
      __typename
      id
      version
      name
      standing
      since
      until
      isMine
      founder {
        id
        shortName
      }
      acts {
        ...Words_act
      }
      seats {
        ...Words_seat
      }
    }
  `,
  [Words_act, Words_seat],
);

export type Card = ResultOf<typeof Card_group>;

/** What the page of a group shows, besides its meetings. */
export const Page_group = graphql(
  `
    fragment Page_group on Group {
      __typename
      id
      mayKeep
      mayPlan
      quorumNow
      pendingSeats {
        ...Words_seat
      }
      ...Card_group
      ...Words_group
      ...Rules_group
    }
  `,
  [Card_group, Words_group, Rules_group, Words_seat],
);

export type Page = ResultOf<typeof Page_group>;
