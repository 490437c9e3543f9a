import type { Day } from '@vmeste/schema/core/time.ts';
import { writtenDay } from '../layout.ts';
import { type Paper, table, words } from '../paper/paper.ts';
import { longDay } from '../paper/typography.ts';

/** What an organisation has not carried out in time. */
export interface Debt {
  readonly number: string;
  readonly text: string;
  readonly dueOn: Day;
  /** Who gave it, and in which document. */
  readonly from: string;
}

/** A reminder to one organisation. */
export interface Reminder {
  /** In full. */
  readonly organisation: string;
  readonly debts: readonly Debt[];
  readonly asOf: Day;
}

/** Shares of the width of the table of debts. */
const widths = [0.12, 0.44, 0.26, 0.18] as const;

/** The letter that reminds an organisation of what it owes: number and date stay blank, they are given where it is sent. */
export const reminderPaper = ({ organisation, debts, asOf }: Reminder): Paper => ({
  title: `Напоминание – ${organisation}`,
  blocks: [
    words('aside', organisation),
    words('line', '№ ____________ от «____» ______________ г.'),
    words('title', 'О просроченных поручениях'),
    words(
      'body',
      `По состоянию на ${longDay(asOf)} на контроле стоят поручения, срок исполнения которых прошёл, а отчёт не представлен:`,
    ),
    table(
      widths,
      debts.map(({ number, text, from, dueOn }) => [number, text, from, writtenDay(dueOn)]),
      ['№', 'Поручение', 'Кем дано', 'Срок'],
    ),
    words(
      'body',
      'Просим исполнить их и представить отчёт либо сообщить причину, по которой они не исполнены, и срок, в который это будет сделано.',
    ),
    words('line', '____________________ (должность)        ____________________ (подпись, фамилия)'),
  ],
});
