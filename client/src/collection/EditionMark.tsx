import type { ReactNode } from 'react';
import { StateMark } from '../kit/StateMark.tsx';
import { useWords } from '../words/words.ts';
import type { Card } from './fragment.ts';

interface EditionMarkProps {
  edition: Pick<Card['editions'][number], 'publishedAt' | 'isBeingSet' | 'progress'>;
  archived: boolean;
}

/** How far an edition is: sign, word and colour. */
export function EditionMark({ edition, archived }: EditionMarkProps): ReactNode {
  const { t } = useWords();
  if (archived) return <StateMark state="DROPPED">{t('library.state.ARCHIVED')}</StateMark>;
  if (edition.publishedAt !== null) return <StateMark state="DONE">{t('collection.published')}</StateMark>;
  if (edition.isBeingSet)
    return <StateMark state="UNDER_WAY">{t('collection.setting', { percent: edition.progress })}</StateMark>;
  return <StateMark state="PLANNED">{t('library.state.DRAFT')}</StateMark>;
}
