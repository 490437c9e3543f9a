import { TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { FormDialog } from '../kit/FormDialog.tsx';
import { useWords } from '../words/words.ts';

interface SectionDialogProps {
  /** What it is called now; empty for a new one. */
  title: string;
  onClose: () => void;
  onNamed: (title: string) => void;
}

/** Names a section, or begins one. */
export function SectionDialog({ title, onClose, onNamed }: SectionDialogProps): ReactNode {
  const { t } = useWords();
  const [written, setWritten] = useState(title);
  const [fault, setFault] = useState<string | null>(null);
  const submit = async (): Promise<string | null> => {
    if (written.trim() === '') {
      setFault(t('kit.required'));
      return '';
    }
    onNamed(written.trim());
    return null;
  };
  const verb = t(title === '' ? 'collection.addSection' : 'collection.rename');
  return (
    <FormDialog opened title={verb} submit={verb} onClose={onClose} onSubmit={submit}>
      <TextInput
        data-autofocus
        label={t('collection.sectionTitle')}
        maxLength={300}
        value={written}
        error={fault}
        onChange={(event) => setWritten(event.currentTarget.value)}
      />
    </FormDialog>
  );
}
