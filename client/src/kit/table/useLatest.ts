import { useCallback, useInsertionEffect, useRef } from 'react';

/** A function that stays the same while what it does follows each drawing: rows that get it are not drawn again for it. */
export function useLatest<Given extends unknown[]>(does: (...given: Given) => void): (...given: Given) => void {
  const latest = useRef(does);
  useInsertionEffect(() => {
    latest.current = does;
  });
  return useCallback((...given: Given) => latest.current(...given), []);
}
