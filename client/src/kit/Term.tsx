import type { ReactNode } from 'react';
import { useWords } from '../words/words.ts';
import { DayText } from './DayText.tsx';

/** «с 1 марта 2021 по 30 июня 2022»: both days belong to it. */
export function Term({ since, until }: { since: string; until: string | null }): ReactNode {
  const { t } = useWords();
  return (
    <>
      {t('day.since')} <DayText day={since} />
      {until && (
        <>
          {' '}
          <DayText day={until} as="through" />
        </>
      )}
    </>
  );
}
