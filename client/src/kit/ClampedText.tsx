import { type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import { useWords } from '../words/words.ts';
import styles from './ClampedText.module.css';

interface ClampedTextProps {
  children: string;
  lines?: number;
  /** What the words belong to, for the name of the button that opens them. */
  of?: string;
}

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
    measure();
    const watch = new ResizeObserver(measure);
    watch.observe(element);
    return () => watch.disconnect();
  }, [open, children]);
  const word = t(open ? 'kit.less' : 'kit.more');
  return (
    <>
      <div ref={box} className={`${styles.text} ${open ? '' : styles.cut}`} style={{ '--lines': lines }}>
        {children}
      </div>
      {(longer || open) && (
        <button
          type="button"
          className={styles.more}
          aria-expanded={open}
          aria-label={of === undefined ? word : `${word}: ${of}`}
          onClick={(event) => {
            event.stopPropagation();
            setOpen(!open);
          }}
        >
          {word}
        </button>
      )}
    </>
  );
}
