import type { Day } from '@vmeste/schema/core/time.ts';
import type { MinutesText } from '@vmeste/schema/meeting/minutes/text.ts';
import { writtenDay } from '../layout.ts';
import { type Paper, table, words } from '../paper/paper.ts';
import { ofWhat } from './minutes.ts';
import { withPost } from './people.ts';

/** What a document system asks of minutes that are registered in it. */
export interface Registration {
  readonly text: MinutesText;
  readonly registeredOn: Day;
  /** Who registered it; null where it was done elsewhere. */
  readonly registeredBy: string | null;
  /** Of the minutes with what is annexed, as its PDF has them. */
  readonly sheets: number;
  /** Who has the minutes or an extract of them. */
  readonly recipients: readonly string[];
}

type Row = readonly [name: string, said: string | null];

const people = ({ present }: MinutesText): string[] => present.map(({ organisation }) => organisation);

const assignments = ({ items }: MinutesText): number =>
  items.flatMap(({ decided }) => decided).filter(({ kind }) => kind === 'ASSIGNMENT').length;

/** What is blank stays out: a card is copied line by line. */
const rowsOf = ({ text, ...registration }: Registration): (readonly [string, string])[] =>
  (
    [
      ['Вид документа', 'протокол'],
      ['Регистрационный номер', text.number],
      ['Дата регистрации', writtenDay(registration.registeredOn)],
      ['Дата заседания', writtenDay(text.date)],
      ['Заголовок', `Протокол ${ofWhat('заседания', text.body)}`.replace('\n', ': ')],
      ['Основание', text.foundedBy],
      ['Вопросы', text.agenda.map(({ number, title }) => `${number}. ${title}`).join('\n')],
      ['Подписал', text.chair && withPost(text.chair)],
      ['Составил', text.secretary && withPost(text.secretary)],
      ['Зарегистрировал', registration.registeredBy],
      ['Листов', String(registration.sheets)],
      ['Поручений', String(assignments(text))],
      ['Участвовали', people(text).join('; ')],
      ['Кому направлен', registration.recipients.join('; ')],
    ] satisfies Row[]
  ).flatMap(([name, said]) => (said === null || said === '' ? [] : [[name, said] as const]));

/** «Регистрационная карточка»: number, date, who, how many sheets, as the fields of a document system stand. */
export const cardPaper = (registration: Registration): Paper => ({
  title: `Регистрационная карточка протокола № ${registration.text.number ?? ''}`.trim(),
  blocks: [
    words('title', 'РЕГИСТРАЦИОННАЯ КАРТОЧКА'),
    table([0.32, 0.68], rowsOf(registration)),
    words('small', 'Листы сосчитаны по PDF протокола при печати на одной стороне; в Word их может быть иначе.'),
  ],
});
