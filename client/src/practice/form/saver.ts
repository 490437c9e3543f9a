import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { newKey, useAct } from '../../act.ts';
import { readFragment } from '../../graphql.ts';
import type { Saving } from '../../kit/SavedField.tsx';
import { useLeave } from '../../kit/useLeave.ts';
import { SavePassport } from '../acts.ts';
import { type Field, fieldOf } from '../field.ts';
import { type Passport, Words_passport } from '../fragment.ts';
import { changedKeys, type Draft, type DraftKey, draftOf, inputOf, merged, taking } from './draft.ts';

/** Pause in typing after which a draft is saved, in milliseconds. */
const pause = 900;

/** Saves what is still being written, and gives the passport as it then stands; null where it could not be saved. */
export type Flush = () => Promise<Passport | null>;

/** A refusal and the field that it belongs to; null where it belongs to none. */
export interface Fault {
  field: Field | null;
  sentence: string;
}

/** Somebody wrote in the same fields meanwhile. */
export interface Dispute {
  theirs: Passport;
  keys: readonly DraftKey[];
}

/** What was saved last. */
interface Kept {
  passport: Passport;
  draft: Draft;
}

/** What came of sending a draft: it stands, it is to be sent again with what others wrote, or it was not taken. */
type Sent = { passport: Passport } | { again: Draft } | null;

/** Sends a draft where it differs from what was kept last, and tells what came of it. */
function useSend(kept: RefObject<Kept>) {
  const act = useAct();
  const [saving, setSaving] = useState<Saving>('still');
  const [fault, setFault] = useState<Fault | null>(null);
  const [dispute, setDispute] = useState<Dispute | null>(null);
  const send = async (written: Draft): Promise<Sent> => {
    const { passport, draft } = kept.current;
    const words = inputOf(written, draft);
    if (Object.keys(words).length === 0) return { passport };
    setSaving('saving');
    const outcome = await act(SavePassport, { id: passport.id, version: passport.version, words, key: newKey() });
    if (outcome.is === 'done') {
      kept.current = { passport: readFragment(Words_passport, outcome.answer), draft: written };
      setSaving('saved');
      setFault(null);
      return { passport: kept.current.passport };
    }
    const now = outcome.is === 'stale' ? outcome.stale.current : null;
    if (now?.__typename === 'Passport') {
      const theirs = readFragment(Words_passport, now);
      const both = merged(draft, written, draftOf(theirs));
      if (both.disputed.length === 0) {
        kept.current = { passport: theirs, draft: draftOf(theirs) };
        return { again: both.draft };
      }
      setDispute({ theirs, keys: both.disputed });
    }
    setSaving('failed');
    setFault({ field: outcome.is === 'refused' ? fieldOf(outcome.field) : null, sentence: outcome.sentence });
    return null;
  };
  const settle = (): void => {
    if (dispute) kept.current = { passport: dispute.theirs, draft: draftOf(dispute.theirs) };
    setDispute(null);
    setFault(null);
    setSaving('still');
  };
  return { saving, fault, dispute, send, settle, hide: () => setDispute(null), forgive: () => setFault(null) };
}

/** What stands in the form, and what was kept last: what a colleague saved comes in as it is told. */
function useDraft(passport: Passport) {
  const [draft, setDraft] = useState(() => draftOf(passport));
  const kept = useRef<Kept>({ passport, draft });
  const current = useRef(draft);
  const show = useCallback((written: Draft): void => {
    current.current = written;
    setDraft(written);
  }, []);
  useEffect(() => {
    const { passport: known, draft: base } = kept.current;
    if (passport.version <= known.version) return;
    const both = merged(base, current.current, draftOf(passport));
    // Where both wrote in one field the next save asks.
    if (both.disputed.length > 0) return;
    kept.current = { passport, draft: draftOf(passport) };
    show(both.draft);
  }, [passport, show]);
  return { draft, kept, current, show };
}

/** Saves what stands in the form, one save after another; again where others wrote in other fields meanwhile. */
function useSaving(passport: Passport) {
  const { draft, kept, current, show } = useDraft(passport);
  const { send, ...said } = useSend(kept);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const last = useRef<Promise<Passport | null>>(Promise.resolve(passport));
  const sendAll = async (): Promise<Passport | null> => {
    const written = current.current;
    const sent = await send(written);
    if (sent === null) return null;
    if ('passport' in sent) return sent.passport;
    // What was written while the answer was under way stays.
    const since = changedKeys(written, current.current);
    show(since.length === 0 ? sent.again : merged(written, current.current, sent.again).draft);
    return sendAll();
  };
  // One after another: a save that overtook the one before would meet a version that it does not know.
  const save = (): Promise<Passport | null> => {
    clearTimeout(timer.current);
    timer.current = undefined;
    last.current = last.current.then(sendAll);
    return last.current;
  };
  const saveSoon = (): void => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void save(), pause);
  };
  useLeave(() => {
    if (timer.current !== undefined) void save();
  });
  return { ...said, draft, kept, current, show, save, saveSoon };
}

/**
 * Keeps what is written and saves it as one writes. What colleagues wrote meanwhile in other fields is taken over; where
 * they wrote in the same one, it asks before anything is overwritten.
 */
export function useSaver(passport: Passport) {
  const { draft, kept, current, show, save, saveSoon, settle, hide, forgive, ...said } = useSaving(passport);
  /** What was asked about and not decided: it stays unsaved until more is written. */
  const undecided = useRef<Draft>(undefined);
  const write = (part: Partial<Draft>): void => {
    show({ ...current.current, ...part });
    forgive();
    saveSoon();
  };
  const leave = (): void => {
    const isAsked = said.dispute !== null || current.current === undecided.current;
    if (!isAsked) void save();
  };
  /** One of the two versions was chosen; what only one of both wrote stays beside it, and all of it is saved. */
  const choose = (keep: 'mine' | 'theirs'): void => {
    if (!said.dispute) return;
    const theirs = draftOf(said.dispute.theirs);
    const both = merged(kept.current.draft, current.current, theirs).draft;
    const chosen = keep === 'mine' ? both : taking(both, theirs, said.dispute.keys);
    settle();
    show(chosen);
    void save();
  };
  const putOff = (): void => {
    undecided.current = current.current;
    hide();
  };
  const isUnsaved = changedKeys(draft, kept.current.draft).length > 0;
  return { ...said, draft, isUnsaved, write, save, leave, choose, putOff };
}
