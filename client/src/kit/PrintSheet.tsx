import type { ReactNode } from 'react';
import { createPortal } from 'react-dom';
import styles from './PrintSheet.module.css';

/** What is printed instead of the page, for as long as it is there. Nothing of it is on the screen. */
export function PrintSheet({ children }: { children: ReactNode }): ReactNode {
  return createPortal(<div className={styles.sheet}>{children}</div>, document.body);
}
