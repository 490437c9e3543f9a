import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import type { Saving } from './kit/SavedField.tsx';
import { useLeave } from './kit/useLeave.ts';

/** Pause in typing after which a draft is saved, in milliseconds. */
const pause = 900;

/** What came of sending a part of a draft at a version. */
export type Sent<Row> =
  | { is: 'done'; row: Row }
  | { is: 'stale'; row: Row | null; sentence: string }
  | { is: 'refused'; field: string | null; sentence: string };

export interface Fault {
  field: string | null;
  sentence: string;
}

interface Keeping<Row, Draft> {
  row: Row;
  draftOf: (row: Row) => Draft;
  /** A part as it is compared, where not all of it is sent. */
  told?: (draft: Draft, key: keyof Draft) => unknown;
  /** Sends the parts that changed. A part that cannot be sent yet is left out, and waits. */
  send: (row: Row, part: Partial<Draft>) => Promise<Sent<Row>>;
}

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

const isKeyOf = <Draft extends object>(draft: Draft, key: PropertyKey): key is keyof Draft => key in draft;

function taking<Draft extends object>(into: Draft, from: Draft, keys: readonly (keyof Draft)[]): Draft {
  const taken = { ...into };
  for (const key of keys) taken[key] = from[key];
  return taken;
}

/** Where somebody wrote in the same parts meanwhile: theirs, and which parts. */
export interface Dispute<Row, Draft> {
  theirs: Row;
  keys: readonly (keyof Draft)[];
}

/**
 * Keeps what is written of a row and saves it as one writes. What others wrote meanwhile in other parts is taken over;
 * where they wrote in the same one, it asks before anything is overwritten.
 */
export function useDraft<Row extends { version: number }, Draft extends object>(keeping: Keeping<Row, Draft>) {
  const { row, draftOf } = keeping;
  const asked = useRef(keeping);
  asked.current = keeping;
  const told = (of: Draft, key: keyof Draft): unknown => asked.current.told?.(of, key) ?? of[key];
  const keysOf = (one: Draft, other: Draft): (keyof Draft)[] =>
    Object.keys(one)
      .filter((key) => isKeyOf(one, key))
      .filter((key) => !same(told(one, key), told(other, key)));
  const kept = useRef({ row, draft: draftOf(row) });
  const [draft, setDraft] = useState(kept.current.draft);
  const current = useRef(draft);
  const [saving, setSaving] = useState<Saving>('still');
  const [fault, setFault] = useState<Fault | null>(null);
  const [dispute, setDispute] = useState<Dispute<Row, Draft> | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const last = useRef<Promise<Row | null>>(Promise.resolve(null));
  const show = useCallback((next: Draft): void => {
    current.current = next;
    setDraft(next);
  }, []);

  /** What stands at the server now is the ground of what is written here. */
  const stand = (now: Row): readonly (keyof Draft)[] => {
    const base = kept.current.draft;
    const theirs = asked.current.draftOf(now);
    const own = keysOf(base, current.current);
    const other = keysOf(base, theirs);
    const disputed = other.filter((key) => own.includes(key) && !same(told(current.current, key), told(theirs, key)));
    kept.current = { row: now, draft: theirs };
    show(taking(theirs, current.current, own));
    return disputed;
  };
  const follow = useRef((_: Row): void => undefined);
  follow.current = (now) => {
    if (now.version > kept.current.row.version && keysOf(kept.current.draft, current.current).length === 0) stand(now);
  };
  useEffect(() => follow.current(row), [row]);

  const sendAll = async (): Promise<Row | null> => {
    const keys = keysOf(kept.current.draft, current.current);
    if (keys.length === 0) return kept.current.row;
    setSaving('saving');
    const written = current.current;
    const part: Partial<Draft> = {};
    for (const key of keys) part[key] = written[key];
    const sent = await asked.current.send(kept.current.row, part);
    if (sent.is === 'done') {
      setFault(null);
      kept.current = { row: sent.row, draft: taking(asked.current.draftOf(sent.row), written, keys) };
      setSaving(current.current === written ? 'saved' : 'still');
      return sent.row;
    }
    if (sent.is === 'stale' && sent.row !== null) {
      const disputed = stand(sent.row);
      if (disputed.length === 0) return sendAll();
      setDispute({ theirs: sent.row, keys: disputed });
    } else setFault({ field: sent.is === 'refused' ? sent.field : null, sentence: sent.sentence });
    setSaving('failed');
    return null;
  };
  const save = (): Promise<Row | null> => {
    clearTimeout(timer.current);
    timer.current = undefined;
    last.current = last.current.then(sendAll);
    return last.current;
  };
  const write = (part: Partial<Draft>): void => {
    show({ ...current.current, ...part });
    setFault(null);
    setSaving((before) => (before === 'saved' ? 'still' : before));
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void save(), pause);
  };
  useLeave(() => {
    if (timer.current !== undefined) void save();
  });
  /** One of the two versions was chosen, and is saved. */
  const choose = (keep: 'mine' | 'theirs'): void => {
    if (dispute && keep === 'theirs') show(taking(current.current, draftOf(dispute.theirs), dispute.keys));
    setDispute(null);
    void save();
  };
  return {
    draft,
    saving,
    fault,
    dispute,
    isUnsaved: keysOf(kept.current.draft, draft).length > 0,
    write,
    save,
    choose,
    putOff: () => setDispute(null),
  };
}

/** Saves what is still being written, and gives the row as it then stands; null where it could not be saved. */
export type FlushRow<Row> = RefObject<(() => Promise<Row | null>) | null>;
