import type {
  Amendment,
  Decision,
  DecisionKind,
  ExecutorRole,
  MeasureState,
  Meeting,
} from '@vmeste/prisma/generated/client.ts';
import { Prisma } from '@vmeste/prisma/generated/client.ts';
import { termIn } from '../../assignment/due/term.ts';
import { type Change, commit, type Keyed } from '../../core/commit.ts';
import type { Context } from '../../core/context.ts';
import { allow, require, seen } from '../../core/refusal.ts';
import { written, writtenOrNull } from '../../core/text.ts';
import type { Day } from '../../core/time.ts';
import { visible as measureVisible } from '../../measure/policy.ts';
import { visible as organisationVisible } from '../../organisation/policy.ts';
import { visible as personVisible } from '../../person/policy.ts';
import { lock, seenItem } from '../agenda/command.ts';
import { touched } from '../command.ts';
import { placeOf } from '../place.ts';
import { decisionVisible, mayWrite } from '../policy.ts';
import { longest, mostDecisions } from '../rule.ts';

export interface AddresseeWords {
  readonly role: ExecutorRole;
  readonly organisationId?: string | null | undefined;
  readonly classId?: string | null | undefined;
}

/** What a decision says. Whom it tells to do something, and until when, only where it is an assignment. */
export interface DecisionWords {
  readonly kind: DecisionKind;
  readonly text: string;
  readonly addressees?: readonly AddresseeWords[] | null | undefined;
  /** In words, as documents write it: «до 30 ноября 2022 года», «ежегодно, до 15 января». */
  readonly term?: string | null | undefined;
  readonly controllerId?: string | null | undefined;
  /** A measure whose state the group proposes to change, and to what. */
  readonly measureId?: string | null | undefined;
  readonly proposedState?: MeasureState | null | undefined;
  /** A decision of earlier registered minutes of the group, and what becomes of it. */
  readonly amendsId?: string | null | undefined;
  readonly amendment?: Amendment | null | undefined;
}

/** Writes a decision beside the notes of an item. */
export const addDecision = (context: Context, { key, ...input }: Keyed & { itemId: string; words: DecisionWords }) =>
  commit(context, { act: 'decision.add', input, key }, async (change) => {
    const { tx } = change;
    const { meeting, ...item } = await seenItem(change, input.itemId);
    await allowWriting(change, meeting);
    await lock(change, meeting);
    const count = await tx.decision.count({ where: { itemId: item.id } });
    require(count < mostDecisions, 'itemId', 'TOO_MANY', { max: mostDecisions });
    const columns = await columnsOf(context, change, meeting, input.words);
    const decision = await tx.decision.create({
      data: { meetingId: meeting.id, itemId: item.id, position: count, ...columns },
    });
    await address(change, decision, input.words);
    change.created('decision', decision.id, { kind: decision.kind, text: decision.text }, placeOf(meeting));
    await touched(change, meeting);
    return decision.id;
  });

/** Changes a decision, while the record is open. */
export const changeDecision = (
  context: Context,
  { key, ...input }: Keyed & { id: string; version: number; words: DecisionWords },
) =>
  commit(context, { act: 'decision.change', input, key }, async (change) => {
    const { meeting, ...decision } = await seenDecision(change, input.id);
    await allowWriting(change, meeting);
    await change.claim('decision', decision, input.version);
    await requireNotVoted(change, decision, input.words.text);
    const columns = await columnsOf(context, change, meeting, input.words);
    await change.revise('decision', decision, columns, placeOf(meeting));
    await address(change, decision, input.words);
    await touched(change, meeting);
    return decision.id;
  });

/** Takes a decision away, while the record is open and nobody voted on it. */
export const removeDecision = (context: Context, { key, ...input }: Keyed & { id: string; version: number }) =>
  commit(context, { act: 'decision.remove', input, key }, async (change) => {
    const { tx } = change;
    const { meeting, ...decision } = await seenDecision(change, input.id);
    await allowWriting(change, meeting);
    await change.claim('decision', decision, input.version);
    await requireNotVoted(change, decision, '');
    await tx.addressee.deleteMany({ where: { decisionId: decision.id } });
    await tx.motion.deleteMany({ where: { decisionId: decision.id, votes: { none: {} } } });
    await tx.decision.delete({ where: { id: decision.id } });
    change.noted('decision', decision.id, { kind: decision.kind, text: decision.text }, {}, placeOf(meeting));
    await touched(change, meeting);
    return decision.itemId;
  });

