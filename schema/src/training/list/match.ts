import { isWhole, keyOf, mayBeOne, nameIn, type PersonName } from '../specialist/name.ts';

/** A row of a list, with the organisation that its words mean. */
export interface Row {
  readonly row: number;
  readonly name: string;
  /** Equal for people of one organisation: its id, or its words where the hub does not know it; null where it says none. */
  readonly organisation: string | null;
  /** Where it says none: the organisation that a person said of all such rows. It tells no two rows apart. */
  readonly otherwise?: string | null;
}

/** Somebody whom the viewer sees: of the hub, or from an earlier list. */
export interface Known {
  readonly id: string;
  readonly name: string;
  /** All organisations that they belong to, or are known from. */
  readonly organisations: readonly string[];
}

export const outcomes = ['KNOWN', 'SAME_ROW', 'NEW', 'UNCLEAR'] as const;

/** What will become of a row. */
export interface Matched {
  readonly row: number;
  readonly outcome: (typeof outcomes)[number];
  /** Who it is, or may be: one who is certain, or those to choose from. */
  readonly candidates: readonly string[];
  /** The earlier row of the same person; where it is unclear, the rows that it may repeat. */
  readonly rows: readonly number[];
}

interface Read extends Row {
  readonly read: PersonName;
}

/** The rows of one person, in the order of the list. */
type Cluster = Read[];

const sameWorkplace = (one: string | null, other: string | null) => one === null || other === null || one === other;

/** Whether a row says the same person as all rows of a cluster do. */
const repeats = (row: Read, cluster: Cluster): boolean =>
  cluster.every(({ read, organisation }) => mayBeOne(read, row.read) && sameWorkplace(organisation, row.organisation));

/** Whether a row has the whole name of a cluster, and another organisation: one person, or two of one name. */
const repeatsElsewhere = (row: Read, cluster: Cluster): boolean =>
  isWhole(row.read) && cluster.some(({ read }) => keyOf(read) === keyOf(row.read)) && !repeats(row, cluster);

interface Person {
  readonly known: Known;
  readonly read: PersonName;
}

const worksThere = ({ known }: Person, organisation: string | null): boolean =>
  organisation !== null && known.organisations.includes(organisation);

/**
 * Whom a row means among those who are known. It is certain where the name fits one of the same organisation alone;
 * where the name alone fits, a person chooses.
 */
function meant(row: Read, people: readonly Person[]): Pick<Matched, 'outcome' | 'candidates'> {
  const fitting = people.filter(({ read }) => mayBeOne(read, row.read));
  const here = fitting.filter((person) => worksThere(person, row.organisation ?? row.otherwise ?? null));
  const exact = here.filter(({ read }) => keyOf(read) === keyOf(row.read));
  const [certain, ...others] = exact.length > 0 ? exact : here;
  if (certain && others.length === 0) return { outcome: 'KNOWN', candidates: [certain.known.id] };
  // Initials alone say too little of somebody who works elsewhere, or whose work is not told.
  const elsewhere = fitting.filter(({ read }) => isWhole(read) && isWhole(row.read));
  const candidates = (here.length > 0 ? here : elsewhere).map(({ known }) => known.id);
  return candidates.length > 0 ? { outcome: 'UNCLEAR', candidates } : { outcome: 'NEW', candidates };
}

/**
 * What will become of each row of a list: the first row of a person says who it is, the others that they repeat it.
 * What is not certain is left to whoever brings the list in.
 */
export function matched(rows: readonly Row[], known: readonly Known[]): Matched[] {
  const people = known.flatMap((one) => {
    const read = nameIn(one.name);
    return read ? [{ known: one, read }] : [];
  });
  const clusters: Cluster[] = [];
  const answers: Matched[] = [];
  for (const given of rows) {
    const read = nameIn(given.name);
    if (!read) continue;
    const row = { ...given, read };
    const same = clusters.filter((cluster) => repeats(row, cluster));
    const [only] = same;
    if (only && same.length === 1) {
      only.push(row);
      answers.push({ row: row.row, outcome: 'SAME_ROW', candidates: [], rows: [only[0]?.row ?? row.row] });
      continue;
    }
    const unclear = [...same, ...clusters.filter((cluster) => repeatsElsewhere(row, cluster))];
    const { outcome, candidates } = meant(row, people);
    clusters.push([row]);
    answers.push({
      row: row.row,
      outcome: unclear.length > 0 && outcome !== 'KNOWN' ? 'UNCLEAR' : outcome,
      candidates,
      rows: unclear.map(([first]) => first?.row ?? row.row),
    });
  }
  return answers;
}
