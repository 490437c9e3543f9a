import type { ReactNode } from 'react';
import { newKey, useAct } from '../../act.ts';
import { type FragmentOf, graphql, readFragment } from '../../graphql.ts';
import { useToday } from '../../kit/ServerDay.ts';
import { TextButton } from '../../kit/TextButton.tsx';
import { say } from '../../kit/toast.ts';
import { useWords } from '../../words/words.ts';
import styles from './comment.module.css';
import { One_comment } from './fragment.ts';
import { pieces } from './mention.ts';

const RemoveComment = graphql(`
  mutation RemoveComment($id: ID!, $key: ID!) {
    removeComment(id: $id, key: $key) {
      __typename
      ... on Comment {
        id
        text
        removedAt
        mayRemove
      }
      ... on Invalid {
        field
        code
      }
    }
  }
`);

const RestoreComment = graphql(`
  mutation RestoreComment($id: ID!, $key: ID!) {
    restoreComment(id: $id, key: $key) {
      __typename
      ... on Comment {
        id
        text
        removedAt
        mayRemove
      }
      ... on Invalid {
        field
        code
      }
    }
  }
`);

interface CommentProps {
  comment: FragmentOf<typeof One_comment>;
  onAnswer?: () => void;
  /** It is looked at as it was once: nothing waits for an answer, and nothing is done to it. */
  past?: boolean;
}

/** What somebody wrote; whoever wrote it can take it back, and for ten seconds put it back again. */
export function OneComment({ comment: fragment, onAnswer, past = false }: CommentProps): ReactNode {
  const { t, dates } = useWords();
  const today = useToday();
  const act = useAct();
  const comment = readFragment(One_comment, fragment);
  const remove = async (): Promise<void> => {
    const outcome = await act(RemoveComment, { id: comment.id, key: newKey() });
    if (outcome.is !== 'done') return say(outcome.sentence);
    const undo = async (): Promise<void> => {
      const again = await act(RestoreComment, { id: comment.id, key: newKey() });
      if (again.is !== 'done') say(again.sentence);
    };
    say(t(`comments.took.${comment.kind}`), () => void undo());
  };
  const { kind, text, author, createdAt } = comment;
  return (
    <article className={styles.comment} data-kind={kind}>
      <p className={styles.by}>
        <b>{author?.name ?? t('report.someone')}</b> ·{' '}
        <time dateTime={createdAt}>{dates.moment(createdAt, today)}</time>
        {kind !== 'COMMENT' && <span className={styles.kind}>{t(`comments.kind.${kind}`)}</span>}
        {kind === 'QUESTION' && !comment.answered && !past && (
          <span className={styles.waits}>{t('comments.waiting')}</span>
        )}
      </p>
      <p className={text === null ? styles.gone : styles.text}>
        {text === null
          ? t('comments.removed')
          : pieces(text, comment.mentions).map((piece, index) =>
              piece.mention ? <b key={index}>{piece.text}</b> : piece.text,
            )}
      </p>
      <p className={`${styles.doing} no-print`}>
        {onAnswer && text !== null && <TextButton onClick={onAnswer}>{t('comments.answer')}</TextButton>}
        {comment.mayRemove && text !== null && !past && (
          <TextButton onClick={() => void remove()}>{t('comments.remove')}</TextButton>
        )}
      </p>
    </article>
  );
}
