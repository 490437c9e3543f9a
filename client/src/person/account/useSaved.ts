import { useCallback, useRef, useState } from 'react';
import type { Saving } from '../../kit/SavedField.tsx';

interface Saved<Value> {
  /** What is on the screen. */
  value: Value;
  saving: Saving;
  /** Why it was not saved. */
  fault: string | null;
  set: (part: Partial<Value>) => void;
  retry: () => void;
}

/**
 * Settings that are saved as they are changed, one request after another: whatever was changed while one was under way goes
 * with the next, and the last one holds.
 * @param save answers null when it was saved, otherwise the sentence to show
 */
export function useSaved<Value extends object>(
  kept: Value,
  save: (value: Value) => Promise<string | null>,
): Saved<Value> {
  const [value, setValue] = useState(kept);
  const [saving, setSaving] = useState<Saving>('still');
  const [fault, setFault] = useState<string | null>(null);
  const latest = useRef(kept);
  const busy = useRef(false);
  const send = useCallback(async (): Promise<void> => {
    if (busy.current) return;
    busy.current = true;
    setSaving('saving');
    let sent: Value;
    let refusal: string | null;
    do {
      sent = latest.current;
      refusal = await save(sent);
    } while (sent !== latest.current);
    busy.current = false;
    setFault(refusal);
    setSaving(refusal === null ? 'saved' : 'failed');
  }, [save]);
  const set = useCallback(
    (part: Partial<Value>) => {
      latest.current = { ...latest.current, ...part };
      setValue(latest.current);
      void send();
    },
    [send],
  );
  return { value, saving, fault, set, retry: () => void send() };
}
