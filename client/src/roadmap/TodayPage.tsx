import type { ReactNode } from 'react';
import { PageHead } from '../kit/PageHead.tsx';
import { useWords } from '../words/words.ts';

export function TodayPage(): ReactNode {
  const { t } = useWords();
  return <PageHead title={t('nav.today')} />;
}
