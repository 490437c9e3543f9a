import type { ReactNode } from 'react';
import { useWords } from '../words/words.ts';
import styles from './NothingFound.module.css';
import { TextButton } from './TextButton.tsx';

/** A filter that is on, as an empty view tells of it. */
export interface ActiveFilter {
  /** What it lets through, in words. */
  label: string;
  /** How many entries there would be without it. */
  without: number;
  onLift: () => void;
}

interface NothingFoundProps {
  filters: readonly ActiveFilter[];
  onClear?: (() => void) | undefined;
}

/** Nothing is left: says which filter hides it and how much each keeps back, and takes one or all of them off. */
export function NothingFound({ filters, onClear }: NothingFoundProps): ReactNode {
  const { t } = useWords();
  return (
    <div className={styles.nothing}>
      <b>{t('table.nothing')}</b>
      {filters.length > 0 && <p>{t('table.hidden')}</p>}
      <ul className={styles.filters}>
        {filters.map(({ label, without, onLift }) => (
          <li key={label}>
            <span>{label}</span>
            <TextButton onClick={onLift}>
              {without > 0 ? t('table.lift', { count: without }) : t('table.liftPlain')}
              <span className="visually-hidden">: {label}</span>
            </TextButton>
          </li>
        ))}
      </ul>
      {filters.length > 1 && onClear && <TextButton onClick={onClear}>{t('table.showAll')}</TextButton>}
    </div>
  );
}
