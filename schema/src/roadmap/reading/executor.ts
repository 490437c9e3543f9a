import { stems, withoutAsides } from './name.ts';
import { isUnpaired, splitOutside } from './pair.ts';
import { type Problem, problem } from './problem.ts';
import { filled, key, mendLine } from './wording.ts';

/** Who answers for a measure, named as the cell names them, «(по согласованию)» included. */
export type Executors = {
  readonly leads: readonly string[];
  readonly coExecutors: readonly string[];
  /** Names the cell itself introduces: «(далее – ОМС)». */
  readonly definitions: readonly { readonly short: string; readonly full: string }[];
  readonly problems: readonly Omit<Problem, 'row'>[];
};

/**
 * «Во взаимодействии» also stands without «с», after a comma, or twice in a cell.
 * The preposition counts in lower case only: «совместно СО НКО» names «СО НКО».
 */
export const connector =
  /,?\s*(?<![А-Яа-яЁё])(?:[Вв]о\s+взаимодействии|[Сс]овместно|[Пп]ри\s+(?:участии|содействии)|[Сс]\s+(?:участием|привлечением)|[Сс]оисполнител[ьи]\s*:)(?:\s+(?:со?|С)(?=\s|$))?\s*:?\s*/gu;
const incomplete =
  /,\s*(?:[Вв]о\s+взаимодействии|[Сс]овместно)|(?:[Вв]о\s+взаимодействии|[Сс]овместно)(?!\s+(?:со?|С)(?:\s|$))/u;

/**
 * A clause that belongs to the name before it, and begins in lower case. «-ющ-» is a participle by itself; «-нн-» and
 * «-ем-» are only where something hangs on them, «расположенные на …», «созданных администрацией»: «общественные
 * организации» and «казенные учреждения» are bodies of their own.
 */
const clause = new RegExp(
  [
    String.raw`^(?:в\s+(?:ведении|состав|отношении|том\s+числе|лице)|котор|подведомственн|расположенн)`,
    String.raw`^(?:не\s+)?[а-яё-]+(?:ющ|ящ|ащ|ущ|вш)(?:ие|ими|их|ий|ей|ая|ой|ее|его)(?:ся)?(?=\s|$)`,
    String.raw`^(?:не\s+)?[а-яё-]+(?:нн|ем|им)(?:ые|ыми|ых|ый|ой|ая|ое|ого|ым)\s+(?:во?|на|по|при|для|из|от|со?|за|под)\s`,
    String.raw`^(?:не\s+)?[а-яё-]+(?:нн|ем|им)(?:ые|ых|ый|ая|ое|ого)\s+[а-яё]{3,}(?:ом|ем|ами|ями|ией)(?=\s|$)`,
  ].join('|'),
  'u',
);
/** The rest of an enumeration in the genitive: «города Бердска, Искитимского района Новосибирской области». */
const genitive =
  /^(?:(?:города|района|округа|г\.)\s|[А-ЯЁ][а-яё-]+(?:ского|цкого|ого|его|ой|ей)\s+(?:(?:муниципального|городского)\s+)?(?:района|города|округа|области|края|сельсовета|поселения)(?=\s|$))/u;

const marker = /^(?:[-–—•]|\d{1,2}[.)])\s+/u;
/** Words that cannot end a name. */
const dangling =
  /(?:^|\s)(?:и|с|со|во|в|по|на|для|при|из|от|взаимодействии|совместно|министерств[а-яё]+|[а-яё]+(?:ое|ая|ые|ый|ого|ой|ых|ыми|ими))$|[,;]$/iu;
/** Words that begin a name, though a line that begins in lower case mostly goes on with the one before. */
const subject =
  /^(?:министерств|департамент|управлени|администраци|комитет|орган(?:ы|ами)|организаци|учреждени|фонд|служб|центр|комисси|государственн|муниципальн|автономн|некоммерческ)/iu;
