import type { ExecutorRole } from '@vmeste/prisma/generated/client.ts';
import type {
  AmendedText,
  ControlledText,
  DecisionText,
  ItemText,
  VoteText,
} from '@vmeste/schema/meeting/minutes/text.ts';
import { writtenDay } from '../layout.ts';
import { type Block, named, words } from '../paper/paper.ts';
import { recorded } from '../paper/recorded.ts';

/** A sentence with its full stop, once. */
export const closed = (text: string): string => (/[.!?…;:]["»)]?$/u.test(text) ? text : `${text}.`);

/** «Голосовали: за – 9, против – 0, воздержались – 1. Решение принято.» */
export const votesOf = (vote: VoteText): string =>
  [
    `${vote.inAbsentia ? 'Голосовали заочно' : 'Голосовали'}: за – ${vote.for}, против – ${vote.against}, ` +
      `воздержались – ${vote.abstain}.`,
    vote.carried ? 'Решение принято.' : 'Решение не принято.',
  ].join(' ');

const namesOf = ({ addressees }: DecisionText, wanted: ExecutorRole): string[] =>
  addressees.filter(({ role }) => role === wanted).map(({ name }) => name);

/** Who is to do it, in words that fit how many they are. */
const executors = (decision: DecisionText): readonly (readonly [string, string])[] => {
  const [leads, others] = [namesOf(decision, 'LEAD'), namesOf(decision, 'CO_EXECUTOR')];
  if (decision.kind === 'RECOMMENDATION') return [['Рекомендовано:', [...leads, ...others].join(', ')]];
  return [
    [leads.length > 1 ? 'Ответственные исполнители:' : 'Ответственный исполнитель:', leads.join(', ')],
    ['Соисполнители:', others.join(', ')],
  ];
};

/** A recommendation says that it is one: by its own words, by whom it is given to, or here. */
const saysSo = ({ kind, text, addressees }: DecisionText): boolean =>
  kind !== 'RECOMMENDATION' || addressees.length > 0 || /рекоменд/iu.test(text);

const amended: Readonly<Record<AmendedText['how'], string>> = { AMENDS: 'Изменяет', CANCELS: 'Отменяет' };

/** «Отменяет решение 1/1/1 протокола от 26.10.2022 № 1.» */
const amendmentOf = ({ how, code, minutes, date }: AmendedText): string =>
  `${amended[how]} решение ${code} протокола от ${writtenDay(date)} № ${minutes}.`;

const standings: Readonly<Record<ControlledText['state'], string>> = {
  ISSUED: 'дано',
  TAKEN: 'исполняется',
  REPORTED: 'представлен отчёт',
  RETURNED: 'возвращено на доработку',
  CLOSED: 'снято с контроля',
  WITHDRAWN: 'отозвано',
};

/** How far an assignment under control is: late before anything else. */
function standingOf({ overdue, state, binding, parts }: ControlledText): string {
  const said = overdue ? 'просрочено' : standings[state];
  const ended = parts && `исполнено ${parts.done} из ${parts.all}`;
  return [said, ended, binding ? null : 'рекомендация'].filter(Boolean).join(', ');
}

/** «2/1/1. Направить проект в районы.» and below it who, until when, how far. */
const underControl = (line: ControlledText): Block[] => [
  words('item', `${line.number}. ${closed(line.text)}`),
  words(
    'detail',
    [line.executors.join(', '), line.dueOn === null ? line.term : `срок ${writtenDay(line.dueOn)}`, standingOf(line)]
      .filter(Boolean)
      .join('; ')
      .concat('.'),
  ),
];

/** A decision with its number, and below it who, until when, under whose control, and how it was voted. */
export const decided = (decision: DecisionText): Block[] => [
  words('body', `${decision.number}. ${closed(decision.text)}`),
  ...[
    ...executors(decision),
    ['Срок:', decision.term ?? ''] as const,
    ['Контроль:', decision.controller ?? ''] as const,
  ]
    .filter(([, said]) => said !== '')
    .map(([name, said]) => named('detail', name, closed(said))),
  ...(saysSo(decision) ? [] : [words('detail', 'Носит рекомендательный характер.')]),
  ...(decision.amends ? [words('detail', amendmentOf(decision.amends))] : []),
  ...(decision.vote === null ? [] : [words('detail', votesOf(decision.vote))]),
];

/** What a part of an item is called, and what stands in it; an empty one is left out. */
const part = (label: string, blocks: readonly Block[]): readonly Block[] =>
  blocks.length > 0 ? [words('label', label), ...blocks] : [];

/** An item of the agenda as it went: heard, spoken, decided, and what somebody asked to have beside it. */
export const item = ({ number, title, ...went }: ItemText): Block[] => [
  words('heading', `${number}. ${title}`),
  ...part('СЛУШАЛИ:', recorded(went.heard)),
  ...part('ВЫСТУПИЛИ:', recorded(went.spoke)),
  ...part('НА КОНТРОЛЕ:', (went.controlled ?? []).flatMap(underControl)),
  ...part('РЕШИЛИ:', went.decided.flatMap(decided)),
  ...went.dissents.map(({ who, text }) => named('body', `Особое мнение (${who}):`, closed(text))),
];
