import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TrainingKind } from '@vmeste/prisma/generated/client.ts';
import type { Paragraph } from '@vmeste/schema/core/paragraph.ts';
import type { Day } from '@vmeste/schema/core/time.ts';
import { createTraining, moveTraining, setTraining } from '@vmeste/schema/training/command.ts';
import { createProgramme } from '@vmeste/schema/training/programme/command.ts';
import { register, withdraw } from '@vmeste/schema/training/registration/command.ts';
import type { TrainingStep } from '@vmeste/schema/training/rule.ts';
import type { Stage, Step } from './stage.ts';

interface DemoProgramme {
  readonly key: string;
  readonly by: string;
  readonly on: Day;
  readonly name: string;
  readonly hours: number;
  readonly about: string;
}

/** Who, and on which day. */
type Dated = readonly [login: string, on: Day];

/** A training that the documents name, or of the plan of a centre that they name, and how far it came. */
interface DemoTraining {
  readonly by: string;
  readonly kind: TrainingKind;
  readonly on: Day;
  readonly title: string;
  /** A line for each paragraph; «- » begins lines of lists. */
  readonly about?: string;
  readonly programme?: string;
  readonly planYear?: number;
  readonly plannedOn?: Day;
  /** When and where it is, and how many may come; instants as text. */
  readonly words: Readonly<Record<string, string | number>>;
  /** From, until, what, who speaks. */
  readonly items?: readonly (readonly [from: string, to: string, title: string, speakers: string])[];
  readonly tasks?: readonly string[];
  readonly supervisor?: string;
  /** Short names of those who hold it too. */
  readonly hosts?: readonly string[];
  readonly planned?: Day;
  readonly announced?: Day;
  readonly registrations?: readonly Dated[];
  readonly withdrawals?: readonly Dated[];
  readonly held?: Day;
  readonly heads?: number;
  readonly cancelled?: { readonly on: Day; readonly reason: string };
}

interface Demo {
  readonly programmes: readonly DemoProgramme[];
  readonly trainings: readonly DemoTraining[];
}

const readTrainings = (): Demo =>
  JSON.parse(readFileSync(join(import.meta.dirname, '../../../prisma/demo/trainings.json'), 'utf8'));

/** The courses, then each training as far as those who hold it have brought it. */
export function trainingSteps(stage: Stage): Step[] {
  const { programmes, trainings } = readTrainings();
  const known = new Map<string, string>();
  return [
    ...programmes.map((one) => ({ on: one.on, run: () => enterProgramme(stage, known, one) })),
    ...trainings.flatMap((one) => stepsOf(stage, known, one)),
  ];
}

const paragraphs = (text: string): Paragraph[] =>
  text.split('\n').map((line) => {
    const isItem = line.startsWith('- ');
    const run = { text: isItem ? line.slice(2) : line, bold: false, italic: false };
    return { kind: isItem ? 'bullet' : 'paragraph', runs: [run] };
  });

const workplace = ({ db, person }: Stage, login: string) =>
  db.membership.findFirstOrThrow({ where: { personId: person(login) } });

async function enterProgramme(stage: Stage, known: Map<string, string>, demo: DemoProgramme): Promise<void> {
  const { key, by, on, name, hours, about } = demo;
  const { organisationId } = await workplace(stage, by);
  const words = { name, hours, about: paragraphs(about) };
  known.set(key, await createProgramme(await stage.as(by, on), { organisationId, words }));
}

/** Instants of the words, which a file holds as text. */
const instants = ['startsAt', 'endsAt', 'opensAt', 'closesAt'];

const wordsOf = (words: DemoTraining['words']) =>
  Object.fromEntries(
    Object.entries(words).map(([name, value]) => [name, instants.includes(name) ? new Date(value) : value]),
  );

/** A line of the programme, on the day on which the training begins. */
function itemsOf({ items = [], words }: DemoTraining) {
  const day = String(words['startsAt'] ?? '').slice(0, 10);
  const at = (hour: string) => new Date(`${day}T${hour}:00+07:00`);
  return items.map(([from, to, title, speakers]) => ({ startsAt: at(from), endsAt: at(to), title, speakers }));
}

/** What is done on a day, where there is one. */
const when = (on: Day | undefined, run: (on: Day) => Promise<unknown>): Step[] =>
  on ? [{ on, run: () => run(on) }] : [];

function stepsOf(stage: Stage, known: ReadonlyMap<string, string>, demo: DemoTraining): Step[] {
  let id = '';
  const versioned = async () => ({
    id,
    version: (await stage.db.training.findUniqueOrThrow({ where: { id } })).version,
  });
  const move = async (on: Day, step: TrainingStep, reason?: string) =>
    moveTraining(await stage.as(demo.by, on), { ...(await versioned()), step, reason });
  const { cancelled, heads, registrations = [], withdrawals = [] } = demo;
  return [
    {
      on: demo.on,
      run: async () => {
        id = await create(stage, known, demo);
      },
    },
    ...when(demo.planned, (on) => move(on, 'PLAN')),
    ...when(demo.announced, (on) => move(on, 'ANNOUNCE')),
    ...registrations.map(([login, on]) => ({
      on,
      run: async () => register(await stage.as(login, on), { trainingId: id }),
    })),
    ...withdrawals.map(([login, on]) => ({ on, run: () => leave(stage, id, [login, on]) })),
    ...when(cancelled?.on, (on) => move(on, 'CANCEL', cancelled?.reason)),
    ...when(demo.held, async (on) => {
      await move(on, 'HOLD');
      if (heads !== undefined)
        await setTraining(await stage.as(demo.by, on), { ...(await versioned()), words: { heads } });
    }),
  ];
}

/** Its draft, with all that the form says of it. */
async function create(stage: Stage, known: ReadonlyMap<string, string>, demo: DemoTraining): Promise<string> {
  const { by, on, kind, title, planYear, plannedOn, programme, about, tasks = [], supervisor, hosts = [] } = demo;
  const { organisationId } = await workplace(stage, by);
  const programmeId = programme ? known.get(programme) : null;
  const given = { organisationId, kind, title, planYear, plannedOn, programmeId };
  const id = await createTraining(await stage.as(by, on), given);
  const others = await stage.db.organisation.findMany({ where: { shortName: { in: [...hosts] } } });
  const words = {
    ...wordsOf(demo.words),
    ...(about && { about: paragraphs(about) }),
    ...(supervisor && { supervisorId: stage.person(supervisor) }),
    hostIds: others.map((one) => one.id),
    items: itemsOf(demo),
    tasks: tasks.map((text) => ({ text })),
  };
  await setTraining(await stage.as(by, on), { id, version: 0, words });
  return id;
}

async function leave(stage: Stage, trainingId: string, [login, on]: Dated): Promise<void> {
  const own = { trainingId, specialist: { personId: stage.person(login) } };
  const { id } = await stage.db.registration.findFirstOrThrow({ where: own });
  await withdraw(await stage.as(login, on), { id });
}
