import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react';
import { newKey, useAct } from '../act.ts';
import { readFragment } from '../graphql.ts';
import { ConflictDialog } from '../kit/ConflictDialog.tsx';
import { SaveMark, type Saving } from '../kit/SavedField.tsx';
import { useWords, type Words } from '../words/words.ts';
import { DraftFields } from './DraftFields.tsx';
import { type Draft, draftOf, inputOf, sameDraft } from './draft.ts';
import { Card_report, type Report, SaveReport } from './fragment.ts';
import styles from './report.module.css';

/** Pause in typing after which a draft is saved, in milliseconds. */
const pause = 900;

interface Saver {
  draft: Draft;
  saving: Saving;
  fault: string | null;
  /** Somebody saved the same report meanwhile: what stands now. */
  theirs: Report | null;
  write: (draft: Draft) => void;
  save: (draft: Draft, version?: number) => Promise<void>;
  settle: (draft: Draft) => void;
}

/** Keeps what is written, saves it as one writes, and asks before it would overwrite another person's words. */
function useSaver(report: Report): Saver {
  const act = useAct();
  const [draft, setDraft] = useState(() => draftOf(report));
  const [saving, setSaving] = useState<Saving>('still');
  const [fault, setFault] = useState<string | null>(null);
  const [theirs, setTheirs] = useState<Report | null>(null);
  const kept = useRef({ version: report.version, draft: draftOf(report) });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  const save = useCallback(
    async (written: Draft, version = kept.current.version) => {
      clearTimeout(timer.current);
      if (sameDraft(written, kept.current.draft)) return;
      setSaving('saving');
      const outcome = await act(SaveReport, { id: report.id, version, words: inputOf(written), key: newKey() });
      if (outcome.is === 'done') {
        kept.current = { version: readFragment(Card_report, outcome.answer).version, draft: written };
        setSaving('saved');
        setFault(null);
        return;
      }
      const now = outcome.is === 'stale' ? outcome.stale.current : null;
      if (now?.__typename === 'Report') setTheirs(readFragment(Card_report, now));
      setSaving('failed');
      setFault(outcome.sentence);
    },
    [act, report.id],
  );

  return {
    draft,
    saving,
    fault,
    theirs,
    save,
    write: (written) => {
      setDraft(written);
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void save(written), pause);
    },
    settle: (written) => {
      setTheirs(null);
      setFault(null);
      setDraft(written);
      setSaving('still');
      if (theirs) kept.current = { version: theirs.version, draft: draftOf(theirs) };
    },
  };
}

/** Both versions of a report in words, field by field; figures and files only where they differ or there are any. */
function sides(yours: Draft, theirs: Draft, { t, dates }: Words) {
  const both = (label: string, say: (draft: Draft) => string) => ({ label, yours: say(yours), theirs: say(theirs) });
  const figures = (draft: Draft): string =>
    draft.figures.map(({ label, value, unit }) => `${label}: ${value} ${unit}`.trim()).join('\n');
  const fields = [
    both(t('report.doneOn'), ({ doneOn }) => (doneOn === null ? '' : dates.long(doneOn))),
    both(t('report.completes'), ({ completes }) => (completes ? '✓' : '')),
    both(t('report.figures'), figures),
    both(t('report.files'), ({ files }) => files.map(({ name }) => name).join('\n')),
  ];
  return [
    both(t('report.text'), ({ text }) => text),
    ...fields.filter((field) => field.yours !== '' || field.theirs !== ''),
  ];
}

/** The form of a report that is still being written. */
export function ReportForm({ report, onSaved }: { report: Report; onSaved?: () => void }): ReactNode {
  const words = useWords();
  const { draft, saving, fault, theirs, write, save, settle } = useSaver(report);
  useEffect(() => {
    if (saving === 'saved') onSaved?.();
  }, [saving, onSaved]);
  return (
    <div onBlur={() => void save(draft)}>
      <DraftFields draft={draft} onChange={write} />
      <p className={styles.mark}>
        <SaveMark saving={saving} onRetry={() => void save(draft)} />
        {fault !== null && <span role="alert"> {fault}</span>}
      </p>
      <ConflictDialog
        conflict={theirs && { fields: sides(draft, draftOf(theirs), words) }}
        onKeepTheirs={() => theirs && settle(draftOf(theirs))}
        onKeepYours={() => {
          const { version } = theirs ?? report;
          settle(draft);
          void save(draft, version);
        }}
        onClose={() => theirs && settle(draftOf(theirs))}
      />
    </div>
  );
}
