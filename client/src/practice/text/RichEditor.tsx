import { Editor, Extension } from '@tiptap/core';
import { history, redo, undo } from '@tiptap/pm/history';
import { type ReactNode, type RefObject, useEffect, useRef, useState } from 'react';
import { cleaned, isTooMuch } from '../../meeting/record/paste.ts';
import { structure } from '../../meeting/record/structure.ts';
import { Toolbar } from '../../meeting/record/Toolbar.tsx';
import { documentOf, type Paragraph, paragraphsOf } from './paragraph.ts';
import styles from './text.module.css';

/** What was written is taken back and put in again by the keys that everybody knows. */
const TakingBack = Extension.create({
  name: 'takingBack',
  addProseMirrorPlugins: () => [history()],
  addKeyboardShortcuts() {
    const run = (command: typeof undo) => () => command(this.editor.state, this.editor.view.dispatch);
    return { 'Mod-z': run(undo), 'Shift-Mod-z': run(redo), 'Mod-y': run(redo) };
  },
});

export interface RichEditorProps {
  /** Ids of what names the field, and of what is said about it. */
  labelledBy: string;
  describedBy: string;
  value: readonly Paragraph[];
  isWrong: boolean;
  onChange: (text: readonly Paragraph[]) => void;
  /** More was pasted than the field takes. */
  onTooMuch: () => void;
}

const alike = (one: readonly Paragraph[], other: readonly Paragraph[]): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

/** An editor in that place, for as long as the field is on the screen. */
function useEditor(place: RefObject<HTMLDivElement | null>, props: RichEditorProps): Editor | null {
  const [editor, setEditor] = useState<Editor | null>(null);
  const told = useRef(props);
  told.current = props;
  /** What was written here last: it comes back as the value, and is no news. */
  const written = useRef(props.value);
  useEffect(() => {
    const { value, labelledBy } = told.current;
    const made = new Editor({
      element: place.current,
      injectCSS: false,
      extensions: [...structure, TakingBack],
      content: documentOf(value),
      editorProps: {
        attributes: { role: 'textbox', 'aria-multiline': 'true', 'aria-labelledby': labelledBy, tabindex: '0' },
        transformPastedHTML: cleaned,
        handleDOMEvents: {
          paste: (_, event) => {
            if (!isTooMuch(event.clipboardData, 0)) return false;
            event.preventDefault();
            told.current.onTooMuch();
            return true;
          },
        },
      },
      onUpdate: ({ editor: changed }) => {
        written.current = paragraphsOf(changed.getJSON());
        told.current.onChange(written.current);
      },
    });
    setEditor(made);
    return () => {
      setEditor(null);
      made.destroy();
    };
  }, [place]);
  useEffect(() => {
    if (!editor || editor.isDestroyed || alike(props.value, written.current)) return;
    written.current = props.value;
    editor.commands.setContent(documentOf(props.value), { emitUpdate: false });
  }, [editor, props.value]);
  return editor;
}

/** A text with lists and with what is bold or italic. */
export function RichEditor(props: RichEditorProps): ReactNode {
  const place = useRef<HTMLDivElement>(null);
  const editor = useEditor(place, props);
  const { isWrong, describedBy } = props;
  useEffect(() => {
    if (!editor || editor.isDestroyed) return;
    const { dom } = editor.view;
    dom.setAttribute('aria-invalid', String(isWrong));
    dom.setAttribute('aria-describedby', describedBy);
  }, [editor, isWrong, describedBy]);
  return (
    <div className={styles.editor} data-wrong={isWrong ? '' : undefined}>
      <Toolbar editor={editor} />
      <div ref={place} className={styles.written} />
    </div>
  );
}
