import { readers, signedOut, type Viewing, viewings } from '../world/planted.ts';
import { insiders } from '../world/planted-group.ts';

const signedIn = viewings.filter((who) => !signedOut.includes(who));

const holding = ['methodologist', 'reviewer', 'closedCoordinator'] as const;

/** Groups of viewers, as the tables name them. A group may be put together from others. */
export const groups = {
  everyone: viewings,
  signedIn,
  readers,
  coordinator: ['coordinator'],
  administrator: ['administrator'],
  /** Who reports for an organisation named in «Открытая». */
  reporters: ['coordinator', 'lead', 'approver', 'coExecutor', 'member', 'openMember', 'heir'],
  /** Who sees any roadmap at all. */
  seers: [...readers, 'closedCoordinator'],
  /** They, who came to sit in the working group, which had announced a meeting, and who got a certificate. */
  notified: [...readers, 'methodologist', 'closedCoordinator', 'seated', 'joiner'],
  /** Whose organisation owes a report. */
  owing: ['lead', 'approver', 'coExecutor'],
  owingOrLate: ['coordinator', 'lead', 'approver', 'coExecutor'],
  /** Who has a step to take with a report. */
  stepping: ['coordinator', 'lead', 'approver'],
  /** Who is asked, or answers for what is asked about. */
  asked: ['coordinator', 'lead'],
  lead: ['lead'],
  approver: ['approver'],
  /** Who reports for the lead, whose draft is planted. */
  leadReporters: ['lead', 'approver'],
  /** They, and who came to sit in the group that gave it. */
  leadReportersAndSeated: ['lead', 'approver', 'seated'],
  closedReaders: ['closedCoordinator'],
  /** Who knows the people of «Открытая». */
  acquainted: [...readers, 'administrator', 'methodologist'],
  /** They, and who knows the observer: of the same organisation, or of «Закрытая»; and the people of the working group, who know each other. */
  acquaintedAndNear: [...readers, 'administrator', 'outsider', 'methodologist', 'closedCoordinator', ...insiders],
  /** Who knows the people of «Открытая», or those of the working group. */
  acquaintedOrInside: [...readers, 'administrator', 'methodologist', ...insiders],
  /** They, and the one who left. */
  acquaintedAndFormer: [...readers, 'administrator', 'methodologist', 'former'],
  /** Who manages the accounts of the lead. */
  managers: ['administrator', 'manager'],
  /** Who gives roles to the lead: those who manage the account, and the coordinator over the own roadmap. */
  giving: ['coordinator', 'administrator', 'manager'],
  /** They, and the person. */
  leadAndManagers: ['administrator', 'manager', 'lead'],
  /** Who ends a role in «Открытая», or in the working group. */
  appointing: ['administrator', 'coordinator', 'secretary'],
  manager: ['manager'],
  /** Who belongs to an organisation today, and so at least sees the own name there. */
  belonging: signedIn.filter((who) => !['former', 'future', 'formerCoordinator'].includes(who)),
  /** Who keeps the working group: its secretary, and administrators. */
  keepers: ['administrator', 'secretary'],
  /** Who keeps some body’s form of minutes: its head, who keeps a group that it founded, and administrators. */
  templateKeepers: ['administrator', 'approver', 'secretary'],
  secretary: ['secretary'],
  /** Who sees what the working group does. */
  insiders,
  /** They, and administrators: they know the people of the group. */
  insidersAndAdministrator: ['administrator', 'methodologist', ...insiders],
  /** Whoever gives roles in it, and they: an observer’s role is the group’s own affair. */
  insidersOrAdministrator: ['administrator', ...insiders],
  readersAndAdministrator: [...readers, 'administrator'],
  /** They, the centre among them, and who was nominated once. */
  insidersAndUnseated: ['administrator', 'methodologist', ...insiders, 'unseated'],
  /** Who is told of something of their own in «Открытая», or that they have a seat. */
  seated: ['seated'],
  readersAndSeated: [...readers, 'methodologist', 'seated'],
  /** Who sees what the working group gave to the lead of «Открытая»: its insiders, its executors, who coordinates. */
  controlling: ['coordinator', 'observer', 'lead', 'approver', 'manager', 'coExecutor', ...insiders],
  /** They, and the people of one that a part of what went to all was given to, and of its successor. */
  assigned: [
    'coordinator',
    'observer',
    'lead',
    'approver',
    'manager',
    'coExecutor',
    'member',
    'formerMember',
    ...insiders,
  ],
  /** Who sees what was given to the lead alone. */
  seesLate: ['coordinator', 'observer', 'lead', 'approver', 'manager', ...insiders],
  /** Who carries one of them out. */
  carrying: ['lead', 'approver', 'coExecutor', 'member', 'formerMember'],
  /** They, and who controls one. */
  carryingOrControlling: ['lead', 'approver', 'coExecutor', 'member', 'formerMember', 'secretary'],
  /** Of the organisation that gave one by itself, and of whom it gave it to. */
  givenByLead: ['lead', 'approver', 'manager', 'coExecutor'],
  /** Who sees what the co-executor answered by letter. */
  seesLetter: ['coordinator', 'observer', 'coExecutor', ...insiders],
  /** Who knows the people of the lead, and sees what they reported. */
  leadSide: ['coordinator', 'observer', 'lead', 'approver', 'manager'],
  /** Who controls one: for the group, or as head of the body that gave it. */
  speaking: ['approver', 'secretary'],
  /** Of whose roadmap's measure they are. */
  assignedReaders: ['coordinator', 'observer', 'lead', 'approver', 'manager', 'coExecutor'],
  /** Who sees what the working group proposes for a measure of «Открытая»: who decides on it, and the group. */
  proposing: ['coordinator', ...insiders],
  /** The group's people, who see what is being written and voted on. */
  work: ['secretary', 'seated'],
  openMember: ['openMember'],
  coExecutor: ['coExecutor'],
  outsider: ['outsider'],
  /** Whose organisation has not taken over what others published. */
  takingOver: signedIn.filter(
    (who) => !['openMember', 'coExecutor', 'former', 'future', 'formerCoordinator'].includes(who),
  ),
  methodologist: ['methodologist'],
  /** Who knows the people of the centre: those of the same organisation, and administrators. */
  acquaintedWithCentre: ['observer', 'outsider', 'administrator', 'methodologist'],
  reviewer: ['reviewer'],
  /** Who works on the practice that is in review: its author, its reviewer, the centre. */
  practising: ['openMember', 'methodologist', 'reviewer'],
  practisingAndAdministrator: ['openMember', 'administrator', 'methodologist', 'reviewer'],
  /** They, and the author of another that waits for the centre. */
  practisingAnywhere: ['openMember', 'methodologist', 'reviewer', 'closedCoordinator'],
  /** Who asked the centre something, and the centre. */
  consulting: ['coExecutor', 'openMember', 'methodologist'],
  asking: ['coExecutor', 'openMember'],
  coExecutorAndCentre: ['coExecutor', 'methodologist'],
  administratorAndCentre: ['administrator', 'methodologist'],
  /** Who is told of a practice, in the review or before it. */
  authorAndCentre: ['openMember', 'methodologist'],
  /** Who makes remarks on it. */
  remarking: ['methodologist', 'reviewer'],
  /** Who holds what is announced: its organisation, the one that holds it too, the centre. */
  holding,
  reviewerAndCentre: ['methodologist', 'reviewer'],
  /** Who came to it, also the one who withdrew. */
  registeredOnce: ['outsider', 'coExecutor', 'openMember', 'member'],
  registeredAndHolding: ['outsider', 'coExecutor', 'openMember', 'member', ...holding],
  /** Who has a place there, is offered one, or waits, and they. */
  standingAndHolding: ['outsider', 'coExecutor', 'openMember', ...holding],
  offeredAndHolding: ['coExecutor', ...holding],
  waitingAndHolding: ['openMember', ...holding],
  /** Who has a place, and they. */
  comingByLink: ['outsider', ...holding],
  /** Who was at what was held, and the hosts of that; the one who was there, and the centre. */
  came: ['joiner'],
  /** They, and whoever was offered a place. */
  cameAndOffered: ['coExecutor', 'joiner'],
  cameAndHolding: ['joiner', 'methodologist', 'reviewer'],
  cameAndCentre: ['joiner', 'methodologist'],
  nobody: [],
} as const satisfies Record<string, readonly Viewing[]>;

export type Group = keyof typeof groups;
