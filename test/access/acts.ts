import { graphql } from '../graphql.ts';
import type { Planted } from '../world/planted.ts';

const visited = graphql(`
  mutation ($id: ID!) { markVisited(id: $id) { __typename } }
`);
const consolidated = graphql(`
  mutation ($id: ID!, $version: Int!, $by: ID!) { setConsolidator(id: $id, version: $version, organisationId: $by) { __typename } }
`);
const entered = graphql(`
  mutation ($measure: ID!, $of: ID!) {
    enterReport(measureId: $measure, organisationId: $of, letterNumber: "12-3", letterDate: "2022-11-01", withoutScan: true, words: { text: "По письму" }) {
      __typename
    }
  }
`);
const dropped = graphql(`
  mutation ($id: ID!) { setMeasureState(id: $id, version: 0, state: DROPPED, reason: "отменено") { __typename } }
`);
const asked = graphql(`
  mutation ($id: ID!, $whom: [ID!]) {
    writeComment(measureId: $id, kind: QUESTION, text: "Когда?", mentions: $whom) { __typename }
  }
`);

const released = graphql(`
  mutation ($id: ID!, $who: ID!) { removeResponsible(measureId: $id, personId: $who) { __typename } }
`);
const named = graphql(`
  mutation ($id: ID!, $who: ID!) { addResponsible(measureIds: [$id], personId: $who) { __typename } }
`);
const prepared = graphql(`
  mutation ($id: ID!) { moveReport(id: $id, version: 0, step: PREPARE) { __typename } }
`);
const accepted = graphql(`
  mutation ($id: ID!, $source: SourceInput!) { acceptEdition(id: $id, version: 0, source: $source) { __typename } }
`);
/** The four measures as they stand, the first with another result. */
const edition = [
  '№\tМероприятие\tРезультат\tСрок\tОтветственный исполнитель\tСоисполнители',
  '1.3\tТретье открытой\t\tдо 30.06.2022\tМинкультуры\tУпразднённое ведомство',
  '1\tРаздел открытой\t\t\t\t',
  '1.1\tМероприятие открытой\tИной результат открытой\t2021–2024\tМинздрав, КЦСОН\tМинкультуры',
  '1.2\tВторое открытой\t\tежегодно\tМинтруда (по согласованию)\tСО НКО (по согласованию)',
  '1.5\tПятое открытой\t\tдо 31.12.2024\tСО НКО\t',
].join('\n');
const moved = graphql(`
  mutation ($id: ID!) { changeOrganisation(id: $id, version: 0, region: "Алтайский край") { __typename } }
`);
const opened = graphql(`
  mutation ($id: ID!) { changeClass(id: $id, version: 0, spellings: ["центры"]) { __typename } }
`);
const renamed = graphql(`
  mutation ($id: ID!, $version: Int!, $name: String!) { changePerson(id: $id, version: $version, name: $name) { __typename } }
`);
const appointed = graphql(`
  mutation ($who: ID!, $over: ID!) {
    appoint(personId: $who, role: OBSERVER, roadmapId: $over, since: "2022-11-20") { __typename ... on Appointment { id } }
  }
`);
const ended = graphql(`
  mutation ($id: ID!) { endAppointment(id: $id, version: 0) { __typename } }
`);
const answers = graphql(`
  mutation ($id: ID!, $seat: ID!) { replyToMeeting(meetingId: $id, seatId: $seat, answer: CANNOT) { __typename } }
`);
const seated = graphql(`
  mutation ($seat: ID!, $who: ID!) {
    fillSeat(seatId: $seat, personId: $who, manner: NOMINATED, basisNumber: "118", basisDate: "2022-11-10") { __typename }
  }
`);
const opined = graphql(`
  mutation ($id: ID!) { opineOnExtension(id: $id, version: 0, supported: true, opinion: "Поддерживаю") { __typename } }
`);
const closedOff = graphql(`
  mutation ($id: ID!) { moveAssignment(id: $id, version: 0, step: CLOSE) { __typename } }
`);
const submitted = graphql(`
  mutation ($id: ID!) { movePassport(id: $id, version: 0, step: WITHDRAW) { __typename } }
`);
const resubmitted = graphql(`
  mutation ($id: ID!) { movePassport(id: $id, version: 1, step: SUBMIT) { __typename } }
`);
const remarked = graphql(`
  mutation ($id: ID!) { remarkOnPassport(passportId: $id, field: goal, text: "Замечание на экспертизе: зачем?") { __typename } }
`);
const retitled = graphql(`
  mutation ($id: ID!) { setTraining(id: $id, version: 0, words: { title: "Семинар объявленный снова" }) { __typename } }
`);
const read = graphql(`
  mutation { markNoticesRead { __typename } }
`);

