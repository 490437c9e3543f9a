import { graphql, type ResultOf } from '../graphql.ts';

/** A training in a list: what it is called, when and where it is, and how far it is. */
export const Card_training = graphql(`
  fragment Card_training on Training {
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
    organisation {
      id
      shortName
    }
  }
`);

/** A training on its page. */
export const Page_training = graphql(
  `
    fragment Page_training on Training {
      ...Card_training
      cancelReason
      nextSteps
      mayHold
      mayWrite
    }
  `,
  [Card_training],
);

export type Card = ResultOf<typeof Card_training>;
export type Training = ResultOf<typeof Page_training>;
export type Kind = Card['kind'];
export type State = Card['state'];
export type Step = Training['nextSteps'][number];
