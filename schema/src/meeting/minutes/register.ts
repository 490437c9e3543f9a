import type { Meeting } from '@vmeste/prisma/generated/client.ts';
import { type Issue, issue } from '../../assignment/issue/command.ts';
import { tellOf } from '../../assignment/telling.ts';
import { type Change, commit, type Keyed } from '../../core/commit.ts';
import type { Context } from '../../core/context.ts';
import { allow, require } from '../../core/refusal.ts';
import { line } from '../../core/text.ts';
import { type Day, midnightOf } from '../../core/time.ts';
import { ownUpload } from '../../file/policy.ts';
import { proposeStates } from '../../measure/proposal/command.ts';
import { seenMeeting } from '../command.ts';
import { sendMinutes } from '../letter/command.ts';
import { placeOf } from '../place.ts';
import { mayTake } from '../policy.ts';
import { isAllowed } from '../rule.ts';
import { tellPeople } from '../telling.ts';
import { lockText, type MinutesRows, minutesInclude, numbered } from './compose.ts';
import { kept, textIn } from './ready.ts';
import type { MinutesText } from './text.ts';

export interface RegisterMinutes extends Keyed {
  readonly id: string;
  readonly version: number;
  readonly number?: string | null | undefined;
  readonly registeredOn: Day;
  readonly elsewhere?: boolean | null | undefined;
  readonly scanId?: string | null | undefined;
}

/**
 * Enters the registration of signed minutes, here or in the body's own document system. In one transaction the text is
 * locked with its hash, and the assignments in it are issued. Numbers are never reused: that of a year is taken under
 * the group's row.
 */
export const registerMinutes = (context: Context, { key, ...input }: RegisterMinutes) =>
  commit(context, { act: 'meeting.register', input, key }, async (change) => {
    const { tx, viewer } = change;
    const meeting = await seenMeeting(change, input.id);
    allow(mayTake(viewer, 'REGISTER', meeting));
    await change.claim('meeting', meeting, input.version);
    require(isAllowed('REGISTER', meeting.state), 'id', 'NOT_ALLOWED_NOW');
    require(input.registeredOn <= viewer.rights.today, 'registeredOn', 'BAD_DAY');
    require(input.registeredOn >= context.clock.dayAt(meeting.startsAt), 'registeredOn', 'ENDS_BEFORE_START');
    await lockText(tx, meeting);
    const number = await numberFor(change, meeting, input);
    const { numbering } = await tx.group.findUniqueOrThrow({ where: { id: meeting.groupId } });
    // What was signed is what is registered, whatever became of names and posts since.
    const text = numbered(textIn(meeting.text), number, numbering);
    const data = {
      state: 'REGISTERED',
      number,
      registeredOn: midnightOf(input.registeredOn),
      registeredAt: change.at,
      elsewhere: input.elsewhere ?? false,
      scanId: await scanOf(change, input.scanId),
      text: kept(text),
    } as const;
    await change.revise('meeting', meeting, data, placeOf(meeting));
    await tx.meeting.update({ where: { id: meeting.id }, data: { changedAt: change.at } });
    const rows = await tx.meeting.findUniqueOrThrow({ where: { id: meeting.id }, include: minutesInclude });
    await numberDecisions(change, rows, text);
    await issue(change, issuesOf(rows, text), input.registeredOn);
    await proposeStates(change, meeting);
    await tellAmended(change, meeting);
    await tellPeople(change, meeting, 'MINUTES_REGISTERED');
    await sendMinutes(context, change, meeting);
    change.tell('minutes.registered', { groupId: meeting.groupId, meetingId: meeting.id });
    return meeting.id;
  });

async function numberFor(
  { tx }: Change,
  { groupId }: Meeting,
  { number, registeredOn }: RegisterMinutes,
): Promise<string> {
  await tx.$executeRaw`SELECT 1 FROM "Group" WHERE "id" = ${groupId}::uuid FOR UPDATE`;
  const year = registeredOn.slice(0, 4);
  const taken = await tx.meeting.findMany({
    where: {
      groupId,
      registeredOn: { gte: midnightOf(`${Number(year)}-01-01`), lte: midnightOf(`${Number(year)}-12-31`) },
    },
    select: { number: true },
  });
  const numbers = new Set(taken.map((row) => row.number));
  if (number?.trim()) {
    const given = line('number', number, 50);
    require(!numbers.has(given), 'number', 'TAKEN');
    return given;
  }
  const highest = Math.max(0, ...[...numbers].map((one) => Number.parseInt(one ?? '', 10)).filter(Number.isFinite));
  return String(highest + 1);
}

async function scanOf({ tx, viewer }: Change, scanId: string | null | undefined): Promise<string | null> {
  if (!scanId) return null;
  require((await tx.file.count({ where: { AND: [{ id: scanId }, ownUpload(viewer)] } })) > 0, 'scanId', 'UNKNOWN');
  return scanId;
}

/** From now on each decision is known by its number. */
async function numberDecisions({ tx }: Change, rows: MinutesRows, { items }: MinutesText): Promise<void> {
  const given = rows.items.flatMap(({ decisions }, index) =>
    decisions.map((decision, place) => ({ id: decision.id, code: items[index]?.decided[place]?.code ?? null })),
  );
  const [ids, codes] = [given.map((one) => one.id), given.map(({ code }) => code)];
  await tx.$executeRaw`
    UPDATE "Decision" AS decision SET "code" = number."code"
    FROM unnest(${ids}::uuid[], ${codes}::text[]) AS number("id", "code") WHERE decision."id" = number."id"`;
}

/** The pages of what these minutes amend or cancel say so: of the meeting, and of what was issued there. */
async function tellAmended(change: Change, { id, groupId }: Meeting): Promise<void> {
  const amended = await change.tx.decision.findMany({
    where: { amendedBy: { some: { meetingId: id, item: { state: 'ACCEPTED' } } } },
    select: { meetingId: true, assignments: { where: { parentId: null }, select: { id: true } } },
  });
  for (const { meetingId, assignments } of amended) {
    change.tell('meeting.changed', { groupId, meetingId });
    for (const one of assignments) tellOf(change, one);
  }
}

/** What the minutes tell others to do, numbered as the group numbers it. */
function issuesOf(rows: MinutesRows, text: MinutesText): Issue[] {
  const { id, groupId } = rows;
  return rows.items.flatMap((item, index) =>
    item.decisions.flatMap((decision, place) => {
      if (decision.kind !== 'ASSIGNMENT' && decision.kind !== 'RECOMMENDATION') return [];
      return [
        {
          number: text.items[index]?.decided[place]?.code ?? '',
          text: decision.text,
          source: 'MINUTES' as const,
          groupId,
          issuerId: rows.group.founderId,
          meetingId: id,
          decisionId: decision.id,
          controllerId: decision.controllerId,
          binding: decision.kind === 'RECOMMENDATION' ? false : null,
          addressees: decision.addressees.map(({ role, organisationId, classId }) => ({
            role,
            organisationId,
            classId,
          })),
          term: termOf(decision),
          measureIds: item.measures.map(({ measureId }) => measureId),
        },
      ];
    }),
  );
}

function termOf({
  termKind,
  termStart,
  termEnd,
  termRecurring,
  termRaw,
}: MinutesRows['items'][number]['decisions'][number]) {
  return termKind === null ? null : { termKind, termStart, termEnd, termRecurring, termRaw: termRaw ?? '' };
}
