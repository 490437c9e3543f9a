import type { Context } from '../../core/context.ts';
import { registryHolding } from '../../registry/holding.ts';
import { typedIn } from '../../registry/meaning.ts';
import { onEitherKeyboard, steps } from '../../registry/search.ts';
import type { Chosen } from './facet.ts';
import { shelf } from './reading.ts';
import { type Narrowed, narrowed, type Shelf, type ShelfRow } from './shelf.ts';

/** What somebody asks the registry. */
export interface Asked {
  readonly text?: string | null | undefined;
  readonly chosen: Chosen;
}

/** What is found, the best first, with the counts by which to go on. */
export interface Found {
  readonly entries: readonly Pick<ShelfRow, 'of' | 'id'>[];
  readonly facets: Narrowed['facets'];
}

export async function searchRegistry(context: Context, { text, chosen }: Asked): Promise<Found> {
  const known = await shelf(context);
  const found = await onEitherKeyboard(
    text ?? '',
    (asked) => searched(context, known, { text: asked, chosen }),
    ({ rows }) => rows.length === 0,
  );
  return { entries: found.rows.flatMap((row) => known.rows[row] ?? []), facets: found.facets };
}

/** The first step of a search that the facets leave anything of. */
async function searched({ db }: Context, known: Shelf, { text, chosen }: Asked): Promise<Narrowed> {
  const words = text ? await typedIn(db, registryHolding, text) : [];
  if (words.length === 0) return narrowed(known, known.rows.keys(), chosen);
  const rows = new Set<number>();
  for await (const places of steps(db, registryHolding, words)) {
    for (const row of places.flatMap((place) => known.at.get(place) ?? [])) rows.add(row);
    const found = narrowed(known, rows, chosen);
    if (found.rows.length > 0) return found;
  }
  return narrowed(known, rows, chosen);
}
