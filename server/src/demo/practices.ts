import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Evidence, PracticeKind, ReplicationState } from '@vmeste/prisma/generated/client.ts';
import type { Context } from '@vmeste/schema/core/context.ts';
import type { Paragraph } from '@vmeste/schema/core/paragraph.ts';
import type { Day } from '@vmeste/schema/core/time.ts';
import { movePassport, revisePractice, startPractice } from '@vmeste/schema/practice/command.ts';
import { answerPassportRemark, remarkOnPassport } from '@vmeste/schema/practice/remark/command.ts';
import { declareReplication } from '@vmeste/schema/practice/replication/command.ts';
import { appointReviewer, judgePassport } from '@vmeste/schema/practice/review/command.ts';
import { type Criterion, criteria } from '@vmeste/schema/practice/review/rule.ts';
import {
  type PassportField,
  type PassportPart,
  type PassportStep,
  passportParts,
} from '@vmeste/schema/practice/rule.ts';
import type { FigureBound } from '@vmeste/schema/report/rule.ts';
import type { Stage, Step } from './stage.ts';

/** A practice that the documents name, and its way through the review. */
interface DemoPractice {
  readonly kind: PracticeKind;
  readonly by: string;
  readonly on: Day;
  readonly name: string;
  readonly municipality: string;
  readonly targetGroups: readonly string[];
  /** A line for each paragraph; «- » and «1. » begin lines of lists. */
  readonly parts: Readonly<Partial<Record<PassportPart, string>>>;
  /** Year, what is counted, how many, and where that is not exact in which way. */
  readonly results: readonly (readonly [number, string, number, FigureBound?])[];
  readonly contacts: string;
  readonly contactsPublic: boolean;
  /** Measures of the first roadmap that it serves, by number. */
  readonly measures: readonly string[];
  readonly submitted?: Day;
  readonly begun?: Day;
  readonly due?: Day;
  /** Those who were appointed and have not judged yet; whoever judges was appointed too. */
  readonly reviewers?: readonly string[];
  readonly reviews?: readonly DemoReview[];
  readonly remarks?: readonly DemoRemark[];
  readonly returned?: { readonly on: Day; readonly reason: string };
  readonly revised?: Day;
  readonly accepted?: Day;
  readonly published?: Day;
  readonly reviewOn?: Day;
  readonly replications?: readonly DemoReplication[];
}

interface DemoReplication {
  readonly by: string;
  readonly on: Day;
  readonly municipality: string;
  readonly changes: string;
  readonly contact: string;
  readonly state: ReplicationState;
}

interface DemoReview {
  readonly by: string;
  readonly on: Day;
  readonly evidence: Evidence;
  readonly scores: Readonly<Record<Criterion, number>>;
  readonly reason: string;
  readonly conclusion: string;
}

interface DemoRemark {
  readonly by: string;
  readonly on: Day;
  readonly field: PassportField;
  readonly text: string;
  readonly answer?: { readonly on: Day; readonly text: string };
}

const readPractices = (): readonly DemoPractice[] =>
  JSON.parse(readFileSync(join(import.meta.dirname, '../../../prisma/demo/practices.json'), 'utf8'));

const centre = 'methodologist';

/** Each practice goes as far as its organisation, the reviewers and the centre have brought it. */
export const practiceSteps = (stage: Stage): Step[] => readPractices().flatMap((practice) => stepsOf(stage, practice));

/** What is known of a practice once it is there. */
interface Known {
  practice: string;
  passport: string;
}

/** What is done on a day, where there is one. */
const when = (on: Day | undefined, run: (on: Day) => Promise<unknown>): Step[] =>
  on ? [{ on, run: () => run(on) }] : [];

