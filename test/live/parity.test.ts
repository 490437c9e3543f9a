/**
 * Whatever happens: a page that was open before and followed its streams shows what somebody sees who opens it now.
 * A new kind of event adds its row to `acts`; a new page adds its row to `pages`.
 */
import { type Change, commit } from '@vmeste/schema/core/commit.ts';
import { type EventKind, events } from '@vmeste/schema/core/event.ts';
import { anonymous } from '@vmeste/schema/core/viewer.ts';
import { executionFor } from '@vmeste/server/node.ts';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { graphql } from '../graphql.ts';
import { stories } from '../stories/mutations/all.ts';
import { mutationDocument, rootFields } from '../world/document.ts';
import { operationsOfPages } from '../world/operations.ts';
import { type Planted, plantedWorld } from '../world/planted.ts';
import { type Asked, Screen } from '../world/screen.ts';
import type { World } from '../world.ts';

const cursor = graphql('query { cursor }');

/** In a commit, as the rooms do it. */
const told = async (w: World, work: (change: Change) => Promise<void>) => {
  const { context } = executionFor(w.node, anonymous(w.clock.today()), '');
  await commit(context, { act: 'test', input: {} }, async (change) => {
    await work(change);
    return '';
  });
};

const toAll = graphql(`
  mutation ($issuer: ID!, $addressees: [AssignmentAddresseeInput!]!) {
    giveAssignment(issuerId: $issuer, number: "78-П", text: "Всем", addressees: $addressees) { __typename }
  }
`);

/** What makes it happen: mutations, as their stories tell them, or what no mutation does. */
type Act = readonly string[] | ((planted: Planted) => Promise<void>);

const acts: Readonly<Record<EventKind, Act>> = {
  'minutes.registered': ['registerMinutes'],
  'notice.changed': ['writeComment', 'markNoticesRead'],
  'comment.written': ['writeComment', 'removeComment', 'writeNotes'],
  'report.drafted': ['startReport', 'saveReport'],
  'report.changed': ['moveReport', 'enterReport', 'attachScan'],
  'measure.changed': ['setMeasureState', 'setConsolidator', 'setControlPoints', 'addResponsible'],
  'person.changed': ['changePerson', 'invite', 'createPerson', 'addMembership'],
  'executors.changed': ({ w, measure, organisations }) =>
    told(w, async (change) => {
      const named = { name: 'Дальнее ведомство', organisationId: organisations.remote.id, position: 9 };
      await change.tx.executor.create({
        data: { ...named, measureId: measure.id, roadmapId: measure.roadmap.id, role: 'CO_EXECUTOR' },
      });
      change.tell('executors.changed', { roadmapId: measure.roadmap.id, measureId: measure.id });
    }),
  'roadmap.changed': ['setDayOffRule', 'correctRoadmap'],
  'edition.accepted': ['acceptEdition'],
  'roadmap.imported': ['importRoadmap'],
  'class.changed': ['addClassMember', 'changeClass', 'endClassMembership', 'createClass'],
  'organisation.changed': ['changeOrganisation', 'createOrganisation'],
  'group.changed': [
    'fillSeat',
    'setGroupRules',
    'changeGroup',
    'enterGroupAct',
    'completeGroupAct',
    'foundGroup',
    'endHolding',
  ],
  'meeting.drafted': ['planMeeting'],
  'meeting.changed': ['replyToMeeting', 'markPresence', 'addDecision', 'goToItem', 'castVotes', 'changeAgendaItem'],
  'assignment.changed': ['opineOnExtension', 'askExtension', 'moveAssignment', 'giveAssignment'],
  'answer.drafted': ['startAssignmentReport', 'saveAssignmentReport', 'moveAssignmentReport'],
  'assignments.issued': async ({ people, organisations, centres }) => {
    const addressees = [{ role: 'LEAD' as const, classId: centres.id }];
    const given = await people.approver.does(toAll, { issuer: organisations.health.id, addressees });
    expect(given.__typename).toBe('Assignment');
  },
  'practice.drafted': ['startPractice', 'savePassport'],
  'practice.changed': ['remarkOnPassport', 'decideWording', 'changeReplication', 'movePassport'],
  'material.drafted': ['saveMaterial', 'startMaterial'],
  'material.changed': ['publishMaterial', 'reviseMaterial', 'archiveMaterial'],
  'collection.drafted': ['saveEdition', 'cancelSetting', 'startEdition', 'startCollection'],
  'collection.changed': ['archiveCollection'],
  'consultation.changed': ['askCentre', 'moveConsultation', 'answerConsultation', 'askFurther'],
  'consultation.published': ['publishConsultation'],
  'training.drafted': ['createTraining'],
  'training.changed': [
    'register',
    'confirmPlace',
    'withdraw',
    'addParticipant',
    'issueCertificates',
    'revokeCertificate',
    'fillQuestionnaire',
    'setTraining',
    'moveTraining',
  ],
  'programme.changed': ['createProgramme', 'setProgramme', 'discardProgramme'],
  'ledger.changed': ['setTarget', 'archiveTarget', 'stateCount', 'mergeSpecialists', 'undoMerge'],
  'rights.changed': ['appoint', 'endAppointment'],
  'session.ended': async ({ people }) => {
    const answer = await people.member.fetches('/api/auth/sign-out', {
      method: 'POST',
      headers: { origin: 'http://127.0.0.1', 'content-type': 'application/json' },
      body: '{}',
    });
    expect(answer.status).toBe(200);
  },
  'day.turned': async ({ w }) => {
    w.clock.turnTo('2023-01-20');
    await w.days.look();
  },
};

