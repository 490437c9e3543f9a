import { useSyncExternalStore } from 'react';

export interface Toast {
  id: number;
  text: string;
  /** Given, the toast offers to undo for ten seconds. */
  undo?: () => void;
  /** Second at which it goes, by `performance.now()` in milliseconds. */
  until: number;
}

/** For how long a step can be undone, and for how long a plain message stays, in milliseconds. */
const undoTime = 10_000;
const readTime = 6_000;

let toasts: readonly Toast[] = [];
let last = 0;
const listeners = new Set<() => void>();

function put(next: readonly Toast[]): void {
  toasts = next;
  for (const told of listeners) told();
}

export function dismiss(id: number): void {
  put(toasts.filter((toast) => toast.id !== id));
}

/** Says that something was done; with `undo`, offers for ten seconds to take it back. */
export function say(text: string, undo?: () => void): void {
  last += 1;
  const id = last;
  const stays = undo ? undoTime : readTime;
  put([...toasts.slice(-2), { id, text, until: performance.now() + stays, ...(undo && { undo }) }]);
  setTimeout(() => dismiss(id), stays);
}

export function useToasts(): readonly Toast[] {
  return useSyncExternalStore(
    (told) => {
      listeners.add(told);
      return () => listeners.delete(told);
    },
    () => toasts,
  );
}
