import { expect, test } from 'vitest';
import { readPasted, readResolution } from './read.ts';

const header = '№\tМероприятие\tСрок\tИсполнитель\n';
const rows = (count: number, row: (at: number) => string): string =>
  header + Array.from({ length: count }, (_, at) => row(at + 1)).join('\n');

/** Words on which a careless pattern would try every way of reading them. */
const cases: readonly (readonly [string, string])[] = [
  [
    'prepositions without end',
    rows(25, (at) => `${at}\t${'а'.repeat(1_000)}\t${'до '.repeat(900)}\t${'с участием '.repeat(200)}`),
  ],
  ['numerals that could be quarters', rows(10, (at) => `${at}\tx\t${'1 и '.repeat(2_500)}\tОМС`)],
  [
    'Roman numerals and open quotes',
    rows(20, (at) => `${at}\t${'I '.repeat(2_000)}\t${'1, '.repeat(1_000)}\t${'«(,'.repeat(1_000)}`),
  ],
  ['names joined without end', rows(10, (at) => `${at}\tx\t${'один раз в '.repeat(1_500)}\t${'ОМС и '.repeat(1_500)}`)],
  [
    'brackets that never close',
    rows(8, (at) => `${at}\t${'- '.repeat(9_000)}\t${'– '.repeat(9_000)}\t${'(далее - '.repeat(2_000)}`),
  ],
  [
    'one word as long as a cell',
    rows(20, (at) => `${at}\t${'щ'.repeat(19_000)}\t${'9'.repeat(19_000)}\t${'щ'.repeat(19_000)}`),
  ],
  ['tabs only', '\t'.repeat(1_900_000)],
  ['quotes only', header + '"'.repeat(1_900_000)],
  ['titles only', `${'План\n\n'.repeat(5_000)}${header}1\tx\t2022\tОМС`],
];

test.each(cases)(
  'text made to be slow is answered in seconds: %s',
  async (_, text) => {
    const began = process.cpuUsage();
    await readPasted(text);
    expect(process.cpuUsage(began).user / 1_000).toBeLessThan(5_000);
  },
  60_000,
);

const items = (count: number, item: (at: number) => string): string =>
  ['РЕЗОЛЮЦИЯ', '24 января 2020 года', ...Array.from({ length: count }, (_, at) => item(at + 1))].join('\n\n');

/** About a megabyte each: the same for the reading of a resolution. */
const resolutions: readonly (readonly [string, string])[] = [
  ['prose without an item', items(100, () => 'слово '.repeat(1_600))],
  ['prepositions without end', items(60, (at) => `${at}. ${'до '.repeat(6_000)}`)],
  ['days without end', items(60, (at) => `${at}. Центру: ${'до 01.03.2020, '.repeat(1_200)}`)],
  ['brackets that never close', items(60, (at) => `${at}. ${'(срок – '.repeat(2_000)}`)],
  ['addressees without end', items(500, (at) => `${at}. Органам власти${' и органам власти'.repeat(110)}: принять`)],
  ['one word as long as a paragraph', items(60, (at) => `${at}. ${'щ'.repeat(19_000)}`)],
  ['dashes and quotes only', items(60, (at) => `${at}. ${'- «'.repeat(6_000)}`)],
  [
    'a term above very many items',
    items(9_900, (at) => (at === 1 ? `1. Центрам ${'до 01.03.2020 '.repeat(1_000)}:` : '- план;')),
  ],
  [
    'an item that never ends',
    items(9_900, (at) => (at === 2 || at === 9_899 ? '1. Центру:' : 'слово до 1 марта; срок')),
  ],
  ['leads without end', items(9_900, (at) => (at === 9_899 ? '1. План.' : 'Директорам учреждений:'))],
  ['numbers out of order', items(9_900, (at) => `${(at % 900) + 1}.${(at % 7) + 1}. Центрам – помогать до 1 марта;`)],
  ['numbers alone', items(9_900, () => '1.')],
  ['posts without names', items(9_900, (at) => (at === 1 ? '1. Центру: план.' : 'Директор'))],
];

test.each(resolutions)(
  'a resolution made to be slow is answered in seconds: %s',
  async (_, text) => {
    const began = process.cpuUsage();
    await readResolution(Buffer.from(text));
    expect(process.cpuUsage(began).user / 1_000).toBeLessThan(5_000);
  },
  60_000,
);
