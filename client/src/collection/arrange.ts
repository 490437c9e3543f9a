/** An entry while sections are arranged. */
export interface EntryDraft {
  /** The version that it is. */
  key: string;
  of: 'practice' | 'material';
  name: string;
}

export interface SectionDraft {
  /** Stays the same while it is renamed and moved. */
  key: string;
  title: string;
  entries: readonly EntryDraft[];
}

type Line = { readonly section: SectionDraft } | { readonly entry: EntryDraft };

const keyOf = (line: Line): string => ('section' in line ? line.section.key : line.entry.key);

/** Sections and entries as they stand below each other. */
const linesOf = (sections: readonly SectionDraft[]): Line[] =>
  sections.flatMap((section): Line[] => [{ section }, ...section.entries.map((entry) => ({ entry }))]);

export const keysOf = (sections: readonly SectionDraft[]): string[] => linesOf(sections).map(keyOf);

/** Each entry belongs to the section that it stands below. */
function sectionsOf(lines: readonly Line[]): SectionDraft[] {
  const sections: { section: SectionDraft; entries: EntryDraft[] }[] = [];
  const early: EntryDraft[] = [];
  for (const line of lines) {
    if ('section' in line) sections.push({ section: line.section, entries: [] });
    else (sections.at(-1)?.entries ?? early).push(line.entry);
  }
  return sections.map(({ section, entries }, at) => ({
    ...section,
    entries: at === 0 ? [...early, ...entries] : entries,
  }));
}

/** What was taken is put where another line stands; a section takes its entries along. */
export function moved(sections: readonly SectionDraft[], key: string, over: string): readonly SectionDraft[] {
  const from = sections.findIndex((section) => section.key === key);
  if (from >= 0) {
    const to = sections.findIndex((one) => one.key === over || one.entries.some((entry) => entry.key === over));
    const section = sections[from];
    return to < 0 || !section ? sections : sections.toSpliced(from, 1).toSpliced(to, 0, section);
  }
  const lines = linesOf(sections);
  const [start, end] = [key, over].map((one) => lines.findIndex((line) => keyOf(line) === one));
  const line = start === undefined ? undefined : lines[start];
  if (start === undefined || end === undefined || start < 0 || end < 0 || !line) return sections;
  return sectionsOf(lines.toSpliced(start, 1).toSpliced(end, 0, line));
}

/** One step up or down among what stands there: a section among sections, an entry among all lines. */
export function stepped(sections: readonly SectionDraft[], key: string, by: -1 | 1): readonly SectionDraft[] {
  const at = sections.findIndex((section) => section.key === key);
  const keys = at >= 0 ? sections.map((section) => section.key) : keysOf(sections);
  const over = keys[keys.indexOf(key) + by];
  // Above the first section there is no place.
  return over === undefined || (at < 0 && over === sections[0]?.key) ? sections : moved(sections, key, over);
}

/** An entry goes to the end of a section. */
export const sentTo = (sections: readonly SectionDraft[], key: string, to: string): readonly SectionDraft[] => {
  const entry = sections.flatMap(({ entries }) => entries).find((one) => one.key === key);
  return sections.map((section) => {
    const entries = section.entries.filter((one) => one.key !== key);
    return { ...section, entries: section.key === to && entry ? [...entries, entry] : entries };
  });
};
