import type { ReactNode } from 'react';
import { StateMark } from '../kit/StateMark.tsx';
import { useWords } from '../words/words.ts';

/** Whether a version is a draft, in the registry, or has left it: sign, word and colour. */
export function MaterialMark({ published, archived }: { published: boolean; archived: boolean }): ReactNode {
  const { t } = useWords();
  if (archived) return <StateMark state="DROPPED">{t('library.state.ARCHIVED')}</StateMark>;
  if (published) return <StateMark state="DONE">{t('library.state.PUBLISHED')}</StateMark>;
  return <StateMark state="PLANNED">{t('library.state.DRAFT')}</StateMark>;
}
