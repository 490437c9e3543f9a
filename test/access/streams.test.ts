/** Who may follow what: each subscription, each viewer. To add a subscription, add a row to `streams`. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { graphql } from '../graphql.ts';
import type { Watch } from '../world/actor.ts';
import { rootFields } from '../world/document.ts';
import { type Planted, plantedWorld, signedOut, type Viewing, viewings } from '../world/planted.ts';
import { groups } from './viewers.ts';

const cursor = graphql('query { cursor }');
const moved = graphql(`
  mutation ($id: ID!) { setMeasureState(id: $id, version: 0, state: SUSPENDED, reason: "проверка") { __typename } }
`);
const asked = graphql(`
  mutation ($id: ID!, $whom: [ID!]) {
    writeComment(measureId: $id, kind: QUESTION, text: "Когда?", mentions: $whom) { __typename }
  }
`);

const roadmap = graphql(`
  subscription ($after: String!, $id: ID!) { stream: roadmap(after: $after, id: $id) { __typename ... on RoadmapHappened { kind } } }
`);
const notices = graphql(`
  subscription ($after: String!) { stream: notices(after: $after) { __typename ... on NoticeHappened { latest { id } } } }
`);

const roadmaps = graphql(`
  subscription ($after: String!) { stream: roadmap(after: $after) { __typename ... on RoadmapHappened { roadmap { id } } } }
`);

const organisations = graphql(`
  subscription ($after: String!) { stream: organisations(after: $after) { __typename ... on OrganisationHappened { kind } } }
`);
const people = graphql(`
  subscription ($after: String!) { stream: people(after: $after) { __typename ... on PersonHappened { kind } } }
`);
const groupsStream = graphql(`
  subscription ($after: String!) { stream: groups(after: $after) { __typename ... on GroupHappened { kind group { id } } } }
`);
const ruled = graphql(`
  mutation ($id: ID!) { setGroupRules(id: $id, version: 0, rules: { quorum: MORE_THAN_HALF }) { __typename } }
`);
const renamed = graphql(`
  mutation ($id: ID!) { changeOrganisation(id: $id, version: 0, fullName: "Министерство культуры") { __typename } }
`);
const spoken = graphql(`
  mutation ($id: ID!) { changePerson(id: $id, version: 0, language: EN) { __typename } }
`);

const assignments = graphql(`
  subscription ($after: String!) { stream: assignments(after: $after) { __typename ... on AssignmentHappened { kind } } }
`);
const opined = graphql(`
  mutation ($id: ID!) { opineOnExtension(id: $id, version: 0, supported: true) { __typename } }
`);

const meetings = graphql(`
  subscription ($after: String!) { stream: meetings(after: $after) { __typename ... on MeetingHappened { kind } } }
`);
const meeting = graphql(`
  subscription ($after: String!, $id: ID!) { stream: meetings(after: $after, id: $id) { __typename ... on MeetingHappened { kind } } }
`);
const answered = graphql(`
  mutation ($id: ID!, $seat: ID!) { replyToMeeting(meetingId: $id, seatId: $seat, answer: COMES) { __typename } }
`);

const practices = graphql(`
  subscription ($after: String!) { stream: practices(after: $after) { __typename ... on PracticeHappened { kind } } }
`);
const remarked = graphql(`
  mutation ($id: ID!) { remarkOnPassport(passportId: $id, field: goal, text: "Зачем?") { __typename } }
`);

const trainings = graphql(`
  subscription ($after: String!) { stream: trainings(after: $after) { __typename ... on TrainingHappened { kind } } }
`);
const training = graphql(`
  subscription ($after: String!, $id: ID!) { stream: training(id: $id, after: $after) { __typename ... on TrainingHappened { kind } } }
`);
const moreRoom = graphql(`
  mutation ($id: ID!) { setTraining(id: $id, version: 0, words: { capacity: 40 }) { __typename } }
`);

interface Stream {
  /** Opens it from a cursor on. */
  readonly open: (planted: Planted, who: Viewing, after: string) => Promise<Watch<{ readonly __typename: string }>>;
  /** Who is told of what happens. */
  readonly told: readonly Viewing[];
  /** Who may wait, and is told nothing. */
  readonly waits: readonly Viewing[];
}

const noticed: readonly Viewing[] = ['observer', 'lead', 'openMember'];

