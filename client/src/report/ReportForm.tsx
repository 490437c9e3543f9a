import { type ReactNode, type RefObject, useImperativeHandle } from 'react';
import { ConflictDialog } from '../kit/ConflictDialog.tsx';
import { bothOf, type Telling } from '../kit/conflict.ts';
import { SaveMark } from '../kit/SavedField.tsx';
import { useWords, type Words } from '../words/words.ts';
import { DraftFields } from './DraftFields.tsx';
import { type Draft, draftOf } from './draft.ts';
import type { Report } from './fragment.ts';
import styles from './report.module.css';
import { type Flush, useSaver } from './saver.ts';

/** How a version of a report is told, field by field. */
const tellings = ({ t, dates }: Words): readonly Telling<Draft>[] => [
  [t('report.text'), ({ text }) => text],
  [t('report.doneOn'), ({ doneOn }) => (doneOn === null ? '' : dates.long(doneOn))],
  [t('report.completes'), ({ completes }) => (completes ? '✓' : '')],
  [
    t('report.figures'),
    ({ figures }) => figures.map(({ label, value, unit }) => `${label}: ${value} ${unit}`.trim()).join('\n'),
  ],
  [t('report.files'), ({ files }) => files.map(({ name }) => name).join('\n')],
];

interface ReportFormProps {
  report: Report;
  /** Where the form leaves the way to save what is still being written. */
  flush: RefObject<Flush | null>;
}

/** The form of a report that is still being written. */
export function ReportForm({ report, flush }: ReportFormProps): ReactNode {
  const words = useWords();
  const { draft, saving, fault, theirs, write, save, leave, choose, putOff } = useSaver(report);
  useImperativeHandle(flush, () => () => save(draft));
  return (
    <div onBlur={leave}>
      <DraftFields draft={draft} onChange={write} />
      <p className={styles.mark}>
        <SaveMark saving={saving} onRetry={() => void save(draft)} />
        {fault !== null && <span role="alert"> {fault}</span>}
      </p>
      <ConflictDialog
        conflict={bothOf(draft, theirs && draftOf(theirs), tellings(words))}
        onKeepTheirs={() => theirs && choose(draftOf(theirs))}
        onKeepYours={() => {
          choose(draft);
          void save(draft, theirs?.version);
        }}
        onClose={putOff}
      />
    </div>
  );
}
