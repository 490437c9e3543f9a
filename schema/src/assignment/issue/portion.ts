import type { ExecutorRole } from '@vmeste/prisma/generated/client.ts';

/** To whom something is addressed, in the order of the document: an organisation, or a class. */
export interface Addressed {
  readonly role: ExecutorRole;
  readonly organisationId?: string | null | undefined;
  readonly classId?: string | null | undefined;
}

/** What the rules need to know of an organisation. */
export interface Body {
  readonly id: string;
  readonly founderId: string | null;
  /** It is founded by a municipality. */
  readonly municipal: boolean;
}

/** What one or several organisations carry out together: the first leads. */
export interface Carried {
  readonly leadId: string;
  /** Others that lead beside the first, then co-executors. */
  readonly executors: readonly { readonly organisationId: string; readonly role: ExecutorRole }[];
}

/** One assignment; or, for a class, one for each of its members under one that stands for them all. */
export type Portion = Carried | { readonly classId: string; readonly parts: readonly Carried[] };

export const isShared = (portion: Portion): portion is Extract<Portion, { classId: string }> => 'classId' in portion;

/** Members of classes on the day of issue, and what is known of organisations. */
export interface Known {
  readonly membersOf: (classId: string) => readonly string[];
  readonly body: (id: string) => Body | undefined;
  /** What the issuer cannot oblige is asked for through the municipality, which consolidates. */
  readonly through: boolean;
  readonly isBound: (id: string) => boolean;
}

const ids = (organisations: readonly (string | null | undefined)[]): string[] => [
  ...new Set(organisations.filter((id) => id !== null && id !== undefined)),
];

/**
 * What becomes of the addressees of one item: the organisations named lead together, the first of them first; each class
 * that leads gives one for each member. A class named as co-executor stands for its members, in each of them. Whoever is
 * named twice carries it out once.
 */
export function portionsOf(addressees: readonly Addressed[], known: Known): Portion[] {
  const anyLead = addressees.some(({ role }) => role === 'LEAD');
  const leads = addressees.filter(({ role }, index) => (anyLead ? role === 'LEAD' : index === 0));
  const others = addressees.filter((one) => !leads.includes(one));
  const co = ids(others.flatMap(({ organisationId, classId }) => organisationId ?? membersOf(known, classId)));
  const named = ids(leads.map(({ organisationId }) => organisationId));
  const [first, ...beside] = named;
  const together: Portion[] = first === undefined ? [] : [carried(first, beside, co)];
  const taken = new Set(named);
  const shared = ids(leads.map(({ classId }) => classId)).map((classId): Portion => {
    const members = known.membersOf(classId).filter((id) => !taken.has(id));
    for (const id of members) taken.add(id);
    return { classId, parts: partsOf(members, co, known) };
  });
  return [...together, ...shared];
}

const membersOf = ({ membersOf: of }: Known, classId: string | null | undefined) => (classId ? [...of(classId)] : []);

const carried = (leadId: string, beside: readonly string[], co: readonly string[]): Carried => ({
  leadId,
  executors: [
    { organisationId: leadId, role: 'LEAD' },
    ...beside.map((organisationId) => ({ organisationId, role: 'LEAD' as const })),
    ...co
      .filter((id) => id !== leadId && !beside.includes(id))
      .map((organisationId) => ({ organisationId, role: 'CO_EXECUTOR' as const })),
  ],
});

/** One for each member; those that a municipality answers for are gathered under it, where they are asked through it. */
function partsOf(members: readonly string[], co: readonly string[], known: Known): Carried[] {
  const through = (id: string): string => {
    const body = known.body(id);
    return known.through && body?.municipal && body.founderId !== null && !known.isBound(id) ? body.founderId : id;
  };
  return [...Map.groupBy(members, through)].map(([leadId, own]) => {
    const gathered = own.filter((id) => id !== leadId);
    return carried(leadId, [], [...gathered, ...co]);
  });
}

/** Whom an issuer obliges: itself, what it founded, and whoever agreed to be bound (decision 26). */
export const bindsAll = (issuerId: string, agreed: ReadonlySet<string>, body: Known['body']) => (id: string) =>
  id === issuerId || agreed.has(id) || body(id)?.founderId === issuerId;
