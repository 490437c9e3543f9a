import type { Day } from '@vmeste/schema/core/time.ts';
import { writtenDay } from '../layout.ts';
import { type Block, ends, named, type Paper, words } from '../paper/paper.ts';
import { longDay } from '../paper/typography.ts';
import { ofWhat } from './minutes.ts';

/** What a member without an account gets before a meeting, on paper. */
export interface Packet {
  /** The group's full name. */
  readonly body: string;
  readonly date: Day;
  /** HH:MM in the hub's zone; how long it is planned for, in minutes. */
  readonly startsAt: string;
  readonly duration: number;
  readonly place: string | null;
  /** Where those take part who come by link. */
  readonly link: string | null;
  readonly items: readonly PacketItem[];
}

export interface PacketItem {
  readonly number: number;
  readonly title: string;
  readonly speaker: string | null;
  /** Allotted. */
  readonly minutes: number | null;
  readonly draftDecision: string | null;
  /** Names of files, as they are attached. */
  readonly materials: readonly string[];
}

const itemOf = ({ number, title, speaker, minutes, draftDecision, materials }: PacketItem): Block[] => [
  words('heading', `${number}. ${title}`),
  ...(speaker === null ? [] : [named('detail', 'Докладчик:', speaker)]),
  ...(minutes === null ? [] : [named('detail', 'Отведено:', `${minutes} мин`)]),
  ...(draftDecision === null ? [] : [named('body', 'Проект решения:', draftDecision)]),
  ...(materials.length === 0 ? [] : [words('detail', { text: 'Материалы:', bold: true })]),
  ...materials.map((name) => words('item', `– ${name}`)),
];

const packetTitle = ({ date }: Pick<Packet, 'date'>): string => `Повестка заседания ${writtenDay(date)}`;

/** The agenda with who speaks, for how long, what is proposed to decide, and the materials by name. */
export const packetPaper = (packet: Packet): Paper => ({
  title: packetTitle(packet),
  blocks: [
    words('title', 'ПОВЕСТКА ДНЯ'),
    words('subtitle', ofWhat('заседания', packet.body)),
    ends(longDay(packet.date), `начало в ${packet.startsAt}, ${packet.duration} мин`, true),
    ...(packet.place === null ? [] : [named('line', 'Место проведения:', packet.place)]),
    ...(packet.link === null ? [] : [named('line', 'Видеосвязь:', packet.link)]),
    ...(packet.items.length === 0
      ? [words('body', 'Вопросы повестки дня ещё не определены.')]
      : packet.items.flatMap(itemOf)),
  ],
});
