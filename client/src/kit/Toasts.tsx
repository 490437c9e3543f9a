import { type ReactNode, useEffect, useState } from 'react';
import { useWords } from '../words/words.ts';
import styles from './Toasts.module.css';
import { dismiss, type Toast, useToasts } from './toast.ts';

/** Whole seconds left, counted once a second. */
function useSecondsLeft(until: number): number {
  const left = (): number => Math.max(0, Math.ceil((until - performance.now()) / 1000));
  const [seconds, setSeconds] = useState(left);
  useEffect(() => {
    const timer = setInterval(() => setSeconds(left()), 1000);
    return () => clearInterval(timer);
  });
  return seconds;
}

function OneToast({ toast }: { toast: Toast }): ReactNode {
  const { t } = useWords();
  const seconds = useSecondsLeft(toast.until);
  const { undo } = toast;
  return (
    <div className={styles.toast}>
      <span>{toast.text}</span>
      <span>
        {undo && (
          <button
            type="button"
            onClick={() => {
              dismiss(toast.id);
              undo();
            }}
          >
            {t('kit.undo')}{' '}
            <span className={styles.left} aria-hidden="true">
              {seconds}
            </span>
          </button>
        )}
        <button type="button" className={styles.close} aria-label={t('kit.close')} onClick={() => dismiss(toast.id)}>
          ✕
        </button>
      </span>
    </div>
  );
}

/** Where messages of what was done stand; read out by screen readers as they come. */
export function Toasts(): ReactNode {
  const toasts = useToasts();
  return (
    <div className={`${styles.toasts} no-print`} role="status" aria-live="polite">
      {toasts.map((toast) => (
        <OneToast key={toast.id} toast={toast} />
      ))}
    </div>
  );
}
