import { useEffect, useState, useSyncExternalStore } from 'react';
import { RecordSession, type RecordState } from './session.ts';

const nothing = (): (() => void) => () => {};

const addressOf = (itemId: string): string =>
  `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/record/${itemId}`;

/** Opens a record for as long as it is on the screen. Null for the moment before. */
export function useRecord(itemId: string): { session: RecordSession | null; state: RecordState | null } {
  const [session, setSession] = useState<RecordSession | null>(null);
  useEffect(() => {
    const opened = new RecordSession({ itemId, open: () => new WebSocket(addressOf(itemId)), shelf: localStorage });
    setSession(opened);
    // A page that goes may not come back; a network that goes or comes is known at once.
    addEventListener('pagehide', opened.keep);
    addEventListener('online', opened.reconnect);
    addEventListener('offline', opened.reconnect);
    return () => {
      removeEventListener('pagehide', opened.keep);
      removeEventListener('online', opened.reconnect);
      removeEventListener('offline', opened.reconnect);
      opened.destroy();
    };
  }, [itemId]);
  const state = useSyncExternalStore(session?.subscribe ?? nothing, () => session?.state ?? null);
  return { session, state };
}
