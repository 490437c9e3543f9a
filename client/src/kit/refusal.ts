import { useCallback, useState } from 'react';

/** What became of an act (see `useAct`), as far as a form needs it. */
type Ended =
  | { is: 'done' }
  | { is: 'stale'; sentence: string }
  | { is: 'refused'; field: string | null; sentence: string };

interface Told {
  /** The sentence that belongs to a field of the form, if one does. */
  at: (field: string) => string | undefined;
  /** For a dialog: null when it was done, '' when a field of the form says why not, otherwise the sentence. */
  tell: (outcome: Ended) => string | null;
}

/** Puts a refusal where it belongs: at its field where the form has that field, otherwise above the button. */
export function useRefusal(...fields: readonly string[]): Told {
  const [told, setTold] = useState<{ field: string; sentence: string } | null>(null);
  const known = fields.join(' ');
  const tell = useCallback(
    (outcome: Ended) => {
      setTold(null);
      if (outcome.is === 'done') return null;
      const field = outcome.is === 'refused' ? outcome.field : null;
      if (field === null || !known.split(' ').includes(field)) return outcome.sentence;
      setTold({ field, sentence: outcome.sentence });
      return '';
    },
    [known],
  );
  return { at: (field) => (told?.field === field ? told.sentence : undefined), tell };
}
