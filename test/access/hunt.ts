import { type Planted, planText, type Viewing, viewings } from '../world/planted.ts';
import { groupViewings } from '../world/planted-group.ts';
import { type Canary, canariesOf } from './canaries.ts';
import { randomFrom, randomQuestion } from './question.ts';

export interface Hunt {
  /** How many questions were answered with data. */
  readonly answered: number;
  /** Which canaries were found by whom: `title ← viewer`, with the question. */
  readonly leaks: ReadonlyMap<string, string>;
  /** How often a canary was found by somebody who may: a canary that nobody finds proves nothing. */
  readonly found: ReadonlyMap<string, number>;
  /** Errors that a question should not meet. */
  readonly errors: readonly string[];
}

/** The straight way to each canary: everyone asks these first. */
export function straightQuestions({
  open,
  closed,
  hidden,
  measure,
  people,
  rows,
  assigned,
  meetings,
  practices,
  consultations,
  trainings,
}: Planted): string[] {
  const passports = 'passports { id name contacts documents { id name } remarks { text } judgements { conclusion } }';
  const roadmap = ({ id }: { id: string }) =>
    `{ roadmap(id: "${id}") { id title measures { id title controlPoints { id } comments { id text } reports { id text files { id name } } } } }`;
  return [
    roadmap(open),
    roadmap(closed),
    `{ measure(id: "${hidden.id}") { id title } roadmaps { id title } }`,
    `{ hidden: report(id: "${rows.hiddenReport}") { id text files { name } } draft: report(id: "${rows.draft}") { id text } }`,
    `{ measure(id: "${measure.id}") { proposals { text } } past: meeting(id: "${meetings.earliest.id}") { items { decisions { text } } } }`,
    `{ person(id: "${people.lead.id}") { id name email } people(first: 100) { rows { id name email } } }`,
    `{ person(id: "${people.disabled.id}") { history { act changes { before after } row { id } } } }`,
    `{ person(id: "${people.observer.id}") { appointments(past: true) { id } history { changes { before after } } } }`,
    `{ roadmap(id: "${open.id}") { sees: people(first: 100) { name } history(first: 200) { act } } }`,
    '{ groups { id name seats { holder { id name } holdings { id person { name } } } pendingSeats { person { name } } history(first: 100) { changes { before after personAfter { name } } } } }',
    `{ ${[meetings.running, meetings.ahead, meetings.sheet, meetings.draft].map(({ id }, at) => `m${at}: meeting(id: "${id}") { id items { title decisions { text } motions { text } dissents { text } } rounds { approvals { remark } } }`).join(' ')} meetings { id } }`,
    `{ ${[meetings.running, meetings.ahead].map(({ id }, at) => `m${at}: meeting(id: "${id}") { items { stubs { title } materials { name } } }`).join(' ')} }`,
    '{ assignments(first: 100) { rows { id text reports { id text files { id name } } extensions { id reason } parts { id text } } } }',
    `{ assignment(id: "${assigned.whole.id}") { id text parts { id text reports { text } } } one: assignment(id: "${assigned.owed.id}") { text history(first: 100) { act changes { before after } } } }`,
    `{ resolution(id: "${assigned.resolution.id}") { id title document { name } assignments { text } } }`,
    '{ organisations(first: 100) { rows { fullName } } notices(first: 100) { id comment { id text } } mailSettings { manner } calendarAddress { createdAt } }',
    `{ practices(first: 100) { id ${passports} } ${Object.values(practices)
      .map(({ practice }, at) => `p${at}: practice(id: "${practice.id}") { id ${passports} }`)
      .join(' ')} }`,
    '{ registry(first: 50) { practices { id passports { id name } } } }',
    `{ draft: passport(id: "${practices.writing.draft}") { id name } review: passport(id: "${practices.judged.inReview}") { id name remarks { text } } }`,
    '{ consultations(first: 50) { total rows { id subject turns { text { runs { text } } files { name } } } } centre { consultations { id subject } } today { consultations { id subject } } }',
    `{ ${Object.values({
      w: consultations.waiting,
      e: consultations.extended,
      a: consultations.answered,
      s: consultations.shown,
    })
      .map(
        ({ id }, at) =>
          `c${at}: consultation(id: "${id}") { id subject termReason turns { author text { runs { text } } files { id name } } } p${at}: publishedQuestion(id: "${id}") { subject question answer { runs { text } } }`,
      )
      .join(' ')} }`,
    '{ publishedQuestions { questions { subject question } } consulted(from: "2022-01-01", until: "2022-12-31") { rows { id subject } } notices(first: 50) { consultation { id subject } } }',
    '{ trainings(first: 100) { id title link materials { name } registration { id name } registrations { id name } } programmes { trainings { id title } } }',
    `{ draft: training(id: "${trainings.draft.id}") { id title } announced: training(id: "${trainings.announced.id}") { link registrations { id name } } }`,
    `{ previewRoadmap(source: { text: ${JSON.stringify(planText)} }) { ... on Preview { sameAs { id title } } } }`,
  ];
}

