import type { ReactNode } from 'react';
import styles from './FreshMark.module.css';

/**
 * Says at the upper edge of what someone changed a moment ago who it was and when. It lies over the edge, so that nothing
 * moves; whatever it marks has a position of its own (`position: relative`).
 */
export function FreshMark({ children }: { children: string | undefined }): ReactNode {
  return children === undefined ? null : (
    <span className={styles.mark} data-mark="">
      {children}
    </span>
  );
}

/** A part of a page, with the mark of whoever changed it a moment ago. */
export function Fresh({ by, children }: { by: string | undefined; children: ReactNode }): ReactNode {
  return (
    <div className={styles.part} data-fresh={by === undefined ? undefined : ''}>
      {children}
      <FreshMark>{by}</FreshMark>
    </div>
  );
}
