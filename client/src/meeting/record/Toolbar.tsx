import type { Editor } from '@tiptap/core';
import { type KeyboardEvent, type ReactNode, useSyncExternalStore } from 'react';
import { useWords } from '../../words/words.ts';
import styles from './record.module.css';

/** What can be done with the selection: its name, what shows it, and how it is toggled. */
const tools = [
  ['bold', 'Ж', (editor: Editor) => editor.chain().focus().toggleBold().run()],
  ['italic', 'К', (editor: Editor) => editor.chain().focus().toggleItalic().run()],
  ['bulletList', '•', (editor: Editor) => editor.chain().focus().toggleBulletList().run()],
  ['orderedList', '1.', (editor: Editor) => editor.chain().focus().toggleOrderedList().run()],
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
      {tools.map(([name, sign, toggle], index) => (
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
          {language === 'en' ? (latin[name] ?? sign) : sign}
        </button>
      ))}
    </div>
  );
}
