import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { FreshMark } from '../kit/FreshMark.tsx';
import { useWords } from '../words/words.ts';
import { AssignmentMark, Due } from './AssignmentMark.tsx';
import styles from './assignment.module.css';
import type { Row } from './fragment.ts';

/** Whether a row says the same as the one before: the parts of what was given to all of a class stand together. */
export const isAgain = (row: Row, before: Row | undefined): boolean =>
  before !== undefined && row.number === before.number && row.text === before.text;

interface AssignmentRowProps {
  row: Row;
  /** Who changed it a moment ago, and when. */
  fresh?: string | undefined;
  /** It says the same as the one above it, to somebody else. */
  again?: boolean;
  /** What can be done with it in place. */
  children?: ReactNode;
}

/** One assignment in a list: its number and words, who leads, by when, how far it is. */
export function AssignmentRow({ row, fresh, again = false, children }: AssignmentRowProps): ReactNode {
  const { t } = useWords();
  const lead = row.lead?.shortName ?? (row.class && t('assignment.toClass', { name: row.class.shortName }));
  const from = row.group?.name ?? row.issuer?.shortName;
  return (
    <li className={styles.row} data-row={row.id} data-fresh={fresh === undefined ? undefined : ''}>
      <FreshMark>{fresh}</FreshMark>
      <span className={again ? styles.again : styles.number}>{row.number}</span>
      <div className={styles.words}>
        <Link to="/assignments/$id" params={{ id: row.id }} className={styles.text}>
          <span className={again ? 'visually-hidden' : undefined}>{row.text}</span>
          {again && <b> {lead}</b>}
        </Link>
        {!again && (
          <p className={styles.facts} title={from}>
            <b title={row.lead?.fullName}>{lead}</b> · {from}
          </p>
        )}
      </div>
      <Due row={row} />
      <AssignmentMark row={row} />
      {children !== undefined && <div className={styles.work}>{children}</div>}
    </li>
  );
}
