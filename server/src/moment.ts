import { movesRights } from '@vmeste/schema/core/event.ts';
import type { Viewer } from '@vmeste/schema/core/viewer.ts';
import type { RunningFeed } from './feed.ts';
import { Kept } from './kept.ts';
import type { Wave } from './ws/wave.ts';

/** An answer as it goes out, ready to be sent to everyone who sees the same. */
export interface Answer {
  readonly status: number;
  readonly headers: readonly (readonly [string, string])[];
  readonly body: Buffer;
  /** Whether another viewer with the same rights may be given it. */
  readonly shared: boolean;
  /** Whether it asked for the person. */
  readonly personal: boolean;
}

/**
 * What was computed while the feed stood at one position, and holds for as long as it stands there. The next event, of
 * whatever kind, makes a new moment: nothing has to know what an answer was made of.
 */
export interface Moment {
  readonly answers: Kept<Answer>;
  /** What answers are made of and share: sums over many rows. */
  readonly worked: Kept<unknown>;
  /** Contexts of deliveries, by what they are for and for whom; their loaders batch, and never outlive the moment. */
  readonly waves: Map<string, Wave>;
}

export interface Moments {
  readonly current: Moment;
  /** Rises whenever somebody's rights may have changed. */
  readonly rights: number;
}

const keptAnswers = 1_000;
/** Some answers depend on the hour; none is kept longer than this, in milliseconds. */
const longest = 30_000;

export function openMoments(feed: RunningFeed): Moments & { stop(): void } {
  const fresh = (): Moment => ({
    answers: new Kept(keptAnswers),
    worked: new Kept(keptAnswers),
    waves: new Map(),
  });
  let current = fresh();
  let rights = 0;
  feed.onEvents((events) => {
    current = fresh();
    if (events === null || events.some(({ kind }) => movesRights.has(kind))) rights += 1;
  });
  const aging = setInterval(() => {
    current = fresh();
  }, longest);
  aging.unref();
  return {
    get current() {
      return current;
    },
    get rights() {
      return rights;
    },
    stop: () => clearInterval(aging),
  };
}

/**
 * A viewer that notices whether anything asked for the person and not only for the rights. An answer that did is that
 * person's alone, whatever its fields were declared to be.
 */
export function watched({ id, rights }: Viewer): { viewer: Viewer; readonly personal: boolean } {
  let personal = false;
  return {
    viewer: {
      get id() {
        personal = true;
        return id;
      },
      rights,
    },
    get personal() {
      return personal;
    },
  };
}
