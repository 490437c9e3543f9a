import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CommentKind, DayOffRule, MeasureState, PrismaClient } from '@vmeste/prisma/generated/client.ts';
import type { Feed } from '@vmeste/schema/core/feed.ts';
import type { Ports } from '@vmeste/schema/core/port.ts';
import type { Day } from '@vmeste/schema/core/time.ts';
import { setState } from '@vmeste/schema/measure/command.ts';
import { writeComment, writeNotes } from '@vmeste/schema/measure/comment/command.ts';
import { setControlPoints } from '@vmeste/schema/measure/control/command.ts';
import { addResponsible } from '@vmeste/schema/measure/responsible/command.ts';
import { markRead } from '@vmeste/schema/notice/command.ts';
import { turnDay } from '@vmeste/schema/notice/turn.ts';
import { enterReport, startReport, takeStep } from '@vmeste/schema/report/command.ts';
import type { Figure } from '@vmeste/schema/report/rule.ts';
import { setDayOffRule } from '@vmeste/schema/roadmap/setting/command.ts';
import { markVisited } from '@vmeste/schema/roadmap/visit/command.ts';
import { assignmentSteps } from './assignments.ts';
import { groupSteps } from './groups.ts';
import { ledgerSteps } from './ledger.ts';
import { meetingSteps } from './meetings.ts';
import { practiceSteps } from './practices.ts';
import { questionSteps } from './questions.ts';
import { openStage, type Stage, type Step } from './stage.ts';
import { trainingSteps } from './trainings.ts';

/** What happened in the demonstration before its day, as prisma/demo/life.json tells it. */
export interface Life {
  readonly imported: Day;
  /** When everyone last looked, so that something has changed since. */
  readonly visited: Day;
  /** Days whose turn told people what is due. */
  readonly turned: readonly Day[];
  readonly roadmaps: readonly RoadmapLife[];
}

interface RoadmapLife {
  /** Words of its title. */
  readonly title: string;
  readonly dayOffRule?: { on: Day; rule: DayOffRule };
  readonly controlPoint?: { on: Day; title: string; yearly: string[]; since: Day };
  readonly states: readonly { on: Day; measures: string[]; to: MeasureState; reason?: string; closedOn?: Day }[];
  readonly reports: readonly ReportLife[];
  readonly responsible: readonly { on: Day; measures: string[]; person: string }[];
  readonly notes?: readonly { on: Day; measures: string[]; by: string; text: string }[];
  readonly talk: readonly TalkLife[];
}

interface ReportLife {
  readonly measure: string;
  readonly of: string;
  readonly by: string;
  readonly due: Day | null;
  readonly prepared: Day;
  readonly draft?: boolean;
  readonly text: string;
  readonly figures: Figure[];
  readonly completes?: boolean;
  readonly doneOn?: Day;
  readonly approved?: { on: Day; by: string };
  readonly decided?: { on: Day; step: 'ACCEPT' | 'RETURN'; remark?: string };
  readonly letter?: { number: string; date: Day };
}

interface TalkLife {
  readonly on: Day;
  readonly measure: string;
  readonly by: string;
  readonly kind: CommentKind;
  readonly text: string;
  readonly mentions?: string[];
  readonly answers?: { on: Day; by: string; text: string }[];
}

const coordinator = 'coordinator';

export const readLife = (): Life =>
  JSON.parse(readFileSync(join(import.meta.dirname, '../../../prisma/demo/life.json'), 'utf8'));

/** Gives the demonstration its past: everything through the commands that people use, each on its day. */
export async function live({ db, feed, ports, signal }: LifeParts): Promise<void> {
  const told = readLife();
  const stage = await openStage(db, feed, ports);
  const steps: Step[] = [
    ...groupSteps(stage),
    ...meetingSteps(stage),
    ...assignmentSteps(stage),
    ...practiceSteps(stage),
    ...questionSteps(stage),
    ...trainingSteps(stage),
    ...ledgerSteps(stage),
  ];
  for (const life of told.roadmaps) steps.push(...(await roadmapSteps(stage, life)));
  for (const on of told.turned) steps.push({ on, run: async () => turnDay(await stage.as(null, on)) });
  for (const login of stage.logins) steps.push({ on: told.visited, run: () => visit(stage, login, told.visited) });
  for (const { run } of steps.toSorted((left, right) => left.on.localeCompare(right.on))) {
    signal.throwIfAborted();
    await run();
  }
}

