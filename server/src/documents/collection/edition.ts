import type { MaterialKind, PracticeKind } from '@vmeste/prisma/generated/client.ts';
import type { Paragraph } from '@vmeste/schema/core/paragraph.ts';
import type { Day } from '@vmeste/schema/core/time.ts';
import { type Block, named, type Paper, page, table, words } from '../paper/paper.ts';
import { recorded } from '../paper/recorded.ts';
import { longDay } from '../paper/typography.ts';
import { type PassportWords, passportPaper } from '../practice/passport.ts';

/** A form that goes out with an edition: its name there, which is the only one. */
export interface FormWords {
  readonly name: string;
  readonly of: string;
}

interface Entry {
  /** Where this version stands for ever, and which it is. */
  readonly address: string;
  readonly version: number;
}

export interface PracticeEntry extends Entry {
  readonly practice: PassportWords;
}

export interface MaterialEntry extends Entry {
  readonly material: {
    readonly kind: MaterialKind;
    readonly title: string;
    readonly organisation: string;
    readonly targetGroups: readonly string[];
    readonly text: readonly Paragraph[];
    readonly files: readonly string[];
  };
}

/** An edition as it goes on paper. */
export interface EditionWords {
  readonly title: string;
  readonly number: number;
  /** Who puts it out; empty where nobody is named. */
  readonly organisation: string;
  /** The act that approves it; null where none does. */
  readonly act: { readonly issuer: string; readonly number: string; readonly date: Day } | null;
  readonly day: Day;
  readonly foreword: readonly Paragraph[];
  readonly sections: readonly {
    readonly title: string;
    readonly entries: readonly (PracticeEntry | MaterialEntry)[];
  }[];
  readonly forms: readonly FormWords[];
}

const kinds: Readonly<Record<PracticeKind | MaterialKind, string>> = {
  PRACTICE: 'Практика',
  TECHNOLOGY: 'Технология',
  TRIAL: 'Апробация',
  MODEL: 'Модель',
  FORM: 'Форма',
  ALGORITHM: 'Алгоритм',
  RECOMMENDATION: 'Рекомендация',
};

export const nameOfEntry = (entry: PracticeEntry | MaterialEntry): string =>
  'practice' in entry ? entry.practice.name : entry.material.title;

const cover = ({ title, number, organisation, act, day }: EditionWords): Block[] => [
  ...(organisation === '' ? [] : [words('subtitle', organisation)]),
  words('cover', title),
  words('subtitle', `Выпуск ${number}`),
  ...(act === null ? [] : [words('subtitle', `Утверждён: ${act.issuer}, от ${longDay(act.date)} № ${act.number}`)]),
  words('subtitle', day.slice(0, 4)),
];

const materialBlocks = ({ material }: MaterialEntry): Block[] => [
  ...(material.targetGroups.length > 0 ? [named('line', 'Для кого:', material.targetGroups.join('; '))] : []),
  named('line', 'Организация:', material.organisation),
  ...recorded(material.text),
  ...(material.files.length > 0 ? [words('label', 'Файлы:')] : []),
  ...material.files.map((name) => words('item', `– ${name}`)),
];

/** A practice stands as its passport does, under its own name instead of the passport's title. */
const entryBlocks = (entry: PracticeEntry | MaterialEntry): Block[] => [
  words('heading', nameOfEntry(entry)),
  words(
    'detail',
    `${'practice' in entry ? kinds[entry.practice.kind] : kinds[entry.material.kind]}, версия ${entry.version}. ${entry.address}`,
  ),
  ...('practice' in entry ? passportPaper(entry.practice).blocks.slice(1) : materialBlocks(entry)),
];

const annex = (forms: readonly FormWords[]): Block[] =>
  forms.length === 0
    ? []
    : [
        page,
        words('title', 'ПРИЛОЖЕННЫЕ ФОРМЫ'),
        words('body', 'Формы вложены в сборник в формате PDF; к сборнику в формате Word они приложены архивом.'),
        table(
          [0.08, 0.46, 0.46],
          forms.map(({ name, of }, at) => [String(at + 1), of, name]),
          ['№', 'К чему', 'Файл'],
        ),
      ];

/** The edition as a book: title page, contents, foreword, sections with their entries, the list of forms. */
export const editionPaper = (edition: EditionWords): Paper => ({
  title: `${edition.title}. Выпуск ${edition.number}`,
  blocks: [
    ...cover(edition),
    page,
    { kind: 'contents', title: 'СОДЕРЖАНИЕ' },
    ...(edition.foreword.length > 0 ? [page, words('title', 'ПРЕДИСЛОВИЕ'), ...recorded(edition.foreword)] : []),
    ...edition.sections.flatMap(({ title, entries }) => [
      page,
      words('title', title),
      ...entries.flatMap((entry, at) => [...(at > 0 ? [page] : []), ...entryBlocks(entry)]),
    ]),
    ...annex(edition.forms),
  ],
});