/** Who has a page open: somebody who has signed in. */
type Known = keyof Planted['people'];

interface Page {
  readonly asks: readonly string[];
  readonly follows: readonly string[];
  readonly watchers: readonly Known[];
}

const ofRoadmap: readonly Known[] = ['coordinator', 'lead', 'observer'];

/** The operations of each page, by name; every page follows the streams of the frame too. */
const pages: Readonly<Record<string, Page>> = {
  // What stands around every page.
  frame: {
    asks: ['Frame', 'Mine'],
    follows: [],
    watchers: [...ofRoadmap, 'manager', 'administrator', 'seated', 'secretary', 'outsider', 'approver', 'coExecutor'],
  },
  today: {
    asks: ['Today'],
    follows: ['RoadmapsLive', 'PracticesLive', 'ConsultationsLive', 'TrainingsLive'],
    watchers: [...ofRoadmap, 'methodologist', 'reviewer', 'coExecutor', 'outsider'],
  },
  roadmaps: { asks: ['Roadmaps'], follows: ['RoadmapsLive'], watchers: ofRoadmap },
  notices: { asks: ['Notices'], follows: ['RoadmapsLive'], watchers: ofRoadmap },
  roadmap: { asks: ['Roadmap', 'RoadmapHistory'], follows: ['RoadmapLive'], watchers: ofRoadmap },
  measure: { asks: ['Measure', 'MeasureHistory'], follows: ['MeasureLive'], watchers: ofRoadmap },
  organisations: { asks: ['Organisations'], follows: ['OrganisationsLive'], watchers: ['lead'] },
  organisation: {
    asks: ['Organisation', 'OrganisationHistory'],
    follows: ['OrganisationLive', 'OrganisationPeopleLive', 'OrganisationMeasuresLive'],
    watchers: ['manager'],
  },
  classes: { asks: ['Classes'], follows: ['ClassLive'], watchers: ['lead'] },
  class: { asks: ['Class', 'ClassHistory'], follows: ['ClassLive'], watchers: ['administrator'] },
  groups: {
    asks: ['Groups'],
    follows: ['GroupsLive', 'MeetingsLive'],
    watchers: ['seated', 'administrator'],
  },
  group: {
    asks: ['Group', 'GroupHistory', 'PastGroup'],
    follows: ['GroupLive', 'MeetingsLive'],
    watchers: ['secretary', 'outsider'],
  },
  assignments: { asks: ['AssignmentBoard'], follows: ['AssignmentsLive'], watchers: ['secretary', 'lead'] },
  ownAssignments: { asks: ['MyAssignments'], follows: ['AssignmentsLive'], watchers: ['lead', 'coExecutor'] },
  assignment: {
    asks: ['Assignment', 'AssignmentHistory'],
    follows: ['AssignmentLive'],
    watchers: ['secretary', 'lead'],
  },
  people: {
    asks: ['People', 'PeopleDuties'],
    follows: ['PeoplePageLive'],
    // The secretary knows some people from the working group alone.
    watchers: ['coordinator', 'secretary'],
  },
  resolution: { asks: ['Resolution'], follows: ['AssignmentsLive'], watchers: ['approver', 'coExecutor'] },
  practices: {
    asks: ['Practices'],
    follows: ['PracticesLive'],
    watchers: ['openMember', 'methodologist', 'closedCoordinator'],
  },
  practice: { asks: ['Practice'], follows: ['PracticeLive'], watchers: ['openMember', 'reviewer', 'outsider'] },
  materials: { asks: ['Materials'], follows: ['MaterialsLive'], watchers: ['methodologist', 'outsider'] },
  material: { asks: ['Material'], follows: ['MaterialLive'], watchers: ['methodologist', 'outsider'] },
  collections: { asks: ['Collections'], follows: ['CollectionsLive'], watchers: ['methodologist', 'outsider'] },
  questions: {
    asks: ['Questions', 'PublishedQuestions'],
    follows: ['ConsultationsLive'],
    watchers: ['coExecutor', 'methodologist', 'outsider'],
  },
  question: {
    asks: ['Question'],
    follows: ['ConsultationLive', 'MaterialsLive'],
    watchers: ['coExecutor', 'methodologist'],
  },
  consulted: { asks: ['Consulted'], follows: ['ConsultationsLive'], watchers: ['methodologist'] },
  centre: { asks: ['Centre', 'WorksInCentre'], follows: ['CentreLive'], watchers: ['methodologist'] },
  trainingPlan: { asks: ['TrainingPlan'], follows: ['TrainingsLive'], watchers: ['reviewer', 'outsider'] },
  programmes: { asks: ['Programmes'], follows: ['TrainingsLive'], watchers: ['reviewer', 'outsider'] },
  trainings: { asks: ['Trainings'], follows: ['TrainingsLive'], watchers: ['reviewer', 'coExecutor'] },
  training: { asks: ['Training'], follows: ['TrainingLive'], watchers: ['reviewer', 'coExecutor', 'outsider'] },
  // Its page follows the stream of its own training, which tells the same of it.
  presence: { asks: ['Presence'], follows: ['TrainingsLive'], watchers: ['reviewer', 'joiner'] },
  ledger: {
    asks: ['Ledger', 'LedgerBehind'],
    follows: ['TrainingsLive'],
    watchers: ['reviewer', 'outsider'],
  },
  merges: { asks: ['Merges'], follows: ['TrainingsLive'], watchers: ['methodologist'] },
  collection: {
    asks: ['Collection'],
    follows: ['CollectionLive', 'PracticesLive', 'MaterialsLive'],
    watchers: ['methodologist', 'outsider'],
  },
  person: {
    asks: ['Person', 'PersonHistory', 'PeopleDuties'],
    follows: ['PersonLive', 'RoadmapsLive'],
    // One who manages the account that is looked at, and one who does not.
    watchers: ['manager', 'coordinator'],
  },
};
const frameFollows = ['NoticesLive', 'NamesLive', 'GroupNamesLive', 'PeopleLive', 'AssignmentsMoved'];

