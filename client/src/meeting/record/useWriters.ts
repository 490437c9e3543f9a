import { useEffect, useState } from 'react';
import { readUser, sameUsers, type User } from './caret.ts';
import type { Draft } from './session.ts';

/** Who else has the caret in the record, each once, by name. */
export function useWriters({ document, awareness }: Draft): readonly User[] {
  const [writers, setWriters] = useState<readonly User[]>([]);
  useEffect(() => {
    const look = (): void => {
      const others = [...awareness.getStates()].filter(([client]) => client !== document.clientID);
      const users = others.map(([, state]) => readUser(state['user'])).filter((user) => user !== null);
      const now = [...new Map(users.map((user) => [user.id, user])).values()].sort((a, b) =>
        a.name.localeCompare(b.name, 'ru'),
      );
      setWriters((before) => (sameUsers(before, now) ? before : now));
    };
    look();
    awareness.on('change', look);
    return () => awareness.off('change', look);
  }, [document, awareness]);
  return writers;
}
