import type { ReactNode } from 'react';
import { useWords } from '../words/words.ts';
import styles from './Shell.module.css';
import { useNewVersion } from './version.ts';

/** Says that a newer version is there; it is taken when the person says so, never under their hands. */
export function NewVersion(): ReactNode {
  const { t } = useWords();
  const take = useNewVersion();
  return (
    <div role="status" className="no-print">
      {take && (
        <p className={styles.version}>
          {t('version.waits')}{' '}
          <button type="button" onClick={take}>
            {t('version.take')}
          </button>
        </p>
      )}
    </div>
  );
}
