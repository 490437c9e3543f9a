import { useWords } from '../words/words.ts';
import type { DraftKey } from './form/draft.ts';

/** What is written under each key of a draft, in words. */
export function useNames(): (key: DraftKey) => string {
  const { t } = useWords();
  return (key) => {
    if (
      key === 'documents' ||
      key === 'forms' ||
      key === 'measures' ||
      key === 'technologies' ||
      key === 'contactsPublic'
    )
      return t(`practice.${key}`);
    return t(`practice.field.${key}`);
  };
}