/** What is had by its address and not by a question. */
const addresses = async ({ w }: Planted): Promise<string[]> => (await idsIn(w.db.file)).map((id) => `/api/files/${id}`);

export interface Hunting {
  /** How many random questions are asked after the straight ones. */
  readonly questions: number;
  readonly seed: number;
  /** Whether one leak is enough. */
  readonly untilLeak?: boolean;
}

/**
 * Whoever may see nothing comes first, and is given by a broken policy what nobody else is; then those who see some of a
 * group, to whom alone its meetings are open enough that a policy about what is in them can be told to be broken.
 */
const inTurn: readonly Viewing[] = [...new Set<Viewing>(['anonymous', 'outsider', ...groupViewings, ...viewings])];

/** How many questions are under way at once: while one waits for the database, others are answered. */
const atOnce = 4;

/** Asks, everyone in turn, and looks for canaries in the answers. */
export async function hunt(planted: Planted, { questions, seed, untilLeak = false }: Hunting): Promise<Hunt> {
  const random = randomFrom(seed);
  const pool = { ids: await idsOf(planted), words: ['закрытой', 'открытой', 'Минздрав', 'специалист', '1.1'] };
  const canaries = canariesOf(planted);
  const leaks = new Map<string, string>();
  const found = new Map<string, number>();
  const errors: string[] = [];
  let answered = 0;
  const ask = async ({ who, question, expected }: Asked) => {
    const answer = await planted.viewers[who].sends(question);
    const wrong = (answer.errors ?? []).filter(({ extensions }) => !expected.has(String(extensions?.['code'])));
    if (wrong.length > 0) errors.push(`${JSON.stringify(wrong).slice(0, 500)} ← ${who}: ${question.slice(0, 500)}`);
    if (!answer.data) return;
    answered += 1;
    note({ leaks, found }, canaries, { who, question, answer: JSON.stringify(answer.data) });
  };
  const straight = inTurn.flatMap((who) =>
    straightQuestions(planted).map((question) => ({ who, question, expected: hidden })),
  );
  const anything = Array.from({ length: questions }, (_, count) => ({
    who: viewings[count % viewings.length] ?? 'anonymous',
    question: randomQuestion(random, pool),
    expected: hiddenOrDear,
  }));
  const isOver = (): boolean => untilLeak && leaks.size > 0;
  const queue = [...straight, ...anything].values();
  const askAll = async () => {
    for (const asked of queue) if (!isOver()) await ask(asked);
  };
  await Promise.all(Array.from({ length: atOnce }, askAll));
  const files = await addresses(planted);
  for (const who of viewings)
    for (const address of files) {
      if (isOver()) break;
      const response = await planted.viewers[who].fetches(address);
      const name = decodeURIComponent(response.headers.get('content-disposition') ?? '');
      note({ leaks, found }, canaries, { who, question: address, answer: `${name} ${await response.text()}` });
    }
  return { answered, leaks, found, errors };
}

/** Clear answers: that there is nothing to be found, and, of what chance has put together, that it is too dear or amiss. */
const hidden: ReadonlySet<string> = new Set(['NOT_FOUND']);
const hiddenOrDear: ReadonlySet<string> = new Set([...hidden, 'GRAPHQL_VALIDATION_FAILED', 'BAD_USER_INPUT']);

interface Asked {
  readonly who: Viewing;
  readonly question: string;
  /** Codes of errors that say nothing is wrong. */
  readonly expected: ReadonlySet<string>;
}

interface Answered {
  readonly who: Viewing;
  readonly question: string;
  readonly answer: string;
}

function note(
  { leaks, found }: { leaks: Map<string, string>; found: Map<string, number> },
  canaries: readonly Canary[],
  { who, question, answer }: Answered,
): void {
  for (const canary of canaries) {
    if (!canary.finds(answer)) continue;
    if (canary.who.includes(who)) found.set(canary.title, (found.get(canary.title) ?? 0) + 1);
    else if (!leaks.has(`${canary.title} ← ${who}`)) leaks.set(`${canary.title} ← ${who}`, question);
  }
}

/** Every id in the database: whoever knows one may not get further with it. */
async function idsOf({ w }: Planted): Promise<string[]> {
  const { db } = w;
  const tables = [
    db.roadmap,
    db.measure,
    db.report,
    db.person,
    db.organisation,
    db.organisationClass,
    db.comment,
    db.file,
    db.group,
    db.act,
    db.seat,
    db.holding,
    db.assignment,
    db.assignmentReport,
    db.extension,
    db.meeting,
    db.agendaItem,
    db.decision,
    db.motion,
    db.practice,
    db.passport,
    db.reviewer,
    db.judgement,
    db.remark,
    db.replication,
    db.training,
    db.programme,
    db.registration,
    db.specialist,
  ] as const;
  const ids: string[] = [];
  for (const table of tables) ids.push(...(await idsIn(table)));
  return ids;
}

async function idsIn(table: {
  findMany(args: { select: { id: true } }): Promise<{ id: string }[]>;
}): Promise<string[]> {
  return (await table.findMany({ select: { id: true } })).map(({ id }) => id);
}
