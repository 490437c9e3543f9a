import { isSlip, isWhole, keyOf, mayBeOne, nameIn, type PersonName } from './name.ts';

/** A person of the ledger, as duplicates are looked for. */
export interface Known {
  readonly id: string;
  readonly name: string;
  /** Equal for people of one organisation; null where none is known. */
  readonly organisation: string | null;
}

/** Why two rows may be one person, the surest first. */
export const reasons = {
  SAME_NAME: 'The same name in the same organisation.',
  INITIALS: 'In the same organisation, one with initials that fit the other’s name.',
  SLIP: 'In the same organisation, and the names differ in one letter.',
  MOVED: 'The same surname, name and patronymic in another organisation.',
} as const;
export type Reason = keyof typeof reasons;

export interface Proposal {
  readonly one: string;
  readonly other: string;
  readonly why: Reason;
}

interface Read extends Known {
  readonly read: PersonName;
}

function reasonOf(one: Read, other: Read): Reason | null {
  const same = keyOf(one.read) === keyOf(other.read);
  if (one.organisation !== null && one.organisation === other.organisation) {
    if (same) return 'SAME_NAME';
    if (mayBeOne(one.read, other.read)) return 'INITIALS';
    // Anna and Inna are one letter apart, and two people: whoever mistypes a name seldom mistypes how it begins.
    const begins = one.read.given.charAt(0) === other.read.given.charAt(0);
    return begins && isSlip(one.read, other.read) ? 'SLIP' : null;
  }
  // Initials alone are shared by too many who work in different places.
  return same && isWhole(one.read) ? 'MOVED' : null;
}

/** Only these can be alike: those of one surname, and those whose given name and patronymic are the same. */
const blocksOf = ({ read: { surname, given, patronymic }, organisation }: Read): string[] => [
  `surname ${surname}`,
  ...(organisation === null || patronymic === '' ? [] : [`named ${given} ${patronymic} ${organisation}`]),
  ...(organisation === null || given.length < 2 ? [] : [`called ${surname.slice(0, 3)} ${organisation}`]),
];

const pairOf = (one: string, other: string) => (one < other ? `${one} ${other}` : `${other} ${one}`);

/**
 * Who may be one person, to be decided by somebody of the centre: nothing is merged by itself.
 * @param apart pairs of ids that somebody has said are two people: they are not proposed again
 */
export function proposals(
  people: readonly Known[],
  apart: readonly { readonly one: string; readonly other: string }[],
): Proposal[] {
  const decided = new Set(apart.map(({ one, other }) => pairOf(one, other)));
  const blocks = new Map<string, Read[]>();
  for (const person of people) {
    const read = nameIn(person.name);
    if (!read) continue;
    const row = { ...person, read };
    for (const block of blocksOf(row)) blocks.set(block, [...(blocks.get(block) ?? []), row]);
  }
  const found = new Map<string, Proposal>();
  for (const block of blocks.values())
    block.forEach((one, at) => {
      for (const other of block.slice(at + 1)) {
        const pair = pairOf(one.id, other.id);
        const why = found.has(pair) || decided.has(pair) ? null : reasonOf(one, other);
        // The fuller name first: it is the one to keep.
        const [first, second] = isWhole(other.read) && !isWhole(one.read) ? [other, one] : [one, other];
        if (why) found.set(pair, { one: first.id, other: second.id, why });
      }
    });
  const order = Object.keys(reasons);
  return [...found.values()].toSorted((one, other) => order.indexOf(one.why) - order.indexOf(other.why));
}
