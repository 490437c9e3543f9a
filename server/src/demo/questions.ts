import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { answerConsultation, askCentre, askFurther, moveConsultation } from '@vmeste/schema/consultation/command.ts';
import { publishConsultation } from '@vmeste/schema/consultation/publication/command.ts';
import type { Context } from '@vmeste/schema/core/context.ts';
import type { Day } from '@vmeste/schema/core/time.ts';
import { paragraphOf, workplace } from './practices.ts';
import type { Stage, Step } from './stage.ts';

interface Said {
  readonly on: Day;
  readonly text: string;
}

/** A question that somebody asked the centre, and what came of it. */
interface DemoQuestion {
  readonly by: string;
  readonly on: Day;
  readonly subject: string;
  readonly question: string;
  /** The name of a practice, or the number of a measure of the first roadmap, that it is about. */
  readonly practice?: string;
  readonly measure?: string;
  readonly taken?: Day;
  readonly answers?: readonly Said[];
  readonly further?: readonly Said[];
  readonly closed?: { readonly on: Day; readonly reason: string };
  readonly published?: {
    readonly on: Day;
    readonly subject: string;
    readonly question: string;
    /** A line for each paragraph; «- » begins a line of a list. */
    readonly answer: string;
  };
}

const readQuestions = (): readonly DemoQuestion[] =>
  JSON.parse(readFileSync(join(import.meta.dirname, '../../../prisma/demo/questions.json'), 'utf8'));

const centre = 'methodologist';

/** Each question goes as far as whoever asked and the centre have brought it. */
export const questionSteps = (stage: Stage): Step[] => readQuestions().flatMap((question) => stepsOf(stage, question));

const paragraphs = (text: string) => text.split('\n').map(paragraphOf);

function stepsOf(stage: Stage, demo: DemoQuestion): Step[] {
  const known = { id: '' };
  const claim = async () => {
    const { version } = await stage.db.consultation.findUniqueOrThrow({ where: { id: known.id } });
    return { id: known.id, version };
  };
  const step = (on: Day, by: string, run: (context: Context) => Promise<unknown>): Step => ({
    on,
    run: async () => run(await stage.as(by, on)),
  });
  const { taken, answers = [], further = [], closed, published } = demo;
  return [
    { on: demo.on, run: async () => Object.assign(known, { id: await ask(stage, demo) }) },
    ...(taken
      ? [step(taken, centre, async (context) => moveConsultation(context, { ...(await claim()), step: 'TAKE' }))]
      : []),
    ...answers.map(({ on, text }) =>
      step(on, centre, async (context) => answerConsultation(context, { ...(await claim()), text: paragraphs(text) })),
    ),
    ...further.map(({ on, text }) =>
      step(on, demo.by, async (context) => askFurther(context, { ...(await claim()), question: text })),
    ),
    ...(closed
      ? [
          step(closed.on, centre, async (context) =>
            moveConsultation(context, { ...(await claim()), step: 'CLOSE', reason: closed.reason }),
          ),
        ]
      : []),
    ...(published
      ? [
          step(published.on, centre, async (context) => {
            const { subject, question, answer } = published;
            const words = { subject, question, answer: paragraphs(answer) };
            return publishConsultation(context, { ...(await claim()), words });
          }),
        ]
      : []),
  ];
}

async function ask(stage: Stage, { by, on, subject, question, practice, measure }: DemoQuestion): Promise<string> {
  const { db } = stage;
  const { organisationId } = await workplace(stage, by);
  const named = practice && (await db.passport.findFirstOrThrow({ where: { name: practice } }));
  const about =
    measure &&
    (await db.measure.findFirstOrThrow({
      where: { number: measure, roadmap: { title: { contains: 'стационарозамещающих' } } },
    }));
  return askCentre(await stage.as(by, on), {
    organisationId,
    subject,
    question,
    ...(named && { practiceId: named.practiceId }),
    ...(about && { measureId: about.id }),
  });
}
