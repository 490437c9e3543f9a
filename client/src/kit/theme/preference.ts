import { localStorageColorSchemeManager } from '@mantine/core';
import { useSyncExternalStore } from 'react';

/** Light, dark or as in the system: kept in this browser, since a projector and a phone want different ones. */
export const schemes = localStorageColorSchemeManager({ key: 'vmeste.scheme' });

const kept = 'vmeste.text';
const listeners = new Set<() => void>();

const isLarge = (): boolean => document.documentElement.dataset['text'] === 'large';

/** Larger text with high contrast: 20 px, every function kept. */
export function setLarge(large: boolean): void {
  if (large) document.documentElement.dataset['text'] = 'large';
  else delete document.documentElement.dataset['text'];
  localStorage.setItem(kept, large ? 'large' : 'usual');
  for (const told of listeners) told();
}

/** Puts back what was chosen in this browser before. */
export function restoreText(): void {
  if (localStorage.getItem(kept) === 'large') setLarge(true);
}

export function useLarge(): boolean {
  return useSyncExternalStore((told) => {
    listeners.add(told);
    return () => listeners.delete(told);
  }, isLarge);
}
