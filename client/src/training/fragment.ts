import { graphql, type ResultOf } from '../graphql.ts';

/** How one's own registration stands. */
export const Own_registration = graphql(`
  fragment Own_registration on Registration @_unmask {
    id
    version
    state
    ahead
    confirmBy
    mayConfirm
    mayWithdraw
  }
`);

/** A training in a list: what it is called, when and where it is, how far it is, and whether there is room. */
export const Card_training = graphql(
  `
    fragment Card_training on Training @_unmask {
      id
      version
      kind
      state
      title
      planYear
      plannedOn
      startsAt
      endsAt
      place
      municipality
      isRemote
      capacity
      placed
      offered
      waiting
      placesLeft
      admission
      opensAt
      mayHold
      organisation {
        id
        shortName
        fullName
      }
      registration {
        ...Own_registration
      }
    }
  `,
  [Own_registration],
);

/** Who registered, as those who hold it see it. */
export const Line_registration = graphql(`
  fragment Line_registration on Registration @_unmask {
    id
    version
    number
    state
    name
    post
    confirmBy
    mayConfirm
    mayWithdraw
    isOwn
    organisation {
      id
      shortName
    }
  }
`);

/** A training on its page. */
export const Page_training = graphql(
  `
    fragment Page_training on Training @_unmask {
      ...Card_training
      about {
        kind
        runs {
          text
          bold
          italic
        }
      }
      hosts {
        id
        shortName
        fullName
      }
      programme {
        id
        name
        hours
      }
      link
      audience
      invited {
        id
        shortName
      }
      closesAt
      confirmHours
      supervisor {
        id
        name
      }
      resolution {
        id
        title
      }
      heads
      cancelReason
      items {
        id
        startsAt
        endsAt
        title
        speakers
      }
      tasks {
        id
        text
      }
      materials {
        id
        name
        url
      }
      registrations {
        ...Line_registration
      }
      nextSteps
      mayWrite
      mayDiscard
      mayRegisterOther
    }
  `,
  [Card_training, Line_registration],
);

export type Card = ResultOf<typeof Card_training>;
export type Training = ResultOf<typeof Page_training>;
export type Kind = Card['kind'];
export type State = Card['state'];
export type Step = Training['nextSteps'][number];
export type Line = ResultOf<typeof Line_registration>;
export type Own = ResultOf<typeof Own_registration>;

/** The kinds in the order in which people name them. */
export const kinds = [
  'SEMINAR',
  'INTERNSHIP',
  'ROUND_TABLE',
  'CONFERENCE',
  'WEBINAR',
  'ATTENDED',
] as const satisfies readonly Kind[];
