import type { ReactNode } from 'react';
import { useWords, type Words } from '../../words/words.ts';
import styles from './record.module.css';
import type { Draft, RecordState, Saving } from './session.ts';
import { useWriters } from './useWriters.ts';

interface SaveLineProps {
  state: RecordState;
  /** Whether the page offers to write at all. */
  wanted: boolean;
  draft: Draft;
}

/** What is said of the way in which the text stands to the server. */
function sentence(saving: Saving, { t, dates }: Pick<Words, 't' | 'dates'>): string {
  if (saving.is === 'saved') return saving.at === null ? '' : t('record.saved', { time: dates.time(saving.at) });
  if (saving.is === 'saving') return t('record.saving');
  if (saving.is === 'refused') return t(`record.refused.${saving.why}`);
  if (!saving.unsent) return t('record.offline');
  return t(saving.kept ? 'record.offlineKept' : 'record.offlineUnkept');
}

/**
 * How the text stands to the server, and who else writes. That it is saved is said quietly; what a person must know is
 * also announced.
 */
export function SaveLine({ state, wanted, draft }: SaveLineProps): ReactNode {
  const words = useWords();
  const { t } = words;
  const writers = useWriters(draft);
  const { saving, mayWrite, ended } = state;
  const isLoud = saving.is === 'offline' || saving.is === 'refused';
  const isClosed = wanted && !mayWrite && saving.is === 'saved';
  const names = writers.map(({ name, organisation }) => organisation ?? name).join(', ');
  return (
    <div className={`${styles.line} no-print`}>
      <p className={saving.is === 'refused' ? styles.fault : undefined} role={isLoud ? 'status' : undefined}>
        {ended === 'tooMany' ? t('record.tooMany') : isClosed ? t('record.closed') : sentence(saving, words)}
      </p>
      {names !== '' && <p className={styles.writers}>{t('record.writers', { names })}</p>}
    </div>
  );
}