/** What happened in «Открытая» before anybody looks: so that there is a history, a visit, a letter, a notice. */
export async function live({
  w,
  people,
  open,
  closed,
  measure,
  second,
  rows,
  organisations,
  centres,
  working,
  meetings,
  assigned,
  practices,
  trainings,
}: Planted): Promise<void> {
  const { coordinator, lead, approver } = people;
  const { observer, manager, coExecutor, member, openMember, heir } = people;
  const readers = [coordinator, observer, lead, approver, manager, coExecutor, member, openMember, heir];
  const acts = [];
  for (const person of readers) acts.push(await person.does(visited, { id: open.id }));
  w.clock.pass(3_600_000);
  acts.push(await coordinator.does(consolidated, { id: measure.id, version: 0, by: organisations.culture.id }));
  acts.push(await coordinator.does(consolidated, { id: measure.id, version: 1, by: organisations.health.id }));
  acts.push(await coordinator.does(entered, { measure: second.id, of: organisations.labour.id }));
  acts.push(await coordinator.does(dropped, { id: second.id }));
  acts.push(await coordinator.does(named, { id: measure.id, who: people.coExecutor.id }));
  acts.push(await coordinator.does(released, { id: measure.id, who: people.coExecutor.id }));
  acts.push(await lead.does(prepared, { id: rows.draft }));
  acts.push(await lead.does(asked, { id: measure.id, whom: readers.map(({ id }) => id) }));
  acts.push(await coordinator.does(asked, { id: measure.id, whom: [lead.id] }));
  acts.push(await coordinator.does(read));
  acts.push(await people.secretary.does(opined, { id: assigned.extension }));
  acts.push(await people.secretary.does(closedOff, { id: assigned.reported.id }));
  acts.push(await people.closedCoordinator.does(submitted, { id: practices.waiting.submitted }));
  acts.push(await people.closedCoordinator.does(resubmitted, { id: practices.waiting.submitted }));
  acts.push(await people.reviewer.does(remarked, { id: practices.judged.inReview }));
  acts.push(await people.reviewer.does(retitled, { id: trainings.announced.id }));
  const { administrator, disabled } = people;
  acts.push(await administrator.does(moved, { id: organisations.culture.id }));
  acts.push(await administrator.does(opened, { id: centres.id }));
  acts.push(await manager.does(renamed, { id: disabled.id, version: 0, name: 'Прежняя фамилия' }));
  acts.push(await manager.does(renamed, { id: disabled.id, version: 1, name: disabled.name }));
  const given = await people.closedCoordinator.does(appointed, { who: people.observer.id, over: closed.id });
  acts.push(given, await people.closedCoordinator.does(ended, { id: 'id' in given ? given.id : '' }));
  acts.push(await people.secretary.does(answers, { id: meetings.ahead.id, seat: working.seats.silent }));
  acts.push(await people.secretary.does(seated, { seat: working.seats.silent, who: people.seated.id }));
  w.clock.pass(3_600_000);
  for (const person of readers) acts.push(await person.does(visited, { id: open.id }));
  w.clock.pass(60_000);
  acts.push(await coordinator.does(accepted, { id: open.id, source: { text: edition } }));
  acts.push(await coordinator.does(asked, { id: measure.id, whom: [] }));
  acts.push(await lead.does(asked, { id: measure.id, whom: [coordinator.id] }));
  const refused = acts.filter(({ __typename }) => ['NotFound', 'Forbidden', 'Invalid', 'Stale'].includes(__typename));
  if (refused.length > 0) throw new Error(`Not everything happened: ${JSON.stringify(acts)}`);
}