async function allowWriting({ tx, viewer }: Change, meeting: Meeting): Promise<void> {
  const { writers } = await tx.group.findUniqueOrThrow({ where: { id: meeting.groupId }, select: { writers: true } });
  require(meeting.state !== 'REGISTERED', 'id', 'NOT_ALLOWED_NOW');
  allow(mayWrite(viewer, meeting, writers));
}

/** What was voted on stays as it was put to the vote. */
async function requireNotVoted({ tx }: Change, decision: Decision, text: string): Promise<void> {
  if (decision.text === text.trim()) return;
  const voted = await tx.motion.count({ where: { decisionId: decision.id, votes: { some: {} } } });
  require(voted === 0, 'id', 'NOT_ALLOWED_NOW');
}

async function seenDecision(change: Change, id: string) {
  return seen(
    await change.tx.decision.findFirst({
      where: { AND: [{ id }, decisionVisible(change.viewer)] },
      include: { meeting: true },
    }),
  );
}

const isGiven = (kind: DecisionKind) => kind === 'ASSIGNMENT' || kind === 'RECOMMENDATION';

async function columnsOf({ clock }: Context, change: Change, meeting: Meeting, words: DecisionWords) {
  const { tx, viewer } = change;
  const given = isGiven(words.kind);
  const controller =
    given && words.controllerId
      ? await tx.person.findFirst({ where: { AND: [{ id: words.controllerId }, personVisible(viewer)] } })
      : null;
  require(!given || !words.controllerId || controller !== null, 'controllerId', 'UNKNOWN');
  const measure = words.measureId
    ? await tx.measure.findFirst({ where: { AND: [{ id: words.measureId, removedAt: null }, measureVisible(viewer)] } })
    : null;
  require(!words.measureId || measure !== null, 'measureId', 'UNKNOWN');
  require(!words.proposedState || measure !== null, 'measureId', 'REQUIRED');
  return {
    kind: words.kind,
    text: written('text', words.text, longest.decision),
    controllerId: controller?.id ?? null,
    measureId: measure?.id ?? null,
    proposedState: words.proposedState ?? null,
    ...(await amendmentOf(change, meeting, words)),
    ...termOf(given ? words.term : null, clock.dayAt(meeting.startsAt)),
  };
}

/**
 * After registration only later minutes amend: what is named stands in registered minutes of the same group, and was not
 * cancelled by others. Its own words stay as they are.
 */
async function amendmentOf({ tx, viewer }: Change, { groupId }: Meeting, { amendsId, amendment }: DecisionWords) {
  if (!amendsId) return { amendsId: null, amendment: null };
  const amended = await tx.decision.findFirst({
    where: { AND: [{ id: amendsId, meeting: { groupId, state: 'REGISTERED' } }, decisionVisible(viewer)] },
    select: { amendedBy: { where: { amendment: 'CANCELS', meeting: { state: 'REGISTERED' } }, select: { id: true } } },
  });
  require(amended !== null, 'amendsId', 'UNKNOWN');
  require(amended.amendedBy.length === 0, 'amendsId', 'NOT_ALLOWED_NOW');
  return { amendsId, amendment: amendment ?? 'AMENDS' };
}

const noTerm = { termKind: null, termStart: null, termEnd: null, termRecurring: Prisma.DbNull, termRaw: null };

/** The columns of a term in its words; whoever writes none leaves it to the rules of the body. */
function termOf(words: string | null | undefined, day: Day) {
  const raw = writtenOrNull('term', words, longest.term);
  if (raw === null) return noTerm;
  const term = termIn(raw, day);
  return { ...term, termRecurring: term.termRecurring ?? Prisma.DbNull };
}

const mostAddressees = 50;

/** Names exactly these, the first lead first. */
async function address(change: Change, decision: Decision, { kind, addressees }: DecisionWords): Promise<void> {
  const { tx, viewer } = change;
  const named = isGiven(kind) ? (addressees ?? []) : [];
  require(named.length <= mostAddressees, 'addressees', 'TOO_MANY', { max: mostAddressees });
  for (const { organisationId, classId } of named) {
    require(Boolean(organisationId) !== Boolean(classId), 'addressees', 'REQUIRED');
    const found = organisationId
      ? await tx.organisation.count({ where: { AND: [{ id: organisationId }, organisationVisible(viewer)] } })
      : await tx.organisationClass.count({ where: { AND: [{ id: classId ?? '' }, organisationVisible(viewer)] } });
    require(found > 0, 'addressees', 'UNKNOWN');
  }
  await tx.addressee.deleteMany({ where: { decisionId: decision.id } });
  await tx.addressee.createMany({
    data: named.map(({ role, organisationId, classId }, position) => ({
      decisionId: decision.id,
      role,
      position,
      organisationId: organisationId ?? null,
      classId: classId ?? null,
    })),
  });
}
