import { type Cells, inStream } from './cell.ts';

/** What everybody is told of trainings, and what only those who hold one or registered are. */
export const trainingCells: Readonly<Record<string, Cells>> = {
  Training: {
    at: () => '{ trainings { … } }',
    given: {
      signedIn:
        'id version kind state title about organisation hosts programme planYear plannedOn startsAt endsAt place municipality isRemote capacity audience invited opensAt closesAt confirmHours heads cancelReason announcedAt heldAt items tasks materials placed offered waiting placesLeft admission createdAt changedAt present questionnaire',
      comingByLink: 'link',
      practisingAndAdministrator: 'supervisor',
      givenByLead: 'resolution',
      registeredOnce: 'registration',
      registeredAndHolding: 'registrations',
      cameAndHolding: 'participations',
      came: 'ownParticipation',
      reviewerAndCentre: 'mayMark doorCode mayDiscard',
      holding: 'nextSteps mayHold mayWrite mayRegisterOther',
    },
  },
  TrainingItem: {
    at: () => '{ trainings { items { … } } }',
    given: { signedIn: 'id title speakers', nobody: 'startsAt endsAt' },
  },
  InternshipTask: { at: () => '{ trainings { tasks { … } } }', given: { signedIn: 'id text' } },
  Programme: {
    at: () => '{ programmes { … } }',
    given: {
      signedIn: 'id version name about hours organisation trainings createdAt',
      reviewerAndCentre: 'mayWrite mayDiscard',
      nobody: 'archivedAt',
    },
  },
  Registration: {
    at: () => '{ trainings { registrations { … } } }',
    given: {
      registeredAndHolding: 'id version training state number name post organisation at specialist',
      standingAndHolding: 'mayWithdraw',
      offeredAndHolding: 'confirmBy mayConfirm',
      waitingAndHolding: 'ahead',
      registeredOnce: 'isOwn',
      nobody: 'enteredBy',
    },
  },
  TrainingHappened: {
    at: inStream('TrainingHappened', (_, after) => `trainings(after: "${after}")`),
    given: { signedIn: 'cursor kind training' },
  },
};
