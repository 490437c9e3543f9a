import { useState } from 'react';
import type { State } from '../kit/StateMark.tsx';
import { say } from '../kit/toast.ts';
import { asksReason, closes, type Step, useStep } from '../measure/step.ts';
import { useWords, type Words } from '../words/words.ts';
import type { Row } from './row.ts';

/** Why a card may not come to a column, and where it may go instead. */
function refusal(row: Row, to: State, { t, dates }: Words): string {
  if (to === 'LATE') return t('board.late');
  const open = row.nextStates.map((state) => `«${t(`state.${state}`)}»`);
  const from = t(`state.${row.state}`);
  return t('board.notAllowed', { from, to: t(`state.${to}`), open: dates.list(open) });
}

/**
 * Moves measures on the board. A step that needs a day or a reason asks for it; a simple one is taken at once, and can
 * be undone. A card that this person moved stands in its new column at once; what others move is held as elsewhere.
 */
export function useBoardStep(placeOf: (row: Row) => Row) {
  const words = useWords();
  const take = useStep();
  const [doing, setDoing] = useState<{ row: Row; to: Step } | null>(null);
  /** The version that a measure has after this person's step. */
  const [moved, setMoved] = useState<ReadonlyMap<string, number>>(new Map());
  const own = (row: Row): void => setMoved((before) => new Map(before).set(row.id, row.version + 1));
  const move = async (row: Row, wanted: State): Promise<void> => {
    const to = row.nextStates.find((next) => next === wanted);
    if (!to) return say(refusal(row, wanted, words));
    own(row);
    if (closes(to) || asksReason(row.state, to)) return setDoing({ row, to });
    const outcome = await take(row, { to, reason: null, closedOn: null });
    if (outcome.is === 'refused') say(outcome.sentence);
  };
  return {
    move,
    placed: (row: Row): Row => (row.version <= (moved.get(row.id) ?? -1) ? row : placeOf(row)),
    doing,
    close: () => setDoing(null),
  };
}
