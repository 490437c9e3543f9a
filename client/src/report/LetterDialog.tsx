import { Select, TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useQuery } from 'urql';
import { newKey, useAct } from '../act.ts';
import { graphql } from '../graphql.ts';
import { DayField } from '../kit/DayField.tsx';
import { FormDialog } from '../kit/FormDialog.tsx';
import { useToday } from '../kit/ServerDay.ts';
import { say } from '../kit/toast.ts';
import { useWords } from '../words/words.ts';
import { DraftFields } from './DraftFields.tsx';
import { type Draft, emptyDraft, inputOf } from './draft.ts';
import { EnterReport } from './fragment.ts';

// Asked for here and not with the page: a class has dozens of members, and most visits enter no letter.
const Writers = graphql(`
  query LetterWriters($id: ID!) {
    measure(id: $id) {
      id
      mayEnterFor {
        id
        shortName
        fullName
      }
    }
  }
`);

/** Which field a sentence belongs to, and the sentence. */
interface Fault {
  field: string | null;
  sentence: string;
}

interface Writer {
  id: string;
  shortName: string;
}

interface WriterFieldProps {
  measureId: string;
  value: Writer | null;
  error: string | null;
  onChange: (writer: Writer | null) => void;
}

/** Whose letter it is: one of those that the measure names, or a member of a class that it names. */
function WriterField({ measureId, value, error, onChange }: WriterFieldProps): ReactNode {
  const { t, dates } = useWords();
  const [{ data }] = useQuery({ query: Writers, variables: { id: measureId } });
  const writers = [...(data?.measure?.mayEnterFor ?? [])].sort((a, b) => dates.compare(a.shortName, b.shortName));
  return (
    <Select
      label={t('report.organisation')}
      placeholder={t('report.organisationHint')}
      required
      searchable
      data-autofocus
      value={value?.id ?? null}
      error={error}
      data={writers.map(({ id, shortName }) => ({ value: id, label: shortName }))}
      nothingFoundMessage={t('table.nothing')}
      comboboxProps={{ shadow: 'floating' }}
      onChange={(chosen) => onChange(writers.find(({ id }) => id === chosen) ?? null)}
    />
  );
}

/** Fields at which a sentence can stand. */
const fields = ['organisationId', 'letterNumber', 'letterDate', 'text'];

/** The coordinator enters what an organisation answered by letter, with the scan among its files. */
export function LetterDialog({ measureId, onClose }: { measureId: string; onClose: () => void }): ReactNode {
  const { t } = useWords();
  const act = useAct();
  const today = useToday();
  const [writer, setWriter] = useState<Writer | null>(null);
  const [letterNumber, setNumber] = useState('');
  const [letterDate, setDate] = useState<string | null>(null);
  const [draft, setDraft] = useState<Draft>(emptyDraft);
  const [fault, setFault] = useState<Fault | null>(null);
  const at = (field: string): string | null => (fault?.field === field ? fault.sentence : null);
  /** A sentence stands at its field, or above the form where it has none. */
  const refuse = ({ field, sentence }: Fault): string => {
    setFault({ field, sentence });
    return field !== null && fields.includes(field) ? '' : sentence;
  };
  const submit = async (): Promise<string | null> => {
    if (writer === null) return refuse({ field: 'organisationId', sentence: t('kit.required') });
    if (letterDate === null) return refuse({ field: 'letterDate', sentence: t('kit.required') });
    const letter = { organisationId: writer.id, letterNumber, letterDate };
    const outcome = await act(EnterReport, { measureId, ...letter, words: inputOf(draft), key: newKey() });
    if (outcome.is !== 'done') return refuse({ field: null, ...outcome });
    say(t('report.letterEntered', { organisation: writer.shortName }));
    return null;
  };
  return (
    <FormDialog
      title={t('reports.enter')}
      opened
      onClose={onClose}
      submit={t('report.save')}
      onSubmit={submit}
      size="lg"
    >
      <WriterField measureId={measureId} value={writer} error={at('organisationId')} onChange={setWriter} />
      <TextInput
        label={t('report.letterNumber')}
        required
        value={letterNumber}
        error={at('letterNumber')}
        onChange={(event) => setNumber(event.currentTarget.value)}
      />
      <DayField
        label={t('report.letterDate')}
        required
        value={letterDate}
        max={today}
        error={at('letterDate')}
        onChange={setDate}
      />
      <DraftFields draft={draft} onChange={setDraft} fault={at('text')} filesHint={t('report.scanHint')} />
    </FormDialog>
  );
}
