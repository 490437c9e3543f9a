import type { ReactNode } from 'react';
import { QrCode } from '../../kit/QrCode.tsx';
import { dayOf } from '../../words/dates.ts';
import { useWords } from '../../words/words.ts';
import styles from './codes.module.css';

/** A code as it is handed to a person. */
export interface Slip {
  id: string;
  name: string;
  organisation: string | null;
  secret: string;
  expiresAt: string;
}

/** The sheet to print and cut: eight slips on a page, each with the address, the name, the code and until when. */
export function Sheet({ slips }: { slips: readonly Slip[] }): ReactNode {
  const { t, dates } = useWords();
  return (
    <ul className={styles.sheet} aria-label={t('codes.sheet')}>
      {slips.map(({ id, name, organisation, secret, expiresAt }) => (
        <li key={id} className={styles.slip}>
          <div className={styles.whom}>
            <p className={styles.app}>{t('codes.app')}</p>
            <p className={styles.name}>{name}</p>
            {organisation && <p className={styles.where}>{organisation}</p>}
          </div>
          <QrCode text={`${location.origin}/invitation/${secret}`} label={t('codes.qr', { name })} size="24mm" />
          <div className={styles.how}>
            <p>{t('codes.step1', { host: location.host })}</p>
            <p>{t('codes.step2', { button: t('signIn.byCode') })}</p>
            <p className={styles.code}>{secret}</p>
            <p className={styles.until}>{t('invite.until', { day: dates.long(dayOf(expiresAt)) })}</p>
          </div>
        </li>
      ))}
    </ul>
  );
}
