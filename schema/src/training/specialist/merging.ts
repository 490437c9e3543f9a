/** Two rows that a person said are one: the one that was kept, and the one that counts as it. */
export interface Edge {
  readonly keptId: string;
  readonly goneId: string;
}

/**
 * For each of the rows the one that counts for it, in one step: whoever is kept at the end of the chain. Each row is
 * gone at most once among the merges that hold, so that a chain has one end, whichever of its merges was undone.
 */
export function countsAs(ids: readonly string[], edges: readonly Edge[]): Map<string, string> {
  const kept = new Map(edges.map(({ keptId, goneId }) => [goneId, keptId]));
  const endOf = (id: string, steps: number): string => {
    const next = kept.get(id);
    return next === undefined || steps > edges.length ? id : endOf(next, steps + 1);
  };
  return new Map(ids.map((id) => [id, endOf(id, 0)]));
}
