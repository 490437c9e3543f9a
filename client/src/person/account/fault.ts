import { useCallback } from 'react';
import { useWords } from '../../words/words.ts';
import type { Fault } from './door.ts';

/** The sentence for what the sign-in door refused. */
export function useFaultWords(): (fault: Fault) => string {
  const { t } = useWords();
  return useCallback(
    (fault) =>
      fault.code === 'tooMany' ? t('signIn.tooMany', { count: fault.minutes }) : t(`account.fault.${fault.code}`),
    [t],
  );
}
