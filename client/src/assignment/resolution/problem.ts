import type { MessageId } from '../../words/message.ts';
import { isMessage, useWords } from '../../words/words.ts';
import type { Problem } from './preview.ts';

type ProblemWords = Extract<MessageId, `resolution.problem.${string}` | `problem.${string}`>;

const isProblem = (id: string): id is ProblemWords => isMessage(id) && /(?:^|\.)problem\./u.test(id);

/** A paragraph is known by its first words. */
const longest = 80;

/** What is wrong, as a sentence that says what to do: a resolution’s own words, otherwise those of any document. */
export function useResolutionProblem(): (problem: Problem) => string {
  const { t, dates } = useWords();
  const told = (value: string | null): string => {
    if (value !== null && /^\d{4}-\d{2}-\d{2}$/u.test(value)) return dates.long(value);
    return value !== null && value.length > longest ? `${value.slice(0, longest)}…` : (value ?? '');
  };
  return ({ code, value, expected }) => {
    const values = { value: told(value), expected: told(expected) };
    const id = [`resolution.problem.${code}`, `problem.${code}`].find(isMessage) ?? '';
    return t(isProblem(id) ? id : 'problem.other', values);
  };
}
