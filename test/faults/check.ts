/** A write that was acknowledged: which measure it moved. Each writer has measures of its own, and waits for each answer. */
export interface Write {
  readonly writer: number;
  readonly measureId: string;
}

/** An event as the database keeps it, or as a stream delivered it. */
export interface Told {
  readonly position: bigint;
  readonly measureId: string;
}

export interface Observed {
  /** Acknowledged writes, in the order of acknowledgement. */
  readonly writes: readonly Write[];
  /** What the database holds at the end, in the order of positions. */
  readonly events: readonly Told[];
  /** The last version of each measure. */
  readonly versions: ReadonlyMap<string, number>;
  /** What each stream received, in the order of arrival. */
  readonly streams: readonly (readonly Told[])[];
}

/** All are 0 where nothing went wrong. */
export interface Verdict {
  /** Acknowledged writes of which nothing is left. */
  readonly lost: number;
  /** Writes that acted twice, and events that a stream received twice. */
  readonly doubled: number;
  /** Events that a stream never received. */
  readonly missed: number;
  /** Events that stand in another order than their acknowledgements, or that a stream received too late. */
  readonly misordered: number;
}

/** What became of the writes, from what was seen outside. */
export function check({ writes, events, versions, streams }: Observed): Verdict {
  const verdict = { lost: 0, doubled: 0, missed: 0, misordered: 0 };
  for (const [measureId, version] of versions) {
    const acknowledged = writes.filter((write) => write.measureId === measureId).length;
    const told = events.filter((event) => event.measureId === measureId).length;
    verdict.lost += Math.max(0, acknowledged - version, acknowledged - told);
    verdict.doubled += Math.max(0, version - acknowledged, told - acknowledged);
  }
  for (const writer of new Set(writes.map((write) => write.writer))) {
    const own = writes.filter((write) => write.writer === writer).map((write) => write.measureId);
    const told = events.map((event) => event.measureId).filter((id) => own.includes(id));
    if (told.length === own.length) verdict.misordered += own.filter((id, index) => told[index] !== id).length;
  }
  for (const stream of streams) {
    const received = new Set(stream.map(({ position }) => position));
    verdict.doubled += stream.length - received.size;
    verdict.missed += events.filter(({ position }) => !received.has(position)).length;
    verdict.misordered += stream.filter(
      ({ position }, index) => index > 0 && position < (stream[index - 1]?.position ?? 0n),
    ).length;
  }
  return verdict;
}
