import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CountBound, Training, TrainingKind } from '@vmeste/prisma/generated/client.ts';
import type { Context } from '@vmeste/schema/core/context.ts';
import type { Day } from '@vmeste/schema/core/time.ts';
import { issueCertificates } from '@vmeste/schema/training/certificate/command.ts';
import { createTraining, moveTraining, setTraining } from '@vmeste/schema/training/command.ts';
import { stateCount } from '@vmeste/schema/training/count/command.ts';
import { importAttendance } from '@vmeste/schema/training/list/command.ts';
import { setTarget, type TargetWords } from '@vmeste/schema/training/target/command.ts';
import type { Stage, Step } from './stage.ts';

interface Demo {
  /** Of a year before the hub had its plan; from which to which of the invented people were there. */
  readonly trainings: readonly {
    readonly title: string;
    readonly startsAt: string;
    readonly endsAt: string;
    readonly municipality: string;
    readonly people: readonly [from: number, to: number];
  }[];
  /** How many come to a training of each kind. */
  readonly lists: Readonly<Record<TrainingKind, number>>;
  readonly organisations: readonly (readonly [name: string, municipality: string])[];
  readonly posts: readonly string[];
  readonly surnames: readonly string[];
  readonly given: readonly string[];
  readonly patronymics: readonly string[];
  readonly targets: readonly TargetWords[];
  readonly stated: readonly {
    readonly firstYear: number;
    readonly lastYear: number;
    readonly people: number;
    readonly bound: CountBound;
    readonly trainings?: number;
  }[];
  readonly statedIn: string;
}

const readLedger = (): Demo =>
  JSON.parse(readFileSync(join(import.meta.dirname, '../../../prisma/demo/ledger.json'), 'utf8'));

const centre = 'methodologist';
/** The centre enters what was before, once the trainings of the year so far were held. */
const on: Day = '2022-11-11';

const at = <One>(all: readonly One[], index: number): One => {
  const found = all[index % all.length];
  if (found === undefined) throw new Error('The demonstration names nobody.');
  return found;
};

/** The rows of a list, as a worksheet has them. Nobody is called so: names and patronymics say that they are examples. */
function listOf(demo: Demo, from: number, to: number): string {
  const rows = Array.from({ length: to - from }, (_, index) => {
    const who = from + index;
    const [organisation, municipality] = at(demo.organisations, who * 5 + Math.floor(who / 7));
    const name = [
      at(demo.surnames, who),
      at(demo.given, Math.floor(who / demo.surnames.length)),
      at(demo.patronymics, who * 2 + Math.floor(who / 3)),
    ].join(' ');
    return [name, organisation, at(demo.posts, who * 3), municipality].join('\t');
  });
  return ['ФИО\tОрганизация\tДолжность\tМуниципалитет', ...rows].join('\n');
}

/** Whatever the reader leaves to a person is a person of its own here. */
async function bring(context: Context, trainingId: string, text: string): Promise<void> {
  const rows = text.split('\n').length;
  const fresh = await importAttendance(context, { trainingId, source: { text }, choices: [] }).catch(() => null);
  if (fresh !== null) return;
  const choices = Array.from({ length: rows - 1 }, (_, index) => ({ row: index + 2, isNew: true }));
  await importAttendance(context, { trainingId, source: { text }, choices });
}

async function holdEarlier(stage: Stage, demo: Demo): Promise<void> {
  const { organisationId } = await stage.db.membership.findFirstOrThrow({
    where: { personId: stage.person('rassvet') },
  });
  for (const { title, startsAt, endsAt, municipality, people } of demo.trainings) {
    const context = await stage.as(centre, on);
    const planYear = Number(startsAt.slice(0, 4));
    const id = await createTraining(context, { organisationId, kind: 'SEMINAR', title, planYear });
    const versioned = async () => ({
      id,
      version: (await stage.db.training.findUniqueOrThrow({ where: { id } })).version,
    });
    const words = { startsAt: new Date(startsAt), endsAt: new Date(endsAt), municipality };
    await setTraining(context, { ...(await versioned()), words });
    await moveTraining(context, { ...(await versioned()), step: 'PLAN' });
    await moveTraining(context, { ...(await versioned()), step: 'HOLD' });
    await bring(await stage.as(centre, on), id, listOf(demo, ...people));
  }
}

/** Whoever comes to the trainings of the year: mostly others each time, some again. */
async function bringLists(stage: Stage, demo: Demo, held: readonly Training[]): Promise<void> {
  let next = 80;
  for (const { id, kind } of held) {
    const many = demo.lists[kind];
    await bring(await stage.as(centre, on), id, listOf(demo, next, next + many));
    next += Math.ceil(many * 0.7);
  }
  const [first] = held.filter(({ kind }) => kind === 'SEMINAR');
  if (first) await issueCertificates(await stage.as(centre, on), { trainingId: first.id, hours: 4 });
}

/** Who was trained, what reports of earlier years state, and the targets. */
export function ledgerSteps(stage: Stage): Step[] {
  const demo = readLedger();
  return [
    {
      on,
      run: async () => {
        const held = await stage.db.training.findMany({ where: { state: 'HELD' }, orderBy: { startsAt: 'asc' } });
        await holdEarlier(stage, demo);
        await bringLists(stage, demo, held);
        const { organisationId } = await stage.db.membership.findFirstOrThrow({
          where: { personId: stage.person('rassvet') },
        });
        for (const words of demo.targets) await setTarget(await stage.as(centre, on), { words });
        for (const stated of demo.stated)
          await stateCount(await stage.as(centre, on), { ...stated, organisationId, source: demo.statedIn });
      },
    },
  ];
}
