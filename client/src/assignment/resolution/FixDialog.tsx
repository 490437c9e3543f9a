import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { newKey } from '../../act.ts';
import { FormDialog } from '../../kit/FormDialog.tsx';
import { type Chosen, MeasuresField } from '../../measure/MeasuresField.tsx';
import { type Meant, meantBy } from '../../organisation/meaning.ts';
import { useWords } from '../../words/words.ts';
import { type Addressed, Addressees } from '../issue/Addressees.tsx';
import { type Force, forceOf, forces, isForce } from '../issue/force.ts';
import type { Correction, Row } from './preview.ts';

interface FixDialogProps {
  row: Row;
  /** Whom the names of the document mean, as far as that is decided. */
  meant: (name: string) => Meant | null;
  onFix: (correction: Correction) => void;
  onClose: () => void;
}

const named =
  (role: Addressed['role'], meant: FixDialogProps['meant']) =>
  (name: string): Addressed => ({ key: newKey(), role, meant: meant(name) });

/** Whom a row would go to, as the form holds them. */
const addressedIn = ({ addressees, coExecutors }: Row, meant: FixDialogProps['meant']): Addressed[] => [
  ...addressees.map(named('LEAD', meant)),
  ...coExecutors.map(named('CO_EXECUTOR', meant)),
];

const sent = (addressees: readonly Addressed[]) =>
  addressees.flatMap(({ role, meant }) => (meant ? [{ role, ...meantBy(meant) }] : []));

/** One assignment of a resolution put right by hand; only what was touched overrides the document. */
export function FixDialog({ row, meant, onFix, onClose }: FixDialogProps): ReactNode {
  const { t } = useWords();
  const [number, setNumber] = useState(row.number);
  const [text, setText] = useState(row.text);
  const [term, setTerm] = useState(row.termRaw);
  const [force, setForce] = useState<Force>(forceOf(row.binding));
  const [addressees, setAddressees] = useState<readonly Addressed[] | null>(null);
  const [measures, setMeasures] = useState<readonly Chosen[] | null>(null);
  const submit = (): Promise<string | null> => {
    onFix({
      paragraph: row.paragraph,
      ...(number.trim() !== row.number && { number }),
      ...(text.trim() !== row.text && { text }),
      ...(term.trim() !== row.termRaw && { term }),
      ...(force !== forceOf(row.binding) && { binding: forces[force] }),
      ...(addressees !== null && { addressees: sent(addressees) }),
      ...(measures !== null && { measureIds: measures.map(({ id }) => id) }),
    });
    return Promise.resolve(null);
  };
  return (
    <FormDialog
      opened
      size="lg"
      title={t('resolution.fixTitle', { number: row.number })}
      submit={t('resolution.fixSave')}
      onClose={onClose}
      onSubmit={submit}
    >
      <TextInput label={t('give.number')} value={number} onChange={(event) => setNumber(event.currentTarget.value)} />
      <Textarea
        data-autofocus
        label={t('give.text')}
        autosize
        minRows={3}
        maxRows={12}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Addressees value={addressees ?? addressedIn(row, meant)} onChange={setAddressees} error={undefined} />
      <TextInput
        label={t('assignment.term')}
        description={t('give.termHint')}
        value={term}
        onChange={(event) => setTerm(event.currentTarget.value)}
      />
      <NativeSelect
        label={t('give.force')}
        value={force}
        data={Object.keys(forces).map((value) => ({ value, label: isForce(value) ? t(`give.force.${value}`) : value }))}
        onChange={({ currentTarget: { value } }) => setForce(isForce(value) ? value : 'rule')}
      />
      <MeasuresField
        label={t('assignment.measures')}
        description={t('resolution.measuresHint')}
        value={measures ?? row.measures}
        onChange={setMeasures}
      />
    </FormDialog>
  );
}
