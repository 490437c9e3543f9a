import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Assignment } from '@vmeste/prisma/generated/client.ts';
import { takeStep } from '@vmeste/schema/assignment/command.ts';
import { askExtension, decideExtension } from '@vmeste/schema/assignment/extension/command.ts';
import { giveAssignment } from '@vmeste/schema/assignment/issue/command.ts';
import { enterAnswer, startAnswer, takeAnswerStep } from '@vmeste/schema/assignment/report/command.ts';
import { issueResolution } from '@vmeste/schema/assignment/resolution/command.ts';
import type { AssignmentStep } from '@vmeste/schema/assignment/rule.ts';
import type { Day } from '@vmeste/schema/core/time.ts';
import type { Stage, Step } from './stage.ts';

/** One that a ministry gave by itself; the others were issued by the minutes of the group. */
interface Given {
  readonly on: Day;
  readonly by: string;
  readonly number: string;
  readonly text: string;
  readonly to: readonly string[];
  readonly term: string;
  readonly measure: string;
}

/** A document that the head of a ministry brought in: what it gives is read from it. */
interface BroughtIn {
  readonly on: Day;
  readonly by: string;
  readonly number: string;
  readonly document: string;
}

/** What became of one, for one of its leads: a step; a report, by itself or from a letter; more time. */
interface Way {
  readonly on: Day;
  readonly by: string;
  readonly number: string;
  readonly of: string;
  readonly step?: AssignmentStep;
  readonly report?: string;
  readonly approve?: { readonly by: string; readonly number: string };
  readonly letter?: { readonly number: string; readonly date: Day };
  readonly extend?: { readonly to: Day; readonly reason: string };
  readonly grant?: boolean;
}

interface Told {
  readonly given: readonly Given[];
  readonly resolutions: readonly BroughtIn[];
  readonly way: readonly Way[];
}

const textOf = (name: string): string => readFileSync(join(import.meta.dirname, '../../../prisma/demo', name), 'utf8');

const read = (): Told => JSON.parse(textOf('assignments.json'));

/** What was given, and what became of what the group's minutes issued. */
export function assignmentSteps(stage: Stage): Step[] {
  const { given, resolutions, way } = read();
  return [
    ...given.map((one) => ({ on: one.on, run: () => give(stage, one) })),
    ...resolutions.map((one) => ({ on: one.on, run: () => bringIn(stage, one) })),
    ...way.map((one) => ({ on: one.on, run: () => go(stage, one) })),
  ];
}

const organisation = async ({ db }: Stage, shortName: string) =>
  (await db.organisation.findUniqueOrThrow({ where: { shortName } })).id;

const issuerOf = async ({ db, person }: Stage, login: string): Promise<string> =>
  (await db.membership.findFirstOrThrow({ where: { personId: person(login) } })).organisationId;

async function bringIn(stage: Stage, { on, by, number, document }: BroughtIn): Promise<void> {
  const issuerId = await issuerOf(stage, by);
  const text = textOf(`documents/${document}`);
  const given = { issuerId, text, meanings: [], rows: [], joined: [] };
  await issueResolution(await stage.as(by, on), { document: given, number });
}

async function give(stage: Stage, { on, by, number, text, to, term, measure }: Given): Promise<void> {
  const { db } = stage;
  const about = await db.measure.findFirstOrThrow({
    where: { number: measure, roadmap: { title: { contains: 'стационарозамещающих' } } },
  });
  const leads = await Promise.all(to.map((name) => organisation(stage, name)));
  await giveAssignment(await stage.as(by, on), {
    issuerId: await issuerOf(stage, by),
    number,
    text,
    term,
    addressees: leads.map((organisationId) => ({ role: 'LEAD' as const, organisationId })),
    measureIds: [about.id],
  });
}

async function go(stage: Stage, one: Way): Promise<void> {
  const leadId = await organisation(stage, one.of);
  const row = await stage.db.assignment.findFirstOrThrow({ where: { number: one.number, leadId } });
  if (one.step) await takeStep(await stage.as(one.by, one.on), { ...claimOf(row), step: one.step });
  if (one.report) await report(stage, row, one);
  if (one.extend) await askExtension(await stage.as(one.by, one.on), { assignmentId: row.id, ...one.extend });
  if (one.grant) {
    const asked = await stage.db.extension.findFirstOrThrow({ where: { assignmentId: row.id, state: 'ASKED' } });
    await decideExtension(await stage.as(one.by, one.on), { ...claimOf(asked), granted: true });
  }
}

const claimOf = ({ id, version }: Pick<Assignment, 'id' | 'version'>) => ({ id, version });

async function report(stage: Stage, row: Assignment, { on, by, report: text = '', letter, approve }: Way) {
  const begun = { assignmentId: row.id, organisationId: row.leadId ?? '', words: { text } };
  const context = await stage.as(by, on);
  if (letter) {
    const { number: outgoingNumber, date: outgoingDate } = letter;
    await enterAnswer(context, { ...begun, outgoingNumber, outgoingDate, withoutScan: true });
    return;
  }
  const id = await startAnswer(context, begun);
  await takeAnswerStep(context, { id, version: 0, step: 'PREPARE' });
  if (!approve) return;
  const sent = { outgoingNumber: approve.number, outgoingDate: on };
  await takeAnswerStep(await stage.as(approve.by, on), { id, version: 1, step: 'APPROVE', ...sent });
}
