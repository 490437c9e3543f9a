import { type ReactNode, useMemo } from 'react';
import { readFragment } from '../graphql.ts';
import { isWrittenIn, useHeld } from '../still.ts';
import { AnswerCard } from './AnswerCard.tsx';
import { type Answer, Card_answer, type Work } from './fragment.ts';

/** Those that stood there, each as it is now; one that can be written no more, as it was. What is new comes below. */
function keep(shown: readonly Answer[], now: readonly Answer[]): readonly Answer[] {
  const coming = new Map(now.map((answer) => [answer.id, answer]));
  const stood = shown.map((was) => {
    const is = coming.get(was.id);
    coming.delete(was.id);
    return is === undefined || (was.mayWrite && !is.mayWrite) ? was : is;
  });
  return [...stood, ...coming.values()];
}

interface AnswersProps {
  reports: Work['reports'];
  /** Only those that are not accepted yet. */
  unfinished?: boolean;
}

/**
 * Reports on an assignment. While somebody writes in one, none is taken away, and no form is closed: who is too late
 * learns so when the words are saved, and still has them.
 */
export function Answers({ reports, unfinished = false }: AnswersProps): ReactNode {
  const answers = useMemo(() => {
    const all = reports.map((report): Answer => readFragment(Card_answer, report));
    return unfinished ? all.filter(({ state }) => state !== 'ACCEPTED') : all;
  }, [reports, unfinished]);
  const shown = useHeld<readonly Answer[]>(answers, { isHeld: isWrittenIn, keep });
  return shown?.map((answer) => <AnswerCard key={answer.id} answer={answer} />);
}
