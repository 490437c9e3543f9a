import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { TextButton } from '../kit/TextButton.tsx';
import { useOwn } from '../practice/own.ts';
import { useWords } from '../words/words.ts';
import type { About } from './AskDialog.tsx';

const AskDialog = lazy(() => import('./AskDialog.tsx').then((module) => ({ default: module.AskDialog })));

interface AskButtonProps {
  /** What the question will be about. */
  about?: About;
  /** As a button that stands for itself, or as a quiet one among others. */
  look: 'filled' | 'default' | 'text';
}

/** The way to ask the centre, for whoever belongs to an organisation. */
export function AskButton({ about, look }: AskButtonProps): ReactNode {
  const { t } = useWords();
  const { organisations } = useOwn();
  const navigate = useNavigate();
  const [asking, setAsking] = useState(false);
  if (organisations.length === 0) return null;
  const open = (): void => setAsking(true);
  return (
    <>
      {look === 'text' ? (
        <TextButton onClick={open}>{t('question.ask')}</TextButton>
      ) : (
        <Button variant={look} onClick={open}>
          {t('question.ask')}
        </Button>
      )}
      {asking && (
        <Suspense>
          <AskDialog
            organisations={organisations}
            about={about}
            onClose={() => setAsking(false)}
            onAsked={(id) => void navigate({ to: '/questions/$id', params: { id } })}
          />
        </Suspense>
      )}
    </>
  );
}
