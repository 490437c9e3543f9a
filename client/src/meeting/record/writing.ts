import { readUser, type User } from './caret.ts';

/** For so long after the caret has moved somebody is said to write, in milliseconds. */
export const writesFor = 5_000;

/** Whose carets moved, and when the last time. */
export type Moved = ReadonlyMap<string, { readonly user: User; readonly at: number }>;

/** A caret moved: it is said of its owner. What is no caret of anybody is passed over. */
export function movedBy(moved: Moved, states: readonly unknown[], at: number): Moved {
  const users = states.map(readUser).filter((user) => user !== null);
  return users.length === 0 ? moved : new Map([...moved, ...users.map((user) => [user.id, { user, at }] as const)]);
}

/** Who writes at a moment, by name. */
export const writingAt = (moved: Moved, now: number): readonly User[] =>
  [...moved.values()]
    .filter(({ at }) => now - at < writesFor)
    .map(({ user }) => user)
    .sort((one, other) => one.name.localeCompare(other.name, 'ru'));
