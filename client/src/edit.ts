import { useState } from 'react';
import { say } from './kit/toast.ts';

/** What became of an attempt to save. */
export interface Attempt<Row> {
  /** For a dialog: null when it was done, '' when a field of the form says why not, otherwise the sentence. */
  told: string | null;
  /** What stands now, where somebody else was faster. */
  current: Row | null;
}

export interface Edit<Row> {
  /** The row as it stood when the edit began; the page goes on under it. */
  opened: Row;
  /** What somebody else has made of it meanwhile. */
  theirs: Row | null;
  /** For a `FormDialog`. */
  submit: () => Promise<string | null>;
  /** For a `ConflictDialog`. */
  choice: { onKeepYours: () => void; onKeepTheirs: () => void; onClose: () => void };
}

/**
 * An edit of one row at the version that stood when it began. Where somebody was faster, both versions are there to be
 * shown, and nothing is overwritten before one of them is chosen.
 * @param save is given the version to claim, and the row as it stood when the edit began
 */
export function useEdit<Row extends { version: number }>(
  row: Row,
  save: (version: number, opened: Row) => Promise<Attempt<Row>>,
  onClose: () => void,
): Edit<Row> {
  const [opened] = useState(row);
  const [theirs, setTheirs] = useState<Row | null>(null);
  const saveAt = async (version: number): Promise<string | null> => {
    const { told, current } = await save(version, opened);
    setTheirs(current);
    return current === null ? told : '';
  };
  const keepYours = async (version: number): Promise<void> => {
    const told = await saveAt(version);
    if (told === null) onClose();
    else if (told !== '') say(told);
  };
  return {
    opened,
    theirs,
    submit: () => saveAt(opened.version),
    choice: {
      onKeepYours: () => void keepYours(theirs?.version ?? opened.version),
      onKeepTheirs: onClose,
      onClose: () => setTheirs(null),
    },
  };
}
