import type { Happening } from '@vmeste/schema/core/event.ts';
import type { Kept, Lasting } from '@vmeste/schema/core/lasting.ts';
import type { RunningFeed } from './feed.ts';

interface Place {
  readonly changes: ReadonlySet<string>;
  value: Promise<unknown> | null;
  /** What was told since it was read. */
  told: Happening[];
}

/** So many events are not gone through one by one. */
const most = 1_000;

/** Keeps what rooms ask for; the feed has told of whatever was committed before a request came. */
export function openLasting(feed: RunningFeed): Lasting {
  const places = new Map<string, Place>();
  feed.onEvents((events) => {
    for (const place of places.values()) {
      if (events !== null) place.told.push(...events.filter(({ kind }) => place.changes.has(kind)));
      if (events === null || place.told.length > most) forget(place);
    }
  });
  return {
    get: (kept) => {
      const place = places.get(kept.key) ?? { changes: new Set<string>(kept.changes), value: null, told: [] };
      places.set(kept.key, place);
      return place.value !== null && place.told.length === 0 ? place.value : renewed(place, kept);
    },
  };
}

function forget(place: Place): void {
  place.value = null;
  place.told = [];
}

/** Whoever asks while it is read waits for the same reading; one that failed is not kept. */
function renewed(place: Place, kept: Kept<unknown>): Promise<unknown> {
  const told = place.told.splice(0);
  const value = place.value ? place.value.then((known) => kept.read(known, told)) : kept.read(null, []);
  place.value = value;
  value.catch(() => {
    if (place.value === value) forget(place);
  });
  return value;
}
