import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { newKey, useAct } from '../act.ts';
import { graphql, type ResultOf, readFragment } from '../graphql.ts';
import { ConflictDialog } from '../kit/ConflictDialog.tsx';
import { DayField } from '../kit/DayField.tsx';
import { FormDialog } from '../kit/FormDialog.tsx';
import { say } from '../kit/toast.ts';
import { classMeaning, meantBy, organisationMeaning } from '../organisation/everybody.ts';
import { useWords } from '../words/words.ts';
import { ExecutorsField, type NamedOne } from './ExecutorsField.tsx';
import styles from './executors.module.css';

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
    executors {
      id
      role
      name
      byAgreement
      organisation {
        id
        shortName
      }
      class {
        id
        shortName
      }
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
      $term: TermInput
      $executors: [ExecutorInput!]
      $reason: String!
      $key: ID!
    ) {
      correctMeasure(
        id: $id
        version: $version
        number: $number
        title: $title
        expectedResult: $expectedResult
        term: $term
        executors: $executors
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

const namedOf = ({ executors }: Measure): readonly NamedOne[] =>
  executors.map(({ id, role, name, byAgreement, organisation, class: ofClass }) => ({
    key: id,
    role,
    name,
    byAgreement,
    meaning: (organisation && organisationMeaning(organisation.id)) ?? (ofClass && classMeaning(ofClass.id)) ?? '',
  }));

const executorInput = ({ role, name, byAgreement, meaning }: NamedOne) => ({
  role,
  name,
  byAgreement,
  ...meantBy(meaning),
});

const isOther = (one: readonly NamedOne[], other: readonly NamedOne[]): boolean =>
  JSON.stringify(one.map(executorInput)) !== JSON.stringify(other.map(executorInput));

const listed = (named: readonly NamedOne[]): string => named.map(({ name }) => name).join(', ');

const termKinds = ['DATE', 'RANGE', 'MONTH', 'QUARTER', 'YEAR', 'LIST', 'RECURRING', 'OPEN'] as const;

interface TermFieldsProps {
  term: Measure['term'];
  onChange: (term: Measure['term']) => void;
}

/** The term in the words of the document, and what they mean. */
function TermFields({ term, onChange }: TermFieldsProps): ReactNode {
  const { t } = useWords();
  return (
    <>
      <TextInput
        label={t('correct.termRaw')}
        value={term.raw}
        onChange={(event) => onChange({ ...term, raw: event.currentTarget.value })}
      />
      <div className={styles.days}>
        <NativeSelect
          label={t('correct.termKind')}
          value={term.kind}
          data={termKinds.map((kind) => ({ value: kind, label: t(`correct.termKind.${kind}`) }))}
          onChange={(event) => {
            const kind = termKinds.find((one) => one === event.currentTarget.value);
            if (kind) onChange({ ...term, kind });
          }}
        />
        <DayField
          label={t('correct.termStart')}
          value={term.start}
          onChange={(start) => onChange({ ...term, start })}
        />
        <DayField label={t('correct.termEnd')} value={term.end} onChange={(end) => onChange({ ...term, end })} />
      </div>
    </>
  );
}

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
  const [term, setTerm] = useState(measure.term);
  const [named, setNamed] = useState(() => namedOf(measure));
  const [reason, setReason] = useState('');
  const [seen, setSeen] = useState(measure.version);
  const [theirs, setTheirs] = useState<Measure | null>(null);

  const send = async (version: number): Promise<string | null> => {
    // Only what was touched is sent: what somebody else put right meanwhile stays.
    const words = {
      ...(number !== measure.number && { number }),
      ...(title !== measure.title && { title }),
      ...(result !== (measure.expectedResult ?? '') && { expectedResult: result }),
      ...(term !== measure.term && { term: { kind: term.kind, start: term.start, end: term.end, raw: term.raw } }),
      ...(isOther(named, namedOf(measure)) && { executors: named.map(executorInput) }),
    };
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
        size="xl"
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
        <TermFields term={term} onChange={setTerm} />
        <ExecutorsField named={named} onChange={setNamed} />
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
              { label: t('measure.term'), yours: term.raw, theirs: theirs.term.raw },
              { label: t('measure.executors'), yours: listed(named), theirs: listed(namedOf(theirs)) },
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
