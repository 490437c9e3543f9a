import type { ReactNode } from 'react';
import styles from './notice.module.css';

/** One kind of what waits; left out where there is none. */
export function Part({ title, children }: { title: string; children: readonly ReactNode[] }): ReactNode {
  if (children.length === 0) return null;
  return (
    <section>
      <h3>{title}</h3>
      <ul className={styles.lines}>{children}</ul>
    </section>
  );
}
