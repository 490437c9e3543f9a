import type { ReactNode } from 'react';
import { useWords } from '../words/words.ts';
import type { Passport } from './fragment.ts';

type Warning = Passport['warnings'][number];

interface WarningsProps {
  /** Of a material nothing is told of where it stands: its words are few. */
  warnings: readonly (Pick<Warning, 'kind' | 'excerpt'> & Partial<Pick<Warning, 'field'>>)[];
}

import styles from './practice.module.css';

/** What looks like data about a person who receives care, and where it stands. */
export function Warnings({ warnings }: WarningsProps): ReactNode {
  const { t } = useWords();
  if (warnings.length === 0) return null;
  return (
    <div className={styles.warnings} role="note">
      <p>
        <b>{t('practice.warnings')}</b>
      </p>
      <ul>
        {warnings.map(({ field, kind, excerpt }, index) => (
          <li key={index}>
            {field && `${t(`practice.field.${field}`)}: `}
            {t(`practice.warning.${kind}`)}, <q lang="ru">{excerpt}</q>
          </li>
        ))}
      </ul>
      <p>{t('practice.warnings.why')}</p>
    </div>
  );
}
