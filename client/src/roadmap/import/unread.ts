import type { CombinedError } from 'urql';
import type { InvalidCode } from '../../act.ts';
import type { MessageId } from '../../words/message.ts';
import { isMessage, useWords } from '../../words/words.ts';

type UnreadableWords = Extract<MessageId, `unreadable.${string}`>;
const isUnreadable = (id: string): id is UnreadableWords => id.startsWith('unreadable.') && isMessage(id);

/** What a preview may answer instead of what was understood. */
type Answer =
  | { readonly __typename: 'Unreadable'; readonly code: string }
  | { readonly __typename: 'Invalid'; readonly refused: InvalidCode }
  | { readonly __typename: string };

const isUnread = (answer: Answer): answer is Extract<Answer, { code: string }> => 'code' in answer;
const isInvalid = (answer: Answer): answer is Extract<Answer, { refused: InvalidCode }> => 'refused' in answer;

/** Why an answer is none to look at; null where it is one. */
export function useUnread(): (answer: Answer | undefined, error: CombinedError | undefined) => string | null {
  const { t } = useWords();
  return (answer, error) => {
    if (answer && isUnread(answer)) {
      const id = `unreadable.${answer.code}`;
      return t(isUnreadable(id) ? id : 'unreadable.other');
    }
    if (answer && isInvalid(answer)) return t(`invalid.${answer.refused}`);
    if (answer !== undefined) return null;
    return error ? t(error.response ? 'refusal.fault' : 'refusal.offline') : null;
  };
}
