import type { Planted, Viewing } from '../world/planted.ts';
import { groups } from './viewers.ts';

/** Something planted in rows, and everyone who may come upon it. Nobody else finds it in any answer. */
export interface Canary {
  readonly title: string;
  readonly finds: (answer: string) => boolean;
  readonly who: readonly Viewing[];
}

const inside: readonly Viewing[] = ['lead', 'approver', 'manager'];

const word = (title: string, pattern: RegExp, who: readonly Viewing[]): Canary => ({
  title,
  finds: (answer) => pattern.test(answer),
  who,
});
const text = (title: string, planted: string, who: readonly Viewing[]): Canary => ({
  title,
  finds: (answer) => answer.includes(planted),
  who,
});

/** To plant another one, put a word or an id of its own into a row (world/planted.ts) and add a line here. */
export function canariesOf({
  people,
  closed,
  hidden,
  open,
  measure,
  rows,
  files,
  notices,
  working,
  meetings,
  assigned,
  practices,
  consultations,
  trainings,
  ledger,
}: Planted): Canary[] {
  const owners = {
    lead: ['lead'],
    coordinator: ['coordinator'],
    observer: ['observer'],
    closedCoordinator: ['closedCoordinator'],
  } as const;
  return [
    word('the words of «Закрытая»', /закрыт/i, groups.closedReaders),
    text('its id', closed.id, groups.closedReaders),
    text('the id of its measure', hidden.id, groups.closedReaders),
    text('the id of a report there', rows.hiddenReport, groups.closedReaders),
    text('the id of a comment there', rows.hiddenComment, groups.closedReaders),
    text('the id of a control point there', rows.hiddenPoint, groups.closedReaders),
    text('the id of a file there', files.hidden, groups.closedReaders),
    text('the id of a role there, which is over', rows.hiddenRole, [...groups.closedReaders, 'administrator']),
    word('the words of «Открытая»', /открыт/i, groups.readers),
    text('the id of «Открытая»', open.id, groups.readers),
    text('the id of a measure of it', measure.id, groups.readers),
    text('the draft of the lead organisation', 'Черновик ведущего', inside),
    text('the id of that draft', rows.draft, inside),
    text('a file that its uploader attached to nothing', 'Загруженное ведущим', owners.lead),
    text('the name of somebody of «Открытая»', people.lead.name, groups.acquainted),
    text('the id of somebody of «Открытая»', people.lead.id, groups.acquainted),
    // Whose practice is in the registry, and who took one over, everybody is told.
    word('full names of organisations', /(?<!НКО «Луч»|Дальнее ведомство|Минкультуры) \(полное имя\)/, groups.signedIn),
    text('a name that somebody had, which only the history of the account keeps', 'Прежняя фамилия', groups.managers),
    word('a report that moved within its organisation, in the history', /"act":"report\.prepare"/, groups.nobody),
    word('who does not see «Открытая», among those who do', /"sees":\[[^\]]*бывший сотрудник/, groups.nobody),
    text('the hash of an invitation, or of the address of a calendar', 'hash of', groups.nobody),
    ...Object.entries(people).map(([name, { email }]) => text(`the address: ${name}`, email, knowing(name))),
    text(
      'the name of whom an organisation nominated to the working group',
      working.people.seated.name,
      groups.insidersAndAdministrator,
    ),
    text('the id of its secretary', working.people.secretary.id, groups.insidersAndAdministrator),
    text('an item of its meeting', 'Первый вопрос совещания', groups.insiders),
    text('an item that somebody proposed', 'Предложенное совещания', groups.work),
    text('a file for official use, which is only named', 'Справка ДСП совещания', groups.insiders),
    text('what it decides, before it is registered', 'Решение совещания', groups.work),
    text('what it proposes for a measure of «Открытая»', 'Предложение совещания', groups.proposing),
    text('what it votes on', 'Голосование совещания', groups.work),
    text('a dissenting opinion', 'Особое мнение совещания', groups.work),
    text('a remark on its minutes', 'Замечание совещания', groups.work),
    text('a meeting that is being prepared', 'Черновик повестки', groups.secretary),
    text('the id of that meeting', meetings.draft.id, groups.secretary),
    text('what the working group gave to the lead', 'Порученное группой', groups.controlling),
    text('its id', assigned.owed.id, groups.controlling),
    text('what was reported on it, and has not left the lead', 'Черновик о порученном', inside),
    text('the id of that report', assigned.answers.draft, inside),
    text('what was given to all of a class', 'Порученное всем', groups.insiders),
    text('the part of one of them', 'Порученное вышедшему', ['member', 'formerMember', ...groups.insiders]),
    text('what an organisation gave by itself', 'Порученное ведомством', groups.givenByLead),
    text('the resolution in which it stands', 'Резолюция ведомства', groups.givenByLead),
    text('its document', 'РЕЗОЛЮЦИЯ совещания ведомства', groups.givenByLead),
    text('why more time was asked for', 'Просьба о продлении', groups.controlling),
    text('a file of a report on what was given', 'Приложенное к отчёту о порученном', groups.seesLate),
    text('the draft of a practice', 'Черновик практики', ['openMember']),
    text('its id', practices.writing.draft, ['openMember']),
    text('the id of its practice', practices.writing.practice.id, ['openMember']),
    text('a remark on one that was published then', 'Замечание до публикации', ['openMember', 'methodologist']),
    text('a file of it', 'Файл черновика практики', ['openMember']),
    text('a practice that is in review', 'Практика на экспертизе', groups.practising),
    text('the version of it that was returned', 'Первая версия на экспертизе', groups.practising),
    text('a document of it', 'Документ на экспертизе', groups.practising),
    text('a remark on it', 'Замечание на экспертизе', groups.practising),
    text('what a reviewer thinks of it', 'Заключение: эксперт', groups.practising),
    text('contacts without consent', 'Личные контакты практики', ['openMember', 'methodologist']),
    text('a practice that waits for the centre', 'Практика ждёт экспертизы', ['methodologist', 'closedCoordinator']),
    word('a question to the centre', /ждущего вопроса/, groups.coExecutorAndCentre),
    text('its id', consultations.waiting.id, groups.coExecutorAndCentre),
    text('a question of another', 'вопроса другого', groups.authorAndCentre),
    text('its id', consultations.extended.id, groups.authorAndCentre),
    word('an answer that was not published', /отвеченн(?:ого|ый) вопрос/, groups.coExecutorAndCentre),
    word('what was asked with a name, and published without', /с именем/, groups.coExecutorAndCentre),
    text('a training that is being prepared', 'Черновик обучения', groups.reviewerAndCentre),
    text('its id', trainings.draft.id, groups.reviewerAndCentre),
    text('the link of a training', 'https://meet.example/', groups.comingByLink),
    text('a material of one that was not held yet', 'Материал объявленного', groups.standingAndHolding),
    text('the name of somebody who registered', 'Слушатель: посторонний', ['outsider', ...groups.holding]),
    text('who was there, from a list', 'Скрытая Анна', groups.reviewerAndCentre),
    text('the id of such a person', ledger.specialists.listed, groups.reviewerAndCentre),
    text('the reason of a mark', 'Причина отметки скрыта', groups.reviewerAndCentre),
    text('what is on a certificate', 'Имя на сертификате', groups.cameAndHolding),
    text('why one was replaced', 'Причина замены скрыта', groups.reviewerAndCentre),
    text('who was said to be one person', ledger.merge, groups.methodologist),
    text('what was answered afterwards', 'Скрытый ответ', groups.reviewerAndCentre),
    text('the id of the registration', trainings.registrations.placed, ['outsider', ...groups.holding]),
    text('a notice of the lead', notices.lead, owners.lead),
    text('a notice of the coordinator', notices.coordinator, owners.coordinator),
    text('a notice of the observer', notices.observer, owners.observer),
    text('a notice in «Закрытая»', notices.closedCoordinator, owners.closedCoordinator),
  ];
}

const health: readonly string[] = ['lead', 'approver', 'manager', 'future', 'disabled', 'expired'];

/** An address is for the person, for administrators, and for the account manager of the organisation. */
const knowing = (name: string): readonly Viewing[] => {
  const own = groups.signedIn.filter((who) => who === name);
  return [...own, 'administrator', ...(health.includes(name) ? (['manager'] as const) : [])];
};
