import type { FigureBound } from '../../report/rule.ts';
import type { Result } from '../rule.ts';

/** Words before a figure that make a bound of it; a figure without any is exact. */
const bounds: readonly (readonly [RegExp, FigureBound])[] = [
  [/^(?:более|свыше|больше|не менее)\s+/iu, 'MORE'],
  [/^(?:менее|меньше|не более|до)\s+/iu, 'LESS'],
  [/^(?:около|примерно|порядка|почти)\s+/iu, 'ABOUT'],
];

const thousands: Readonly<Record<string, number>> = { 'тыс.': 1_000, тыс: 1_000, млн: 1_000_000, 'млн.': 1_000_000 };

const figure = /^(\d{1,3}(?:[\s\u00a0]\d{3})+|\d+)(?:[,.](\d+))?\s*(тыс\.?|млн\.?)?\s*(.*)$/iu;

/** «более 9,9 тыс. детей»: the figure, its bound and what it counts. */
export function figureIn(text: string): (Pick<Result, 'value' | 'bound'> & { readonly rest: string }) | null {
  const trimmed = text.trim();
  const [says, bound] = bounds.find(([begins]) => begins.test(trimmed)) ?? [/^/u, 'EXACT' as const];
  const [, whole, part = '', times = '', rest = ''] = figure.exec(trimmed.replace(says, '')) ?? [];
  if (whole === undefined) return null;
  const value = Number(`${whole.replace(/\D/gu, '')}.${part || '0'}`) * (thousands[times.toLowerCase()] ?? 1);
  // A tenth of a thousand is no fraction.
  return { value: Math.round(value * 1e6) / 1e6, bound, rest: rest.trim() };
}

const yearIn = (text: string): number | null => {
  const [, year] = /^(?:в\s+)?((?:19|2[01])\d{2})(?:\s*г(?:\.|од[уа]?)?)?\.?$/iu.exec(text.trim()) ?? [];
  return year === undefined ? null : Number(year);
};

const unitIn = (text: string): string | null => (text === '' || text === '–' || text === '-' ? null : text);

/** «Год | Показатель | Значение | Единица», in that order, as the hub itself writes it. */
function fromRow([year = '', label = '', value = '', unit = '']: readonly string[]): Result | null {
  const [of, read] = [yearIn(year), figureIn(value)];
  if (of === null || read === null || label === '') return null;
  return { year: of, label, value: read.value, bound: read.bound, unit: unitIn(unit) ?? unitIn(read.rest) };
}

/** «2021 год – более 40 семей», «в 2020 году: 37 родителей, 41 ребёнок». */
function fromWords(text: string): Result[] | null {
  const [, year, rest] = /^(?:в\s+)?((?:19|2[01])\d{2})\s*г(?:\.|од[уа]?)?\s*[-–—:]\s*(.+)$/iu.exec(text.trim()) ?? [];
  if (year === undefined || rest === undefined) return null;
  const read = rest.split(/[;,]\s+/u).map((part) => figureIn(part.replace(/[.;]$/u, '')));
  const whole = read.flatMap((one) =>
    one === null || one.rest === ''
      ? []
      : [{ year: Number(year), label: one.rest, value: one.value, bound: one.bound, unit: null }],
  );
  return whole.length === read.length ? whole : null;
}

/**
 * Results by year, from rows of a table or from sentences.
 * @param rows their cells; a sentence is a row of one
 * @returns with them the lines from which no figure of a year could be read
 */
export function resultsIn(rows: readonly (readonly string[])[]): {
  readonly results: readonly Result[];
  readonly unread: readonly string[];
} {
  const results: Result[] = [];
  const unread: string[] = [];
  for (const cells of rows) {
    const read = cells.length > 1 ? fromRow(cells) : fromWords(cells[0] ?? '');
    if (read !== null) results.push(...[read].flat());
    else if (!/^год$/iu.test(cells[0]?.trim() ?? '')) unread.push(cells.filter(Boolean).join(' '));
  }
  return { results, unread };
}
