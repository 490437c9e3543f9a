import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { dayOf } from '../words/dates.ts';
import { useWords } from '../words/words.ts';
import styles from './person.module.css';

/** What opens the door, shown this once. */
export function Secret({ secret, expiresAt }: { secret: string; expiresAt: string }): ReactNode {
  const { t, dates } = useWords();
  const [copied, setCopied] = useState(false);
  const link = `${location.origin}/invitation/${secret}`;
  return (
    <div className={styles.secret}>
      <p className={styles.soft}>{t('people.linkAbout')}</p>
      <p className={styles.link}>{link}</p>
      <div className={styles.tools}>
        <Button variant="default" onClick={() => void navigator.clipboard?.writeText(link).then(() => setCopied(true))}>
          {t(copied ? 'people.copied' : 'people.copy')}
        </Button>
      </div>
      <p className={styles.soft}>{t('invite.until', { day: dates.long(dayOf(expiresAt)) })}</p>
    </div>
  );
}
