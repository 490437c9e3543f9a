import { Button, SegmentedControl } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';
import { newKey, useAct } from '../../act.ts';
import { type FragmentOf, graphql, readFragment } from '../../graphql.ts';
import { Panel } from '../../kit/Panel.tsx';
import { useToday } from '../../kit/ServerDay.ts';
import { say } from '../../kit/toast.ts';
import { useWords } from '../../words/words.ts';
import styles from './comment.module.css';
import { MentionField } from './MentionField.tsx';
import { type Mentioned, pieces, stillNamed } from './mention.ts';

const One_comment = graphql(`
  fragment One_comment on Comment {
    id
    kind
    text
    createdAt
    removedAt
    mayRemove
    answered
    mentions {
      id
      name
    }
    author {
      id
      name
    }
  }
`);

export const Comments_measure = graphql(
  `
    fragment Comments_measure on Measure {
      id
      commentCount
      roadmap {
        id
      }
      comments {
        id
        ...One_comment
        answers {
          id
          ...One_comment
        }
      }
    }
  `,
  [One_comment],
);

const WriteComment = graphql(
  `
    mutation WriteComment(
      $measureId: ID!
      $kind: CommentKind!
      $text: String!
      $parentId: ID
      $mentions: [ID!]!
      $key: ID!
    ) {
      writeComment(
        measureId: $measureId
        kind: $kind
        text: $text
        parentId: $parentId
        mentions: $mentions
        key: $key
      ) {
        __typename
        ... on Comment {
          id
          measure {
            ...Comments_measure
          }
        }
        ... on Invalid {
          field
          code
        }
      }
    }
  `,
  [Comments_measure],
);

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

interface WriteProps {
  measureId: string;
  roadmapId: string;
  parentId?: string;
  onDone?: () => void;
}

const kinds = ['COMMENT', 'QUESTION', 'NOTE'] as const;

function Write({ measureId, roadmapId, parentId, onDone }: WriteProps): ReactNode {
  const { t } = useWords();
  const act = useAct();
  const [kind, setKind] = useState<(typeof kinds)[number]>('COMMENT');
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState<readonly Mentioned[]>([]);
  const [fault, setFault] = useState<string | null>(null);
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const mentions = stillNamed(text, chosen);
    const words = { measureId, kind, text, parentId: parentId ?? null, mentions };
    const outcome = await act(WriteComment, { ...words, key: newKey() });
    setFault(outcome.is === 'done' ? null : outcome.sentence);
    if (outcome.is !== 'done') return;
    setText('');
    setChosen([]);
    onDone?.();
  };
  return (
    <form className={`${styles.write} no-print`} onSubmit={(event) => void send(event)}>
      <MentionField
        label={t(parentId ? 'comments.answer' : 'comments.write')}
        roadmapId={roadmapId}
        value={text}
        error={fault}
        autoFocus={parentId !== undefined}
        onChange={setText}
        onMention={(person) => setChosen((before) => [...before, person])}
      />
      {text.trim() !== '' && (
        <div className={styles.send}>
          {parentId === undefined && (
            <SegmentedControl
              aria-label={t('comments.kind')}
              value={kind}
              onChange={(value: string) => setKind(kinds.find((one) => one === value) ?? 'COMMENT')}
              data={kinds.map((one) => ({ value: one, label: t(`comments.kind.${one}`) }))}
            />
          )}
          <Button type="submit">
            {parentId === undefined ? t(`comments.send.${kind}`) : t('comments.answerSend')}
          </Button>
        </div>
      )}
    </form>
  );
}

interface OneProps {
  comment: FragmentOf<typeof One_comment>;
  onAnswer?: () => void;
}

function One({ comment: fragment, onAnswer }: OneProps): ReactNode {
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
        {kind === 'QUESTION' && !comment.answered && <span className={styles.waits}>{t('comments.waiting')}</span>}
      </p>
      <p className={text === null ? styles.gone : styles.text}>
        {text === null
          ? t('comments.removed')
          : pieces(text, comment.mentions).map((piece, index) =>
              piece.mention ? <b key={index}>{piece.text}</b> : piece.text,
            )}
      </p>
      <p className={`${styles.doing} no-print`}>
        {onAnswer && text !== null && (
          <button type="button" onClick={onAnswer}>
            {t('comments.answer')}
          </button>
        )}
        {comment.mayRemove && text !== null && (
          <button type="button" onClick={() => void remove()}>
            {t('comments.remove')}
          </button>
        )}
      </p>
    </article>
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
  return (
    <Panel title={t('comments.title')} fresh={fresh}>
      {comments.length === 0 && <p className={styles.none}>{t('comments.none')}</p>}
      <ul className={styles.list}>
        {comments.map((comment) => (
          <li key={comment.id}>
            <One comment={comment} onAnswer={() => setAnswering(comment.id)} />
            <ul className={styles.answers}>
              {comment.answers.map((answer) => (
                <li key={answer.id}>
                  <One comment={answer} />
                </li>
              ))}
              {answering === comment.id && (
                <li>
                  <Write
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
      <Write measureId={id} roadmapId={roadmap.id} />
    </Panel>
  );
}
