import { graphql } from '../../graphql.ts';
import type { Actor } from '../../world/actor.ts';
import { world } from '../../world.ts';

export const ask = graphql(`
  mutation ($organisation: ID!, $subject: String!, $question: String!, $files: [ID!], $measure: ID, $practice: ID) {
    askCentre(
      organisationId: $organisation
      subject: $subject
      question: $question
      fileIds: $files
      measureId: $measure
      practiceId: $practice
    ) {
      __typename
      ... on Consultation { id version state dueOn nextSteps turns { side text { runs { text } } files { name } } }
      ... on Invalid { field code }
    }
  }
`);
export const move = graphql(`
  mutation ($id: ID!, $version: Int!, $step: ConsultationMove!, $reason: String, $dueOn: Day) {
    moveConsultation(id: $id, version: $version, step: $step, reason: $reason, dueOn: $dueOn) {
      __typename
      ... on Consultation { version state answerer isAnswerer dueOn termReason closeReason nextSteps publication { id } }
      ... on Invalid { field code }
      ... on Stale { current { version } }
    }
  }
`);
export const answer = graphql(`
  mutation ($id: ID!, $version: Int!, $text: [ParagraphInput!]!, $files: [ID!]) {
    answerConsultation(id: $id, version: $version, text: $text, fileIds: $files) {
      __typename
      ... on Consultation { version state answerer turns { side author files { name } } nextSteps }
      ... on Invalid { field code }
    }
  }
`);
export const further = graphql(`
  mutation ($id: ID!, $version: Int!) {
    askFurther(id: $id, version: $version, question: "А если семья переехала?") {
      __typename
      ... on Consultation { version state dueOn nextSteps }
      ... on Invalid { field code }
    }
  }
`);
export const publish = graphql(`
  mutation ($id: ID!, $version: Int!, $words: PublicWordsInput!, $reason: String) {
    publishConsultation(id: $id, version: $version, words: $words, reason: $reason) {
      __typename
      ... on Consultation { version publication { subject question answer { runs { text } } } }
      ... on Invalid { field code }
    }
  }
`);
export const look = graphql(`
  query ($id: ID!) {
    consultation(id: $id) { subject state turns { author } }
    publishedQuestion(id: $id) { subject question answer { runs { text } } }
  }
`);
export const find = graphql(`
  query ($text: String) { publishedQuestions(text: $text) { total questions { id subject } } }
`);
export const inbox = graphql(`query { notices { kind dueDay consultation { subject } } }`);

export const paragraph = (text: string) => [
  { kind: 'PARAGRAPH' as const, runs: [{ text, bold: false, italic: false }] },
];

/** A centre of social services where two specialists work, and the methodological centre. */
export async function hub() {
  const w = await world();
  const site = w.organisation('КЦСОН «Рассвет»', 'INSTITUTION');
  const asker = site.person('Соколова Мария Сергеевна');
  const colleague = site.person('Коллега');
  const centre = w.organisation('Методический центр', 'INSTITUTION');
  const methodologist = centre.person('Методист').methodologist();
  const second = centre.person('Второй методист').methodologist();
  const stranger = w.organisation('Чужие', 'NGO').person('посторонний');
  const asks = async (more: { files?: string[]; measure?: string; practice?: string } = {}) => {
    const asked = await asker.does(ask, {
      organisation: site.id,
      subject: 'Как открыть учебную квартиру?',
      question: 'Где взять помещение?\nКто платит за свет?',
      ...more,
    });
    if (asked.__typename !== 'Consultation') throw new Error(JSON.stringify(asked));
    return asked;
  };
  const versionOf = async (id: string) => (await w.db.consultation.findUniqueOrThrow({ where: { id } })).version;
  type Step = 'TAKE' | 'EXTEND' | 'CLOSE' | 'WITHDRAW' | 'HIDE';
  const takes = async (who: Actor, id: string, step: Step, more: { reason?: string; dueOn?: string } = {}) =>
    who.does(move, { id, version: await versionOf(id), step, ...more });
  const answers = async (who: Actor, id: string, text = 'Помещение даёт муниципалитет') =>
    who.does(answer, { id, version: await versionOf(id), text: paragraph(text) });
  const told = async (who: Actor) => (await who.asks(inbox)).notices.map(({ kind }) => kind);
  return { w, site, asker, colleague, methodologist, second, stranger, asks, versionOf, takes, answers, told };
}

export const invalid = (field: string, code: string) => ({ __typename: 'Invalid', field, code });
