import { graphql, type ResultOf } from '../graphql.ts';
import { kept } from '../still.ts';

export const CentreQuery = graphql(`
  query Centre {
    cursor
    centre {
      submitted {
        ...OfCentre
      }
      inReview {
        ...OfCentre
      }
      accepted {
        ...OfCentre
      }
      reviewDue {
        id
        organisation {
          id
          shortName
        }
        reviewOn
        published {
          id
          name
        }
      }
      trainings {
        id
        kind
        title
        startsAt
        capacity
        placed
        offered
        waiting
        placesLeft
        organisation {
          id
          shortName
        }
      }
      consultations {
        id
        subject
        dueOn
        overdue
        answerer
        organisation {
          id
          shortName
        }
      }
    }
    targets {
      id
      name
      count
      yearly
      firstYear
      lastYear
      source
      progress {
        firstYear
        lastYear
        people
        met
      }
    }
  }

  fragment OfCentre on Passport @_unmask {
    id
    name
    submittedAt
    changedAt
    dueOn
    awaited {
      id
      name
    }
    practice {
      id
      organisation {
        id
        shortName
      }
      curator {
        id
        name
      }
    }
  }
`);

export type Centre = NonNullable<ResultOf<typeof CentreQuery>['centre']>;
export type Target = ResultOf<typeof CentreQuery>['targets'][number];
export type Version = Centre['submitted'][number];

const idOf = ({ id }: { id: string }): string => id;

/** Every list with the lines that it had, in the words of the answer that has come: see `useStill`. */
export const inPlace = (shown: Centre, now: Centre): Centre => ({
  ...now,
  submitted: kept(shown.submitted, now.submitted, idOf),
  inReview: kept(shown.inReview, now.inReview, idOf),
  accepted: kept(shown.accepted, now.accepted, idOf),
  reviewDue: kept(shown.reviewDue, now.reviewDue, idOf),
  trainings: kept(shown.trainings, now.trainings, idOf),
  consultations: kept(shown.consultations, now.consultations, idOf),
});
