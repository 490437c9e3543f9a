import type { MinutesText, Named } from '@vmeste/schema/meeting/minutes/text.ts';
import { writtenDay } from '../layout.ts';
import { genitiveOf } from '../paper/declension.ts';
import { type Block, ends, named, type Paper, words } from '../paper/paper.ts';
import { longDay, signedName } from '../paper/typography.ts';
import { item } from './decided.ts';
import { annexOf, type Gathering, gathered, isAnnexed, withPost } from './people.ts';

/** Nobody met: the members voted by letter. */
export const isAbsentee = ({ present, items }: MinutesText): boolean =>
  present.length === 0 && items.some(({ decided }) => decided.some(({ vote }) => vote?.inAbsentia === true));

/** A number that is not given yet is left blank, to be written in. */
export const numberOf = ({ number }: Pick<MinutesText, 'number'>): string => number ?? '_____';

/** «заседания рабочей группы по …»; where a name cannot be declined it stands on a line of its own. */
export const ofWhat = (what: string, body: string): string => {
  const genitive = genitiveOf(body);
  return genitive === null ? `${what}\n${body}` : `${what} ${genitive}`;
};

const what = (text: MinutesText): string => (isAbsentee(text) ? 'заочного голосования' : 'заседания');

/** «11:00–12:34»; «начало в 11:00» while the end is not known. */
const timeOf = ({ startedAt, endedAt }: MinutesText): string =>
  endedAt === null ? `начало в ${startedAt}` : `${startedAt}–${endedAt}`;

/** What kind of document it is, of whom, when and where. */
export const opening = (text: MinutesText, kind: string): Block[] => [
  words('title', `${kind} № ${numberOf(text)}`),
  words('subtitle', ofWhat(what(text), text.body)),
  ...(text.foundedBy === '' ? [] : [words('subtitle', { text: `(${text.foundedBy})`, bold: false })]),
  ends(longDay(text.date), timeOf(text), true),
  ...(text.place === null ? [] : [named('line', 'Место проведения:', text.place)]),
  ...(isAbsentee(text) ? [named('line', 'Форма проведения:', 'заочное голосование')] : []),
];

const officer = (post: string, person: Named | null): Block[] =>
  person ? [named('line', `${post}:`, withPost(person))] : [];

export const officers = ({ chair, secretary }: MinutesText): Block[] => [
  ...officer('Председатель', chair),
  ...officer('Секретарь', secretary),
];

const gatherings = (text: MinutesText): Gathering[] => [
  { name: 'Присутствовали', annex: 'присутствовавших', groups: text.present },
  { name: 'Приглашённые', annex: 'приглашённых', groups: text.invited },
  { name: 'Отсутствовали', annex: 'отсутствовавших', groups: text.absent },
];

/** Whether so many could decide. */
const quorumLine = (text: MinutesText): Block[] => {
  const { voting, present, needed } = text.quorum;
  if (voting === 0) return [];
  const took = isAbsentee(text) ? 'проголосовали' : 'присутствуют';
  const said = `${took} ${present} из ${voting} членов с правом голоса, необходимо ${needed}.`;
  return [named('line', 'Кворум:', `${said} ${present >= needed ? 'Кворум имеется.' : 'Кворума нет.'}`)];
};

/** Numbered lines, each with its speaker. */
export const agendaLines = (agenda: MinutesText['agenda']): Block[] =>
  agenda.flatMap(({ number, title, speaker }) => [
    words('item', `${number}. ${title}`),
    ...(speaker === null ? [] : [words('detail', `Докладчик: ${speaker}`)]),
  ]);

const agendaOf = ({ agenda }: MinutesText): Block[] =>
  agenda.length === 0
    ? [words('body', 'Вопросы повестки дня не рассматривались.')]
    : [words('label', 'ПОВЕСТКА ДНЯ:'), ...agendaLines(agenda)];

/** Who signs: a place for the hand, and the name written out. The hub signs for nobody. */
export const signature = (post: string, person: Named | null): Block =>
  ends(post, `____________ ${person ? signedName(person.name) : '____________________'}`, true);

const drafter = ({ secretary }: MinutesText): Block[] =>
  secretary
    ? [words('small', `Протокол составлен: ${[secretary.name, secretary.post].filter(Boolean).join(', ')}`)]
    : [];

const annexes = (text: MinutesText): { gathering: Gathering; mark: string | null }[] => {
  const long = gatherings(text).filter(isAnnexed);
  return gatherings(text).map((gathering) => {
    const at = long.findIndex(({ name }) => name === gathering.name);
    return { gathering, mark: long.length > 1 && at >= 0 ? String(at + 1) : null };
  });
};

/** «к протоколу заседания от 14.11.2022 № 3» */
const toMinutes = (text: MinutesText): string =>
  `к протоколу ${what(text)} от ${writtenDay(text.date)} № ${numberOf(text)}`;

/** What minutes are called in a list of files. */
export const minutesTitle = (text: MinutesText): string =>
  `Протокол ${what(text)} от ${writtenDay(text.date)}${text.number === null ? '' : ` № ${text.number}`}`;

/**
 * Minutes in the form that Russian offices keep: whose, when, where; who was there; the agenda; each item with what was
 * heard, spoken and decided; signatures; long lists of people behind them.
 */
export const minutesPaper = (text: MinutesText): Paper => {
  const lists = annexes(text);
  return {
    title: minutesTitle(text),
    blocks: [
      ...opening(text, 'ПРОТОКОЛ'),
      ...officers(text),
      ...lists.flatMap(({ gathering, mark }) => gathered(gathering, mark)),
      ...quorumLine(text),
      ...agendaOf(text),
      ...text.items.flatMap(item),
      signature('Председатель', text.chair),
      signature('Секретарь', text.secretary),
      ...drafter(text),
      ...lists
        .filter(({ gathering }) => isAnnexed(gathering))
        .flatMap(({ gathering, mark }) => annexOf(gathering, mark, toMinutes(text))),
    ],
  };
};
