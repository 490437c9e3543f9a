import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { PrintSheet } from '../../kit/PrintSheet.tsx';
import { useToday } from '../../kit/ServerDay.ts';
import { useWords } from '../../words/words.ts';
import styles from './account.module.css';

interface RecoveryCodesProps {
  codes: readonly string[];
  /** Whose they are. */
  name: string;
  onDone: () => void;
}

/** The codes for a day without the phone, shown once: to be printed, or written down. */
export function RecoveryCodes({ codes, name, onDone }: RecoveryCodesProps): ReactNode {
  const { t, dates } = useWords();
  const today = useToday();
  const list = codes.map((code) => <li key={code}>{code}</li>);
  return (
    <>
      <p>{t('account.recoveryAbout')}</p>
      <ul className={styles.codes} aria-label={t('account.recovery')}>
        {list}
      </ul>
      <div className={styles.actions}>
        <Button variant="default" onClick={() => print()}>
          {t('account.printCodes')}
        </Button>
        <Button onClick={onDone}>{t('account.kept')}</Button>
      </div>
      <PrintSheet>
        <div className={styles.printed}>
          <h1>{t('account.recoveryPrinted')}</h1>
          <p>
            {name}, {location.host}, {dates.long(today)}
          </p>
          <ul>{list}</ul>
          <p>{t('account.recoveryUse', { button: t('signIn.byBackup') })}</p>
        </div>
      </PrintSheet>
    </>
  );
}