/** Lines that go on with a name: the region it belongs to, an opening bracket or quote. */
const continuing = /^(?:[а-яё(«»,;]|[А-ЯЁ][а-яё-]+(?:ской|цкой|ского|цкого|ого|ых|их)(?=\s|$)|НСО(?=\s|,|$))/u;

/** Whether a line end breaks a name rather than parts two of them. */
const carries = (line: string, next: string): boolean => {
  if (marker.test(next)) return false;
  return dangling.test(line) || (continuing.test(next) && !subject.test(next));
};

/** Lines of a cell as one text, where a line end stays only if it parts two names. */
const joinLines = (lines: readonly string[]): string => {
  const kept = filled(lines);
  return kept.reduce((text, line, index) => {
    if (index === 0) return line;
    return `${text}${carries(kept[index - 1] ?? '', line) ? ' ' : '\n'}${line}`;
  }, '');
};

/** Names that are known: they tell where one name ends and the next begins. */
export type Known = { has(name: string): boolean };

/** A name is known as it is written, and in another case: «министерством труда, занятости и развития». */
export const knownNames = (names: readonly string[]): Known => {
  const words = new Set([...names.map(key), ...names.map(stems)].filter((word) => word !== ''));
  return {
    has: (name) => [key(name), key(withoutAsides(name)), stems(withoutAsides(name))].some((word) => words.has(word)),
  };
};

const nobody: Known = { has: () => false };

/** «Министерство труда, занятости и развития»: parts that together are a name that is known are one. */
const joinKnown = (parts: readonly string[], known: Known): string[] => {
  const found: string[] = [];
  for (let at = 0; at < parts.length; ) {
    let end = Math.min(parts.length, at + 5);
    while (end > at + 1 && !known.has(parts.slice(at, end).join(', '))) end -= 1;
    found.push(parts.slice(at, end).join(', '));
    at = end;
  }
  return found;
};

/** Whether a part only goes on with the name before it; a name that is known never does. */
const goesOn = (part: string, known: Known): boolean =>
  (clause.test(part) || (genitive.test(part) && !part.includes('«'))) && !known.has(part);

const names = (text: string, known: Known): string[] => {
  const found: string[] = [];
  for (const part of joinKnown(splitOutside(text).map(trimmed), known)) {
    const last = found.at(-1);
    if (part === '') continue;
    if (last !== undefined && goesOn(part, known)) found[found.length - 1] = `${last}, ${part}`;
    else found.push(part);
  }
  return found;
};

const item = /^[-–—•]\s+(?<name>.*);$/u;

/** «– Фонд помощи детям, семьям;»: in a list that is set item by item a comma is the name's own, unless it parts two that are known. */
const namesOfItems = (text: string, known: Known): string[] | null => {
  const lines = filled(text.split('\n'));
  const items = lines.flatMap((line) => item.exec(line)?.groups?.name ?? []);
  if (items.length === 0 || items.length < lines.length) return null;
  return items.flatMap((name) => {
    const parts = names(name, known);
    return parts.every((part) => known.has(part)) ? parts : [name];
  });
};

/** What a list in brackets, «(соисполнители: …)», leaves of them when it is taken apart; and the dot behind the last name. */
const trimmed = (piece: string): string => {
  const words = mendLine(piece)
    .replace(marker, '')
    .replace(/(?<!\s[А-ЯЁ]\.\s?[А-ЯЁ])\.$/u, '');
  const [opened, closed] = ['(', ')'].map((sign) => words.split(sign).length - 1);
  if (opened === closed) return words;
  return words.replace(/^\)\s*|\s*\($/u, '').replace((closed ?? 0) > (opened ?? 0) ? /\)$/u : /^\(\s*/u, '');
};

/** Names that «и» or a slash joins; what has more of them is no list of names. */
const mostParts = 12;

/**
 * «Минтруда и соцразвития НСО и Минздрав НСО», «Минтруда НСО / Минздрав НСО»: parted only where both sides are names
 * that are known.
 */
const partKnown = (name: string, known: Known): string[] => {
  const words = name.split(/(\s+и\s+|\s*\/\s*)/u);
  if (words.length > 2 * mostParts || known.has(name)) return [name];
  for (let at = 1; at < words.length; at += 2) {
    const [left, right] = [words.slice(0, at).join(''), words.slice(at + 1).join('')];
    if (!known.has(left)) continue;
    const rest = partKnown(right, known);
    if (rest.length > 1 || known.has(right)) return [left, ...rest];
  }
  return [name];
};

const withoutRepeats = (
  list: readonly string[],
  earlier: readonly string[],
): { kept: string[]; repeated: string[] } => {
  const seen = new Set(earlier.map(key));
  const kept: string[] = [];
  const repeated: string[] = [];
  for (const name of list) {
    if (seen.has(key(name))) repeated.push(name);
    else kept.push(name);
    seen.add(key(name));
  }
  return { kept, repeated };
};

const define = (name: string): { short: string; full: string } | null => {
  const found = /\(\s*далее\s*(?:[-–—:]\s*)?(?:соответственно\s+)?(?<short>[^()]{1,200})\)/iu.exec(name);
  const short = found?.groups?.short;
  return found && short
    ? { short: mendLine(short), full: mendLine(name.replace(found[0], '').replace(/\s+,/gu, ',')) }
    : null;
};

/** «Минздрав НСО (соисполнитель)» stands among the leads and is none. */
const helping = /\(\s*соисполнител[ьи]\s*\)/iu;

/**
 * Reads the cell of executors: before «во взаимодействии с» stand the leads, after it the co-executors.
 * A separate column of co-executors may be given; `known` are the names of the directory and of the document's own
 * abbreviations.
 */
export const readExecutors = (
  lines: readonly string[],
  further: readonly string[] = [],
  known: Known = nobody,
): Executors => {
  const text = joinLines(lines);
  const connectors = text.match(connector) ?? [];
  const [first = '', ...rest] = text.split(connector);
  const read = (part: string): string[] => {
    const said = part.replace(/^(?:ответственный(?:\s+исполнитель)?|исполнител[ьи])\s*:\s*/iu, '');
    return (namesOfItems(said, known) ?? names(said, known)).flatMap((name) => partKnown(name, known));
  };
  const before = read(first);
  const leads = withoutRepeats(
    before.filter((name) => !helping.test(name)),
    [],
  );
  const others = withoutRepeats(
    [
      ...before.filter((name) => helping.test(name)),
      ...rest.flatMap(read),
      ...joinLines(further).split(connector).flatMap(read),
    ],
    leads.kept,
  );
  const problems: Omit<Problem, 'row'>[] = [];
  const note = (code: Problem['code'], value: string): void =>
    void problems.push(problem(code, { column: 'executor', value }));
  if (leads.kept.length === 0) note('executorMissing', text);
  for (const name of [...leads.repeated, ...others.repeated]) note('executorRepeated', name);
  if (connectors.length > 1) note('connectorRepeated', text);
  if (incomplete.test(text)) note('connectorIncomplete', text);
  if (isUnpaired(text)) note('quotesUnpaired', text);
  const definitions = [...leads.kept, ...others.kept].map(define).filter((found) => found !== null);
  return { leads: leads.kept, coExecutors: others.kept, definitions, problems };
};
