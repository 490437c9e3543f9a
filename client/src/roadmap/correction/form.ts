import type { RoadmapWords } from './fragment.ts';

/** What stands in the fields of the dialog. */
export interface Form {
  title: string;
  period: { start: string | null; end: string | null };
  act: { kind: string; number: string; date: string | null };
  /** One a line. */
  goals: string;
  targetGroups: string;
  sections: { id: string; number: string; title: string }[];
}

export const formOf = ({ title, periodStart, periodEnd, act, goals, targetGroups, sections }: RoadmapWords): Form => ({
  title,
  period: { start: periodStart, end: periodEnd },
  act: { kind: act?.kind ?? '', number: act?.number ?? '', date: act?.date ?? null },
  goals: goals.join('\n'),
  targetGroups: targetGroups.join('\n'),
  sections: sections.map(({ id, number, title: heading }) => ({ id, number, title: heading })),
});

const isOther = (one: unknown, other: unknown): boolean => JSON.stringify(one) !== JSON.stringify(other);

const linesOf = (text: string): string[] => text.split('\n').filter((line) => line.trim() !== '');

/** Only what was touched is sent: what somebody else put right meanwhile stays. */
export const touched = (form: Form, opened: Form) => ({
  ...(form.title !== opened.title && { title: form.title }),
  ...(isOther(form.period, opened.period) && { period: form.period }),
  ...(isOther(form.act, opened.act) && { act: form.act }),
  ...(form.goals !== opened.goals && { goals: linesOf(form.goals) }),
  ...(form.targetGroups !== opened.targetGroups && { targetGroups: linesOf(form.targetGroups) }),
  ...(isOther(form.sections, opened.sections) && {
    sections: form.sections
      .filter(({ title }, at) => title !== opened.sections[at]?.title)
      .map(({ id, title }) => ({ id, title })),
  }),
});