const streams: Readonly<Record<string, Stream>> = {
  roadmap: {
    open: ({ viewers, open }, who, after) => viewers[who].watches(roadmap, { after, id: open.id }),
    told: groups.readers,
    waits: [],
  },
  'roadmap of whichever': {
    open: ({ viewers }, who, after) => viewers[who].watches(roadmaps, { after }),
    told: groups.readers,
    waits: groups.signedIn.filter((who) => !groups.readers.includes(who)),
  },
  assignments: {
    open: ({ viewers }, who, after) => viewers[who].watches(assignments, { after }),
    told: groups.controlling,
    waits: groups.signedIn.filter((who) => !groups.controlling.some((told) => told === who)),
  },
  notices: {
    open: ({ viewers }, who, after) => viewers[who].watches(notices, { after }),
    told: noticed,
    waits: groups.signedIn.filter((who) => !noticed.includes(who)),
  },
  groups: {
    open: ({ viewers }, who, after) => viewers[who].watches(groupsStream, { after }),
    told: groups.signedIn,
    waits: [],
  },
  meetings: {
    open: ({ viewers }, who, after) => viewers[who].watches(meetings, { after }),
    told: groups.insiders,
    waits: groups.signedIn.filter((who) => !groups.insiders.some((told) => told === who)),
  },
  'meetings of one': {
    open: ({ viewers, meetings: { ahead } }, who, after) => viewers[who].watches(meeting, { after, id: ahead.id }),
    told: groups.insiders,
    waits: [],
  },
  practices: {
    open: ({ viewers }, who, after) => viewers[who].watches(practices, { after }),
    told: groups.practising,
    waits: groups.signedIn.filter((who) => !groups.practising.some((told) => told === who)),
  },
  trainings: {
    open: ({ viewers }, who, after) => viewers[who].watches(trainings, { after }),
    told: groups.signedIn,
    waits: [],
  },
  training: {
    open: ({ viewers, trainings: { announced } }, who, after) =>
      viewers[who].watches(training, { after, id: announced.id }),
    told: groups.signedIn,
    waits: [],
  },
  'training that is a draft': {
    open: ({ viewers, trainings: { draft } }, who, after) => viewers[who].watches(training, { after, id: draft.id }),
    told: groups.reviewerAndCentre,
    waits: [],
  },
  organisations: {
    open: ({ viewers }, who, after) => viewers[who].watches(organisations, { after }),
    told: groups.signedIn,
    waits: [],
  },
  people: {
    open: ({ viewers }, who, after) => viewers[who].watches(people, { after }),
    told: groups.acquainted,
    waits: groups.signedIn.filter((who) => !groups.acquainted.some((known) => known === who)),
  },
};

test('each subscription has its row', () => {
  const named = new Set(Object.keys(streams).map((name) => name.split(' ', 1)[0]));
  expect(rootFields('Subscription').map(({ name }) => name)).toEqual([...named].sort());
});

describe('what happens is told to those whom it concerns', () => {
  let planted: Planted;
  let before: string;

  beforeAll(async () => {
    planted = await plantedWorld();
    before = (await planted.people.coordinator.asks(cursor)).cursor;
    const { administrator, coordinator, lead, observer, secretary, reviewer } = planted.people;
    const acts = [
      await coordinator.does(asked, { id: planted.measure.id, whom: [lead.id, observer.id] }),
      await coordinator.does(moved, { id: planted.measure.id }),
      await administrator.does(renamed, { id: planted.organisations.culture.id }),
      await lead.does(spoken, { id: lead.id }),
      await secretary.does(ruled, { id: planted.working.group.id }),
      await secretary.does(answered, { id: planted.meetings.ahead.id, seat: planted.working.seats.partner }),
      await secretary.does(opined, { id: planted.assigned.extension }),
      await reviewer.does(remarked, { id: planted.practices.judged.inReview }),
      await reviewer.does(moreRoom, { id: planted.trainings.announced.id }),
      await reviewer.does(moreRoom, { id: planted.trainings.draft.id }),
    ];
    expect(acts.map(({ __typename }) => __typename)).toEqual([
      'Comment',
      'Measure',
      'Organisation',
      'Person',
      'Group',
      'Meeting',
      'Extension',
      'Passport',
      'Training',
      'Training',
    ]);
  });
  afterAll(() => planted.w.close());

  for (const [name, { open, told, waits }] of Object.entries(streams)) {
    test(`${name}: ${told.join(', ')}`, async () => {
      for (const who of told) expect.soft(await first(planted, open, { who, after: before }), who).toMatch(/Happened$/);
    });

    test(`${name}, told nothing: ${waits.join(', ')}`, async () => {
      // What happened before comes first: where a checkpoint stands in its place, nothing was said of it.
      for (const who of waits) {
        const watch = await open(planted, who, before);
        expect.soft((await watch.next())?.__typename, who).toBe('Checkpoint');
        await watch.leave();
      }
    });

    const refused = viewings.filter((who) => !told.includes(who) && !waits.includes(who));
    test(`${name}, refused: ${refused.join(', ')}`, async () => {
      for (const who of refused) expect.soft(await first(planted, open, { who, after: before }), who).toBe('refused');
    });
  }

  test('whoever is not signed in follows nothing', () => {
    for (const { told, waits } of Object.values(streams))
      expect([...told, ...waits].filter((who) => signedOut.includes(who))).toEqual([]);
  });
});

/** The type of the first item that is not a checkpoint; `refused` where the stream fails or ends before. */
async function first(
  planted: Planted,
  open: Stream['open'],
  { who, after }: { who: Viewing; after: string },
): Promise<string> {
  const watch = await open(planted, who, after);
  try {
    for (let item = await watch.next(); item !== null; item = await watch.next()) {
      const said = JSON.stringify(item);
      if (!said.includes('"Checkpoint"')) return /"__typename":"(\w+)"/.exec(said)?.[1] ?? said;
    }
    return 'refused';
  } catch {
    return 'refused';
  } finally {
    await watch.leave();
  }
}
