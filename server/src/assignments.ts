import type { Assignment, Prisma, PrismaClient } from '@vmeste/prisma/generated/client.ts';
import { byTerm, chosen, type Filter, overdueOn, withLeads } from '@vmeste/schema/assignment/board/filter.ts';
import { dayOrNull } from '@vmeste/schema/assignment/due/term.ts';
import { controlledBy, isOwn, visible } from '@vmeste/schema/assignment/policy.ts';
import { visible as answerVisible } from '@vmeste/schema/assignment/report/policy.ts';
import { isOverdue } from '@vmeste/schema/assignment/rule.ts';
import { type Day, dayOf } from '@vmeste/schema/core/time.ts';
import type { Viewer } from '@vmeste/schema/core/viewer.ts';
import { visible as personVisible } from '@vmeste/schema/person/policy.ts';
import JSZip from 'jszip';
import type { ExportAssignment } from './documents/assignment/board.ts';
import { type Reminder, reminderPaper } from './documents/assignment/reminder.ts';
import { writtenDay } from './documents/layout.ts';
import { paperFormats } from './documents/paper/format.ts';
import { attachmentDoor, type Give, inFile } from './http/attachment.ts';
import type { Node } from './node.ts';

/** Rows that one file holds. */
const most = 5_000;

const states = ['ISSUED', 'TAKEN', 'REPORTED', 'RETURNED', 'CLOSED', 'WITHDRAWN'] as const;

/** The address says what the board shows, as the page's own address does. */
function filterOf(search: URLSearchParams): Filter {
  const state = states.find((one) => one === search.get('state'));
  const organisation = search.get('organisation');
  const only = search.get('only');
  return {
    states: state ? [state] : only ? null : ['ISSUED', 'TAKEN', 'REPORTED', 'RETURNED'],
    organisationIds: organisation ? [organisation] : null,
    groupId: search.get('group'),
    text: search.get('q'),
    overdue: only === 'overdue',
    dueWithin: only === 'soon' ? 7 : null,
    waiting: only === 'waiting',
  };
}

const words: Readonly<Record<Assignment['state'], string>> = {
  ISSUED: 'дано',
  TAKEN: 'в работе',
  REPORTED: 'отчёт на контроле',
  RETURNED: 'возвращено',
  CLOSED: 'снято с контроля',
  WITHDRAWN: 'отозвано',
};

const selected = (viewer: Viewer) =>
  ({
    lead: true,
    group: true,
    issuer: true,
    meeting: { select: { number: true } },
    executors: { where: { role: 'CO_EXECUTOR' }, orderBy: { position: 'asc' }, include: { organisation: true } },
    answers: {
      where: { AND: [{ state: { in: ['APPROVED', 'ACCEPTED'] } }, answerVisible(viewer)] },
      orderBy: [{ approvedAt: 'desc' }, { id: 'desc' }],
      take: 1,
    },
  }) as const satisfies Prisma.AssignmentInclude;

type Row = Prisma.AssignmentGetPayload<{ include: ReturnType<typeof selected> }>;

const fromOf = ({ group, issuer, meeting }: Pick<Row, 'group' | 'issuer' | 'meeting'>): string =>
  [group?.name ?? issuer.shortName, meeting?.number ? `протокол № ${meeting.number}` : ''].filter(Boolean).join(', ');

function reportOf([answer]: Row['answers']): string {
  if (!answer) return '';
  const { outgoingNumber: number, outgoingDate: date, approvedAt } = answer;
  if (number !== null && date !== null) return `исх. № ${number} от ${writtenDay(dayOf(date))}`;
  return approvedAt ? writtenDay(dayOf(approvedAt)) : '';
}

const rowOf = (row: Row, today: Day, names: ReadonlyMap<string, string>): ExportAssignment => {
  const late = isOverdue({ ...row, dueOn: dayOrNull(row.dueOn) }, today);
  const state = late ? `${words[row.state]}, просрочено` : words[row.state];
  return {
    number: row.number,
    text: row.text,
    lead: row.lead?.shortName ?? '',
    coExecutors: row.executors.map(({ organisation }) => organisation.shortName),
    from: fromOf(row),
    issuedOn: dayOf(row.issuedOn),
    dueOn: dayOrNull(row.dueOn),
    termRaw: row.termRaw,
    state: row.binding ? state : `рекомендация: ${state}`,
    report: reportOf(row.answers),
    controller: names.get(row.controllerId ?? '') ?? '',
  };
};

/** The names of those whom the viewer may see. */
async function namesOf(db: PrismaClient, viewer: Viewer, ids: readonly string[]): Promise<Map<string, string>> {
  const people = await db.person.findMany({
    where: { AND: [{ id: { in: [...new Set(ids)] } }, personVisible(viewer)] },
    select: { id: true, name: true },
  });
  return new Map(people.map(({ id, name }) => [id, name]));
}

const board: Give = async ({ db, directory }, viewer, { searchParams }) => {
  const { today } = viewer.rights;
  const where = chosen(viewer, await withLeads(directory, filterOf(searchParams)));
  const rows = await db.assignment.findMany({ where, include: selected(viewer), orderBy: [...byTerm], take: most });
  const names = await namesOf(
    db,
    viewer,
    rows.flatMap(({ controllerId }) => controllerId ?? []),
  );
  // The library is loaded when somebody asks for a sheet.
  const { writeBoardXlsx } = await import('./documents/assignment/board.ts');
  return {
    bytes: await writeBoardXlsx(
      rows.map((row) => rowOf(row, today, names)),
      today,
    ),
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    plain: 'assignments.xlsx',
    name: `Поручения на ${writtenDay(today)}.xlsx`,
  };
};

/** A letter for each who is late with what the viewer controls; one file holds them all. */
const reminders: Give = async ({ db }, viewer, { searchParams }) => {
  const { today } = viewer.rights;
  const organisation = searchParams.get('organisation');
  const rows = await db.assignment.findMany({
    where: {
      AND: [
        isOwn,
        overdueOn(today),
        controlledBy(viewer),
        organisation ? { leadId: organisation } : {},
        visible(viewer),
      ],
    },
    include: { lead: true, group: true, issuer: true, meeting: { select: { number: true } } },
    orderBy: [{ lead: { shortName: 'asc' } }, ...byTerm],
    take: most,
  });
  const zip = new JSZip();
  for (const [name, debts] of Map.groupBy(rows, ({ lead }) => lead?.shortName ?? '')) {
    const reminder: Reminder = {
      organisation: debts[0]?.lead?.fullName ?? name,
      asOf: today,
      debts: debts.map((row) => ({
        number: row.number,
        text: row.text,
        from: fromOf(row),
        dueOn: dayOrNull(row.dueOn) ?? today,
      })),
    };
    zip.file(`Напоминание – ${inFile(name)}.docx`, await paperFormats.docx.write(reminderPaper(reminder)));
  }
  if (rows.length === 0) return null;
  return {
    bytes: await zip.generateAsync({ type: 'nodebuffer' }),
    type: 'application/zip',
    plain: 'reminders.zip',
    name: `Напоминания на ${writtenDay(today)}.zip`,
  };
};

const given: Readonly<Record<string, Give>> = {
  '/api/assignments.xlsx': board,
  '/api/assignments/reminders.zip': reminders,
};

/** The door of what leaves the board of control: as a worksheet, and as letters to those who are late. */
export const openAssignments = (node: Node) =>
  attachmentDoor(node, async (...asked) => (await given[asked[2].pathname]?.(...asked)) ?? null);
