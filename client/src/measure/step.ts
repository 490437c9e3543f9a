import { useQuery } from 'urql';
import { newKey, useAct } from '../act.ts';
import { graphql, type ResultOf, readFragment } from '../graphql.ts';
import { say } from '../kit/toast.ts';
import { useWords, type Words } from '../words/words.ts';

/** What a step of a measure starts from, and what it changes. */
export const Step_measure = graphql(`
  fragment Step_measure on Measure {
    __typename
    id
    version
    number
    state
    stateReason
    closedOn
    nextStates
    overdue
    overdueSince
    nextDue {
      day
      deadline
    }
  }
`);

/** Whether to call the measure done as of a day needs a reason, since nobody owes a report on it. */
const DoneNeedsReason = graphql(`
  query DoneNeedsReason($id: ID!, $on: Day!) {
    measure(id: $id) {
      id
      doneNeedsReason(on: $on)
    }
  }
`);

const SetState = graphql(
  `
    mutation SetState($id: ID!, $version: Int!, $state: MeasureState!, $reason: String, $closedOn: Day, $key: ID!) {
      setMeasureState(id: $id, version: $version, state: $state, reason: $reason, closedOn: $closedOn, key: $key) {
        __typename
        ... on Measure {
          ...Step_measure
        }
        ... on Invalid {
          field
          code
          params
        }
        ... on Stale {
          current {
            __typename
            ... on Measure {
              ...Step_measure
              history(first: 1) {
                id
                at
                by {
                  id
                  name
                }
              }
            }
          }
        }
      }
    }
  `,
  [Step_measure],
);

export type StepMeasure = ResultOf<typeof Step_measure>;
export type Step = StepMeasure['nextStates'][number];

/** What is needed to begin a step. */
export type Standing = Pick<StepMeasure, 'id' | 'version' | 'number' | 'state' | 'closedOn'>;

export interface StepWish {
  to: Step;
  reason: string | null;
  closedOn: string | null;
}

/** What stands now, where somebody was quicker, and who that was. */
export interface Theirs {
  measure: StepMeasure;
  by: { person: string; at: string } | null;
}

/** What became of a step: done, refused with a sentence at a field or above the form, or late. */
export type StepOutcome =
  | { is: 'done' }
  | { is: 'refused'; sentence: string; field: string | null; theirs: Theirs | null };

export const closes = (state: Step): state is 'DONE' | 'DROPPED' => state === 'DONE' || state === 'DROPPED';

/** Steps that stop the work or go back are explained, whatever the measure: the server asks for the reason. */
export const asksReason = (from: Step, to: Step): boolean =>
  to !== 'DONE' && !(to === 'UNDER_WAY' && (from === 'PLANNED' || from === 'SUSPENDED'));

/** Whether a step on that day must say what it rests on: what nobody owes a report on is not done in silence. */
export function useAsksGrounds({ id }: Standing, to: Step, day: string | null): boolean {
  const variables = { id, on: day ?? '' };
  const pause = to !== 'DONE' || day === null;
  // Who owes a report may have changed since it was asked last.
  const [{ data }] = useQuery({ query: DoneNeedsReason, variables, pause, requestPolicy: 'network-only' });
  return !pause && data?.measure?.doneNeedsReason === true;
}

/** The verb of a step. */
export const stepWord = (t: Words['t'], from: Step, to: Step): string =>
  to === 'UNDER_WAY' && from !== 'PLANNED' ? t('step.UNDER_WAY.again') : t(`step.${to}`);

/**
 * Takes a measure to another state. Where the way back is open too, the step can be undone for ten seconds; both stay
 * in the history.
 */
export function useStep(): (measure: Standing, wish: StepWish) => Promise<StepOutcome> {
  const { t } = useWords();
  const act = useAct();
  const take = async (measure: Standing, { to, reason, closedOn }: StepWish) => {
    const { id, version } = measure;
    return act(SetState, { id, version, state: to, reason, closedOn, key: newKey() });
  };
  return async (measure, wish) => {
    const outcome = await take(measure, wish);
    if (outcome.is === 'done') {
      const now = readFragment(Step_measure, outcome.answer);
      const back = { to: measure.state, reason: t('step.undone'), closedOn: measure.closedOn };
      const undo = async (): Promise<void> => {
        const undone = await take(now, back);
        say(
          undone.is === 'done'
            ? t('step.done', { number: measure.number, state: t(`state.${back.to}`) })
            : undone.sentence,
        );
      };
      const text = t('step.done', { number: measure.number, state: t(`state.${wish.to}`) });
      say(text, now.nextStates.includes(measure.state) ? () => void undo() : undefined);
      return { is: 'done' };
    }
    const current = outcome.is === 'stale' ? outcome.stale.current : null;
    const field = outcome.is === 'refused' ? outcome.field : null;
    if (current?.__typename !== 'Measure') return { is: 'refused', sentence: outcome.sentence, field, theirs: null };
    const [last] = current.history;
    const by = last?.by ? { person: last.by.name, at: last.at } : null;
    return {
      is: 'refused',
      sentence: outcome.sentence,
      field,
      theirs: { measure: readFragment(Step_measure, current), by },
    };
  };
}
