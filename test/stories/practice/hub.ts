import { expect } from 'vitest';
import { graphql } from '../../graphql.ts';
import type { Actor } from '../../world/actor.ts';
import { world } from '../../world.ts';

export const start = graphql(`
  mutation ($organisation: ID!, $name: String!) {
    startPractice(organisationId: $organisation, kind: PRACTICE, words: { name: $name }) {
      __typename
      ... on Practice { id passports { id version number state name mayWrite nextSteps } }
      ... on Invalid { field code }
    }
  }
`);
export const save = graphql(`
  mutation ($id: ID!, $version: Int!, $words: PassportInput!) {
    savePassport(id: $id, version: $version, words: $words) {
      __typename
      ... on Passport {
        version
        name
        texts { part text { kind runs { text bold } } }
        results { year label value unit bound }
        targetGroups
        documents { id name }
        forms { id name }
      }
      ... on Invalid { field code params }
      ... on Stale { current { version } }
    }
  }
`);
export const move = graphql(`
  mutation ($id: ID!, $version: Int!, $step: PassportStep!, $reason: String, $dueOn: Day, $reviewOn: Day) {
    movePassport(id: $id, version: $version, step: $step, reason: $reason, dueOn: $dueOn, reviewOn: $reviewOn) {
      __typename
      ... on Passport { version state nextSteps publishedAt }
      ... on Invalid { field code params }
      ... on Stale { current { version } }
    }
  }
`);
export const revise = graphql(`
  mutation ($id: ID!) {
    revisePractice(id: $id) {
      __typename
      ... on Passport { id version number name targetGroups documents { id } texts { part text { runs { text } } } }
      ... on Invalid { field code }
    }
  }
`);
export const appoint = graphql(`
  mutation ($practice: ID!, $person: ID!) {
    appointReviewer(practiceId: $practice, personId: $person) {
      __typename
      ... on Practice { reviewers { id person { id } } }
      ... on Invalid { field code }
    }
  }
`);
export const dismiss = graphql(`
  mutation ($id: ID!) { dismissReviewer(id: $id) { __typename ... on Practice { reviewers { id } } } }
`);
export const judge = graphql(`
  mutation ($id: ID!, $scores: [ScoreInput!]!, $version: Int) {
    judgePassport(passportId: $id, scores: $scores, evidence: OWN_FIGURES, conclusion: "Рекомендуется", version: $version) {
      __typename
      ... on Passport { ownJudgement { version scores { criterion score } } judgements { reviewer { id } } }
      ... on Invalid { field code }
    }
  }
`);
export const remark = graphql(`
  mutation ($id: ID!) {
    remarkOnPassport(passportId: $id, field: problem, text: "Откуда цифра?") {
      __typename
      ... on Passport { remarks { id version field text answer } }
      ... on Invalid { field code }
    }
  }
`);
export const answer = graphql(`
  mutation ($id: ID!) {
    answerPassportRemark(id: $id, version: 0, answer: "Из отчёта за 2021 год") {
      __typename
      ... on Passport { remarks { answer } }
      ... on Invalid { field code }
    }
  }
`);
export const look = graphql(`
  query ($id: ID!) {
    practice(id: $id) {
      published { number }
      reviewers { person { id } }
      passports { number state contacts remarks { text } judgements { conclusion } }
    }
  }
`);
export const inbox = graphql(`query { notices { kind practice { id } } }`);

export const paragraph = (text: string) => [
  { kind: 'PARAGRAPH' as const, runs: [{ text, bold: false, italic: false }] },
];
const criteria = ['reach', 'result', 'involvement', 'cost', 'novelty', 'replicability'] as const;
export const scores = criteria.map((criterion) => ({ criterion, score: 4, reason: 'Видно из отчёта' }));

/** An NGO with a practice, the methodological centre, and whoever could judge. */
export async function hub() {
  const w = await world();
  const ngo = w.organisation('Ассоциация', 'NGO');
  const author = ngo.person('автор');
  const colleague = ngo.person('коллега');
  const methodologist = w.organisation('Центр', 'INSTITUTION').person('методист').methodologist();
  const reviewer = w.organisation('Университет', 'OTHER').person('эксперт');
  const stranger = w.organisation('Чужие', 'NGO').person('посторонний');
  const started = await author.does(start, { organisation: ngo.id, name: 'Домашний микрореабилитационный центр' });
  if (started.__typename !== 'Practice') throw new Error(JSON.stringify(started));
  const [passport] = started.passports;
  if (!passport) throw new Error('There is no passport.');
  const { id } = passport;
  const versionOf = async (of = id) => (await w.db.passport.findUniqueOrThrow({ where: { id: of } })).version;
  type Step = 'SUBMIT' | 'WITHDRAW' | 'BEGIN' | 'RETURN' | 'ACCEPT' | 'PUBLISH' | 'ARCHIVE';
  const takes = async (
    who: Actor,
    step: Step,
    more: { reason?: string; dueOn?: string; reviewOn?: string } = {},
    of = id,
  ) => who.does(move, { id: of, version: await versionOf(of), step, ...more });
  const writes = async (words: object) => author.does(save, { id, version: await versionOf(), words });
  /** Whatever the centre needs to judge it. */
  const whole = () =>
    writes({
      municipality: 'Новосибирск',
      targetGroups: ['Дети с инвалидностью'],
      parts: [
        { part: 'problem', text: paragraph('Семьи живут далеко от центров') },
        { part: 'technology', text: paragraph('Специалисты приезжают на дом') },
      ],
    });
  const inReview = async () => {
    await whole();
    await takes(author, 'SUBMIT');
    expect(await takes(methodologist, 'BEGIN', { dueOn: '2022-12-01' })).toMatchObject({ state: 'IN_REVIEW' });
    await methodologist.does(appoint, { practice: started.id, person: reviewer.id });
  };
  const told = async (who: Actor) => (await who.asks(inbox)).notices.map(({ kind }) => kind);
  return {
    w,
    ngo,
    author,
    colleague,
    methodologist,
    reviewer,
    stranger,
    practice: started.id,
    passport: id,
    versionOf,
    takes,
    writes,
    whole,
    inReview,
    told,
  };
}

export const forbidden = { __typename: 'Forbidden' };
export const invalid = (field: string, code: string) => ({ __typename: 'Invalid', field, code });
