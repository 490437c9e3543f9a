import { Button, SegmentedControl } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';
import { newKey, useAct } from '../../act.ts';
import { graphql } from '../../graphql.ts';
import { useWords } from '../../words/words.ts';
import styles from './comment.module.css';
import { Comments_measure } from './fragment.ts';
import { MentionField } from './MentionField.tsx';
import { type Mentioned, stillNamed } from './mention.ts';

const Write = graphql(
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

interface WriteProps {
  measureId: string;
  roadmapId: string;
  parentId?: string;
  onDone?: () => void;
}

const kinds = ['COMMENT', 'QUESTION', 'NOTE'] as const;

/** Where a question, a comment, a note or an answer is written. */
export function WriteComment({ measureId, roadmapId, parentId, onDone }: WriteProps): ReactNode {
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
    const outcome = await act(Write, { ...words, key: newKey() });
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
