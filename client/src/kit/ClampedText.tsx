import { type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import { useWords } from '../words/words.ts';
import styles from './ClampedText.module.css';

interface ClampedTextProps {
  children: string;
  lines?: number;
  /** What the words belong to, for the name of the button that opens them. */
  of?: string;
}

/** One watcher for all texts: a table has hundreds. */
const told = new WeakMap<Element, () => void>();
const watcher = new ResizeObserver((entries) => {
  for (const { target } of entries) told.get(target)?.();
});

/** The official sentence, cut at three lines and opened in place; printed whole. */
export function ClampedText({ children, lines = 3, of }: ClampedTextProps): ReactNode {
  const { t } = useWords();
  const box = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);
  const [longer, setLonger] = useState(false);
  useLayoutEffect(() => {
    const element = box.current;
    if (!element || open) return;
    const measure = (): void => setLonger(element.scrollHeight > element.clientHeight + 2);
    told.set(element, measure);
    watcher.observe(element);
    return () => watcher.unobserve(element);
  }, [open, children]);
  const word = t(open ? 'kit.less' : 'kit.more');
  return (
    <div className={styles.frame}>
      <div ref={box} className={`${styles.text} ${open ? '' : styles.cut}`} style={{ '--lines': lines }}>
        {children}
      </div>
      {(longer || open) && (
        <button
          type="button"
          className={styles.more}
          aria-expanded={open}
          aria-label={of === undefined ? word : `${word}: ${of}`}
          title={word}
          onClick={() => setOpen(!open)}
        >
          <svg viewBox="0 0 12 8" width="12" height="8" aria-hidden="true">
            <path d="m1.5 1.5 4.5 4.5 4.5-4.5" fill="none" stroke="currentColor" strokeWidth="1.5" />
          </svg>
        </button>
      )}
    </div>
  );
}
