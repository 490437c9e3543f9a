import type { Amendment, AssignmentState, DecisionKind, ExecutorRole } from '@vmeste/prisma/generated/client.ts';
import type { Paragraph } from '../../core/paragraph.ts';
import type { Day } from '../../core/time.ts';

/**
 * The minutes of a meeting as people know them: body, number, date, place and time; chair and secretary; those present
 * by body, those invited; the agenda with speakers; for each item heard, spoke and decided with votes; dissenting
 * opinions; who drafted it. It holds words only, so that what was signed stays as it was, whatever becomes of the rows.
 */
export interface MinutesText {
  /** The group's full name. */
  readonly body: string;
  /** Who founded it, by which act: «приказ от 08.04.2021 № 306». */
  readonly foundedBy: string;
  /** Null until it is registered. */
  readonly number: string | null;
  readonly date: Day;
  /** HH:MM in the hub's zone. */
  readonly startedAt: string;
  readonly endedAt: string | null;
  readonly place: string | null;
  readonly chair: Named | null;
  readonly secretary: Named | null;
  /** Grouped by organisation, people in the order of the alphabet. */
  readonly present: readonly Present[];
  readonly invited: readonly Present[];
  readonly absent: readonly Present[];
  readonly quorum: { readonly voting: number; readonly present: number; readonly needed: number };
  readonly agenda: readonly AgendaLine[];
  readonly items: readonly ItemText[];
}

export interface Named {
  readonly name: string;
  readonly post: string | null;
}

export interface Present {
  readonly organisation: string;
  readonly people: readonly (Named & {
    /** «замещает … по письму от … № …»; null for whoever sits there. */
    readonly inPlaceOf: string | null;
    readonly byLink: boolean;
  })[];
}

export interface AgendaLine {
  readonly number: number;
  readonly title: string;
  readonly speaker: string | null;
}

export interface ItemText extends AgendaLine {
  readonly heard: readonly Paragraph[];
  readonly spoke: readonly Paragraph[];
  /** At the control of assignments: what was under control. */
  readonly controlled?: readonly ControlledText[];
  readonly decided: readonly DecisionText[];
  readonly dissents: readonly { readonly who: string; readonly text: string }[];
}

/** An assignment that a meeting heard of, as it stood when the text was finished. */
export interface ControlledText {
  readonly number: string;
  readonly text: string;
  /** The lead first; one that was addressed to a class names the class. */
  readonly executors: readonly string[];
  readonly term: string | null;
  readonly dueOn: Day | null;
  readonly state: AssignmentState;
  readonly binding: boolean;
  readonly overdue: boolean;
  /** Of one that was addressed to a class: how many it stands for, how many of them have ended, how many are late. */
  readonly parts: { readonly all: number; readonly done: number; readonly overdue: number } | null;
}

export interface DecisionText {
  /** Within the minutes: 2.1. */
  readonly number: string;
  /** As the group numbers it: 3/2/1; null until the minutes have their own number. */
  readonly code: string | null;
  readonly kind: DecisionKind;
  readonly text: string;
  readonly addressees: readonly { readonly name: string; readonly role: ExecutorRole }[];
  /** In words, e.g. «до 30 ноября 2022 года»; null where there is none. */
  readonly term: string | null;
  readonly controller: string | null;
  readonly vote: VoteText | null;
  /** What it makes of a decision of earlier minutes. */
  readonly amends?: AmendedText;
}

/** An earlier decision, as registered minutes number it. */
export interface AmendedText {
  readonly how: Amendment;
  readonly code: string;
  /** Of its minutes. */
  readonly minutes: string;
  readonly date: Day;
}

export interface VoteText {
  readonly for: number;
  readonly against: number;
  readonly abstain: number;
  readonly carried: boolean;
  readonly inAbsentia: boolean;
}
