import { type ReactNode, useEffect } from 'react';
import { useMutation } from 'urql';
import { graphql } from '../graphql.ts';
import { TextButton } from '../kit/TextButton.tsx';
import { useWords } from '../words/words.ts';
import type { Look } from './filter.ts';
import styles from './SinceVisit.module.css';

const Visited = graphql(`
  mutation Visited($id: ID!) {
    markVisited(id: $id) {
      __typename
      ... on Roadmap {
        id
        lastVisit
      }
    }
  }
`);

/**
 * The visit before this one, as the server knows it when this one is noted: rows that the cache still holds come from an
 * older visit. It stays the same while the page is open; null until it is known, and on the first visit.
 */
export function useLastVisit(id: string): string | null {
  const [{ data }, note] = useMutation(Visited);
  useEffect(() => {
    void note({ id });
  }, [id, note]);
  return data?.markVisited.__typename === 'Roadmap' ? data.markVisited.lastVisit : null;
}

interface SinceVisitProps {
  changed: number;
  look: Look;
  onChange: (look: Look) => void;
}

/** How many measures have changed since the last visit; shows those alone, or all again. */
export function SinceVisit({ changed, look, onChange }: SinceVisitProps): ReactNode {
  const { t } = useWords();
  if (changed === 0) return null;
  return (
    <TextButton
      className={`${styles.changed} no-print`}
      aria-pressed={look.changed === 'yes'}
      onClick={() => onChange({ ...look, changed: look.changed ? undefined : 'yes' })}
    >
      {t('roadmap.sinceVisit', { count: changed })}
    </TextButton>
  );
}
