import type { Editor } from '@tiptap/core';
import { type ReactNode, useCallback, useEffect, useState } from 'react';
import { Loading } from '../../kit/Standing.tsx';
import { useWords } from '../../words/words.ts';
import { Aside } from './Aside.tsx';
import type { User } from './caret.ts';
import { parts } from './lines.ts';
import { PartEditor } from './PartEditor.tsx';
import styles from './record.module.css';
import { SaveLine } from './SaveLine.tsx';
import type { Draft, RecordSession } from './session.ts';
import { Toolbar } from './Toolbar.tsx';
import { useRecord } from './useRecord.ts';
import { useWriting } from './useWriting.ts';

export interface RecordSheetProps {
  itemId: string;
  /** Whether the page offers to write; the server has the last word on it. */
  mayWrite: boolean;
  /** Told who else writes in the record at this moment, whenever that changes. */
  onWriting?: (users: readonly User[]) => void;
  children?: ReactNode;
}

/** The record of one item: its two parts, what was not taken, and how it is saved. */
export function RecordSheet({ itemId, mayWrite, onWriting, children }: RecordSheetProps): ReactNode {
  const { t } = useWords();
  const { session, state } = useRecord(itemId);
  if (!session || !state) return <Loading />;
  const { draft, aside, ended } = state;
  return (
    <section className={styles.record} aria-label={t('record.title')}>
      {ended === 'gone' && <p className={styles.told}>{t('record.gone')}</p>}
      {ended === null && draft === null && <Loading />}
      {draft !== null && (
        <Parts session={session} draft={draft} editable={mayWrite && state.mayWrite} onWriting={onWriting} />
      )}
      {aside !== null && <Aside text={aside} onClear={session.clearAside} />}
      {children}
      {draft !== null && <SaveLine state={state} wanted={mayWrite} draft={draft} />}
    </section>
  );
}

interface PartsProps {
  session: RecordSession;
  draft: Draft;
  editable: boolean;
  onWriting: RecordSheetProps['onWriting'];
}

function Parts({ session, draft, editable, onWriting }: PartsProps): ReactNode {
  const { t } = useWords();
  const [active, setActive] = useState<Editor | null>(null);
  const [tooMuch, setTooMuch] = useState(false);
  const writing = useWriting(draft);
  useEffect(() => onWriting?.(writing), [writing, onWriting]);
  const refuse = useCallback(() => setTooMuch(true), []);
  // Shown until something else is written.
  useEffect(() => {
    if (!tooMuch) return;
    const forget = (): void => setTooMuch(false);
    draft.document.once('update', forget);
    return () => draft.document.off('update', forget);
  }, [tooMuch, draft]);
  return (
    <>
      {editable && <Toolbar editor={active} />}
      {parts.map((part) => (
        <PartEditor
          key={part}
          part={part}
          label={t(`record.${part}`)}
          session={session}
          draft={draft}
          editable={editable}
          onActive={setActive}
          onTooMuch={refuse}
        />
      ))}
      {tooMuch && (
        <p className={styles.fault} role="alert">
          {t('record.pasteTooLarge')}
        </p>
      )}
    </>
  );
}
