import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { Empty } from '../kit/Standing.tsx';
import { useWords } from '../words/words.ts';

/** A page that broke. A chunk that is gone means that the hub was updated meanwhile. */
export function Broken({ error }: { error: unknown }): ReactNode {
  const { t } = useWords();
  const { name, message } = error instanceof Error ? error : { name: String(error), message: '' };
  const updated = /dynamically imported module|Importing a module script failed/u.test(message);
  return (
    <Empty title={t('page.failed')} action={<Button onClick={() => location.reload()}>{t('page.reload')}</Button>}>
      <p>{updated ? t('page.newVersion') : t('page.failedWhy', { id: name })}</p>
    </Empty>
  );
}
