import { useEffect, useState } from 'react';

/** How often what is held is looked at, in milliseconds. */
export const every = 250;

/** Somebody points at a row with a mouse: nothing moves under the pointer. A finger leaves no pointer behind. */
export const isPointedAt = (): boolean =>
  matchMedia('(hover: hover)').matches && document.querySelector('[data-row]:hover') !== null;

/** Somebody writes, has words on the screen that are not saved, or a dialog open: it is not taken from under the fingers. */
export const isWrittenIn = (): boolean =>
  document.querySelector('[data-writing=unsaved], [data-writing]:focus-within, [role=dialog]') !== null;

/** The lines that stood there, each as it is now, or as it was where it stands there no more; others wait. */
export function kept<Line>(was: readonly Line[], is: readonly Line[], keyOf: (line: Line) => string): Line[] {
  const now = new Map(is.map((line) => [keyOf(line), line]));
  return was.map((line) => now.get(keyOf(line)) ?? line);
}

interface Held<Answer> {
  /** The answer that came last, and what is shown of it. */
  answer: Answer | undefined;
  shown: Answer | undefined;
}

interface Still<Answer> {
  /** Whether what someone changed in it a moment ago is still marked. */
  isMarked: (shown: Answer) => boolean;
  /** The lines that are shown, in their places, with the words of the answer that has come. */
  keep: (shown: Answer, now: Answer) => Answer;
}

/**
 * What a page shows of lists that are read again as things happen. While somebody points at one of their rows or writes,
 * or a row is marked, rows change where they stand; afterwards they come, go and are put in order.
 */
export const useStill = <Answer>(answer: Answer | undefined, { isMarked, keep }: Still<Answer>): Answer | undefined =>
  useHeld(answer, { isHeld: (shown) => isMarked(shown) || isPointedAt() || isWrittenIn(), keep });

interface Holding<Answer> {
  isHeld: (shown: Answer) => boolean;
  /** What is shown of both while it is held. */
  keep: (shown: Answer, now: Answer) => Answer;
}

/** The answer that has come; while it is held, what was shown before, as far as it is kept. */
export function useHeld<Answer>(answer: Answer | undefined, { isHeld, keep }: Holding<Answer>): Answer | undefined {
  const [held, setHeld] = useState<Held<Answer>>({ answer, shown: answer });
  const follow = (): Held<Answer> => {
    const { shown } = held;
    if (answer === undefined || shown === undefined || !isHeld(shown)) return { answer, shown: answer };
    return { answer, shown: keep(shown, answer) };
  };
  const current = held.answer === answer ? held : follow();
  // Set while rendering, so that no frame shows the rows where they do not stand yet.
  if (current !== held) setHeld(current);
  const waits = current.shown !== current.answer;
  useEffect(() => {
    if (!waits) return;
    const look = (): void =>
      setHeld((before) => (before.shown && isHeld(before.shown) ? before : { ...before, shown: before.answer }));
    const timer = setInterval(look, every);
    return () => clearInterval(timer);
  });
  return current.shown;
}
