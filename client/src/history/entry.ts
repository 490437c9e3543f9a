import { states } from '../kit/StateMark.tsx';
import type { MessageId } from '../words/message.ts';
import { isMessage, type Words } from '../words/words.ts';
import type { Change, Revision } from './fragment.ts';

/** One act, as it is told: what it was done to, and all that it changed. */
export interface Entry extends Omit<Revision, 'row'> {
  /** Null where the act was done to the very thing whose history it is. */
  subject: string | null;
}

/**
 * What was done to, besides what the page is about: which measure and whose report it is, the class that it joined, the
 * role given.
 */
function subjectOf({ row, measure }: Revision, of: string, { t }: Words): string | null {
  const number = measure === null || measure.id === of ? null : measure.number;
  if (number !== null) return row?.__typename === 'Report' ? `${number}, ${row.organisation.shortName}` : number;
  if (row?.__typename === 'ClassMembership')
    return row.class.id === of ? row.organisation.shortName : row.class.shortName;
  if (row?.__typename === 'Report') return row.organisation.shortName;
  if (row?.__typename === 'Membership') return row.organisation.shortName;
  if (row?.__typename !== 'Appointment') return null;
  const over = row.over?.shortName ?? row.roadmap?.title;
  return over === undefined ? t(`role.${row.role}`) : `${t(`role.${row.role}`)}, ${over}`;
}

/** One act may change several things at once: it is told as one, as long as it was done to one. */
export function entriesOf(revisions: readonly Revision[], of: string, words: Words): Entry[] {
  const told: Entry[] = [];
  for (const revision of revisions) {
    const subject = subjectOf(revision, of, words);
    const last = told.at(-1);
    const same = last && last.act === revision.act && last.at === revision.at && last.by?.id === revision.by?.id;
    if (same && (last.subject === null || subject === null || last.subject === subject)) {
      const changes = [...last.changes, ...revision.changes];
      told[told.length - 1] = { ...last, subject: last.subject ?? subject, changes };
    } else told.push({ ...revision, subject });
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

/** What a column is called: some are called otherwise in the history of a person. Null for one that is not told. */
export const columnWords = (act: string, column: string, { t }: Words): string | null => {
  const id = [`changed.${act.split('.')[0]}.${column}`, `changed.${column}`].find(isTold);
  return id === undefined ? null : t(id);
};

const isCode = (id: string): id is Extract<MessageId, `report.state.${string}` | `kind.${string}`> =>
  /^(report\.state|kind)\./u.test(id) && isMessage(id);

/** A code of the server, in words. */
function codeWords(column: string, value: unknown, { t }: Words): string | null {
  const state = column === 'state' && states.find((one) => one === value);
  if (state) return t(`state.${state}`);
  const id = column === 'state' ? `report.state.${String(value)}` : `kind.${String(value)}`;
  if ((column === 'state' || column === 'kind') && isCode(id)) return t(id);
  if (column === 'language') return t(value === 'EN' ? 'me.english' : 'me.russian');
  return column === 'open' ? t(value === true ? 'class.open' : 'class.closed') : null;
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
