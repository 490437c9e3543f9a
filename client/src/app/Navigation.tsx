import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useWords } from '../words/words.ts';
import styles from './Shell.module.css';
import { useViewer, type Viewer } from './viewer.ts';

/** The sections there are, in the order in which people need them; a phone's bar holds the first four. */
const sections = [
  { to: '/', word: 'nav.today', may: () => true },
  { to: '/roadmaps', word: 'nav.roadmaps', may: () => true },
  { to: '/notices', word: 'nav.notices', may: () => true },
  { to: '/organisations', word: 'nav.organisations', may: () => true },
  { to: '/people', word: 'nav.people', may: () => true },
] as const satisfies readonly { to: string; word: string; may: (viewer: Viewer) => boolean }[];

export function Navigation({ at }: { at: 'side' | 'bar' }): ReactNode {
  const { t } = useWords();
  const viewer = useViewer();
  const open = viewer ? sections.filter((section) => section.may()) : [];
  return (
    <nav aria-label={t('nav.label')}>
      <ul>
        {(at === 'bar' ? open.slice(0, 4) : open).map((section) => (
          <li key={section.to}>
            <Link to={section.to} className={styles.link} activeOptions={{ exact: section.to === '/' }}>
              {t(section.word)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
