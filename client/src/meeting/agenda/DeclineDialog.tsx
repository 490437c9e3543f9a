import { Textarea } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { newKey, useAct } from '../../act.ts';
import { FormDialog } from '../../kit/FormDialog.tsx';
import { useRefusal } from '../../kit/refusal.ts';
import { useWords } from '../../words/words.ts';
import { SettleItem } from './acts.ts';
import type { Item } from './fragment.ts';

/** Takes an item off the agenda; of what a member proposed it says why. */
export function DeclineDialog({ item, onClose }: { item: Item; onClose: () => void }): ReactNode {
  const { t } = useWords();
  const act = useAct();
  const { at, tell } = useRefusal('reason');
  const [reason, setReason] = useState('');
  const title = t(item.state === 'PROPOSED' ? 'agenda.decline' : 'agenda.takeOff');
  const submit = async (): Promise<string | null> => {
    const { id, version } = item;
    return tell(await act(SettleItem, { id, version, accept: false, reason: reason.trim() || null, key: newKey() }));
  };
  return (
    <FormDialog opened title={title} submit={title} onClose={onClose} onSubmit={submit}>
      <p>{item.title}</p>
      <Textarea
        data-autofocus
        label={t('meeting.reason')}
        autosize
        minRows={2}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        error={at('reason')}
      />
    </FormDialog>
  );
}
