import type { Editor } from '@tiptap/core';
import { type KeyboardEvent, type ReactNode, useSyncExternalStore } from 'react';
import { useWords } from '../../words/words.ts';
import styles from './record.module.css';

/** Three lines, each behind what marks it. */
const sign = (marks: ReactNode): ReactNode => (
  <svg
    viewBox="0 0 16 16"
    width="16"
    height="16"
    fill="none"
    stroke="currentColor"
    strokeWidth="1.5"
    aria-hidden="true"
  >
    <path d="M6 3.5h9M6 8h9M6 12.5h9" />
    {marks}
  </svg>
);
const dots = sign(<path d="M1.5 3.5h2M1.5 8h2M1.5 12.5h2" strokeWidth="2" />);
const numbers = sign(
  <path d="M2.5 1.5v4M1.2 7.2q1-.8 1.8 0t-1.8 2.4H3.4M1.2 11.2h2l-1.2 1.2q1.6.4.8 1.6-.8.6-1.8 0" strokeWidth="1" />,
);

/** What can be done with the selection: its name, what shows it, and how it is toggled. */
const tools = [
  ['bold', 'Ж', (editor: Editor) => editor.chain().focus().toggleBold().run()],
  ['italic', 'К', (editor: Editor) => editor.chain().focus().toggleItalic().run()],
  ['bulletList', dots, (editor: Editor) => editor.chain().focus().toggleBulletList().run()],
  ['orderedList', numbers, (editor: Editor) => editor.chain().focus().toggleOrderedList().run()],
] as const;

/** In what the caret stands, as one text, so that only a change draws the bar anew. */
function useStanding(editor: Editor | null): string {
  return useSyncExternalStore(
    (told) => {
      editor?.on('transaction', told);
      return () => editor?.off('transaction', told);
    },
    () =>
      editor && !editor.isDestroyed
        ? tools
            .filter(([name]) => editor.isActive(name))
            .map(([name]) => name)
            .join(' ')
        : '',
  );
}

/** Arrows go from tool to tool, as in every toolbar; Tab leaves it. */
function step({ key, currentTarget }: KeyboardEvent<HTMLDivElement>): void {
  const by = { ArrowRight: 1, ArrowLeft: -1 }[key];
  const buttons: (Element | null)[] = [...currentTarget.querySelectorAll('button')];
  const at = buttons.indexOf(document.activeElement);
  const next = by === undefined || at < 0 ? null : buttons[(at + by + buttons.length) % buttons.length];
  if (next instanceof HTMLElement) next.focus();
}

/** Bold, italic and lists, for the part in which the caret stands. */
export function Toolbar({ editor }: { editor: Editor | null }): ReactNode {
  const { t, language } = useWords();
  const standing = useStanding(editor).split(' ');
  const isIdle = editor === null || editor.isDestroyed;
  const latin: Record<string, string> = { bold: 'B', italic: 'I' };
  return (
    <div className={`${styles.toolbar} no-print`} role="toolbar" aria-label={t('record.tools')} onKeyDown={step}>
      {tools.map(([name, shown, toggle], index) => (
        <button
          key={name}
          type="button"
          data-tool={name}
          tabIndex={index === 0 ? 0 : -1}
          aria-pressed={standing.includes(name)}
          aria-label={t(`record.tool.${name}`)}
          title={t(`record.tool.${name}`)}
          disabled={isIdle}
          // The caret stays where it is.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => editor && toggle(editor)}
        >
          <span aria-hidden="true">{language === 'en' ? (latin[name] ?? shown) : shown}</span>
        </button>
      ))}
    </div>
  );
}
