import { newKey } from '../act.ts';
import { type Paragraph, toldText } from '../practice/text/paragraph.ts';
import type { EntryDraft, SectionDraft } from './arrange.ts';
import type { Edition, EntryRow } from './fragment.ts';

/** What a person writes of an edition. */
export interface Draft {
  title: string;
  actIssuer: string;
  actNumber: string;
  actDate: string | null;
  foreword: readonly Paragraph[];
  sections: readonly SectionDraft[];
}

/** What an entry is called. */
export const nameOf = ({ passport, material }: EntryRow): string => passport?.name ?? material?.title ?? '';

const entryOf = (entry: EntryRow): EntryDraft[] => {
  const { passport, material } = entry;
  if (passport) return [{ key: passport.id, of: 'practice', name: nameOf(entry) }];
  return material ? [{ key: material.id, of: 'material', name: nameOf(entry) }] : [];
};

/** Keys of sections follow from their places: the server names them anew with each arrangement. */
export const draftOf = ({ title, actIssuer, actNumber, actDate, foreword, sections }: Edition): Draft => ({
  title,
  actIssuer,
  actNumber,
  actDate,
  foreword,
  sections: sections.map((section, at) => ({
    key: `section ${at}`,
    title: section.title,
    entries: section.entries.flatMap(entryOf),
  })),
});

export const newSection = (title: string): SectionDraft => ({ key: newKey(), title, entries: [] });

export const inputOf = ({ title, actIssuer, actNumber, actDate, foreword, sections }: Partial<Draft>) => ({
  ...(title !== undefined && { title: title.trim() }),
  ...(actIssuer !== undefined && { actIssuer: actIssuer.trim() }),
  ...(actNumber !== undefined && { actNumber: actNumber.trim() }),
  ...(actDate !== undefined && { actDate }),
  ...(foreword && {
    foreword: foreword.map(({ kind, runs }) => ({ kind, runs: runs.map((run) => ({ ...run })) })),
  }),
  ...(sections && {
    sections: sections.map((section) => ({
      title: section.title,
      entries: section.entries.map(({ key, of }) =>
        of === 'practice' ? { passportId: key } : { materialVersionId: key },
      ),
    })),
  }),
});

/** How a part of a draft is told in words, where two versions stand beside each other. */
export function toldOf(draft: Draft, key: keyof Draft): string {
  if (key === 'foreword') return toldText(draft.foreword);
  if (key === 'sections')
    return draft.sections
      .map(({ title, entries }) => [title, ...entries.map(({ name }) => `– ${name}`)].join('\n'))
      .join('\n');
  return draft[key] ?? '';
}
