import { Invalid } from '../../core/refusal.ts';
import type { ListedRow } from './reading.ts';

/** Where somebody works, as a person says of a row: an organisation of the hub, or none of them: it is as it stands. */
export interface RowWorkplace {
  readonly row: number;
  readonly organisationId?: string | null | undefined;
}

/** What a person said of where the people of a list work; the rest is as the list says. */
export interface Workplaces {
  readonly rows?: readonly RowWorkplace[] | null | undefined;
  /** Of everybody whose row names no organisation. */
  readonly otherwise?: string | null | undefined;
}

/** Organisations of the hub, as the words of a list name them. */
export interface Directory {
  readonly named: ReadonlyMap<string, string>;
  readonly ids: ReadonlySet<string>;
}

/** Who said it: the list, a person of this row, or a person of all rows that name none. */
export type Said = 'LIST' | 'ROW' | 'WHOLE';

/** The organisation of a row, null where the hub knows none; and who says so. */
export interface Placed {
  readonly organisationId: string | null;
  readonly said: Said;
}

/**
 * Where each row's person works: what was said of the row holds, then what the list says, then what was said of the
 * whole list.
 * @throws Invalid workplaces UNKNOWN, for a row that the list does not have, or an organisation that the hub does not
 */
export function placed(
  listed: readonly ListedRow[],
  { named, ids }: Directory,
  workplaces: Workplaces,
): ReadonlyMap<number, Placed> {
  const numbers = new Set(listed.map(({ row }) => row));
  const byPerson = new Map((workplaces.rows ?? []).map(({ row, organisationId }) => [row, organisationId ?? null]));
  const otherwise = workplaces.otherwise ?? null;
  if (otherwise !== null && !ids.has(otherwise)) throw new Invalid('workplaces', 'UNKNOWN');
  for (const [row, id] of byPerson)
    if (!numbers.has(row) || (id !== null && !ids.has(id))) throw new Invalid('workplaces', 'UNKNOWN', { row });
  return new Map(
    listed.map(({ row, organisation }): readonly [number, Placed] => {
      const chosen = byPerson.get(row);
      if (chosen !== undefined) return [row, { organisationId: chosen, said: 'ROW' }];
      if (organisation === '' && otherwise !== null) return [row, { organisationId: otherwise, said: 'WHOLE' }];
      return [row, { organisationId: named.get(organisation) ?? null, said: 'LIST' }];
    }),
  );
}

/** What a row says of where its person works. */
type Saying = Placed & Pick<ListedRow, 'organisation'>;

/**
 * Of the rows of one person, the one that says where they work: what was said of a row itself, then what the hub knows,
 * then any words, and only then what was said of the whole list.
 */
export function saying<T extends Saying>(rows: readonly T[]): T | undefined {
  const listed = rows.filter(({ said }) => said === 'LIST');
  return (
    rows.find(({ said }) => said === 'ROW') ??
    listed.find(({ organisationId }) => organisationId !== null) ??
    listed.find(({ organisation }) => organisation !== '') ??
    rows.find(({ said }) => said === 'WHOLE')
  );
}
