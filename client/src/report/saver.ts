import { type RefObject, useEffect, useRef, useState } from 'react';
import { newKey, useAct } from '../act.ts';
import { readFragment } from '../graphql.ts';
import type { Saving } from '../kit/SavedField.tsx';
import { useLeave } from '../kit/useLeave.ts';
import { type Draft, draftOf, inputOf, sameDraft } from './draft.ts';
import { Card_report, type Report, SaveReport } from './fragment.ts';

/** Pause in typing after which a draft is saved, in milliseconds. */
const pause = 900;

/** Saves what is still being written, and gives the report as it then stands; null where it could not be saved. */
export type Flush = () => Promise<Report | null>;

/** What was saved last. */
interface Kept {
  report: Report;
  draft: Draft;
}

const alike = (one: Draft, other: Draft): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Sends a draft where it differs from what was kept last, and tells what came of it. */
function useSend(kept: RefObject<Kept>) {
  const act = useAct();
  const [saving, setSaving] = useState<Saving>('still');
  const [fault, setFault] = useState<string | null>(null);
  /** Somebody saved the same report meanwhile: what stands now. */
  const [theirs, setTheirs] = useState<Report | null>(null);
  const send = async (written: Draft, seen?: number): Promise<Report | null> => {
    const { report, draft } = kept.current;
    if (sameDraft(written, draft)) return report;
    setSaving('saving');
    const version = seen ?? report.version;
    const outcome = await act(SaveReport, { id: report.id, version, words: inputOf(written), key: newKey() });
    if (outcome.is === 'done') {
      kept.current = { report: readFragment(Card_report, outcome.answer), draft: written };
      setSaving('saved');
      setFault(null);
      return kept.current.report;
    }
    const now = outcome.is === 'stale' ? outcome.stale.current : null;
    if (now?.__typename === 'Report') setTheirs(readFragment(Card_report, now));
    setSaving('failed');
    setFault(outcome.sentence);
    return null;
  };
  const settle = (): void => {
    if (theirs) kept.current = { report: theirs, draft: draftOf(theirs) };
    setTheirs(null);
    setFault(null);
    setSaving('still');
  };
  const hide = (): void => setTheirs(null);
  return { saving, fault, theirs, send, settle, hide };
}

/** Keeps what is written, saves it as one writes, and asks before it would overwrite another person's words. */
export function useSaver(report: Report) {
  const [draft, setDraft] = useState(() => draftOf(report));
  const kept = useRef<Kept>({ report, draft });
  const { send, settle, hide, ...said } = useSend(kept);
  /** What was asked about and not decided: it stays unsaved until more is written, or somebody saves it again. */
  const undecided = useRef<Draft>(undefined);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const last = useRef<Promise<Report | null>>(Promise.resolve(report));

  // What a colleague saved comes into the form as long as nothing was written in it meanwhile.
  useEffect(() => {
    if (report.version <= kept.current.report.version || !alike(draft, kept.current.draft)) return;
    kept.current = { report, draft: draftOf(report) };
    setDraft(kept.current.draft);
  }, [report, draft]);

  // One after another: a save that overtook the one before would meet a version that it does not know.
  const save = (written: Draft, version?: number): Promise<Report | null> => {
    clearTimeout(timer.current);
    timer.current = undefined;
    last.current = last.current.then(() => send(written, version));
    return last.current;
  };
  const write = (written: Draft): void => {
    setDraft(written);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void save(written), pause);
  };
  useLeave(() => {
    if (timer.current !== undefined) void save(draft);
  });
  /** One of the two versions was chosen. */
  const choose = (chosen: Draft): void => {
    settle();
    setDraft(chosen);
  };
  const putOff = (): void => {
    undecided.current = draft;
    hide();
  };
  const leave = (): void => {
    const isAsked = said.theirs !== null || draft === undecided.current;
    if (!isAsked) void save(draft);
  };
  return { ...said, draft, write, save, leave, choose, putOff };
}
