import { useEffect, useState } from 'react';
import { sameUsers, type User } from './caret.ts';
import type { Draft } from './session.ts';
import { type Moved, movedBy, writesFor, writingAt } from './writing.ts';

interface Change {
  added: number[];
  updated: number[];
}

/** Who else writes in the record at this moment: their carets move. */
export function useWriting({ document, awareness }: Draft): readonly User[] {
  const [writing, setWriting] = useState<readonly User[]>([]);
  useEffect(() => {
    let moved: Moved = new Map();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const show = (): void => {
      const now = writingAt(moved, performance.now());
      setWriting((before) => (sameUsers(before, now) ? before : now));
      clearTimeout(timer);
      if (now.length > 0) timer = setTimeout(show, writesFor / 5);
    };
    const look = ({ updated }: Change): void => {
      const others = updated.filter((client) => client !== document.clientID);
      const states = others.map((client) => awareness.getStates().get(client)?.['user']);
      moved = movedBy(moved, states, performance.now());
      show();
    };
    awareness.on('change', look);
    return () => {
      clearTimeout(timer);
      awareness.off('change', look);
    };
  }, [document, awareness]);
  return writing;
}