interface LifeParts {
  readonly db: PrismaClient;
  readonly feed: Feed;
  readonly ports: Ports;
  /** Calls the rest off. */
  readonly signal: AbortSignal;
}

async function visit(stage: Stage, login: string, day: Day): Promise<void> {
  const context = await stage.as(login, day);
  await markRead(context, {});
  for (const { id } of await stage.db.roadmap.findMany({ select: { id: true } }))
    await markVisited(context, { id }).catch(() => null);
}

async function roadmapSteps(stage: Stage, life: RoadmapLife): Promise<Step[]> {
  const roadmap = await stage.db.roadmap.findFirstOrThrow({
    where: { title: { contains: life.title } },
    include: { measures: { orderBy: { position: 'asc' } } },
  });
  const ids = new Map(roadmap.measures.map(({ number, id }) => [number, id]));
  const measure = (number: string) => {
    const id = ids.get(number);
    if (!id) throw new Error(`${life.title}: there is no measure ${number}.`);
    return id;
  };
  const { dayOffRule, controlPoint } = life;
  const lead = (on: Day) => stage.as(coordinator, on);
  const settings: Step[] = [];
  if (dayOffRule)
    settings.push({
      on: dayOffRule.on,
      run: async () =>
        setDayOffRule(await lead(dayOffRule.on), { id: roadmap.id, version: roadmap.version, rule: dayOffRule.rule }),
    });
  if (controlPoint) {
    const { on, ...point } = controlPoint;
    settings.push({
      on,
      run: async () => setControlPoints(await lead(on), { measureIds: [...ids.values()], point }),
    });
  }
  return [
    ...settings,
    ...life.responsible.map(({ on, measures, person }) => ({
      on,
      run: async () =>
        addResponsible(await lead(on), { measureIds: measures.map(measure), personId: stage.person(person) }),
    })),
    ...life.reports.flatMap((report) => reportSteps(stage, measure(report.measure), report)),
    ...(life.notes ?? []).map(({ on, measures, by, text }) => ({
      on,
      run: async () => writeNotes(await stage.as(by, on), { measureIds: measures.map(measure), text }),
    })),
    ...life.talk.map((talk) => ({ on: talk.on, run: () => say(stage, measure(talk.measure), talk) })),
    ...life.states.flatMap(({ measures, ...step }) =>
      measures.map((number) => ({ on: step.on, run: () => move(stage, measure(number), step) })),
    ),
  ];
}

async function move(stage: Stage, id: string, step: Omit<RoadmapLife['states'][number], 'measures'>): Promise<void> {
  const { version } = await stage.db.measure.findUniqueOrThrow({ where: { id } });
  await setState(await stage.as(coordinator, step.on), {
    id,
    version,
    state: step.to,
    reason: step.reason,
    closedOn: step.closedOn,
  });
}

async function say(stage: Stage, measureId: string, talk: TalkLife): Promise<void> {
  const mentions = (talk.mentions ?? []).map(stage.person);
  const parentId = await writeComment(await stage.as(talk.by, talk.on), { ...talk, measureId, mentions });
  for (const { on, by, text } of talk.answers ?? [])
    await writeComment(await stage.as(by, on), { measureId, kind: 'COMMENT', text, parentId });
}

function reportSteps(stage: Stage, measureId: string, report: ReportLife): Step[] {
  const { by, letter, approved, decided, due } = report;
  let id = '';
  const take = (on: Day, who: string, step: Parameters<typeof takeStep>[1]['step'], remark?: string): Step => ({
    on,
    run: async () => {
      const { version } = await stage.db.report.findUniqueOrThrow({ where: { id } });
      await takeStep(await stage.as(who, on), { id, version, step, remark });
    },
  });
  const begin: Step = {
    on: report.prepared,
    run: async () => {
      const { id: organisationId } = await stage.db.organisation.findUniqueOrThrow({ where: { shortName: report.of } });
      const { text, figures, completes, doneOn } = report;
      const start = { measureId, organisationId, dueDay: due, words: { text, figures, completes, doneOn } };
      const context = await stage.as(by, report.prepared);
      id = letter
        ? await enterReport(context, {
            ...start,
            letterNumber: letter.number,
            letterDate: letter.date,
            withoutScan: true,
          })
        : await startReport(context, start);
    },
  };
  return [
    begin,
    ...(letter || report.draft ? [] : [take(report.prepared, by, 'PREPARE')]),
    ...(approved ? [take(approved.on, approved.by, 'APPROVE')] : []),
    ...(decided ? [take(decided.on, coordinator, decided.step, decided.remark)] : []),
  ];
}
