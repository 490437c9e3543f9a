import { graphql } from '../../graphql.ts';
import type { Actor } from '../../world/actor.ts';
import { world } from '../../world.ts';

export const register = graphql(`
  mutation ($id: ID!, $key: ID) {
    register(trainingId: $id, key: $key) {
      __typename
      ... on Registration { id state number ahead name post organisation { shortName } }
      ... on Invalid { field code }
    }
  }
`);
export const registerOther = graphql(`
  mutation ($id: ID!, $person: ID!) {
    registerOther(trainingId: $id, personId: $person) {
      __typename
      ... on Registration { id state number name enteredBy { name } }
      ... on Invalid { field code }
    }
  }
`);
export const withdraw = graphql(`
  mutation ($id: ID!) {
    withdraw(id: $id) { __typename ... on Registration { state mayWithdraw } ... on Invalid { field code } }
  }
`);
export const confirm = graphql(`
  mutation ($id: ID!) {
    confirmPlace(id: $id) { __typename ... on Registration { state confirmBy } ... on Invalid { field code } }
  }
`);
export const set = graphql(`
  mutation ($id: ID!, $version: Int!, $words: TrainingInput!) {
    setTraining(id: $id, version: $version, words: $words) {
      __typename
      ... on Training {
        version title place capacity
        items { title speakers startsAt }
        tasks { id text }
        hosts { shortName }
        invited { shortName }
        materials { name }
      }
      ... on Invalid { field code params }
      ... on Stale { current { version } }
    }
  }
`);
export const move = graphql(`
  mutation ($id: ID!, $version: Int!, $step: TrainingStep!, $reason: String) {
    moveTraining(id: $id, version: $version, step: $step, reason: $reason) {
      __typename
      ... on Training { version state nextSteps cancelReason }
      ... on Invalid { field code }
    }
  }
`);
export const look = graphql(`
  query ($id: ID!) {
    training(id: $id) {
      state placed offered waiting placesLeft admission link mayHold nextSteps
      materials { name }
      registration { id state number ahead confirmBy mayConfirm mayWithdraw }
      registrations { name state number isOwn }
    }
  }
`);
export const inbox = graphql(`query { notices { kind training { title } } }`);

export const told = async (who: Actor) => (await who.asks(inbox)).notices.map(({ kind }) => kind);

/** A centre that holds trainings, three who may come, and whose the rest is. */
export async function hub() {
  const w = await world();
  const centre = w.organisation('Рассвет', 'INSTITUTION');
  const host = centre.person('организатор');
  const away = w.organisation('КЦСОН Искитима', 'INSTITUTION');
  const near = w.organisation('КЦСОН Бердска', 'INSTITUTION');
  const [first, second, third] = [away.person('первая'), away.person('вторая'), near.person('третий')];
  const methodologist = w.person('методист').methodologist();
  return { w, centre, host, away, near, first, second, third, methodologist };
}

/** The id of one's own registration. */
export async function own(who: Actor, id: string): Promise<string> {
  return (await who.asks(look, { id })).training?.registration?.id ?? '';
}
