import { Checkbox, TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { newKey, useAct } from '../act.ts';
import { DayField } from '../kit/DayField.tsx';
import { FormDialog } from '../kit/FormDialog.tsx';
import { useToday } from '../kit/ServerDay.ts';
import { say } from '../kit/toast.ts';
import { type NamedOrganisation, NamedOrganisationField } from '../measure/NamedOrganisationField.tsx';
import { useWords } from '../words/words.ts';
import { DraftFields } from './DraftFields.tsx';
import { type Draft, emptyDraft, inputOf } from './draft.ts';
import { EnterReport } from './fragment.ts';

/** Which field a sentence belongs to, and the sentence. */
interface Fault {
  field: string | null;
  sentence: string;
}

/** Fields at which a sentence can stand. */
const fields = ['organisationId', 'letterNumber', 'letterDate', 'text', 'fileIds'];

/** The coordinator enters what an organisation answered by letter, with its scan, or saying that there is none yet. */
export function LetterDialog({ measureId, onClose }: { measureId: string; onClose: () => void }): ReactNode {
  const { t } = useWords();
  const act = useAct();
  const today = useToday();
  const [writer, setWriter] = useState<NamedOrganisation | null>(null);
  const [letterNumber, setNumber] = useState('');
  const [letterDate, setDate] = useState<string | null>(null);
  const [draft, setDraft] = useState<Draft>(emptyDraft);
  const [withoutScan, setWithoutScan] = useState(false);
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
    const outcome = await act(EnterReport, { measureId, ...letter, words: inputOf(draft), withoutScan, key: newKey() });
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
      <NamedOrganisationField
        label={t('report.organisation')}
        required
        data-autofocus
        measureId={measureId}
        value={writer}
        error={at('organisationId')}
        onChange={setWriter}
      />
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
      {draft.files.length === 0 && (
        <Checkbox
          label={t('report.withoutScan')}
          checked={withoutScan}
          error={at('fileIds') !== null && !withoutScan && t('report.scanMissing')}
          onChange={(event) => setWithoutScan(event.currentTarget.checked)}
        />
      )}
    </FormDialog>
  );
}
