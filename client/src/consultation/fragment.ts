import { graphql, type ResultOf } from '../graphql.ts';

/** A question in a list: what it is about, who asked, how long it has waited. */
export const Card_consultation = graphql(`
  fragment Card_consultation on Consultation {
    id
    version
    state
    subject
    dueOn
    overdue
    askedAt
    answeredAt
    changedAt
    answerer
    askedBy {
      id
      name
    }
    organisation {
      id
      shortName
    }
    publication {
      id
    }
  }
`);

/** A question with all that was said in it. */
export const Page_consultation = graphql(
  `
    fragment Page_consultation on Consultation {
      id
      ...Card_consultation
      isAsker
      isAnswerer
      termReason
      closeReason
      nextSteps
      measure {
        id
        number
        title
      }
      practice {
        id
        passports {
          id
          name
        }
      }
      material {
        id
        versions {
          id
          title
        }
      }
      turns {
        id
        side
        author
        at
        text {
          kind
          runs {
            text
            bold
            italic
          }
        }
        files {
          id
          name
          url
        }
      }
      publication {
        id
        subject
        question
        publishedAt
        answer {
          kind
          runs {
            text
            bold
            italic
          }
        }
      }
    }
  `,
  [Card_consultation],
);

export type Card = ResultOf<typeof Card_consultation>;
export type Page = ResultOf<typeof Page_consultation>;
export type Turn = Page['turns'][number];
export type Step = Page['nextSteps'][number];
