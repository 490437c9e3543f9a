import type { Context } from '../../core/context.ts';
import { type Db, namesNothing } from '../../core/database.ts';
import { allow, Invalid, Refusal, require, seen } from '../../core/refusal.ts';
import { badText } from '../../core/text.ts';
import { seenFile } from '../../file/one.ts';
import { meaningsOf, type Standing, standingOf } from '../edition/standing.ts';
import { mayCoordinate, visible } from '../policy.ts';
import type { ColumnKind } from '../reading/column.ts';
import type { Reading } from '../reading/read.ts';
import { type Named, type Resolution, resolveNames } from '../reading/resolve.ts';

/** A document, and what a person put right in its preview. */
export interface Source {
  readonly fileId?: string | null | undefined;
  readonly text?: string | null | undefined;
  readonly table?: number | null | undefined;
  readonly columns?: readonly { readonly column: number; readonly kind: ColumnKind }[] | null | undefined;
  readonly cells?:
    | readonly { readonly row: number; readonly column: number; readonly text: string }[]
    | null
    | undefined;
}

/** What was understood of a document, and whom its names mean. Nothing of it is written anywhere. */
export interface Preview {
  readonly reading: Reading;
  readonly sourceHash: string;
  readonly fileId: string | null;
  readonly names: readonly Resolution[];
  /** The roadmap that it is an edition of. */
  readonly standing: Standing | null;
}

/** There is nothing to read in the document. */
export class Unreadable extends Refusal {
  override name = 'Unreadable';
  readonly code: string;

  constructor(code: string) {
    super(code);
    this.code = code;
  }
}

/** Every name that organisations and classes are known by. */
export async function knownNames(db: Pick<Db, 'organisation' | 'organisationClass'>): Promise<Named[]> {
  const spellings = { select: { text: true } };
  const organisations = await db.organisation.findMany({
    select: { id: true, shortName: true, fullName: true, spellings },
  });
  const classes = await db.organisationClass.findMany({
    select: { id: true, shortName: true, fullName: true, spellings },
  });
  const named =
    (kind: Named['kind']) =>
    (row: (typeof organisations)[number]): Named => ({
      id: row.id,
      kind,
      names: [row.shortName, row.fullName, ...row.spellings.map(({ text }) => text)],
    });
  return [...organisations.map(named('organisation')), ...classes.map(named('class'))];
}

/** The names that stand in the cells of executors, each once, in the order of the document. */
const namesOf = ({ measures }: Reading): string[] => [
  ...new Set(measures.flatMap(({ leads, coExecutors }) => [...leads, ...coExecutors])),
];

/**
 * Whom the names mean. What a person decided about a name when the roadmap came in holds for its later editions, too.
 */
const resolved = (names: readonly string[], { known, reading, standing }: Resolving): Resolution[] => {
  const before = standing ? meaningsOf(standing) : new Map();
  return resolveNames(names, known, [...reading.abbreviations, ...reading.definitions]).map((resolution) => {
    const { name, byAgreement } = resolution;
    const match = before.get(name);
    return match
      ? { name, byAgreement, outcome: 'found', match: { ...match, name, score: 1 }, through: 'edition' }
      : resolution;
  });
};

interface Resolving {
  readonly known: readonly Named[];
  readonly reading: Reading;
  readonly standing: Standing | null;
}

/** The roadmap that a document is to be an edition of: its coordinator alone brings one in. */
async function edited({ db, viewer }: Context, id: string): Promise<Standing> {
  const standing = await standingOf(db, { AND: [{ id }, visible(viewer)] }).catch((error: unknown) =>
    namesNothing(error) ? null : Promise.reject(error),
  );
  const roadmap = seen(standing);
  allow(mayCoordinate(viewer, roadmap));
  return roadmap;
}

/**
 * Reads a document of the viewer's own upload, or pasted text.
 * @param of the roadmap that it is a later edition of, where it is one
 * @throws Unreadable where there is nothing to read
 */
export async function preview(context: Context, source: Source, of: string | null = null): Promise<Preview> {
  const { db, ports } = context;
  const spoilt = badText({ text: source.text, cells: source.cells });
  if (spoilt !== null) throw new Invalid('source', 'BAD_TEXT');
  const standing = of === null ? null : await edited(context, of);
  const known = await knownNames(db);
  const guidance = {
    names: known.flatMap(({ names }) => names),
    columns: Object.fromEntries((source.columns ?? []).map(({ column, kind }) => [column, kind])),
    cells: source.cells ?? [],
    ...(typeof source.table === 'number' ? { table: source.table } : {}),
  };
  const fileId = source.fileId ?? null;
  require(fileId !== null || Boolean(source.text), 'source', 'REQUIRED');
  const read =
    fileId === null
      ? await ports.reader.text(source.text ?? '', guidance)
      : await ports.reader.file((await seenFile(context, fileId)).key, guidance);
  if (!read.ok) throw new Unreadable(read.code);
  const { reading, sourceHash } = read;
  return { reading, sourceHash, fileId, names: resolved(namesOf(reading), { known, reading, standing }), standing };
}