function stepsOf(stage: Stage, demo: DemoPractice): Step[] {
  const known: Known = { practice: '', passport: '' };
  const move = async (context: Context, step: PassportStep, more: object = {}) => {
    const { version } = await stage.db.passport.findUniqueOrThrow({ where: { id: known.passport } });
    await movePassport(context, { id: known.passport, version, step, ...more });
  };
  const { returned, due: dueOn, reviewOn, reviews = [], remarks = [] } = demo;
  return [
    { on: demo.on, run: async () => Object.assign(known, await register(stage, demo)) },
    ...when(demo.submitted, async (on) => move(await stage.as(demo.by, on), 'SUBMIT')),
    ...when(demo.begun, async (on) => {
      await move(await stage.as(centre, on), 'BEGIN', { dueOn });
      for (const login of new Set([...reviews.map(({ by }) => by), ...(demo.reviewers ?? [])]))
        await appointReviewer(await stage.as(centre, on), {
          practiceId: known.practice,
          personId: stage.person(login),
        });
    }),
    ...remarks.flatMap((remark) => remarkSteps(stage, { known, author: demo.by }, remark)),
    ...reviews.flatMap((review) => when(review.on, (on) => judge(stage, { known, on }, review))),
    ...when(returned?.on, async (on) => move(await stage.as(centre, on), 'RETURN', { reason: returned?.reason })),
    ...when(demo.revised, async (on) => revisePractice(await stage.as(demo.by, on), { id: known.practice })),
    ...when(demo.accepted, async (on) => move(await stage.as(centre, on), 'ACCEPT')),
    ...when(demo.published, async (on) => move(await stage.as(centre, on), 'PUBLISH', { reviewOn })),
    ...(demo.replications ?? []).map((one) => ({ on: one.on, run: () => takeOver(stage, known, one) })),
  ];
}

const marks = [
  ['- ', 'bullet'],
  ['1. ', 'numbered'],
] as const;

/** A line of a text: a paragraph, or a line of a list. */
export function paragraphOf(line: string): Paragraph {
  const [mark = '', kind = 'paragraph'] = marks.find(([begins]) => line.startsWith(begins)) ?? [];
  return { kind, runs: [{ text: line.slice(mark.length), bold: false, italic: false }] };
}

/** Where somebody of the demonstration belongs. */
export const workplace = ({ db, person }: Stage, login: string) =>
  db.membership.findFirstOrThrow({ where: { personId: person(login) } });

async function register(stage: Stage, demo: DemoPractice): Promise<Known> {
  const { kind, by, on, name, municipality, targetGroups, contacts, contactsPublic } = demo;
  const { db } = stage;
  const { organisationId } = await workplace(stage, by);
  const measures = await db.measure.findMany({
    where: { number: { in: [...demo.measures] }, roadmap: { title: { contains: 'стационарозамещающих' } } },
  });
  const parts = passportParts.flatMap((part) => {
    const text = demo.parts[part];
    return text ? [{ part, text: text.split('\n').map(paragraphOf) }] : [];
  });
  const results = demo.results.map(([year, label, value, bound = 'EXACT']) => ({ year, label, value, bound }));
  const measureIds = measures.map(({ id }) => id);
  const words = { name, municipality, targetGroups, parts, results, contacts, contactsPublic, measureIds };
  const practice = await startPractice(await stage.as(by, on), { organisationId, kind, words });
  const passport = await db.passport.findFirstOrThrow({ where: { practiceId: practice } });
  return { practice, passport: passport.id };
}

async function takeOver(stage: Stage, { passport }: Known, { by, on, ...words }: DemoReplication): Promise<void> {
  const { organisationId } = await workplace(stage, by);
  await declareReplication(await stage.as(by, on), { passportId: passport, organisationId, words });
}

interface At {
  readonly known: Known;
}

async function judge(stage: Stage, { known, on }: At & { on: Day }, review: DemoReview): Promise<void> {
  const { by, evidence, conclusion, reason } = review;
  const scores = criteria.map((criterion) => ({ criterion, score: review.scores[criterion], reason }));
  const passportId = known.passport;
  await judgePassport(await stage.as(by, on), { passportId, scores, evidence, conclusion });
}

function remarkSteps(stage: Stage, { known, author }: At & { author: string }, remark: DemoRemark): Step[] {
  const { by, on, field, text, answer } = remark;
  return [
    {
      on,
      run: async () => remarkOnPassport(await stage.as(by, on), { passportId: known.passport, field, text }),
    },
    ...when(answer?.on, async (day) => {
      const made = await stage.db.remark.findFirstOrThrow({ where: { passportId: known.passport, text } });
      const context = await stage.as(author, day);
      await answerPassportRemark(context, { id: made.id, version: made.version, answer: answer?.text ?? '' });
    }),
  ];
}
