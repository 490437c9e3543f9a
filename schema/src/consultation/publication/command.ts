import type { Consultation } from '@vmeste/prisma/generated/client.ts';
import { commit } from '../../core/commit.ts';
import type { Context } from '../../core/context.ts';
import type { Db, Tx } from '../../core/database.ts';
import { type Paragraph, plainText } from '../../core/paragraph.ts';
import { require } from '../../core/refusal.ts';
import { line, written, writtenOrNull } from '../../core/text.ts';
import { type Claim, stepped, stepping } from '../command.ts';
import { longest } from '../rule.ts';
import { tellAsker } from '../telling.ts';
import { answerIn, columnOf } from '../turn.ts';
import { followPublished } from './entry.ts';
import { type PublicWarning, warningsIn } from './rule.ts';

/** As everybody is to read it. */
export interface PublicWords {
  readonly subject: string;
  readonly question: string;
  readonly answer: readonly Paragraph[];
}

/** What in the words looks like a name, or like data about a person who receives care. */
export async function publicWarnings(
  db: Db | Tx,
  { askedById, organisationId }: Pick<Consultation, 'askedById' | 'organisationId'>,
  { subject, question, answer }: PublicWords,
): Promise<PublicWarning[]> {
  const [person, organisation] = await Promise.all([
    db.person.findUniqueOrThrow({ where: { id: askedById }, select: { name: true } }),
    db.organisation.findUniqueOrThrow({ where: { id: organisationId }, include: { spellings: true } }),
  ]);
  const { shortName, fullName, spellings } = organisation;
  return warningsIn([subject, question, plainText(answer)].join('\n'), {
    person: person.name,
    organisation: [shortName, fullName, ...spellings.map(({ text }) => text)],
  });
}

export interface PublishConsultation extends Claim {
  readonly words: PublicWords;
  /** Why it is published though something in it looks like a name. */
  readonly reason?: string | null | undefined;
}

/** As the centre: publishes a question with its answer, without names; or publishes other words instead. */
export const publishConsultation = (context: Context, { key, ...input }: PublishConsultation) =>
  commit(context, { act: 'consultation.publish', input, key }, async (change) => {
    const row = await stepping(change, input, 'PUBLISH');
    const words = {
      subject: line('subject', input.words.subject, longest.subject),
      question: written('question', input.words.question, longest.question),
      answer: answerIn('answer', input.words.answer),
    };
    const reason = writtenOrNull('reason', input.reason, longest.reason);
    const isClean = (await publicWarnings(change.tx, row, words)).length === 0;
    require(isClean || reason !== null, 'reason', 'NEEDS_REASON');
    const data = {
      publicSubject: words.subject,
      publicQuestion: words.question,
      publicAnswer: columnOf(words.answer),
      publishedAt: row.publishedAt ?? change.at,
    };
    await stepped(change, row, { step: 'PUBLISH', data, reason });
    await followPublished(change.tx, row.id);
    change.tell('consultation.published', { consultationId: row.id });
    if (row.publishedAt === null) await tellAsker(change, row, { kind: 'CONSULTATION_PUBLISHED' });
    return row.id;
  });
