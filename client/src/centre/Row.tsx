import type { ReactNode } from 'react';
import styles from './centre.module.css';

interface RowProps {
  id: string;
  /** The way to what it is about. */
  children: ReactNode;
  /** What is known of it, in few words. */
  facts: readonly ReactNode[];
  /** What is to be looked at first: how long it has waited, until when it is due. */
  when: ReactNode;
}

/** A line of a list of the centre. */
export function Row({ id, children, facts, when }: RowProps): ReactNode {
  const told = facts.filter((fact) => fact !== null && fact !== '' && fact !== false);
  return (
    <li className={styles.row} data-row={id}>
      <div>
        {children}
        {told.length > 0 && (
          <p className={styles.facts}>
            {told.map((fact, index) => (
              <span key={index}>{fact}</span>
            ))}
          </p>
        )}
      </div>
      <div className={styles.when}>{when}</div>
    </li>
  );
}

interface PartProps {
  id: string;
  title: string;
  /** What is said where there is nothing. */
  nothing: string;
  /** Where the whole of it stands, besides. */
  more?: ReactNode;
  children: readonly ReactNode[];
}

/** One kind of what waits, under its heading; its number at the head of the page leads here. */
export function Part({ id, title, nothing, more, children }: PartProps): ReactNode {
  return (
    <section id={id} className={styles.part} aria-labelledby={`${id}-title`} tabIndex={-1}>
      <div className={styles.head}>
        <h2 id={`${id}-title`}>
          {title} <span className={styles.count}>{children.length}</span>
        </h2>
        {more !== undefined && <span className="no-print">{more}</span>}
      </div>
      {children.length === 0 ? (
        <p className={styles.nothing}>{nothing}</p>
      ) : (
        <ul className={styles.rows}>{children}</ul>
      )}
    </section>
  );
}
