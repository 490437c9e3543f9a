import { type Consultation, Prisma } from '@vmeste/prisma/generated/client.ts';
import { type Change, commit, type Keyed } from '../core/commit.ts';
import type { Context } from '../core/context.ts';
import type { Paragraph } from '../core/paragraph.ts';
import { allow, Forbidden, require, seen } from '../core/refusal.ts';
import { line, writtenOrNull } from '../core/text.ts';
import { type Day, dayOf, midnightOf } from '../core/time.ts';
import { visible as materialVisible } from '../material/policy.ts';
import { visible as measureVisible } from '../measure/policy.ts';
import { practiceVisible } from '../practice/policy.ts';
import { mayAskFrom, mayStep, visible } from './policy.ts';
import { leavePublished } from './publication/entry.ts';
import { type ConsultationMove, type ConsultationStep, isAllowed, longest, steps, termOf } from './rule.ts';
import { tellAsker, tellCentre, tellOfConsultation } from './telling.ts';
import { addTurn, answerIn, questionIn } from './turn.ts';

type Maybe<Value> = Value | null | undefined;

/** What a question is about, of what whoever asks may see. */
interface About {
  readonly measureId?: Maybe<string>;
  readonly practiceId?: Maybe<string>;
  /** A form, or another material of the centre. */
  readonly materialId?: Maybe<string>;
}

export interface AskCentre extends Keyed, About {
  /** Where whoever asks works now. */
  readonly organisationId: string;
  readonly subject: string;
  readonly question: string;
  readonly fileIds?: Maybe<readonly string[]>;
}

/** A specialist asks the methodological centre. */
export const askCentre = (context: Context, { key, ...input }: AskCentre) =>
  commit(context, { act: 'consultation.ask', input, key }, async (change) => {
    const { tx, viewer, at } = change;
    if (viewer.id === null) throw new Forbidden();
    const { organisationId } = input;
    allow(mayAskFrom(viewer, organisationId));
    const subject = line('subject', input.subject, longest.subject);
    const text = questionIn(input.question);
    const about = await aboutOf(change, input);
    const times = { askedAt: at, changedAt: at, dueOn: midnightOf(termOf(viewer.rights.today)) };
    const row = await tx.consultation.create({
      data: { subject, organisationId, askedById: viewer.id, ...about, ...times },
    });
    await addTurn(change, row.id, { side: 'QUESTION', text, fileIds: input.fileIds });
    change.created('consultation', row.id, { organisationId }, { consultationId: row.id });
    await tellCentre(change, row);
    tellOfConsultation(change, row);
    return row.id;
  });

/** @throws Invalid UNKNOWN for what the viewer may not see, as for what there is not */
async function aboutOf({ tx, viewer }: Change, { measureId, practiceId, materialId }: About) {
  if (measureId) {
    const known = await tx.measure.count({
      where: { AND: [{ id: measureId, removedAt: null }, measureVisible(viewer)] },
    });
    require(known === 1, 'measureId', 'UNKNOWN');
  }
  if (practiceId) {
    const known = await tx.practice.count({ where: { AND: [{ id: practiceId }, practiceVisible(viewer)] } });
    require(known === 1, 'practiceId', 'UNKNOWN');
  }
  if (materialId) {
    const known = await tx.material.count({ where: { AND: [{ id: materialId }, materialVisible(viewer)] } });
    require(known === 1, 'materialId', 'UNKNOWN');
  }
  return { measureId: measureId ?? null, practiceId: practiceId ?? null, materialId: materialId ?? null };
}

/** A row that somebody is about to change, at the version that they saw. */
export interface Claim extends Keyed {
  readonly id: string;
  readonly version: number;
}

/** see, may, claim, rule: a question that somebody takes a step with. */
export async function stepping(change: Change, { id, version }: Claim, step: ConsultationStep): Promise<Consultation> {
  const row = seen(await change.tx.consultation.findFirst({ where: { AND: [{ id }, visible(change.viewer)] } }));
  allow(mayStep(change.viewer, steps[step].by, row));
  await change.claim('consultation', row, version);
  require(isAllowed(step, row), 'step', 'NOT_ALLOWED_NOW');
  return row;
}

type Columns = Prisma.ConsultationUncheckedUpdateManyInput & object;

interface Stepped {
  readonly step: ConsultationStep;
  readonly data: Columns;
  readonly reason?: string | null;
}

