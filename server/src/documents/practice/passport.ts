import type { PracticeKind } from '@vmeste/prisma/generated/client.ts';
import type { Paragraph } from '@vmeste/schema/core/paragraph.ts';
import { labels, type PaperPart } from '@vmeste/schema/practice/reading/label.ts';
import { type PassportPart, passportParts, type Result } from '@vmeste/schema/practice/rule.ts';
import { type Block, type Paper, table, words } from '../paper/paper.ts';
import { recorded } from '../paper/recorded.ts';

/** A passport as it goes on paper. */
export interface PassportWords {
  readonly kind: PracticeKind;
  readonly name: string;
  readonly organisation: string;
  readonly municipality: string;
  readonly targetGroups: readonly string[];
  readonly parts: Readonly<Record<PassportPart, readonly Paragraph[]>>;
  readonly results: readonly Result[];
  /** Empty where the reader may not see them. */
  readonly contacts: string;
  /** Measures that it serves, by number and title. */
  readonly links: readonly string[];
  /** Names of its documents and forms. */
  readonly papers: readonly string[];
}

const titles: Readonly<Record<PracticeKind, string>> = {
  PRACTICE: 'ПАСПОРТ ПРАКТИКИ',
  TECHNOLOGY: 'ПАСПОРТ ТЕХНОЛОГИИ',
  TRIAL: 'ПАСПОРТ АПРОБАЦИИ',
};

const bounds = { EXACT: '', MORE: 'более ', LESS: 'менее ', ABOUT: 'около ' } as const;

const figures = new Intl.NumberFormat('ru');

const resultRow = ({ year, label, value, unit, bound }: Result): string[] => [
  String(year),
  label,
  `${bounds[bound]}${figures.format(value)}`,
  unit ?? '',
];

const under = (part: PaperPart, blocks: readonly Block[]): Block[] =>
  blocks.length > 0 ? [words('label', `${labels[part][0]}:`), ...blocks] : [];

const line = (text: string): Block[] => (text === '' ? [] : [words('body', text)]);
const lines = (texts: readonly string[]): Block[] => texts.map((text) => words('body', text));

/** The passport under the headings by which it is read again: what was written in Word comes out as Word. */
export const passportPaper = (passport: PassportWords): Paper => ({
  title: `${titles[passport.kind].charAt(0)}${titles[passport.kind].slice(1).toLowerCase()} ${passport.name}`,
  blocks: [
    words('title', titles[passport.kind]),
    ...under('name', line(passport.name)),
    ...under('organisation', line(passport.organisation)),
    ...under('municipality', line(passport.municipality)),
    ...under('targetGroups', line(passport.targetGroups.join('; '))),
    ...passportParts.flatMap((part) => under(part, recorded(passport.parts[part]))),
    ...under(
      'results',
      passport.results.length === 0
        ? []
        : [
            table([0.12, 0.48, 0.22, 0.18], passport.results.map(resultRow), [
              'Год',
              'Показатель',
              'Значение',
              'Единица',
            ]),
          ],
    ),
    ...under('contacts', lines(passport.contacts.split('\n').filter(Boolean))),
    ...under('links', lines(passport.links)),
    ...under('papers', lines(passport.papers)),
  ],
});
