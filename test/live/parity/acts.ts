import { type Change, commit } from '@vmeste/schema/core/commit.ts';
import type { EventKind } from '@vmeste/schema/core/event.ts';
import { anonymous } from '@vmeste/schema/core/viewer.ts';
import { executionFor } from '@vmeste/server/node.ts';
import { expect } from 'vitest';
import { graphql } from '../../graphql.ts';
import type { Planted } from '../../world/planted.ts';
import type { World } from '../../world.ts';

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
export type Act = readonly string[] | ((planted: Planted) => Promise<void>);

/** A new kind of event adds its row. */
export const acts: Readonly<Record<EventKind, Act>> = {
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