/** Writes what became of it by a step. */
export async function stepped(change: Change, row: Consultation, { step, data, reason = null }: Stepped) {
  const state = steps[step].to ?? row.state;
  await change.revise(
    'consultation',
    row,
    { ...data, state, changedAt: change.at },
    { consultationId: row.id, reason },
  );
  tellOfConsultation(change, row);
}

export interface MoveConsultation extends Claim {
  readonly step: ConsultationMove;
  readonly reason?: Maybe<string>;
  /** Until when it is answered instead; needed to extend. */
  readonly dueOn?: Maybe<Day>;
}

/** Takes a question a step on its way that brings no text. Who may is a table in the rules. */
export const moveConsultation = (context: Context, { key, ...input }: MoveConsultation) =>
  commit(context, { act: `consultation.${input.step.toLowerCase()}`, input, key }, async (change) => {
    const row = await stepping(change, input, input.step);
    const reason = writtenOrNull('reason', input.reason, longest.reason);
    require(!steps[input.step].reason || reason !== null, 'reason', 'NEEDS_REASON');
    const data = await effects[input.step](change, row, { reason, dueOn: input.dueOn });
    await stepped(change, row, { step: input.step, data, reason });
    return row.id;
  });

interface Moving {
  readonly reason: string | null;
  readonly dueOn: Maybe<Day>;
}
type Effect = (change: Change, row: Consultation, moving: Moving) => Promise<Columns>;

/** What a step needs, and does besides: the columns that it sets, and who is told. */
const effects: Readonly<Record<ConsultationMove, Effect>> = {
  TAKE: async ({ viewer }, { answererId }) => {
    require(answererId !== viewer.id, 'step', 'NOTHING_TO_DO');
    return { answererId: viewer.id };
  },
  EXTEND: async (change, row, { reason, dueOn }) => {
    const { today } = change.viewer.rights;
    require(!!dueOn && dueOn > dayOf(row.dueOn) && dueOn >= today && dueOn < '2200-01-01', 'dueOn', 'BAD_DAY');
    await tellAsker(change, row, { kind: 'CONSULTATION_EXTENDED', dueOn });
    return { dueOn: midnightOf(dueOn), termReason: reason };
  },
  CLOSE: async (change, row, { reason }) => {
    await tellAsker(change, row, { kind: 'CONSULTATION_CLOSED' });
    return { closeReason: reason };
  },
  WITHDRAW: async () => ({}),
  HIDE: async (change, row) => {
    change.tell('consultation.published', { consultationId: row.id });
    await leavePublished(change.tx, row.id);
    return { publicSubject: null, publicQuestion: null, publicAnswer: Prisma.DbNull, publishedAt: null };
  },
};

export interface AnswerConsultation extends Claim {
  readonly text: readonly Paragraph[];
  readonly fileIds?: Maybe<readonly string[]>;
}

/** As the centre: answers, or adds to what was answered. From the first answer on the person was consulted. */
export const answerConsultation = (context: Context, { key, ...input }: AnswerConsultation) =>
  commit(context, { act: 'consultation.answer', input, key }, async (change) => {
    const row = await stepping(change, input, 'ANSWER');
    const text = answerIn('text', input.text);
    await addTurn(change, row.id, { side: 'ANSWER', text, fileIds: input.fileIds });
    const data = { answererId: change.viewer.id, answeredAt: row.answeredAt ?? change.at };
    await stepped(change, row, { step: 'ANSWER', data });
    await tellAsker(change, row, { kind: 'CONSULTATION_ANSWERED' });
    return row.id;
  });

export interface AskFurther extends Claim {
  readonly question: string;
  readonly fileIds?: Maybe<readonly string[]>;
}

/** Whoever asked asks on: the question is open again, with a term of its own. */
export const askFurther = (context: Context, { key, ...input }: AskFurther) =>
  commit(context, { act: 'consultation.askFurther', input, key }, async (change) => {
    const row = await stepping(change, input, 'ASK_FURTHER');
    const text = questionIn(input.question);
    await addTurn(change, row.id, { side: 'QUESTION', text, fileIds: input.fileIds });
    const dueOn = midnightOf(termOf(change.viewer.rights.today));
    await stepped(change, row, { step: 'ASK_FURTHER', data: { dueOn, termReason: null } });
    await tellCentre(change, row);
    return row.id;
  });