test('each kind of event has its row', () => {
  expect(Object.keys(acts).sort()).toEqual(Object.keys(events).sort());
});

const operations = operationsOfPages();

describe('a page that was open shows what a fresh one shows', () => {
  let planted: Planted;
  const screens: { page: string; who: Known; screen: Screen }[] = [];

  const askedOf = (name: string): Asked => {
    const { open, measure, organisations, centres, people, working, assigned } = planted;
    const { practices, library, consultations, trainings, ledger } = planted;
    const first = 25;
    const variables: Record<string, Record<string, unknown>> = {
      Roadmap: { id: open.id },
      RoadmapLive: { id: open.id },
      Measure: { id: measure.id },
      MeasureLive: { id: open.id },
      MeasureHistory: { id: measure.id, first },
      RoadmapHistory: { id: open.id, first },
      Notices: { first: 30 },
      Organisations: { first, skip: 0 },
      Organisation: { organisation: organisations.health.id },
      OrganisationHistory: { id: organisations.health.id, first },
      OrganisationMeasuresLive: { id: open.id, organisation: organisations.health.id },
      Class: { id: centres.id },
      ClassHistory: { id: centres.id, first },
      AssignmentBoard: { filter: { states: ['ISSUED', 'TAKEN', 'REPORTED', 'RETURNED'] }, first, skip: 0 },
      MyAssignments: { filter: { mine: true }, first, skip: 0 },
      Assignment: { id: assigned.owed.id },
      AssignmentHistory: { id: assigned.owed.id, first },
      Resolution: { id: assigned.resolution.id },
      Practices: { first: 100 },
      Practice: { id: practices.judged.practice.id },
      Materials: { first: 100 },
      Material: { id: library.material.row.id },
      Collections: { first: 100 },
      Collection: { id: library.collection.row.id },
      Questions: { first, skip: 0 },
      PublishedQuestions: { text: null, first, skip: 0 },
      Question: { id: consultations.waiting.id },
      Consulted: { from: '2022-01-01', until: '2023-12-31', first: 100 },
      Trainings: { first: 100 },
      Ledger: { by: 'YEAR' },
      LedgerBehind: { first: 100, skip: 0 },
      Merges: { first: 100 },
      Presence: { id: ledger.running.id },
      TrainingPlan: { organisation: organisations.institute.id, year: 2022, first: 100 },
      Training: { id: trainings.announced.id },
      TrainingLive: { id: trainings.announced.id },
      Group: { id: working.group.id },
      GroupHistory: { id: working.group.id, first },
      PastGroup: { id: working.group.id, day: '2022-11-14' },
      People: { disabled: false, hasOrganisation: false, organisation: '', first, skip: 0 },
      Person: { id: people.lead.id },
      PersonHistory: { id: people.lead.id, first },
    };
    return { text: operations.get(name) ?? '', variables: variables[name] ?? {} };
  };

  beforeAll(async () => {
    // As the pages are built: in development the cache would tell of every fragment that is for another type.
    vi.stubEnv('NODE_ENV', 'production');
    planted = await plantedWorld();
    await planted.w.days.look();
    const other = await planted.w.anotherNode();
    const urls = [planted.w.url, `http://127.0.0.1:${other.port}`];
    const { cursor: after } = await planted.people.coordinator.asks(cursor);
    for (const [page, { asks, follows, watchers }] of Object.entries(pages))
      for (const who of watchers) {
        const asked = asks.map(askedOf);
        const streams = [...frameFollows, ...follows].map(askedOf);
        const url = urls[screens.length % urls.length] ?? '';
        screens.push({ page, who, screen: await Screen.open(planted.people[who], url, { asked, streams, after }) });
      }
  });
  afterAll(async () => {
    for (const { screen } of screens) await screen.close();
    await planted.w.close();
    vi.unstubAllEnvs();
  });

  const happens = async (act: Act) => {
    if (typeof act === 'function') return act(planted);
    for (const name of act) {
      const story = stories[name];
      const field = rootFields('Mutation').find((one) => one.name === name);
      if (!story || !field) throw new Error(`There is no story of ${name}.`);
      const [doer = 'anonymous'] = story.may;
      const given = { ...story.given(planted) };
      if ('version' in given) given['version'] = await versionOf(planted, given['id']);
      const { data, errors } = await planted.viewers[doer].sends(mutationDocument(field), given);
      expect(JSON.stringify(data?.['answer'] ?? errors), name).not.toMatch(
        /"__typename":"(Invalid|Stale|Forbidden|NotFound)"|message/,
      );
    }
  };

  test.each(Object.entries(acts))('%s', async (kind, act) => {
    const before = await planted.w.db.event.count({ where: { kind } });
    await happens(act);
    expect(await planted.w.db.event.count({ where: { kind } })).toBeGreaterThan(before);
    for (const { page, who, screen } of screens)
      await vi.waitFor(async () => expect(screen.shown, `${page}, ${who}`).toBe(await screen.fresh()), {
        timeout: 10_000,
        interval: 100,
      });
  });
});

