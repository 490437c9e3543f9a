import type { Picked } from '../../organisation/OrganisationPicker.tsx';
import { type Paragraph, plainText } from '../../practice/text/paragraph.ts';
import type { Attached } from '../../report/Attachments.tsx';
import { dayOf, momentOf, timeIn } from '../../words/dates.ts';
import type { Kind, Training } from '../fragment.ts';

/** A moment while it is being typed: a day and an hour in the hub's zone. */
export interface At {
  day: string | null;
  /** HH:MM, or nothing. */
  time: string;
}

/** A line of the programme while it is being typed. */
export interface ItemDraft {
  day: string | null;
  from: string;
  to: string;
  title: string;
  speakers: string;
}

export interface TaskDraft {
  id: string | null;
  text: string;
}

/** What a person writes of a training; numbers are texts until they are sent. */
export interface Draft {
  kind: Kind;
  title: string;
  about: readonly Paragraph[];
  programmeId: string | null;
  planYear: string;
  plannedOn: string | null;
  starts: At;
  ends: At;
  place: string;
  municipality: string;
  link: string;
  capacity: string;
  forSome: boolean;
  invited: readonly Picked[];
  opens: At;
  closes: At;
  confirmHours: string;
  supervisor: { id: string; name: string } | null;
  resolution: { id: string; title: string } | null;
  heads: string;
  hosts: readonly Picked[];
  materials: readonly Attached[];
  items: readonly ItemDraft[];
  tasks: readonly TaskDraft[];
}

const timeOf = (instant: string | null): string => (instant === null ? '' : timeIn(instant));

const atOf = (instant: string | null): At => ({ day: instant && dayOf(instant), time: timeOf(instant) });

const typed = (value: number | null): string => (value === null ? '' : String(value));

const picked = (all: Training['hosts'] | Training['invited']): Picked[] =>
  all.map(({ id, shortName }) => ({ id, shortName }));

/** What stands in the form when it opens. */
export const draftOf = (training: Training): Draft => ({
  kind: training.kind,
  title: training.title,
  about: training.about,
  programmeId: training.programme?.id ?? null,
  planYear: String(training.planYear),
  plannedOn: training.plannedOn,
  starts: atOf(training.startsAt),
  ends: atOf(training.endsAt),
  place: training.place,
  municipality: training.municipality,
  link: training.link ?? '',
  capacity: typed(training.capacity),
  forSome: training.audience === 'ORGANISATIONS',
  invited: picked(training.invited),
  opens: atOf(training.opensAt),
  closes: atOf(training.closesAt),
  confirmHours: String(training.confirmHours),
  supervisor: training.supervisor && { id: training.supervisor.id, name: training.supervisor.name },
  resolution: training.resolution,
  heads: typed(training.heads),
  hosts: picked(training.hosts),
  materials: training.materials,
  items: training.items.map(({ startsAt, endsAt, title, speakers }) => ({
    day: startsAt && dayOf(startsAt),
    from: timeOf(startsAt),
    to: timeOf(endsAt),
    title,
    speakers,
  })),
  tasks: training.tasks.map(({ id, text }) => ({ id, text })),
});

/** A number as it was typed; null where nothing was. What is no number the server refuses at its field. */
const numberOf = (text: string): number | null => {
  if (text.trim() === '') return null;
  const value = Number(text.trim());
  return Number.isInteger(value) && Math.abs(value) < 2 ** 31 ? value : -1;
};

/** The moment that was typed; without an hour the beginning of the day, or its end. */
const momentAt = ({ day, time }: At, usual: string): string | null => momentOf({ day, time: time || usual });

/** Who and what another host has chosen may be hidden from this one: it stays, unless something else is chosen. */
const chosenOf = (draft: Draft, { supervisor, resolution }: Pick<Training, 'supervisor' | 'resolution'>) => ({
  ...(draft.supervisor?.id !== supervisor?.id && { supervisorId: draft.supervisor?.id ?? null }),
  ...(draft.resolution?.id !== resolution?.id && { resolutionId: draft.resolution?.id ?? null }),
});

/** A line's moments: of its own day, or of the first. An item without a title is not sent. */
const itemsOf = ({ items, starts }: Draft) =>
  items
    .filter(({ title }) => title.trim() !== '')
    .map(({ day, from, to, title, speakers }) => ({
      startsAt: momentOf({ day: day ?? starts.day, time: from }),
      endsAt: momentOf({ day: day ?? starts.day, time: to }),
      title,
      speakers,
    }));

/** What is sent of a draft. */
export const wordsOf = (draft: Draft, training: Pick<Training, 'state' | 'supervisor' | 'resolution'>) => ({
  kind: draft.kind,
  title: draft.title,
  about: draft.about.map(({ kind, runs }) => ({
    kind,
    runs: runs.map(({ text, bold, italic }) => ({ text, bold, italic })),
  })),
  programmeId: draft.programmeId,
  planYear: numberOf(draft.planYear) ?? -1,
  plannedOn: draft.plannedOn,
  startsAt: momentAt(draft.starts, '10:00'),
  endsAt: momentAt(draft.ends, '17:00'),
  place: draft.place,
  municipality: draft.municipality,
  link: draft.link,
  capacity: numberOf(draft.capacity),
  audience: draft.forSome ? ('ORGANISATIONS' as const) : ('EVERYBODY' as const),
  invitedIds: draft.invited.map(({ id }) => id),
  opensAt: momentAt(draft.opens, '00:00'),
  closesAt: momentAt(draft.closes, '23:59'),
  confirmHours: numberOf(draft.confirmHours) ?? -1,
  ...chosenOf(draft, training),
  ...(training.state === 'HELD' && { heads: numberOf(draft.heads) }),
  hostIds: draft.hosts.map(({ id }) => id),
  fileIds: draft.materials.map(({ id }) => id),
  items: itemsOf(draft),
  tasks: draft.tasks
    .filter(({ text }) => text.trim() !== '')
    .map(({ id, text }) => (id === null ? { text } : { id, text })),
});

/** What both wrote, as it is told where two edit at once. */
export const toldAbout = ({ about }: Draft): string => plainText(about);
