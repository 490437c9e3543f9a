import type { Prisma } from '@vmeste/prisma/generated/client.ts';
import type { Db } from '../core/database.ts';
import type { Viewer } from '../core/viewer.ts';
import { visible as organisationVisible } from '../organisation/policy.ts';
import { appointmentVisible, mayManage, type Standing } from '../person/policy.ts';

/** What belongs to a plan itself. What people wrote at it is read where it stands, and can be taken back there. */
const ofPlans = ['roadmap', 'edition', 'section', 'measure', 'executor', 'controlPoint', 'responsible'];

/** Steps by which a report left its organisation, or was decided on. What went before is that organisation's affair. */
const reportActs = ['report.approve', 'report.accept', 'report.return', 'report.enter', 'report.attachScan'];

/** The part of a plan's history that whoever sees the roadmap may see; the caller has seen the roadmap or the measure. */
export const isPublic: Prisma.RevisionWhereInput = {
  OR: [{ room: { in: ofPlans } }, { room: 'report', act: { in: reportActs } }],
};

/** What is told of rows that hold more than their history tells; of other rows all of it is. */
const told: Readonly<Record<string, readonly string[]>> = {
  report: ['state'],
  executor: ['leads', 'coExecutors', 'name', 'organisationId', 'classId'],
  organisation: [
    'kind',
    'shortName',
    'fullName',
    'region',
    'registrationNumber',
    'founderId',
    'successorId',
    'spellings',
  ],
  organisationClass: ['shortName', 'fullName', 'open', 'spellings'],
  classMembership: ['since', 'until'],
  person: ['name', 'email', 'language'],
  membership: ['post', 'since', 'until'],
  appointment: ['since', 'until'],
  invitation: [],
  group: [
    'name',
    'founderId',
    'purpose',
    'tasks',
    'powersUntil',
    'regulationId',
    'quorum',
    'majority',
    'voters',
    'writers',
    'castingVote',
    'absenteePoll',
    'silenceIsConsent',
    'draftDays',
    'sendDays',
    'numbering',
  ],
  act: ['kind', 'number', 'date'],
  // From what day a seat is, its act says.
  seat: ['organisationId', 'personId', 'title', 'until'],
  holding: ['personId', 'manner', 'basisNumber', 'basisDate', 'since', 'until'],
  termRules: ['counted', 'defaultMonths', 'dayOffRule', 'coShare'],
  assignment: ['state', 'dueOn', 'organisationId'],
  assignmentReport: ['state'],
  extension: ['state', 'to', 'supported'],
};

/** The columns that are told of a row, in the order in which people read them. */
export const shownOf = (room: string, columns: readonly string[]): readonly string[] =>
  told[room]?.filter((column) => columns.includes(column)) ??
  columns.filter((column) => !['changedAt', 'version'].includes(column));

/** The past of a working group, which the caller has seen: its acts, its composition, its rules; not what it does. */
export const pastOfGroup = (groupId: string): Prisma.RevisionWhereInput => ({
  groupId,
  room: { in: ['group', 'act', 'seat', 'holding', 'termRules'] },
});

/** Steps by which a report on an assignment left its organisation. */
const answerActs = ['answer.approve', 'answer.enter', 'answer.attachScan'];

/** The past of an assignment, which the caller has seen: its way, its terms, the reports that were given on it. */
export const pastOfAssignment = (assignmentId: string): Prisma.RevisionWhereInput => ({
  assignmentId,
  OR: [{ room: { in: ['assignment', 'extension'] } }, { room: 'assignmentReport', act: { in: answerActs } }],
});

type Rows = readonly { readonly id: string }[];

const pastOf = (room: string, rows: Rows) => ({ room, rowId: { in: rows.map(({ id }) => id) } });

/** The past of an organisation, or of a class, which the caller has seen: its own words, and who was in what class. */
export async function pastInDirectory(
  db: Db,
  viewer: Viewer,
  row: { organisationId: string } | { classId: string },
): Promise<Prisma.RevisionWhereInput> {
  const where = { AND: [row, { class: organisationVisible(viewer) }, { organisation: organisationVisible(viewer) }] };
  const memberships = await db.classMembership.findMany({ where, select: { id: true } });
  const own =
    'classId' in row
      ? pastOf('organisationClass', [{ id: row.classId }])
      : pastOf('organisation', [{ id: row.organisationId }]);
  return { OR: [own, pastOf('classMembership', memberships)] };
}

/**
 * The past of a person, for whoever manages the account: what is kept of the person, where the person belonged, and how
 * the person was invited; and the roles, as far as one sees them.
 */
export async function pastOfPerson(db: Db, viewer: Viewer, person: Standing): Promise<Prisma.RevisionWhereInput> {
  if (!mayManage(viewer, person)) return { id: { in: [] } };
  const of = { personId: person.id };
  const [memberships, invitations, appointments] = await Promise.all([
    db.membership.findMany({ where: of, select: { id: true } }),
    db.invitation.findMany({ where: of, select: { id: true } }),
    db.appointment.findMany({ where: { AND: [of, appointmentVisible(viewer)] }, select: { id: true } }),
  ]);
  return {
    OR: [
      pastOf('person', [person]),
      pastOf('membership', memberships),
      pastOf('invitation', invitations),
      pastOf('appointment', appointments),
    ],
  };
}