/** Acts follow one another here, so a row is no longer of the version that its story begins with. */
async function versionOf({ w: { db } }: Planted, id: unknown): Promise<number> {
  const where = { id: String(id) };
  const rows = await Promise.all([
    db.measure.findUnique({ where }),
    db.roadmap.findUnique({ where }),
    db.report.findUnique({ where }),
    db.organisation.findUnique({ where }),
    db.organisationClass.findUnique({ where }),
    db.person.findUnique({ where }),
    db.appointment.findUnique({ where }),
    db.controlPoint.findUnique({ where }),
    db.assignment.findUnique({ where }),
    db.assignmentReport.findUnique({ where }),
    db.extension.findUnique({ where }),
    db.group.findUnique({ where }),
    db.act.findUnique({ where }),
    db.holding.findUnique({ where }),
    db.passport.findUnique({ where }),
    db.judgement.findUnique({ where }),
    db.remark.findUnique({ where }),
    db.replication.findUnique({ where }),
    db.material.findUnique({ where }),
    db.materialVersion.findUnique({ where }),
    db.collection.findUnique({ where }),
    db.collectionEdition.findUnique({ where }),
    db.consultation.findUnique({ where }),
    db.training.findUnique({ where }),
    db.certificate.findUnique({ where }),
    db.target.findUnique({ where }),
    db.specialistMerge.findUnique({ where }),
  ]);
  return rows.find((row) => row !== null)?.version ?? 0;
}
