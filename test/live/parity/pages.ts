import { operationsOfPages } from '../../world/operations.ts';
import type { Planted } from '../../world/planted.ts';
import type { Asked } from '../../world/screen.ts';

/** Who has a page open: somebody who has signed in. */
export type Known = keyof Planted['people'];

interface Page {
  readonly asks: readonly string[];
  readonly follows: readonly string[];
  readonly watchers: readonly Known[];
}

const ofRoadmap: readonly Known[] = ['coordinator', 'lead', 'observer'];

/** The operations of each page, by name; every page follows the streams of the frame too. A new page adds its row. */
export const pages: Readonly<Record<string, Page>> = {
  // What stands around every page.
  frame: {
    asks: ['Frame', 'Mine'],
    follows: [],
    watchers: [...ofRoadmap, 'manager', 'administrator', 'seated', 'secretary', 'outsider', 'approver', 'coExecutor'],
  },
  today: {
    asks: ['Today'],
    follows: ['RoadmapsLive', 'PracticesLive', 'ConsultationsLive', 'TrainingsLive'],
    watchers: [...ofRoadmap, 'methodologist', 'reviewer', 'coExecutor', 'outsider', 'openMember'],
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
/** What every page follows. */
export const frameFollows = ['NoticesLive', 'NamesLive', 'GroupNamesLive', 'PeopleLive', 'AssignmentsMoved'];

const operations = operationsOfPages();

/** The operation of that name, with what a page asks it for. */
export function askedOf(planted: Planted, name: string): Asked {
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
}
