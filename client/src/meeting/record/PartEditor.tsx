import { Editor } from '@tiptap/core';
import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { useWords } from '../../words/words.ts';
import { extensionsFor } from './extensions.ts';
import type { Part } from './lines.ts';
import { cleaned, isTooMuch } from './paste.ts';
import styles from './record.module.css';
import type { Draft, RecordSession } from './session.ts';

interface PartEditorProps {
  part: Part;
  label: string;
  session: RecordSession;
  draft: Draft;
  editable: boolean;
  /** The caret is in this part. */
  onActive: (editor: Editor) => void;
  /** More was pasted than a record takes. */
  onTooMuch: () => void;
}

/** One part of the record with its heading. */
export function PartEditor(props: PartEditorProps): ReactNode {
  const { part, label, editable } = props;
  const { t } = useWords();
  const heading = useId();
  const place = useRef<HTMLDivElement>(null);
  const [isEmpty, setEmpty] = useState(true);
  const editor = useEditor(props, { place, heading, onEmpty: setEmpty });
  useEffect(() => {
    // One whose document has been replaced is still here while its successor is made.
    if (!editor || editor.isDestroyed) return;
    editor.setEditable(editable, false);
    editor.view.dom.setAttribute('aria-readonly', String(!editable));
  }, [editor, editable]);
  return (
    <div className={styles.part} data-part={part}>
      <h3 id={heading}>{label}</h3>
      {isEmpty && !editable && <p className={styles.empty}>{t('record.nothing')}</p>}
      <div ref={place} className={isEmpty && !editable ? styles.hidden : styles.text} />
    </div>
  );
}

interface Around {
  place: React.RefObject<HTMLDivElement | null>;
  heading: string;
  onEmpty: (isEmpty: boolean) => void;
}

/** An editor over one part of the document, for as long as that document is on the screen. */
function useEditor(
  { part, session, draft, editable, onActive, onTooMuch }: PartEditorProps,
  { place, heading, onEmpty }: Around,
): Editor | null {
  const [editor, setEditor] = useState<Editor | null>(null);
  const begun = useRef(editable);
  begun.current = editable;
  useEffect(() => {
    const made = new Editor({
      element: place.current,
      injectCSS: false,
      editable: begun.current,
      extensions: extensionsFor(draft, part),
      editorProps: {
        attributes: { role: 'textbox', 'aria-multiline': 'true', 'aria-labelledby': heading, tabindex: '0' },
        transformPastedHTML: cleaned,
        handleDOMEvents: {
          paste: (_, event) => {
            if (!isTooMuch(event.clipboardData, session.size)) return false;
            event.preventDefault();
            onTooMuch();
            return true;
          },
        },
      },
      onFocus: ({ editor: focused }) => onActive(focused),
      onTransaction: ({ editor: changed }) => onEmpty(changed.isEmpty),
    });
    onEmpty(made.isEmpty);
    setEditor(made);
    return () => {
      setEditor(null);
      made.destroy();
    };
  }, [part, session, draft, place, heading, onEmpty, onActive, onTooMuch]);
  return editor;
}
