import type { Language, NoticeKind } from '@vmeste/prisma/generated/client.ts';
import { shortened } from '@vmeste/schema/core/text.ts';
import type { LetterLine, LetterReading } from '@vmeste/schema/notice/letter/reading.ts';
import { layout, longDay, type Part } from './layout.ts';
import type { Letter } from './mail.ts';

interface Words {
  /** The subject where there are several. */
  readonly several: (count: number) => string;
  readonly inbox: string;
  readonly settings: (href: string) => string;
  readonly measures: (count: number) => string;
  readonly assignments: (count: number) => string;
  /** What happened; `day` is the one that is due, or was missed. */
  readonly kinds: Readonly<Record<NoticeKind, string | ((day: string) => string)>>;
}

const russian = new Intl.PluralRules('ru');
const english = new Intl.PluralRules('en');

/** «3 поручения»: forms for one, few, many. */
const ru =
  (one: string, few: string, many: string) =>
  (count: number): string =>
    `${count} ${{ one, few, many, zero: many, two: few, other: few }[russian.select(count)]}`;
const en =
  (one: string, other: string) =>
  (count: number): string =>
    `${count} ${english.select(count) === 'one' ? one : other}`;

const words: Readonly<Record<Language, Words>> = {
  RU: {
    several: (count) => `Вместе: ${ru('уведомление', 'уведомления', 'уведомлений')(count)}`,
    inbox: 'Открыть входящие',
    settings: (href) => `Когда и о чём писать, вы решаете в своей учётной записи: ${href}`,
    measures: ru('мероприятие', 'мероприятия', 'мероприятий'),
    assignments: ru('поручение', 'поручения', 'поручений'),
    kinds: {
      MENTIONED: 'Вас упомянули',
      QUESTION_ASKED: 'Задан вопрос',
      ANSWERED: 'Ответили на ваш вопрос',
      REPORT_PREPARED: 'Отчёт ждёт вашего утверждения',
      REPORT_APPROVED: 'Отчёт ждёт вашего решения',
      REPORT_ACCEPTED: 'Отчёт принят',
      REPORT_RETURNED: 'Отчёт возвращён на доработку',
      STATE_CHANGED: 'Изменено состояние мероприятия',
      STATE_PROPOSED: 'Протокол предлагает изменить состояние мероприятия',
      PROPOSAL_ACCEPTED: 'Предложение о состоянии мероприятия принято',
      PROPOSAL_DECLINED: 'Предложение о состоянии мероприятия отклонено',
      CONTROL_POINT_SET: 'Назначена контрольная точка',
      CONTROL_POINT_DUE: (day) => `Подходит срок отчёта: ${day}`,
      CONTROL_POINT_OVERDUE: (day) => `Просрочен отчёт, которого ждали ${day}`,
      EDITION_ACCEPTED: 'Принята новая редакция дорожной карты',
      NAMED: 'Ваша организация названа исполнителем',
      REWORDED: 'Новая редакция изменила ваши мероприятия',
      NAMED_NO_LONGER: 'Ваша организация больше не названа исполнителем',
      MEETING_ANNOUNCED: 'Назначено заседание',
      MEETING_CHANGED: 'Изменились время или место заседания',
      AGENDA_CHANGED: 'Изменилась повестка заседания',
      MEETING_CANCELLED: 'Заседание отменено',
      MINUTES_REGISTERED: 'Протокол зарегистрирован',
      ASSIGNMENT_ISSUED: 'Вашей организации дано поручение',
      ASSIGNMENT_PREPARED: 'Отчёт о поручении ждёт вашего утверждения',
      ASSIGNMENT_REPORTED: 'Отчёт о поручении ждёт вашего решения',
      ASSIGNMENT_RETURNED: 'Поручение возвращено',
      ASSIGNMENT_CLOSED: 'Поручение снято с контроля',
      ASSIGNMENT_WITHDRAWN: 'Поручение отозвано',
      ASSIGNMENT_DUE: (day) => `Подходит срок поручения: ${day}`,
      ASSIGNMENT_OVERDUE: (day) => `Поручение просрочено: срок был ${day}`,
      EXTENSION_ASKED: 'Просят продлить срок поручения',
      EXTENSION_DECIDED: 'Решено о продлении срока поручения',
      PRACTICE_SUBMITTED: 'Практика ждёт экспертизы',
      REVIEW_ASKED: 'Вас просят оценить практику',
      PRACTICE_REMARKED: 'Замечание к паспорту практики',
      PRACTICE_RETURNED: 'Практика возвращена с замечаниями',
      PRACTICE_ACCEPTED: 'Практика принята',
      PRACTICE_PUBLISHED: 'Практика опубликована в реестре',
      PRACTICE_REVIEW_DUE: 'Пора пересмотреть практику',
      PRACTICE_TAKEN_OVER: 'Вашу практику внедряет другая организация',
      PRACTICE_RENEWED: 'У практики, которую вы внедряете, новая версия',
      CONSULTATION_ASKED: 'Вопрос методическому центру',
      CONSULTATION_OVERDUE: (day) => `Вопрос остался без ответа: срок был ${day}`,
      CONSULTATION_ANSWERED: 'Методический центр ответил на ваш вопрос',
      CONSULTATION_EXTENDED: (day) => `Методический центр ответит на ваш вопрос до ${day}`,
      CONSULTATION_CLOSED: 'Методический центр закрыл ваш вопрос без ответа',
      CONSULTATION_PUBLISHED: 'Ответ на ваш вопрос опубликован без имён',
      TRAINING_REGISTERED: 'Вас записали на обучение',
      PLACE_OFFERED: 'Освободилось место на обучении: подтвердите его',
      PLACE_LAPSED: 'Место на обучении не подтверждено в срок и передано следующему',
      TRAINING_CHANGED: 'Изменились время или место обучения',
      TRAINING_CANCELLED: 'Обучение отменено',
      TRAINING_SOON: (day) => `Напоминание: обучение ${day}`,
      CERTIFICATE_ISSUED: 'Вам выдан документ об обучении',
      CERTIFICATE_REISSUED: 'Ваш документ об обучении выдан заново',
      CERTIFICATE_REVOKED: 'Ваш документ об обучении отозван',
    },
  },
  EN: {
    several: (count) => `Vmeste: ${en('notice', 'notices')(count)}`,
    inbox: 'Open the inbox',
    settings: (href) => `You decide in your account when and what to be written to about: ${href}`,
    measures: en('measure', 'measures'),
    assignments: en('assignment', 'assignments'),
    kinds: {
      MENTIONED: 'You were mentioned',
      QUESTION_ASKED: 'A question was asked',
      ANSWERED: 'Your question was answered',
      REPORT_PREPARED: 'A report waits for your approval',
      REPORT_APPROVED: 'A report waits for your decision',
      REPORT_ACCEPTED: 'The report was accepted',
      REPORT_RETURNED: 'The report was returned for revision',
      STATE_CHANGED: 'The state of a measure was changed',
      STATE_PROPOSED: 'Minutes propose another state of a measure',
      PROPOSAL_ACCEPTED: 'The proposed state of a measure was accepted',
      PROPOSAL_DECLINED: 'The proposed state of a measure was declined',
      CONTROL_POINT_SET: 'A control point was set',
      CONTROL_POINT_DUE: (day) => `A report is due soon: ${day}`,
      CONTROL_POINT_OVERDUE: (day) => `A report expected on ${day} is overdue`,
      EDITION_ACCEPTED: 'A new edition of the roadmap was accepted',
      NAMED: 'Your organisation is named as an executor',
      REWORDED: 'A new edition changed measures of yours',
      NAMED_NO_LONGER: 'Your organisation is no longer named as an executor',
      MEETING_ANNOUNCED: 'A meeting was announced',
      MEETING_CHANGED: 'The time or place of a meeting changed',
      AGENDA_CHANGED: 'The agenda of a meeting changed',
      MEETING_CANCELLED: 'A meeting was called off',
      MINUTES_REGISTERED: 'Minutes were registered',
      ASSIGNMENT_ISSUED: 'Your organisation was given an assignment',
      ASSIGNMENT_PREPARED: 'A report on an assignment waits for your approval',
      ASSIGNMENT_REPORTED: 'A report on an assignment waits for your decision',
      ASSIGNMENT_RETURNED: 'An assignment was returned',
      ASSIGNMENT_CLOSED: 'An assignment was closed',
      ASSIGNMENT_WITHDRAWN: 'An assignment was withdrawn',
      ASSIGNMENT_DUE: (day) => `An assignment is due soon: ${day}`,
      ASSIGNMENT_OVERDUE: (day) => `An assignment is overdue: it was due on ${day}`,
      EXTENSION_ASKED: 'More time is asked for',
      EXTENSION_DECIDED: 'A request for more time was decided',
      PRACTICE_SUBMITTED: 'A practice waits for its review',
      REVIEW_ASKED: 'You are asked to judge a practice',
      PRACTICE_REMARKED: 'A remark on a practice passport',
      PRACTICE_RETURNED: 'A practice was returned with remarks',
      PRACTICE_ACCEPTED: 'A practice was accepted',
      PRACTICE_PUBLISHED: 'A practice was published in the registry',
      PRACTICE_REVIEW_DUE: 'A practice is due to be looked at again',
      PRACTICE_TAKEN_OVER: 'Another organisation takes your practice over',
      PRACTICE_RENEWED: 'A practice that you took over has a new version',
      CONSULTATION_ASKED: 'A question to the methodological centre',
      CONSULTATION_OVERDUE: (day) => `A question is still without an answer: it was due on ${day}`,
      CONSULTATION_ANSWERED: 'The methodological centre has answered your question',
      CONSULTATION_EXTENDED: (day) => `The methodological centre will answer your question by ${day}`,
      CONSULTATION_CLOSED: 'The methodological centre closed your question without an answer',
      CONSULTATION_PUBLISHED: 'The answer to your question was published without names',
      TRAINING_REGISTERED: 'You were registered for a training',
      PLACE_OFFERED: 'A place in a training is free: confirm it',
      PLACE_LAPSED: 'A place in a training was not confirmed in time and goes to the next',
      TRAINING_CHANGED: 'The time or place of a training changed',
      TRAINING_CANCELLED: 'A training was cancelled',
      TRAINING_SOON: (day) => `Reminder: a training on ${day}`,
      CERTIFICATE_ISSUED: 'A certificate of training was issued to you',
      CERTIFICATE_REISSUED: 'Your certificate of training was issued anew',
      CERTIFICATE_REVOKED: 'Your certificate of training was revoked',
    },
  },
};

