import { expect, test } from 'vitest';
import { readPasted } from './read.ts';

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
