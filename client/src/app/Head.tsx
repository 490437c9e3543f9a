import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useToday } from '../kit/ServerDay.ts';
import { useWords } from '../words/words.ts';
import { ConnectionWord } from './ConnectionWord.tsx';
import styles from './Head.module.css';
import { PersonMenu } from './PersonMenu.tsx';
import { useViewer } from './viewer.ts';

/** Whether the hub runs as a demonstration: then its head says on which day it lives. */
function DemoDay(): ReactNode {
  const { t, dates } = useWords();
  const today = useToday();
  return (
    <p className={`${styles.demo} no-print`}>
      <b>{t('demo.day', { day: dates.long(today) })}</b>
      <span>{t('demo.about')}</span>
    </p>
  );
}

export function Head({ demo, onSearch }: { demo: boolean; onSearch: () => void }): ReactNode {
  const { t } = useWords();
  const viewer = useViewer();
  return (
    <header className={`${styles.banner} no-print`}>
      {demo && <DemoDay />}
      <div className={styles.head}>
        <Link to="/" className={styles.logo} aria-label={t('app.home')}>
          {t('app.name')}
        </Link>
        <span className={styles.organisation}>{viewer?.organisation}</span>
        <div className={styles.tools}>
          {viewer && (
            <button type="button" className={styles.search} onClick={onSearch} aria-keyshortcuts="Control+K">
              <span>{t('search.hint')}</span>
              <kbd aria-hidden="true">{t('search.key')}</kbd>
              <svg className={styles.glass} width="18" height="18" viewBox="0 0 18 18" aria-hidden="true">
                <circle cx="7.5" cy="7.5" r="5.5" fill="none" stroke="currentColor" strokeWidth="1.6" />
                <path d="m12 12 4.5 4.5" stroke="currentColor" strokeWidth="1.6" strokeLinecap="round" />
              </svg>
            </button>
          )}
          {viewer && <ConnectionWord />}
          {viewer && (
            <Link to="/notices" className={styles.bell}>
              <span aria-hidden="true" className={styles.bellWord}>
                {t('notices.label')}
              </span>
              {viewer.unread > 0 && (
                <span aria-hidden="true" className={styles.count}>
                  {viewer.unread}
                </span>
              )}
              <span className="visually-hidden">{t('notices.open', { count: viewer.unread })}</span>
            </Link>
          )}
          <PersonMenu />
        </div>
      </div>
    </header>
  );
}