/** An official text may fill a page; a letter says which one it is. Characters. */
const longestAbout = 300;

function sentence({ kind, dueDay, count }: LetterLine, language: Language): string {
  const say = words[language];
  const happened = say.kinds[kind];
  const said = typeof happened === 'string' ? happened : happened(dueDay === null ? '' : longDay(dueDay, language));
  if (count < 2) return said;
  return `${said} · ${kind.startsWith('ASSIGNMENT') ? say.assignments(count) : say.measures(count)}`;
}

/**
 * What is written to one person about notices: one after another, each with the way to what it is about.
 * @param id the letter's, the same for each attempt to send it
 * @param hub the address that people open
 */
export function noticeLetter({ person, lines }: LetterReading, { id, hub }: { id: string; hub: string }): Letter {
  const { language, name, email } = person;
  const say = words[language];
  const parts: Part[] = [
    ...lines.map((line) => ({
      link: sentence(line, language),
      about: shortened(line.about, longestAbout),
      href: `${hub}${line.path}`,
    })),
    ...(lines.length > 1 ? [{ button: say.inbox, href: `${hub}/notices` }] : []),
    { text: say.settings(`${hub}/account`) },
  ];
  return {
    to: { name, address: email },
    subject: lines.length > 1 ? say.several(lines.length) : sentence(lines[0], language),
    id: `notices.${id}`,
    ...layout(person, parts),
  };
}
