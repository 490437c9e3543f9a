import { type ReactNode, type RefObject, useImperativeHandle } from 'react';
import { ConflictDialog } from '../kit/ConflictDialog.tsx';
import { SaveMark } from '../kit/SavedField.tsx';
import { useWords, type Words } from '../words/words.ts';
import { DraftFields } from './DraftFields.tsx';
import { type Draft, draftOf } from './draft.ts';
import type { Report } from './fragment.ts';
import styles from './report.module.css';
import { type Flush, useSaver } from './saver.ts';

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

interface ReportFormProps {
  report: Report;
  /** Where the form leaves the way to save what is still being written. */
  flush: RefObject<Flush | null>;
}

/** The form of a report that is still being written. */
export function ReportForm({ report, flush }: ReportFormProps): ReactNode {
  const words = useWords();
  const { draft, saving, fault, theirs, write, save, choose } = useSaver(report);
  useImperativeHandle(flush, () => () => save(draft));
  return (
    <div onBlur={() => void save(draft)}>
      <DraftFields draft={draft} onChange={write} />
      <p className={styles.mark}>
        <SaveMark saving={saving} onRetry={() => void save(draft)} />
        {fault !== null && <span role="alert"> {fault}</span>}
      </p>
      <ConflictDialog
        conflict={theirs && { fields: sides(draft, draftOf(theirs), words) }}
        onKeepTheirs={() => theirs && choose(draftOf(theirs))}
        onKeepYours={() => {
          choose(draft);
          void save(draft, theirs?.version);
        }}
        onClose={() => theirs && choose(draftOf(theirs))}
      />
    </div>
  );
}
