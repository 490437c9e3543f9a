import { actName, isSeatKind, seatName } from '../group/words.ts';
import { states } from '../kit/StateMark.tsx';
import type { MessageId } from '../words/message.ts';
import { isMessage, type Words } from '../words/words.ts';
import type { Change, Place, Revision } from './fragment.ts';

/** What changed, and of which of several things that the act was done to. */
export interface ToldChange extends Change {
  /** The seat, where it is one of a group's. */
  seat: Place | null;
}

/** One act, as it is told: what it was done to, and all that it changed. */
export interface Entry extends Omit<Revision, 'row' | 'changes'> {
  /** Null where the act was done to the very thing whose history it is. */
  subject: string | null;
  changes: readonly ToldChange[];
}

const nameOf = ({ whose, person, title }: Place): string => seatName({ organisation: whose, person, title });

/**
 * What was done to, besides what the page is about: which measure and whose report it is, the class that it joined, the
 * role given.
 */
function subjectOf({ row, measure }: Revision, of: string, words: Words): string | null {
  const { t } = words;
  const number = measure === null || measure.id === of ? null : measure.number;
  if (number !== null) return row?.__typename === 'Report' ? `${number}, ${row.organisation.shortName}` : number;
  if (row?.__typename === 'ClassMembership')
    return row.class.id === of ? row.organisation.shortName : row.class.shortName;
  if (row?.__typename === 'Report') return row.organisation.shortName;
  if (row?.__typename === 'Membership') return row.organisation.shortName;
  if (row?.__typename === 'GroupAct') return actName(row, words);
  if (row?.__typename === 'Holding') return `${nameOf(row.seat)} · ${t(`seat.${row.seat.seatKind}`)}`;
  if (row?.__typename !== 'Appointment') return null;
  const over = row.over?.shortName ?? row.roadmap?.title ?? row.group?.name;
  return over === undefined ? t(`role.${row.role}`) : `${t(`role.${row.role}`)}, ${over}`;
}

/** One act may change several things at once: it is told as one, as long as it was done to one. */
export function entriesOf(revisions: readonly Revision[], of: string, words: Words): Entry[] {
  const told: Entry[] = [];
  for (const { changes: changed, ...revision } of revisions) {
    const seat = revision.row?.__typename === 'Seat' ? revision.row : null;
    const own = changed.map((change) => ({ ...change, seat }));
    const subject = subjectOf({ ...revision, changes: changed }, of, words);
    const last = told.at(-1);
    const same = last && last.act === revision.act && last.at === revision.at && last.by?.id === revision.by?.id;
    if (same && (last.subject === null || subject === null || last.subject === subject)) {
      const changes = [...last.changes, ...own];
      told[told.length - 1] = { ...last, subject: last.subject ?? subject, changes };
    } else told.push({ ...revision, changes: own, subject });
  }
  return told;
}

const isAct = (id: string): id is Extract<MessageId, `act.${string}`> => id.startsWith('act.') && isMessage(id);

/** The catalogue decides which acts are told by name; an act without words is a change. */
export const actWords = (act: string, { t }: Words): string => {
  const id = `act.${act}`;
  return t(isAct(id) ? id : 'act.other');
};

const isTold = (id: string): id is Extract<MessageId, `changed.${string}`> =>
  id.startsWith('changed.') && isMessage(id);

/** Columns that say whose a seat is: it is called by what it is. */
const whose: readonly string[] = ['organisationId', 'personId', 'title'];

/**
 * What a column is called: some are called otherwise in the history of a person, or of a group. Null for one that is not
 * told.
 */
export const columnWords = (act: string, { column, seat }: Pick<ToldChange, 'column' | 'seat'>, { t }: Words) => {
  if (seat && whose.includes(column)) return t(`seat.${seat.seatKind}`);
  const id = [`changed.${act.split('.')[0]}.${column}`, `changed.${column}`].find(isTold);
  if (id === undefined) return null;
  return seat ? `${nameOf(seat)}, ${t(id).toLowerCase()}` : t(id);
};

const isCode = (id: string): id is Extract<MessageId, `report.state.${string}` | `kind.${string}`> =>
  /^(report\.state|kind)\./u.test(id) && isMessage(id);

const dayOffRules = ['AS_IS', 'DAY_BEFORE', 'DAY_AFTER'] as const;

const isRule = (id: string): id is Extract<MessageId, `group.rules.${string}.${string}` | `group.manner.${string}`> =>
  /^group\.(rules\.\w+|manner)\./u.test(id) && isMessage(id);

/** A rule of a group, in words; of a file, that there is one. */
function ruleWords(column: string, value: unknown, { t, dates }: Words): string | null {
  if (column === 'regulationId') return t('history.uploaded');
  if (typeof value === 'boolean') return t(value ? 'history.yes' : 'history.no');
  if (column === 'voters' || column === 'writers') {
    const kinds = Array.isArray(value) ? value.map(String).filter(isSeatKind) : [];
    return dates.list(kinds.map((kind) => t(`seat.those.${kind}`)));
  }
  const moves = column === 'dayOffRule' && dayOffRules.find((rule) => rule === value);
  if (moves) return t(`dayOff.${moves}`);
  const id = [`group.rules.${column}.${String(value)}`, `group.${column}.${String(value)}`].find(isRule);
  return id === undefined ? null : t(id);
}

/** A code of the server, in words. */
function codeWords(column: string, value: unknown, words: Words): string | null {
  const { t } = words;
  const state = column === 'state' && states.find((one) => one === value);
  if (state) return t(`state.${state}`);
  const id = column === 'state' ? `report.state.${String(value)}` : `kind.${String(value)}`;
  if ((column === 'state' || column === 'kind') && isCode(id)) return t(id);
  if (column === 'language') return t(value === 'EN' ? 'me.english' : 'me.russian');
  return column === 'open' ? t(value === true ? 'class.open' : 'class.closed') : ruleWords(column, value, words);
}

/** What stood there before or stands there now; empty where nothing did. */
function valueWords(column: string, value: unknown, words: Words): string {
  if (column === 'removedAt' && value) return words.t('history.left');
  if (value === null || value === undefined) return '';
  const code = codeWords(column, value, words);
  if (code !== null) return code;
  if (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/u.test(value)) return words.dates.long(value);
  return Array.isArray(value) ? value.join(', ') : String(value);
}

/** Both sides of a change, in words. What left a plan and is back again says so. */
export const sidesOf = (change: Change, words: Words): { was: string; is: string } => ({
  was:
    change.organisationBefore?.shortName ??
    change.personBefore?.name ??
    valueWords(change.column, change.before, words),
  is:
    change.column === 'removedAt' && change.after === null
      ? words.t('history.returned')
      : (change.organisationAfter?.shortName ??
        change.personAfter?.name ??
        valueWords(change.column, change.after, words)),
});
