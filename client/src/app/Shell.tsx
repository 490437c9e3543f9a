import { Outlet } from '@tanstack/react-router';
import { lazy, type ReactNode, Suspense, useEffect, useState } from 'react';
import { Toasts } from '../kit/Toasts.tsx';
import { useWords } from '../words/words.ts';
import headStyles from './Head.module.css';
import { Head } from './Head.tsx';
import { Navigation } from './Navigation.tsx';
import { NewVersion } from './NewVersion.tsx';
import styles from './Shell.module.css';
import { useViewer } from './viewer.ts';

const SearchDialog = lazy(() => import('./SearchDialog.tsx').then((module) => ({ default: module.SearchDialog })));

/** The frame around every page: head, sections, the page itself. */
export function Shell({ demo }: { demo: boolean }): ReactNode {
  const { t } = useWords();
  const viewer = useViewer();
  const [searching, setSearching] = useState(false);
  const signedIn = viewer !== null;
  useEffect(() => {
    if (!signedIn) return;
    // The physical key: on a Russian keyboard it types «л».
    const open = (event: KeyboardEvent): void => {
      if (event.code !== 'KeyK' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      setSearching(true);
    };
    addEventListener('keydown', open);
    return () => removeEventListener('keydown', open);
  }, [signedIn]);
  return (
    <>
      <a className={`${headStyles.skip} no-print`} href="#main">
        {t('app.skip')}
      </a>
      <Head demo={demo} onSearch={() => setSearching(true)} />
      <NewVersion />
      <div className={`${styles.frame} ${viewer ? '' : styles.alone}`}>
        {viewer && (
          <div className={styles.side}>
            <Navigation at="side" />
          </div>
        )}
        <main id="main" className={styles.main} tabIndex={-1}>
          <Outlet />
        </main>
      </div>
      {viewer && (
        <div className={`${styles.bar} no-print`}>
          <Navigation at="bar" />
        </div>
      )}
      <Suspense>{searching && <SearchDialog onClose={() => setSearching(false)} />}</Suspense>
      <Toasts />
    </>
  );
}
