import { Menu } from '@mantine/core';
import { Link, useLocation } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useWords } from '../words/words.ts';
import styles from './Shell.module.css';
import { useViewer } from './viewer.ts';

/** The sections there are, in the order in which people need them; a phone's bar holds the first four, the rest wait behind one word. */
const sections = [
  { to: '/', word: 'nav.today' },
  { to: '/roadmaps', word: 'nav.roadmaps' },
  { to: '/notices', word: 'nav.notices' },
  { to: '/organisations', word: 'nav.organisations' },
  { to: '/people', word: 'nav.people' },
  { to: '/account', word: 'me.profile' },
] as const satisfies readonly { to: string; word: string }[];

type Section = (typeof sections)[number];

/** How many the bar of a phone holds. */
const inBar = 4;
/** The own account stands in the person's menu where there is room for one. */
const aside = sections.filter(({ to }) => to !== '/account');

function To({ section }: { section: Section }): ReactNode {
  const { t } = useWords();
  return (
    <Link to={section.to} className={styles.link} activeOptions={{ exact: section.to === '/' }}>
      {t(section.word)}
    </Link>
  );
}

/** What the bar has no room for. */
function More({ rest }: { rest: readonly Section[] }): ReactNode {
  const { t } = useWords();
  const { pathname } = useLocation();
  const here = rest.some(({ to }) => pathname.startsWith(to));
  return (
    <Menu position="top-end" width={220}>
      <Menu.Target>
        <button type="button" className={styles.link} data-status={here ? 'active' : undefined}>
          {t('nav.more')}
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {rest.map(({ to, word }) => (
          <Menu.Item key={to} component={Link} to={to}>
            {t(word)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

export function Navigation({ at }: { at: 'side' | 'bar' }): ReactNode {
  const { t } = useWords();
  const shown = useViewer() === null ? [] : at === 'bar' ? sections : aside;
  const first = at === 'bar' ? shown.slice(0, inBar) : shown;
  const rest = shown.slice(first.length);
  return (
    <nav aria-label={t('nav.label')}>
      <ul>
        {first.map((section) => (
          <li key={section.to}>
            <To section={section} />
          </li>
        ))}
        {rest.length > 0 && (
          <li>
            <More rest={rest} />
          </li>
        )}
      </ul>
    </nav>
  );
}
