import { type ReactNode, useId } from 'react';
import { FreshMark } from './FreshMark.tsx';
import styles from './Panel.module.css';

interface PanelProps {
  title: string;
  /** A quiet action beside the heading. */
  action?: ReactNode;
  /** Who changed it a moment ago, and when. */
  fresh?: string | undefined;
  /** False where it says nothing to whoever reads on paper. */
  printed?: boolean;
  children: ReactNode;
}

/** A part of a page under its heading, parted by a hairline. */
export function Panel({ title, action, fresh, printed = true, children }: PanelProps): ReactNode {
  const id = useId();
  return (
    <section
      className={`${styles.panel} ${printed ? '' : 'no-print'}`}
      aria-labelledby={id}
      data-fresh={fresh === undefined ? undefined : ''}
    >
      <FreshMark>{fresh}</FreshMark>
      <div className={styles.head}>
        <h2 id={id}>{title}</h2>
        {action !== undefined && <span className="no-print">{action}</span>}
      </div>
      {children}
    </section>
  );
}
