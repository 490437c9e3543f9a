import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useWords } from '../words/words.ts';
import styles from './Standing.module.css';

interface StandingProps {
  title: string;
  children?: ReactNode;
  action?: ReactNode;
}

/** Nothing is here yet: says so, and what to do about it. */
export function Empty({ title, children, action }: StandingProps): ReactNode {
  return (
    <div className={styles.standing}>
      <h2>{title}</h2>
      {children}
      {action !== undefined && <div className={styles.action}>{action}</div>}
    </div>
  );
}

/** Grey lines in the place of words to come; not shown at all when they come at once. */
export function Loading({ lines = 6 }: { lines?: number }): ReactNode {
  const { t } = useWords();
  return (
    <div className={`${styles.loading} ${styles.late}`} role="status" aria-busy="true" aria-label={t('kit.loading')}>
      {Array.from({ length: lines }, (_, index) => (
        <div key={index} className={styles.line} style={{ width: `${92 - ((index * 37) % 45)}%` }} />
      ))}
    </div>
  );
}

/** The server failed. `id` finds the failure in its log. */
export function Failed({ id, onRetry }: { id?: string | undefined; onRetry: () => void }): ReactNode {
  const { t } = useWords();
  return (
    <div className={styles.standing} role="alert">
      <h2>{t('kit.failed')}</h2>
      <p>{t('kit.failedWhy')}</p>
      {id !== undefined && <p>{t('kit.failedId', { id })}</p>}
      <div className={styles.action}>
        <Button variant="default" onClick={onRetry}>
          {t('kit.retry')}
        </Button>
      </div>
    </div>
  );
}

/** No connection, and nothing kept to show meanwhile. */
export function Offline(): ReactNode {
  const { t } = useWords();
  return (
    <div className={styles.standing} role="status">
      <h2>{t('kit.offline')}</h2>
      <p>{t('kit.offlineWhy')}</p>
    </div>
  );
}

/** The address leads nowhere, or to something that this viewer may not see: the two are not told apart. */
export function Missing({ action }: { action: ReactNode }): ReactNode {
  const { t } = useWords();
  return (
    <div className={styles.standing}>
      <h1 tabIndex={-1}>{t('page.notFound')}</h1>
      <p>{t('page.notFoundWhy')}</p>
      <div className={styles.action}>{action}</div>
    </div>
  );
}
