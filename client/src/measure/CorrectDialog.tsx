import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { newKey, useAct } from '../act.ts';
import { useEdit } from '../edit.ts';
import { readFragment } from '../graphql.ts';
import { ConflictDialog } from '../kit/ConflictDialog.tsx';
import { bothOf } from '../kit/conflict.ts';
import { DayField } from '../kit/DayField.tsx';
import { FormDialog } from '../kit/FormDialog.tsx';
import { say } from '../kit/toast.ts';
import { useWords } from '../words/words.ts';
import { Correct, type Draft, draftOf, type Measure, tellings, touchedOf, Words_measure } from './correct.ts';
import { ExecutorsField } from './ExecutorsField.tsx';
import styles from './executors.module.css';

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

function Fields({ draft, set }: { draft: Draft; set: (part: Partial<Draft>) => void }): ReactNode {
  const { t } = useWords();
  return (
    <>
      <TextInput
        label={t('measure.number')}
        value={draft.number}
        onChange={(event) => set({ number: event.currentTarget.value })}
      />
      <Textarea
        label={t('measure.title')}
        autosize
        minRows={2}
        value={draft.title}
        onChange={(event) => set({ title: event.currentTarget.value })}
      />
      <Textarea
        label={t('measure.result')}
        autosize
        minRows={2}
        value={draft.expectedResult}
        onChange={(event) => set({ expectedResult: event.currentTarget.value })}
      />
      <TermFields term={draft.term} onChange={(term) => set({ term })} />
      <ExecutorsField named={draft.executors} onChange={(executors) => set({ executors })} />
    </>
  );
}

/** A misprint put right: the earlier words and the reason stay in the history. */
export function CorrectDialog({ measure, onClose }: CorrectDialogProps): ReactNode {
  const words = useWords();
  const { t } = words;
  const act = useAct();
  const [draft, setDraft] = useState(() => draftOf(measure));
  const [reason, setReason] = useState('');

  const save = async (version: number, from: Measure) => {
    const changed = touchedOf(draft, draftOf(from)).words;
    const outcome = await act(Correct, { id: from.id, version, ...changed, reason, key: newKey() });
    if (outcome.is === 'done') {
      say(t('measure.corrected'));
      return { told: null, current: null };
    }
    const now = outcome.is === 'stale' ? outcome.stale.current : null;
    const current = now?.__typename === 'Measure' ? readFragment(Words_measure, now) : null;
    return { told: outcome.sentence, current };
  };
  const { opened, theirs, submit, choice } = useEdit<Measure>(measure, save, onClose);
  const tell = tellings(words);
  // Whatever was not touched is not sent, and stands as the other has left it.
  const asked = touchedOf(draft, draftOf(opened)).touched.map((part) => tell[part]);

  return (
    <>
      <FormDialog
        title={t('measure.correct')}
        opened={theirs === null}
        onClose={onClose}
        submit={t('measure.correctSave')}
        onSubmit={submit}
        size="xl"
      >
        <p>{t('measure.correctWhy')}</p>
        <Fields draft={draft} set={(part) => setDraft((before) => ({ ...before, ...part }))} />
        <TextInput
          label={t('measure.correctReason')}
          required
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      </FormDialog>
      <ConflictDialog conflict={bothOf(draft, theirs && draftOf(theirs), asked)} {...choice} />
    </>
  );
}
