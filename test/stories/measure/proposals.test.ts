import { expect, test } from 'vitest';
import { graphql } from '../../graphql.ts';
import { world } from '../../world.ts';

const register = graphql(`
  mutation ($id: ID!) { registerMinutes(id: $id, version: 0, registeredOn: "2022-11-14") { __typename } }
`);
const read = graphql(`
  query ($id: ID!) {
    cursor
    measure(id: $id) {
      version
      state
      stateReason
      proposals { id version state from outcome reason fit text decisionNumber minutesNumber group { name } mayAnswer }
    }
    notices { kind measure { number } meeting { number } }
    today { toAnswer { text state measure { number } } }
  }
`);
const answer = graphql(`
  mutation ($id: ID!, $version: Int!, $measure: Int!, $accept: Boolean!, $reason: String) {
    answerProposal(id: $id, version: $version, measureVersion: $measure, accept: $accept, reason: $reason) {
      __typename
      ... on Proposal { outcome reason measure { state } }
      ... on Invalid { field code }
      ... on Stale { current { __typename version } }
    }
  }
`);
const setState = graphql(`
  mutation ($id: ID!, $version: Int!, $state: MeasureState!) {
    setMeasureState(id: $id, version: $version, state: $state, reason: "иначе") { __typename }
  }
`);
const decided = graphql(`
  query ($id: ID!) { meeting(id: $id) { items { decisions { proposal { outcome reason measure { state } } } } } notices { kind } }
`);
const roadmap = graphql(`
  subscription ($after: String!) { roadmap(after: $after) { __typename ... on RoadmapHappened { kind measureId } } }
`);

async function proposed() {
  const w = await world();
  const labour = w.organisation('Минтруда');
  const plan = w.roadmap('План');
  const measure = plan.measure('1.1', { title: 'Открыть квартиры', lead: labour, state: 'UNDER_WAY' });
  const coordinator = labour.person('координатор').coordinates(plan);
  const observer = w.organisation('Минздрав').person('наблюдатель').observes(plan);
  const [secretary, chair] = [labour.person('секретарь'), labour.person('председатель')];
  const group = w.group('Рабочая группа', labour).chair(chair).secretary(secretary);
  const meeting = w.meeting(group, 'SIGNED');
  meeting.decision(meeting.item('О ходе мероприятия'), 'Приостановить мероприятие 1.1', {
    about: measure,
    proposes: 'SUSPENDED',
  });
  meeting.signed();
  await secretary.does(register, { id: meeting.id });
  const id = { id: measure.id };
  const seen = await coordinator.asks(read, id);
  const proposal = seen.measure?.proposals[0];
  if (!proposal) throw new Error('Nothing was proposed.');
  return { w, plan, measure, coordinator, observer, secretary, meeting, seen, proposal, id };
}

test('registration proposes to who decides on the state, who is told, and to nobody else on the measure’s page', async () => {
  const { seen, proposal, observer, id } = await proposed();
  expect(proposal).toMatchObject({
    state: 'SUSPENDED',
    from: 'UNDER_WAY',
    outcome: 'OPEN',
    fit: 'FITS',
    text: 'Приостановить мероприятие 1.1',
    decisionNumber: '1/1/1',
    minutesNumber: '1',
    group: { name: 'Рабочая группа' },
    mayAnswer: true,
  });
  expect(seen.notices).toMatchObject([{ kind: 'STATE_PROPOSED', measure: { number: '1.1' } }]);
  expect(seen.today.toAnswer).toEqual([
    { text: 'Приостановить мероприятие 1.1', state: 'SUSPENDED', measure: { number: '1.1' } },
  ]);
  expect(seen.measure?.state).toBe('UNDER_WAY');
  const other = await observer.asks(read, id);
  expect([other.measure?.proposals, other.today.toAnswer]).toEqual([[], []]);
});

