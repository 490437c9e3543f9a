import { type ReactNode, useState } from 'react';
import { type FragmentOf, readFragment } from '../../graphql.ts';
import { Panel } from '../../kit/Panel.tsx';
import { useWords } from '../../words/words.ts';
import styles from './comment.module.css';
import { Comments_measure } from './fragment.ts';
import { OneComment } from './OneComment.tsx';
import { WriteComment } from './WriteComment.tsx';

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
  return (
    <Panel title={t('comments.title')} fresh={fresh}>
      {comments.length === 0 && <p className={styles.none}>{t('comments.none')}</p>}
      <ul className={styles.list}>
        {comments.map((comment) => (
          <li key={comment.id}>
            <OneComment comment={comment} onAnswer={() => setAnswering(comment.id)} />
            <ul className={styles.answers}>
              {comment.answers.map((answer) => (
                <li key={answer.id}>
                  <OneComment comment={answer} />
                </li>
              ))}
              {answering === comment.id && (
                <li>
                  <WriteComment
                    measureId={id}
                    roadmapId={roadmap.id}
                    parentId={comment.id}
                    onDone={() => setAnswering(null)}
                  />
                </li>
              )}
            </ul>
          </li>
        ))}
      </ul>
      <WriteComment measureId={id} roadmapId={roadmap.id} />
    </Panel>
  );
}
