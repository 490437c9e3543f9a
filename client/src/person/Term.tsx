import type { ReactNode } from 'react';
import { DayText } from '../kit/DayText.tsx';
import { useWords } from '../words/words.ts';

/** «с 1 марта 2021 до 30 июня 2022»: both days belong to it. */
export function Term({ since, until }: { since: string; until: string | null }): ReactNode {
  const { t } = useWords();
  return (
    <>
      {t('person.since')} <DayText day={since} />
      {until && (
        <>
          {' '}
          <DayText day={until} as="until" />
        </>
      )}
    </>
  );
}
