import { type RefObject, useLayoutEffect, useRef, useState } from 'react';
import type { Tracks } from './tracks.ts';

/**
 * Whether a table is wider than its place. As long as it fits, it moves with the page and its header stays below the
 * page's head; where it does not fit, it gets a window of its own, in which it moves both ways below its header and
 * beside its first columns.
 */
export function useOverflow(table: RefObject<HTMLElement | null>, tracks: Tracks) {
  const box = useRef<HTMLDivElement>(null);
  const [moves, setMoves] = useState(false);
  useLayoutEffect(() => {
    const [outside, inside] = [box.current, table.current];
    if (!outside || !inside) return;
    const measure = (): void => setMoves(inside.offsetWidth > outside.clientWidth + 1);
    const watcher = new ResizeObserver(measure);
    watcher.observe(outside);
    watcher.observe(inside);
    return () => watcher.disconnect();
  }, [table, tracks]);
  return { box, moves };
}
