import { useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { PageHead } from '../kit/PageHead.tsx';
import { Loading } from '../kit/Standing.tsx';
import { useWords } from '../words/words.ts';
import { AskButton } from './AskButton.tsx';
import { CountPart } from './CountPart.tsx';
import { centreParts, commonParts, isListing, type Part } from './look.ts';
import { PublishedList } from './PublishedList.tsx';
import { QuestionList } from './QuestionList.tsx';
import { QuestionsNav } from './QuestionsNav.tsx';
import { useCentre } from './useCentre.ts';

/** Questions to the methodological centre: one's own, the published ones, and for the centre what waits for it. */
export function QuestionsPage(): ReactNode {
  const { t } = useWords();
  const { part } = useSearch({ from: '/questions' });
  const inCentre = useCentre();
  const parts: readonly Part[] = inCentre ? [...centreParts, ...commonParts] : commonParts;
  const now = parts.find((one) => one === part) ?? (inCentre ? 'waiting' : 'mine');
  return (
    <>
      <PageHead
        title={t('questions.title')}
        below={t('questions.about')}
        actions={<AskButton look={inCentre ? 'default' : 'filled'} />}
      />
      {inCentre === null ? (
        <Loading />
      ) : (
        <>
          <QuestionsNav parts={parts} now={now} />
          {isListing(now) && <QuestionList key={now} part={now} />}
          {now === 'published' && <PublishedList />}
          {now === 'counted' && <CountPart />}
        </>
      )}
    </>
  );
}
