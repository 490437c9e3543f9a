import { graphql, type ResultOf } from '../graphql.ts';
import { Spread_practice } from './replication/fragment.ts';

/** A practice in a list: what its latest version is called, and how far it is. */
export const Card_practice = graphql(`
  fragment Card_practice on Practice {
    id
    version
    kind
    author
    reviewOn
    archivedAt
    organisation {
      id
      shortName
    }
    passports {
      id
      version
      number
      state
      name
      municipality
      dueOn
    }
  }
`);

/** What lies between the author and those who judge: remarks and judgements. */
export const Review_passport = graphql(`
  fragment Review_passport on Passport {
    id
    remarks {
      id
      version
      field
      text
      at
      answer
      answeredAt
      mayAnswer
      wording {
        kind
        runs {
          text
          bold
          italic
        }
      }
      before {
        kind
        runs {
          text
          bold
          italic
        }
      }
      agreed
      mayDecide
      author {
        id
        name
      }
      answeredBy {
        id
        name
      }
    }
    judgements {
      id
      version
      evidence
      conclusion
      at
      reviewer {
        id
        name
      }
      scores {
        criterion
        score
        reason
      }
    }
  }
`);

/** A version with all its words. */
export const Words_passport = graphql(
  `
    fragment Words_passport on Passport {
      id
      version
      number
      practice {
        id
      }
      state
      name
      municipality
      targetGroups
      texts {
        part
        text {
          kind
          runs {
            text
            bold
            italic
          }
        }
      }
      results {
        year
        label
        value
        unit
        bound
      }
      contacts
      contactsPublic
      documents {
        id
        name
        url
      }
      forms {
        id
        name
        url
      }
      measures {
        id
        number
        title
      }
      technologies {
        id
        name
        practice {
          id
        }
      }
      changedAt
      submittedAt
      publishedAt
      dueOn
      reason
      warnings {
        field
        kind
        excerpt
      }
      nextSteps
      mayWrite
      mayRemark
      mayJudge
      ...Review_passport
    }
  `,
  [Review_passport],
);

export const Page_practice = graphql(
  `
    fragment Page_practice on Practice {
      id
      version
      kind
      author
      archivedAt
      reviewOn
      mayRevise
      mayAppoint
      organisation {
        id
        shortName
      }
      curator {
        id
        name
      }
      startedBy {
        id
        name
      }
      published {
        id
        number
      }
      reviewers {
        id
        appointedAt
        person {
          id
          name
          memberships {
            id
            organisation {
              id
              shortName
            }
          }
        }
      }
      passports {
        ...Words_passport
      }
      ...Spread_practice
    }
  `,
  [Words_passport, Spread_practice],
);

export type Card = ResultOf<typeof Card_practice>;
export type Practice = ResultOf<typeof Page_practice>;
export type Passport = ResultOf<typeof Words_passport>;
export type Review = ResultOf<typeof Review_passport>;
export type Remark = Review['remarks'][number];
export type Judgement = Review['judgements'][number];
export type PassportState = Passport['state'];
export type Step = Passport['nextSteps'][number];
export type Kind = Practice['kind'];
