import { Textarea } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { newKey, useAct } from '../act.ts';
import { FormDialog } from '../kit/FormDialog.tsx';
import { useRefusal } from '../kit/refusal.ts';
import { say } from '../kit/toast.ts';
import { Warnings } from '../practice/Warnings.tsx';
import { useWords } from '../words/words.ts';
import { PublishMaterial } from './acts.ts';
import type { Version } from './fragment.ts';

/** Publishes a material in which something looks like data about a person in care: whoever does says why it is none. */
export function PublishDialog({ version, onClose }: { version: Version; onClose: () => void }): ReactNode {
  const { t } = useWords();
  const act = useAct();
  const { at, tell } = useRefusal('reason');
  const [reason, setReason] = useState('');
  const submit = async (): Promise<string | null> => {
    const { id, version: seen } = version;
    const told = tell(await act(PublishMaterial, { id, version: seen, reason, key: newKey() }));
    if (told === null) say(t('material.published'));
    return told;
  };
  return (
    <FormDialog opened title={t('material.publish')} submit={t('material.publish')} onClose={onClose} onSubmit={submit}>
      <Warnings warnings={version.warnings} />
      <Textarea
        label={t('practice.reason.PUBLISH')}
        description={t('practice.reason.publishHint')}
        required
        withAsterisk={false}
        autosize
        minRows={3}
        value={reason}
        error={at('reason')}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </FormDialog>
  );
}
