import { Words_stub } from '../../file/fragment.ts';
import { graphql, type ResultOf } from '../../graphql.ts';
import { Words_decision } from '../decision/fragment.ts';
import { Words_motion } from '../vote/fragment.ts';

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
