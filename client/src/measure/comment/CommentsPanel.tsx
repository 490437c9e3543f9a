import { type ReactNode, useState } from 'react';
import { type FragmentOf, type ResultOf, readFragment } from '../../graphql.ts';
import { Panel } from '../../kit/Panel.tsx';
import { dayOf } from '../../words/dates.ts';
import { useWords } from '../../words/words.ts';
import styles from './comment.module.css';
import { Comments_measure } from './fragment.ts';
import { OneComment } from './OneComment.tsx';
import { WriteComment } from './WriteComment.tsx';

type Comments = ResultOf<typeof Comments_measure>['comments'];

interface DiscussionProps {
  comments: Comments;
  /** How to begin an answer, and the form for one under what it answers; left out where it is looked at as it was. */
  onAnswer?: (id: string) => void;
  answerTo?: (id: string) => ReactNode;
}

function Discussion({ comments, onAnswer, answerTo }: DiscussionProps): ReactNode {
  const past = onAnswer === undefined;
  return (
    <ul className={styles.list}>
      {comments.map((comment) => (
        <li key={comment.id}>
          <OneComment comment={comment} past={past} {...(onAnswer && { onAnswer: () => onAnswer(comment.id) })} />
          <ul className={styles.answers}>
            {comment.answers.map((answer) => (
              <li key={answer.id}>
                <OneComment comment={answer} past={past} />
              </li>
            ))}
            {answerTo?.(comment.id)}
          </ul>
        </li>
      ))}
    </ul>
  );
}

/** What had been written by the end of a day. */
export function PastComments({
  measure,
  day,
}: {
  measure: FragmentOf<typeof Comments_measure>;
  day: string;
}): ReactNode {
  const { t } = useWords();
  const isWritten = ({ createdAt }: { createdAt: string }): boolean => dayOf(createdAt) <= day;
  const written = readFragment(Comments_measure, measure)
    .comments.filter(isWritten)
    .map((comment) => ({ ...comment, answers: comment.answers.filter(isWritten) }));
  return (
    <Panel title={t('comments.title')}>
      {written.length === 0 && <p className={styles.none}>{t('past.nothingWritten')}</p>}
      <Discussion comments={written} />
    </Panel>
  );
}

interface CommentsPanelProps {
  measure: FragmentOf<typeof Comments_measure>;
  /** Who wrote a moment ago, and when. */
  fresh: string | undefined;
}

/** Questions, comments and notes at the measure, answers under what they answer. */
export function CommentsPanel({ measure: fragment, fresh }: CommentsPanelProps): ReactNode {
  const { t } = useWords();
  const { id, roadmap, comments } = readFragment(Comments_measure, fragment);
  const [answering, setAnswering] = useState<string | null>(null);
  const place = { measureId: id, roadmapId: roadmap.id };
  const answerTo = (parentId: string): ReactNode =>
    answering === parentId && (
      <li>
        <WriteComment {...place} parentId={parentId} onDone={() => setAnswering(null)} />
      </li>
    );
  return (
    <Panel title={t('comments.title')} fresh={fresh} printed={comments.length > 0}>
      {comments.length === 0 && <p className={styles.none}>{t('comments.none')}</p>}
      <Discussion comments={comments} onAnswer={setAnswering} answerTo={answerTo} />
      <WriteComment {...place} />
    </Panel>
  );
}
