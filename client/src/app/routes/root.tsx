import { createRootRoute, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Missing } from '../../kit/Standing.tsx';
import { useWords } from '../../words/words.ts';
import { Broken } from '../Broken.tsx';
import { Root } from '../Root.tsx';

function NoSuchPage(): ReactNode {
  const { t } = useWords();
  return <Missing action={<Link to="/">{t('page.toStart')}</Link>} />;
}

/** What stands around every page. */
export const root = createRootRoute({ component: Root, notFoundComponent: NoSuchPage, errorComponent: Broken });
