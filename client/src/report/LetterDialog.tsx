import { NativeSelect, TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { newKey, useAct } from '../act.ts';
import type { ResultOf } from '../graphql.ts';
import { DayField } from '../kit/DayField.tsx';
import { FormDialog } from '../kit/FormDialog.tsx';
import { useToday } from '../kit/ServerDay.ts';
import { useWords } from '../words/words.ts';
import { DraftFields } from './DraftFields.tsx';
import { type Draft, emptyDraft, inputOf } from './draft.ts';
import { EnterReport, type Reports_measure } from './fragment.ts';

interface LetterDialogProps {
  measure: ResultOf<typeof Reports_measure>;
  onClose: () => void;
}

/** The coordinator enters what an organisation answered by letter. */
export function LetterDialog({ measure, onClose }: LetterDialogProps): ReactNode {
  const { t } = useWords();
  const act = useAct();
  const today = useToday();
  const organisations = measure.executors.flatMap(({ organisation }) => organisation ?? []);
  const [organisationId, setOrganisation] = useState(organisations[0]?.id ?? '');
  const [letterNumber, setNumber] = useState('');
  const [letterDate, setDate] = useState<string | null>(null);
  const [draft, setDraft] = useState<Draft>(emptyDraft);
  const submit = async (): Promise<string | null> => {
    if (letterDate === null) return t('kit.required');
    const outcome = await act(EnterReport, {
      measureId: measure.id,
      organisationId,
      letterNumber,
      letterDate,
      words: inputOf(draft),
      key: newKey(),
    });
    return outcome.is === 'done' ? null : outcome.sentence;
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
      <NativeSelect
        label={t('report.organisation')}
        value={organisationId}
        data={organisations.map(({ id, shortName }) => ({ value: id, label: shortName }))}
        onChange={(event) => setOrganisation(event.currentTarget.value)}
      />
      <TextInput
        label={t('report.letterNumber')}
        required
        value={letterNumber}
        onChange={(event) => setNumber(event.currentTarget.value)}
      />
      <DayField label={t('report.letterDate')} required value={letterDate} max={today} onChange={setDate} />
      <DraftFields draft={draft} onChange={setDraft} />
    </FormDialog>
  );
}
