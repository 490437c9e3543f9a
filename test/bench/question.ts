/** The board: a roadmap with its 33 measures, their executors and the organisations meant. */
export const board = `query Board($id: ID!) {
  roadmap(id: $id) {
    id title periodStart periodEnd version
    measures {
      id version number title expectedResult state
      term { kind start end raw }
      executors { id role name byAgreement organisation { id shortName fullName } }
    }
  }
}`;

/** The same shape as PostGraphile names it. */
export const peerBoard = `query Board($id: UUID!) {
  roadmap: roadmapByRowId(rowId: $id) {
    id: rowId title periodStart periodEnd version
    measures: measuresByRoadmapId(orderBy: POSITION_ASC) { nodes {
      id: rowId version number title expectedResult state
      termKind termStart termEnd termRaw
      executors: executorsByMeasureId(orderBy: POSITION_ASC) { nodes {
        id: rowId role name byAgreement
        organisation: organisationByOrganisationId { id: rowId shortName fullName }
      } }
    } }
  }
}`;

export const list = `{ roadmaps { id title version periodStart periodEnd } }`;

export const totals = `query Totals($id: ID!) { roadmap(id: $id) { id totals { all planned underWay done suspended dropped overdue } } }`;

export const setState = `mutation Move($id: ID!, $version: Int!, $state: MeasureState!) {
  setMeasureState(id: $id, version: $version, state: $state, reason: "замер") { __typename ... on Measure { version } }
}`;

export const stream = `subscription Follow($id: ID!, $after: String!) {
  roadmap(id: $id, after: $after) {
    __typename
    ... on RoadmapHappened {
      cursor kind
      measure { id version number title state executors { id role name organisation { id shortName fullName } } }
    }
    ... on Checkpoint { cursor }
    ... on StartOver { cursor }
  }
}`;

/** As little as shows that nothing is missing. */
export const thinStream = `subscription Follow($id: ID!, $after: String!) {
  roadmap(id: $id, after: $after) { __typename ... on RoadmapHappened { cursor measure { id } } }
}`;

export const remove = `mutation Remove($id: ID!, $until: Day!) {
  endMembership(id: $id, version: 0, until: $until) { __typename }
}`;
