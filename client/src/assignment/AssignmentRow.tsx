import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { FreshMark } from '../kit/FreshMark.tsx';
import { useWords } from '../words/words.ts';
import { AssignmentMark, Due } from './AssignmentMark.tsx';
import styles from './assignment.module.css';
import type { Row } from './fragment.ts';

interface AssignmentRowProps {
  row: Row;
  /** Who changed it a moment ago, and when. */
  fresh?: string | undefined;
  /** What can be done with it in place. */
  children?: ReactNode;
}

/** One assignment in a list: its number and words, who leads, by when, how far it is. */
export function AssignmentRow({ row, fresh, children }: AssignmentRowProps): ReactNode {
  const { t } = useWords();
  return (
    <li className={styles.row} data-row={row.id} data-fresh={fresh === undefined ? undefined : ''}>
      <FreshMark>{fresh}</FreshMark>
      <span className={styles.number}>{row.number}</span>
      <div className={styles.words}>
        <Link to="/assignments/$id" params={{ id: row.id }} className={styles.text}>
          {row.text}
        </Link>
        <p className={styles.facts}>
          <b title={row.lead?.fullName}>
            {row.lead?.shortName ?? (row.class && t('assignment.toClass', { name: row.class.shortName }))}
          </b>
          {' · '}
          {row.group?.name ?? row.issuer?.shortName}
        </p>
      </div>
      <Due row={row} />
      <AssignmentMark row={row} />
      {children !== undefined && <div className={styles.work}>{children}</div>}
    </li>
  );
}
