import type { Picked } from '../organisation/OrganisationPicker.tsx';
import type { SeatKind } from './words.ts';
import { linesOf } from './words.ts';

/** An act as somebody types it; its number and date may stay blank. */
export interface ActForm {
  kind: string;
  number: string;
  date: string | null;
  title: string;
  /** One on a line. */
  issuers: string;
  file: { id: string; name: string } | null;
}

export const noAct: ActForm = { kind: '', number: '', date: null, title: '', issuers: '', file: null };

export const sentAct = ({ kind, number, date, title, issuers, file }: ActForm) => ({
  kind,
  number: number.trim() || null,
  date,
  title: title.trim() || null,
  issuers: linesOf(issuers),
  fileId: file?.id ?? null,
});

/** A place that an act gives, as it was chosen. */
export interface SeatForm {
  kind: SeatKind;
  organisation: Picked | null;
  person: { id: string; name: string } | null;
  title: string;
}

export const sentSeat = ({ kind, organisation, person, title }: SeatForm) => ({
  kind,
  organisationId: organisation?.id ?? null,
  personId: person?.id ?? null,
  title: title.trim() || null,
});

/** What a group is, as it is typed. */
export interface GroupForm {
  name: string;
  purpose: string;
  /** One on a line. */
  tasks: string;
  powersUntil: string | null;
}

export const noGroup: GroupForm = { name: '', purpose: '', tasks: '', powersUntil: null };

export const sentGroup = ({ name, purpose, tasks, powersUntil }: GroupForm) => ({
  name,
  words: { purpose: purpose.trim() || null, tasks: linesOf(tasks), powersUntil },
});
