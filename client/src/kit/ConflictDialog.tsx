import { Button, Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { useWords } from '../words/words.ts';
import styles from './ConflictDialog.module.css';
import type { Conflict } from './conflict.ts';

interface ConflictDialogProps {
  conflict: Conflict | null;
  onKeepYours: () => void;
  onKeepTheirs: () => void;
  /** Closing without a choice keeps what was written on the screen. */
  onClose: () => void;
}

/** Two people edited at once: the second sees both versions and chooses; nothing is overwritten meanwhile. */
export function ConflictDialog({ conflict, onKeepYours, onKeepTheirs, onClose }: ConflictDialogProps): ReactNode {
  const { t } = useWords();
  const named = conflict?.person !== undefined && conflict.when !== undefined;
  const theirs = named
    ? t('conflict.theirsBy', { person: conflict.person ?? '', when: conflict.when ?? '' })
    : t('conflict.theirs');
  return (
    <Modal
      opened={conflict !== null}
      onClose={onClose}
      size="xl"
      title={t('conflict.title')}
      closeButtonProps={{ 'aria-label': t('kit.close') }}
    >
      <p>{t('conflict.why')}</p>
      <div className={styles.sides}>
        {(['yours', 'theirs'] as const).map((side) => (
          <section key={side} className={styles.side}>
            <h3>{side === 'yours' ? t('conflict.yours') : theirs}</h3>
            <dl>
              {conflict?.fields.map((field) => (
                <div key={field.label}>
                  <dt>{field.label}</dt>
                  <dd>
                    <span className={field.yours === field.theirs ? undefined : styles.differs}>
                      {field[side] || '—'}
                    </span>
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <div className={styles.actions}>
        <Button variant="default" onClick={onKeepTheirs}>
          {t('conflict.keepTheirs')}
        </Button>
        <Button onClick={onKeepYours}>{t('conflict.keepYours')}</Button>
      </div>
    </Modal>
  );
}
