import type { ItemText, MinutesText } from '@vmeste/schema/meeting/minutes/text.ts';
import { writtenDay } from '../layout.ts';
import { type Block, named, type Paper, words } from '../paper/paper.ts';
import { decided } from './decided.ts';
import { numberOf, officers, opening, signature } from './minutes.ts';

/** What of the minutes goes to one organisation. */
export interface Extract {
  readonly text: MinutesText;
  /** Whom it is for, in full. */
  readonly organisation: string;
  /** Numbers within the minutes of the decisions that are its own («2.2»): a class names its members nowhere else. */
  readonly decisions: readonly string[];
}

/**
 * Items with own decisions, and of each nothing but these: what was said, how it was voted, and what others are to do,
 * stays inside.
 */
const own = ({ text, decisions }: Extract): ItemText[] =>
  text.items
    .map((item) => ({
      ...item,
      decided: item.decided
        .filter(({ number }) => decisions.includes(number))
        .map((decision) => ({ ...decision, vote: null })),
    }))
    .filter((item) => item.decided.length > 0);

const itemOf = ({ number, title, decided: ownDecisions }: ItemText): Block[] => [
  words('heading', `${number}. ${title}`),
  words('label', 'РЕШИЛИ:'),
  ...ownDecisions.flatMap((decision) => [
    ...decided(decision),
    ...(decision.code === null || decision.code === decision.number
      ? []
      : [named('detail', 'Номер на контроле:', decision.code)]),
  ]),
];

/** What an extract is called in a list of files. */
const extractTitle = ({ text, organisation }: Pick<Extract, 'text' | 'organisation'>): string =>
  `Выписка из протокола от ${writtenDay(text.date)} № ${numberOf(text)} – ${organisation}`;

/**
 * «Выписка из протокола» for an executor: whose minutes, when, who presided, and the decisions that are its own. Null
 * where none is.
 */
export const extractPaper = (extract: Extract): Paper | null => {
  const { text, organisation } = extract;
  const items = own(extract);
  if (items.length === 0) return null;
  return {
    title: extractTitle(extract),
    blocks: [
      words('aside', organisation),
      ...opening(text, 'ВЫПИСКА ИЗ ПРОТОКОЛА'),
      ...officers(text),
      ...items.flatMap(itemOf),
      words('line', 'Верно:'),
      signature('Секретарь', text.secretary),
    ],
  };
};
