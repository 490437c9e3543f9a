import { registerSW } from 'virtual:pwa-register';
import { useSyncExternalStore } from 'react';

/** Takes the version that waits, and reloads the page; null while there is none. */
export type Take = () => void;

/** How often a page that stays open asks whether there is a newer version, in milliseconds. */
const askEvery = 3_600_000;

let waiting: Take | null = null;
const listeners = new Set<() => void>();

/**
 * Keeps the shell in the browser, so that it opens without a network. Browsers allow that over HTTPS and on the machine
 * itself only; elsewhere nothing is kept, and nothing else changes.
 */
export function keepShell(): void {
  const take = registerSW({
    onNeedRefresh: () => {
      waiting = () => void take(true);
      for (const told of listeners) told();
    },
    onRegisteredSW: (_address, registration) => {
      if (registration) setInterval(() => void registration.update().catch(() => {}), askEvery);
    },
  });
}

export function useNewVersion(): Take | null {
  return useSyncExternalStore(
    (told) => {
      listeners.add(told);
      return () => listeners.delete(told);
    },
    () => waiting,
  );
}
