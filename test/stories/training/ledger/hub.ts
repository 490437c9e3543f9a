import type { Prisma } from '@vmeste/prisma/generated/client.ts';
import { graphql } from '../../../graphql.ts';
import type { Actor } from '../../../world/actor.ts';
import { world } from '../../../world.ts';

export const mark = graphql(`
  mutation ($training: ID!, $people: [ID!]!, $present: Boolean!) {
    markAttendance(trainingId: $training, specialistIds: $people, present: $present) {
      __typename
      ... on Training { present participations { id manner specialist { id name } organisation { shortName } } }
      ... on Invalid { field code }
    }
  }
`);
export const add = graphql(`
  mutation ($training: ID!, $name: String!, $organisation: ID, $as: String) {
    addParticipant(trainingId: $training, name: $name, organisationId: $organisation, organisationAs: $as) {
      __typename
      ... on Training { present participations { id version specialist { id name organisationAs } } }
      ... on Invalid { field code }
    }
  }
`);
export const come = graphql(`
  mutation ($training: ID!, $code: String!) {
    arrive(trainingId: $training, code: $code) {
      __typename
      ... on Training { present ownParticipation { manner organisation { shortName } } participations { id } }
      ... on Invalid { field code }
    }
  }
`);
export const door = graphql(
  `query ($training: ID!) { training(id: $training) { mayMark doorCode { code changesIn } } }`,
);
export const ledger = graphql(`
  query ($first: Int, $last: Int, $municipality: String, $organisation: ID, $as: String, $programme: ID) {
    ledger(firstYear: $first, lastYear: $last, municipality: $municipality, organisationId: $organisation, organisationAs: $as, programmeId: $programme) {
      people attendances heads all shown mayKeep known: years
      years: parts(by: YEAR) { year people attendances }
      organisations: parts(by: ORGANISATION) { organisation { shortName } organisationAs people attendances }
      rows { specialist { name countsAs { name } } training { title } }
    }
  }
`);

const day = 86_400_000;

/** What is said of a training otherwise. */
type Words = Omit<Partial<Prisma.TrainingUncheckedCreateInput>, 'startsAt'> & { readonly startsAt?: Date | null };

/** A centre that holds trainings, people who come, and somebody who has nothing to do with them. */
export async function hub() {
  const w = await world();
  const centre = w.organisation('Центр', 'INSTITUTION');
  const school = w.organisation('Школа', 'OTHER').alsoWritten('Средняя школа № 3');
  const host = centre.person('Ведущая Мария Сергеевна');
  const methodologist = w
    .organisation('Ресурсный центр', 'INSTITUTION')
    .person('Методист Ольга Ивановна')
    .methodologist();
  const anna = school.person('Иванова Анна Петровна');
  const boris = school.person('Белов Борис Ильич');
  const stranger = w.organisation('Чужие', 'NGO').person('Посторонний Пётр Ильич');
  await w.settled();
  /** A training that began an hour ago, unless it is told otherwise. */
  const training = async (title: string, words: Words = {}) => {
    const now = w.clock.now();
    const startsAt = words.startsAt === undefined ? new Date(now.getTime() - 3_600_000) : words.startsAt;
    const { id } = await w.db.training.create({
      data: {
        title,
        kind: 'SEMINAR',
        state: 'ANNOUNCED',
        organisationId: centre.id,
        planYear: 2022,
        endsAt: startsAt && new Date(startsAt.getTime() + 4 * 3_600_000),
        createdById: host.id,
        createdAt: now,
        changedAt: now,
        ...words,
        startsAt,
      },
    });
    return id;
  };
  /** A training of an earlier year that was held. */
  const held = (title: string, startsAt: string, words: Words = {}) =>
    training(title, { state: 'HELD', startsAt: new Date(startsAt), ...words });
  const adds = async (who: Actor, id: string, name: string, as = 'Дом культуры') => {
    const answer = await who.does(add, { training: id, name, as });
    if (answer.__typename !== 'Training') throw new Error(JSON.stringify(answer));
    const found = answer.participations.filter(({ specialist }) => specialist?.name === name).at(-1);
    if (!found?.specialist) throw new Error('Nobody was added.');
    return { participation: found.id, specialist: found.specialist.id, version: found.version };
  };
  return { w, centre, school, host, methodologist, anna, boris, stranger, training, held, adds, day };
}

export const forbidden = { __typename: 'Forbidden' };
export const missing = { __typename: 'NotFound' };
export const invalid = (field: string, code: string) => ({ __typename: 'Invalid', field, code });
