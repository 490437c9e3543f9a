import { Textarea, TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { DayField } from '../kit/DayField.tsx';
import { FileDrop } from '../kit/FileDrop.tsx';
import { TextButton } from '../kit/TextButton.tsx';
import { useUpload } from '../upload.ts';
import { useWords } from '../words/words.ts';
import type { ActForm } from './form.ts';
import styles from './group.module.css';
import { paperKinds, paperLimit } from './paper.ts';

interface ActFieldsProps {
  form: ActForm;
  set: (part: Partial<ActForm>) => void;
  at: (field: string) => string | undefined;
}

/** The scan or the text of an act. */
function Paper({ form, set, at }: ActFieldsProps): ReactNode {
  const { t } = useWords();
  const upload = useUpload();
  const [sending, setSending] = useState<string | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const take = async (file: File): Promise<void> => {
    setSending(file.name);
    const sent = await upload(file);
    setSending(null);
    setFault(sent.is === 'refused' ? sent.sentence : null);
    if (sent.is === 'taken') set({ file: sent.file });
  };
  if (form.file)
    return (
      <p>
        {form.file.name}{' '}
        <TextButton onClick={() => set({ file: null })}>
          {t('group.removeFile')}
          <span className="visually-hidden">: {form.file.name}</span>
        </TextButton>
      </p>
    );
  return (
    <FileDrop
      small
      label={t('group.act.file')}
      hint={t('stub.scan')}
      kinds={paperKinds}
      limit={paperLimit}
      sending={sending}
      error={fault ?? at('fileId') ?? null}
      onFile={(file) => void take(file)}
    />
  );
}

/** A legal act: what it is, its number and date, who issued it. */
export function ActFields({ form, set, at }: ActFieldsProps): ReactNode {
  const { t } = useWords();
  return (
    <fieldset className={styles.fields}>
      <legend>{t('group.act.legend')}</legend>
      <TextInput
        label={t('group.act.kind')}
        required
        withAsterisk={false}
        value={form.kind}
        onChange={(event) => set({ kind: event.currentTarget.value })}
        error={at('kind')}
      />
      <div className={styles.pair}>
        <TextInput
          label={t('group.act.number')}
          value={form.number}
          onChange={(event) => set({ number: event.currentTarget.value })}
          error={at('number')}
        />
        <DayField label={t('group.act.date')} value={form.date} onChange={(date) => set({ date })} error={at('date')} />
      </div>
      <p className={styles.facts}>{t('group.act.blankHint')}</p>
      <Textarea
        label={t('group.act.title')}
        autosize
        minRows={1}
        value={form.title}
        onChange={(event) => set({ title: event.currentTarget.value })}
        error={at('title')}
      />
      <Textarea
        label={t('group.act.issuers')}
        description={t('group.act.issuersHint')}
        autosize
        minRows={1}
        value={form.issuers}
        onChange={(event) => set({ issuers: event.currentTarget.value })}
        error={at('issuers')}
      />
      <Paper form={form} set={set} at={at} />
    </fieldset>
  );
}
