import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Left, openCopy, openWorld, type World } from '../world.ts';
import type { Actor } from './actor.ts';
import type { PersonRow } from './person.ts';
import { plantAssignments } from './planted-assignment.ts';
import { plantConsultations } from './planted-consultation.ts';
import { groupViewings, plantGroup } from './planted-group.ts';
import { plantLedger } from './planted-ledger.ts';
import { plantLibrary } from './planted-library.ts';
import { plantMeetings } from './planted-meeting.ts';
import { plantPractices } from './planted-practice.ts';
import { plantTrainings } from './planted-training.ts';

/** A document that both roadmaps are of, with something in it for whatever a preview shows. */
export const planText = readFileSync(join(import.meta.dirname, '../documents/new-plan.txt'), 'utf8');

/**
 * Two roadmaps and every kind of person who may come near them. «Открытая» is the one that most of them share,
 * «Закрытая» belongs to others. Whoever adds a room adds a row of its own here, with a word of its own in it, and
 * says in access/canaries.ts who may find that word.
 */
export function plant(w: World) {
  const labour = w.organisation('Минтруда');
  const health = w.organisation('Минздрав').alsoWritten('Министерство здравоохранения');
  const culture = w.organisation('Минкультуры');
  const centre = w.organisation('Центр «Рассвет»', 'INSTITUTION').foundedBy(labour);
  const closing = w.organisation('Фонд «Закат»', 'FUND').succeededBy(centre);
  // Named still under its old name; its place was taken, and then that one's place again.
  const heir = w.organisation('Новое ведомство');
  const between = w.organisation('Промежуточное ведомство').succeededBy(heir);
  const gone = w.organisation('Упразднённое ведомство').succeededBy(between);
  const elsewhere = w.organisation('Чужое ведомство', 'OTHER');
  const institute = w.organisation('Институт', 'OTHER');
  const remote = w.organisation('Дальнее ведомство', 'OTHER');
  const centres = w
    .organisationClass('КЦСОН')
    .alsoWritten('комплексные центры')
    .member(centre)
    .member(closing, { until: '2022-11-13' });
  const ngo = w.organisation('НКО «Луч»', 'NGO');
  const ngos = w.organisationClass('СО НКО', { open: true }).member(ngo);
  const joining = w.organisation('Центр «Заря»', 'INSTITUTION');
  centres.member(joining, { since: '2022-11-15' });

  const open = w.roadmap('Открытая').section('1', 'Раздел открытой');
  const closed = w.roadmap('Закрытая').section('1', 'Раздел закрытой');

  const working = plantGroup(w);
  const people = {
    ...working.people,
    coordinator: labour.person('координатор').executor().coordinates(open),
    observer: w.person('наблюдатель').of(elsewhere).observes(open).observes(closed, { until: '2022-06-30' }),
    lead: health.person('специалист ведущего').executor(),
    approver: health.person('руководитель ведущего').executor().approver(),
    manager: health.person('ведёт учётные записи').accountManager(),
    coExecutor: culture.person('специалист соисполнителя').executor(),
    member: centre.person('специалист центра').executor(),
    openMember: ngo.person('специалист НКО').executor(),
    heir: heir.person('специалист преемника').executor(),
    joiner: joining.person('специалист вступающего центра').executor(),
    administrator: w.person('администратор').of(elsewhere).administrator(),
    methodologist: w.person('методист').of(elsewhere).methodologist(),
    reviewer: institute.person('эксперт'),
    outsider: elsewhere.person('посторонний').executor(),
    closedCoordinator: remote.person('ведёт другую карту').coordinates(closed),
    former: health.person('бывший сотрудник', { until: '2022-11-13' }).executor(),
    future: health.person('будущий сотрудник', { since: '2022-11-15' }).executor(),
    formerMember: closing.person('из вышедшего фонда').executor(),
    formerCoordinator: w.person('бывший координатор').coordinates(open, { until: '2022-11-13' }),
    disabled: health.person('отключённый').executor().disabled(w.clock.now()),
    expired: health.person('с истёкшим сеансом').executor().sessionExpired(),
  } satisfies Record<string, PersonRow>;

  for (const person of Object.values(people)) if (person !== people.expired) person.signedIn();
  const invitation = people.lead.invited();
  people.lead.hasCalendar();
  people.lead.mutes('TRAINING');

  const measure = open.measure('1.1', {
    section: '1',
    title: 'Мероприятие открытой',
    expectedResult: 'Результат открытой',
    lead: [health, centres],
    co: culture,
    state: 'UNDER_WAY',
    term: { kind: 'RANGE', start: '2021-01-01', end: '2024-12-31', raw: '2021–2024' },
  });
  const second = open.measure('1.2', {
    section: '1',
    title: 'Второе открытой',
    lead: labour,
    co: ngos,
    byAgreement: true,
    term: { kind: 'RECURRING', raw: 'ежегодно', recurring: { freq: 'yearly', due: ['12-30'] } },
  });
  const late = open.measure('1.3', {
    title: 'Третье открытой',
    lead: culture,
    co: gone,
    state: 'UNDER_WAY',
    term: { end: '2022-06-30' },
  });
  // Nobody owes a report on what an open class leads.
  const unowed = open.measure('1.5', { section: '1', title: 'Пятое открытой', lead: ngos, state: 'UNDER_WAY' });
  const hidden = closed.measure('1.1', {
    section: '1',
    title: 'Мероприятие закрытой',
    expectedResult: 'Результат закрытой',
    lead: remote,
    state: 'UNDER_WAY',
  });
  // Whoever is named in nothing else has no sight of a plan that left the measure out.
  open.measure('1.4', { title: 'Исключённое открытой', lead: remote, state: 'DROPPED', removed: true });
  open.edition(people.coordinator, { file: 'Редакция открытой', basis: 'Приказ открытой', text: planText });
  closed.edition(people.closedCoordinator, { file: 'Редакция закрытой', basis: 'Приказ закрытой', text: planText });
  measure.responsible(people.lead);

  second.controlPoint('Ежегодная открытой', { yearly: ['01-15'], since: '2021-01-01', until: '2024-12-31' });

  const rows = {
    controlPoint: measure.controlPoint('Точка открытой', { day: '2022-12-15' }),
    draft: measure.report(health, people.lead, { text: 'Черновик ведущего', dueDay: '2022-12-15' }),
    approved: measure.report(health, people.lead, {
      text: 'Утверждённый открытой',
      state: 'APPROVED',
      dueDay: '2022-07-15',
    }),
    accepted: measure.report(culture, people.coExecutor, {
      text: 'Принятый открытой',
      state: 'ACCEPTED',
      dueDay: '2022-07-15',
      completes: true,
    }),
    returned: measure.report(health, people.lead, {
      text: 'Возвращённый открытой',
      state: 'RETURNED',
      dueDay: '2021-12-15',
    }),
    letter: second.report(labour, people.coordinator, {
      text: 'По письму открытой',
      state: 'ACCEPTED',
      letter: '11-2',
    }),
    question: measure.comment(people.lead, 'Вопрос открытой', { kind: 'QUESTION' }),
    takenBack: measure.comment(people.coExecutor, 'Взятое назад открытой', { removed: true }),
    hiddenReport: hidden.report(remote, people.closedCoordinator, { text: 'Принятый закрытой', state: 'ACCEPTED' }),
    hiddenComment: hidden.comment(people.closedCoordinator, 'Записка закрытой', { kind: 'NOTE' }),
    hiddenPoint: hidden.controlPoint('Точка закрытой', { day: '2022-12-20' }),
    /** Of a time when the observer saw «Закрытая» too. */
    hiddenRole: people.observer.rows[2] ?? '',
  };
  measure.comment(people.coordinator, 'Ответ на взятое назад открытой', { parent: rows.takenBack });
  const notices = {
    lead: w.notice(people.lead, measure),
    coordinator: w.notice(people.coordinator, measure),
    closedCoordinator: w.notice(people.closedCoordinator, hidden),
    observer: w.notice(people.observer, hidden, rows.hiddenComment),
  };
  const files = {
    attached: measure.file('Файл открытой', people.coExecutor, rows.accepted),
    uploaded: measure.file('Загруженное ведущим', people.lead),
    scan: second.file('Загруженное координатором', people.coordinator),
    hidden: hidden.file('Файл закрытой', people.closedCoordinator, rows.hiddenReport),
  };
  const answer = measure.comment(people.coordinator, 'Ответ открытой', { parent: rows.question });

  const meetings = plantMeetings(w, working, measure);
  const assigned = plantAssignments(w, {
    group: working.group,
    measure,
    decision: meetings.amended,
    centres,
    organisations: { health, culture, closing },
    people,
  });
  const practices = plantPractices(w, {
    author: ngo,
    by: people.openMember,
    reviewer: people.reviewer,
    remote,
    remoteBy: people.closedCoordinator,
    measure,
    site: culture,
    siteBy: people.coExecutor,
  });
  const library = plantLibrary(w, {
    centre: elsewhere,
    by: people.methodologist,
    passportId: practices.published.shown,
  });
  const consultations = plantConsultations(w, {
    methodologist: people.methodologist,
    asker: people.coExecutor,
    from: culture,
    other: people.openMember,
    otherFrom: ngo,
    measureId: measure.id,
    practiceId: practices.published.practice.id,
    materialId: library.material.row.id,
  });
  const trainings = plantTrainings(w, {
    host: institute,
    by: people.reviewer,
    other: remote,
    placed: people.outsider,
    offered: people.coExecutor,
    waiting: people.openMember,
    left: people.member,
    invited: culture,
    resolutionId: assigned.resolution.id,
  });
  const ledger = plantLedger(w, {
    host: institute,
    by: people.reviewer,
    held: trainings.held,
    task: trainings.task,
    programmeId: trainings.programmeId,
    came: people.joiner,
    cameFrom: joining,
  });
  const viewers: Readonly<Record<Viewing, Actor>> = { anonymous: w.anonymous, ...people };
  return {
    w,
    working,
    assigned,
    meetings,
    practices,
    library,
    consultations,
    trainings,
    ledger,
    viewers,
    people,
    organisations: { labour, health, culture, centre, closing, elsewhere, heir, remote, ngo, institute },
    centres,
    invitation,
    open,
    closed,
    measure,
    second,
    late,
    unowed,
    files,
    notices,
    hidden,
    rows: { ...rows, answer },
  };
}

export type Planted = ReturnType<typeof plant>;

let left: Promise<Left> | undefined;

/** A world in which all that is planted stands. It is written once a process, and copied from then on. */
export async function plantedWorld(): Promise<Planted> {
  left ??= openWorld().then((w) => plant(w).w.leave());
  const planted = plant(await openCopy(await left));
  planted.w.takeAsWritten();
  return planted;
}

/** Every kind of viewer. */
export const viewings = [
  'anonymous',
  'outsider',
  'coordinator',
  'observer',
  'lead',
  'approver',
  'manager',
  'coExecutor',
  'member',
  'openMember',
  'heir',
  'joiner',
  'administrator',
  'methodologist',
  'reviewer',
  'closedCoordinator',
  'former',
  'future',
  'formerMember',
  'formerCoordinator',
  'disabled',
  'expired',
  ...groupViewings,
] as const;

export type Viewing = (typeof viewings)[number];

/** Who sees «Открытая». */
export const readers: readonly Viewing[] = [
  'coordinator',
  'observer',
  'lead',
  'approver',
  'manager',
  'coExecutor',
  'member',
  'openMember',
  'heir',
];

/** Who knocks without a session that holds. */
export const signedOut: readonly Viewing[] = ['anonymous', 'disabled', 'expired'];