test('accepted, the measure moves by its own rules; the group sees it and its secretary is told', async () => {
  const { coordinator, secretary, meeting, proposal, measure, seen, id } = await proposed();
  const given = { id: proposal.id, version: 0, measure: 0, accept: true };
  expect(await coordinator.does(answer, given)).toMatchObject({ field: 'reason', code: 'NEEDS_REASON' });
  const watch = await coordinator.watches(roadmap, { after: seen.cursor });
  expect(await coordinator.does(answer, { ...given, reason: 'протокол № 1' })).toMatchObject({
    outcome: 'ACCEPTED',
    measure: { state: 'SUSPENDED' },
  });
  let told = await watch.next();
  while (told?.__typename === 'Checkpoint') told = await watch.next();
  expect(told).toMatchObject({ kind: 'measure.changed', measureId: measure.id });
  await watch.leave();
  const after = await coordinator.asks(read, id);
  expect(after.measure).toMatchObject({ state: 'SUSPENDED', stateReason: 'протокол № 1' });
  expect(after.today.toAnswer).toEqual([]);
  const seenThere = await secretary.asks(decided, { id: meeting.id });
  expect(seenThere.meeting?.items[0]?.decisions).toMatchObject([
    { proposal: { outcome: 'ACCEPTED', measure: { state: 'SUSPENDED' } } },
  ]);
  expect(seenThere.notices.map(({ kind }) => kind)).toEqual(['PROPOSAL_ACCEPTED']);
  expect(await coordinator.does(answer, { ...given, version: 1, reason: 'ещё раз' })).toMatchObject({
    code: 'NOT_ALLOWED_NOW',
  });
});

test('declined with a reason, the measure stays, and the secretary is told why', async () => {
  const { coordinator, secretary, meeting, proposal, id } = await proposed();
  const given = { id: proposal.id, version: 0, measure: 0, accept: false };
  expect(await coordinator.does(answer, { ...given, reason: 'деньги нашлись' })).toMatchObject({ outcome: 'DECLINED' });
  expect((await coordinator.asks(read, id)).measure?.state).toBe('UNDER_WAY');
  const told = await secretary.asks(decided, { id: meeting.id });
  expect(told.meeting?.items[0]?.decisions).toMatchObject([
    { proposal: { outcome: 'DECLINED', reason: 'деньги нашлись' } },
  ]);
  expect(told.notices.map(({ kind }) => kind)).toEqual(['PROPOSAL_DECLINED']);
});

test('of a measure that changed meanwhile the proposal says how it stands, and an older sight of it is refused', async () => {
  const { coordinator, proposal, measure, id } = await proposed();
  const given = { id: proposal.id, version: 0, measure: 0, accept: true, reason: 'по протоколу' };
  await coordinator.does(setState, { id: measure.id, version: 0, state: 'PLANNED' });
  expect(await coordinator.does(answer, given)).toMatchObject({ current: { __typename: 'Measure', version: 1 } });
  await coordinator.does(setState, { id: measure.id, version: 1, state: 'DROPPED' });
  expect((await coordinator.asks(read, id)).measure?.proposals).toMatchObject([
    { fit: 'UNREACHABLE', mayAnswer: true },
  ]);
  expect(await coordinator.does(answer, { ...given, measure: 2 })).toMatchObject({
    field: 'state',
    code: 'NOT_ALLOWED_NOW',
  });
  await coordinator.does(setState, { id: measure.id, version: 2, state: 'PLANNED' });
  await coordinator.does(setState, { id: measure.id, version: 3, state: 'SUSPENDED' });
  expect((await coordinator.asks(read, id)).measure?.proposals).toMatchObject([{ fit: 'REACHED' }]);
  // It is there already: accepting only says yes.
  expect(await coordinator.does(answer, { ...given, measure: 0 })).toMatchObject({ outcome: 'ACCEPTED' });
  expect((await coordinator.asks(read, id)).measure?.version).toBe(4);
});

test('of a measure that a later edition left out nothing is decided any more', async () => {
  const { w, coordinator, proposal, measure, id } = await proposed();
  await w.db.measure.update({ where: { id: measure.id }, data: { removedAt: w.clock.now() } });
  const [only] = (await coordinator.asks(read, id)).measure?.proposals ?? [];
  expect(only).toMatchObject({ outcome: 'OPEN', fit: 'LEFT_OUT', mayAnswer: false });
  expect(
    await coordinator.does(answer, { id: proposal.id, version: 0, measure: 0, accept: false, reason: 'исключено' }),
  ).toMatchObject({ field: 'id', code: 'NOT_ALLOWED_NOW' });
});
