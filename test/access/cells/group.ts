import { type Cells, inStream } from './cell.ts';

/** Who is given what of the planted groups: everyone who has signed in knows of them, and who sits there their people do. */
export const groupCells: Readonly<Record<string, Cells>> = {
  Group: {
    at: () => '{ groups { … } }',
    given: {
      signedIn:
        'id version name founder purpose tasks acts since standing seats pendingSeats quorum quorumNow majority voters writers castingVote absenteePoll draftDays sendDays numbering terms history',
      keepers: 'mayKeep',
      secretary: 'mayPlan',
      insiders: 'isMine meetings',
      // The planted groups have neither a regulation nor a last day.
      nobody: 'regulation powersUntil until silenceIsConsent',
    },
  },
  GroupAct: {
    at: () => '{ groups { acts { … } } }',
    given: { signedIn: 'id version kind number date issuers effect inForce', nobody: 'title file stubs' },
  },
  Seat: {
    at: () => '{ groups { seats { … } } }',
    given: {
      signedIn: 'id version kind organisation holdings act since vacant',
      insidersAndAdministrator: 'person holder',
      nobody: 'title until endedBy',
    },
  },
  Holding: {
    at: () => '{ groups { seats { holdings { … } } } }',
    given: {
      signedIn: 'id version manner basisNumber basisDate since until seat',
      insidersAndUnseated: 'person',
    },
  },
  TermRules: {
    at: () => '{ groups { terms { … } } }',
    given: { signedIn: 'id version counted defaultMonths dayOffRule coShare' },
  },
  GroupHappened: {
    at: inStream('GroupHappened', (_, after) => `groups(after: "${after}")`),
    given: { signedIn: 'cursor kind group' },
  },
};
