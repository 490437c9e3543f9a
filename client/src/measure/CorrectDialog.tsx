import { Textarea, TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { newKey, useAct } from '../act.ts';
import { graphql, type ResultOf, readFragment } from '../graphql.ts';
import { ConflictDialog } from '../kit/ConflictDialog.tsx';
import { FormDialog } from '../kit/FormDialog.tsx';
import { say } from '../kit/toast.ts';
import { useWords } from '../words/words.ts';

export const Words_measure = graphql(`
  fragment Words_measure on Measure {
    __typename
    id
    version
    number
    title
    expectedResult
    mayDecide
    term {
      kind
      start
      end
      raw
    }
  }
`);

const Correct = graphql(
  `
    mutation Correct(
      $id: ID!
      $version: Int!
      $number: String
      $title: String
      $expectedResult: String
      $reason: String!
      $key: ID!
    ) {
      correctMeasure(
        id: $id
        version: $version
        number: $number
        title: $title
        expectedResult: $expectedResult
        reason: $reason
        key: $key
      ) {
        __typename
        ... on Measure {
          ...Words_measure
        }
        ... on Invalid {
          field
          code
        }
        ... on Stale {
          current {
            __typename
            ... on Measure {
              ...Words_measure
            }
          }
        }
      }
    }
  `,
  [Words_measure],
);

type Measure = ResultOf<typeof Words_measure>;

interface CorrectDialogProps {
  measure: Measure;
  onClose: () => void;
}

/** A misprint put right: the earlier words and the reason stay in the history. */
export function CorrectDialog({ measure, onClose }: CorrectDialogProps): ReactNode {
  const { t } = useWords();
  const act = useAct();
  const [number, setNumber] = useState(measure.number);
  const [title, setTitle] = useState(measure.title);
  const [result, setResult] = useState(measure.expectedResult ?? '');
  const [reason, setReason] = useState('');
  const [seen, setSeen] = useState(measure.version);
  const [theirs, setTheirs] = useState<Measure | null>(null);

  const send = async (version: number): Promise<string | null> => {
    const words = { number, title, ...(result !== (measure.expectedResult ?? '') && { expectedResult: result }) };
    const outcome = await act(Correct, { id: measure.id, version, ...words, reason, key: newKey() });
    if (outcome.is === 'done') {
      say(t('measure.corrected'));
      return null;
    }
    const now = outcome.is === 'stale' ? outcome.stale.current : null;
    if (now?.__typename === 'Measure') setTheirs(readFragment(Words_measure, now));
    return outcome.sentence;
  };

  return (
    <>
      <FormDialog
        title={t('measure.correct')}
        opened
        onClose={onClose}
        submit={t('measure.correctSave')}
        onSubmit={() => send(seen)}
        size="lg"
      >
        <p>{t('measure.correctWhy')}</p>
        <TextInput
          label={t('measure.number')}
          value={number}
          onChange={(event) => setNumber(event.currentTarget.value)}
        />
        <Textarea
          label={t('measure.title')}
          autosize
          minRows={2}
          value={title}
          onChange={(event) => setTitle(event.currentTarget.value)}
        />
        <Textarea
          label={t('measure.result')}
          autosize
          minRows={2}
          value={result}
          onChange={(event) => setResult(event.currentTarget.value)}
        />
        <TextInput
          label={t('measure.correctReason')}
          required
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      </FormDialog>
      <ConflictDialog
        conflict={
          theirs && {
            fields: [
              { label: t('measure.number'), yours: number, theirs: theirs.number },
              { label: t('measure.title'), yours: title, theirs: theirs.title },
              { label: t('measure.result'), yours: result, theirs: theirs.expectedResult ?? '' },
            ],
          }
        }
        onKeepYours={() => {
          const { version } = theirs ?? measure;
          setTheirs(null);
          setSeen(version);
          void send(version).then((sentence) => sentence === null && onClose());
        }}
        onKeepTheirs={onClose}
        onClose={() => setTheirs(null)}
      />
    </>
  );
}
