import { Menu } from '@mantine/core';
import { Link, useLocation } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useWords } from '../words/words.ts';
import styles from './Shell.module.css';
import { useViewer } from './viewer.ts';

/** The sections there are, in the order in which people need them; a phone's bar holds the first four, the rest wait behind one word. */
const sections = [
  { to: '/', word: 'nav.today' },
  { to: '/roadmaps', word: 'nav.roadmaps', also: ['/measures'] },
  { to: '/groups', word: 'nav.groups', also: ['/meetings'] },
  { to: '/assignments', word: 'nav.assignments', also: ['/resolutions'] },
  { to: '/practices', word: 'nav.practices', also: ['/materials', '/collections'] },
  { to: '/training', word: 'nav.training' },
  { to: '/questions', word: 'nav.questions' },
  { to: '/centre', word: 'nav.centre' },
  { to: '/notices', word: 'nav.notices' },
  { to: '/organisations', word: 'nav.organisations', also: ['/classes'] },
  { to: '/people', word: 'nav.people' },
  { to: '/account', word: 'me.profile' },
] as const satisfies readonly { to: string; word: string; also?: readonly string[] }[];

type Section = (typeof sections)[number];

/** Whether a page belongs to a section: it is the section's own, one below it, or one of what the section also shows. */
function holds(section: Section, pathname: string): boolean {
  const addresses: readonly string[] = 'also' in section ? [section.to, ...section.also] : [section.to];
  return addresses.some((at) => pathname === at || (at !== '/' && pathname.startsWith(`${at}/`)));
}

/** How many the bar of a phone holds. */
const inBar = 4;
/** The own account stands in the person's menu where there is room for one. */
const aside = sections.filter(({ to }) => to !== '/account');

/** How many assignments wait for the viewer. */
function Waiting(): ReactNode {
  const { t } = useWords();
  const waiting = useViewer()?.waiting ?? 0;
  return waiting > 0 ? (
    <span className={styles.count}>
      {waiting} <span className="visually-hidden">{t('nav.waiting')}</span>
    </span>
  ) : null;
}

function To({ section }: { section: Section }): ReactNode {
  const { t } = useWords();
  const here = holds(section, useLocation().pathname);
  return (
    <Link
      to={section.to}
      className={styles.link}
      activeOptions={{ exact: section.to === '/' }}
      data-status={here ? 'active' : undefined}
      aria-current={here ? 'page' : undefined}
    >
      {t(section.word)}
      {section.to === '/assignments' && <Waiting />}
    </Link>
  );
}

/** What the bar has no room for. */
function More({ rest }: { rest: readonly Section[] }): ReactNode {
  const { t } = useWords();
  const { pathname } = useLocation();
  const here = rest.some((section) => holds(section, pathname));
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
  const viewer = useViewer();
  const all: readonly Section[] = at === 'bar' ? sections : aside;
  const shown = viewer === null ? [] : all.filter(({ to }) => to !== '/centre' || viewer.worksInCentre);
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
