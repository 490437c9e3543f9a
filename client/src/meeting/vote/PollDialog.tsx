import { Select, TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { newKey, useAct } from '../../act.ts';
import { DayField } from '../../kit/DayField.tsx';
import { FormDialog } from '../../kit/FormDialog.tsx';
import { useRefusal } from '../../kit/refusal.ts';
import { momentOf } from '../../words/dates.ts';
import { useWords } from '../../words/words.ts';
import type { Item } from '../agenda/fragment.ts';
import type { Decision } from '../decision/fragment.ts';
import { OpenMotion } from './acts.ts';

/** Puts a decision to the vote in absentia, until a deadline. */
export function PollDialog({
  item,
  decisions,
  onClose,
}: {
  item: Item;
  decisions: readonly Decision[];
  onClose: () => void;
}): ReactNode {
  const { t } = useWords();
  const act = useAct();
  const { at, tell } = useRefusal('decisionId', 'deadline');
  const [decisionId, setDecisionId] = useState<string | null>(decisions[0]?.id ?? null);
  const [day, setDay] = useState<string | null>(null);
  const [time, setTime] = useState('18:00');
  const submit = async (): Promise<string | null> => {
    const deadline = momentOf({ day, time });
    if (deadline === null) return t('vote.chooseDeadline');
    return tell(await act(OpenMotion, { itemId: item.id, decisionId, deadline, key: newKey() }));
  };
  return (
    <FormDialog opened title={t('vote.poll')} submit={t('vote.pollSubmit')} onClose={onClose} onSubmit={submit}>
      <Select
        label={t('vote.what')}
        data={decisions.map(({ id, text }) => ({ value: id, label: text }))}
        value={decisionId}
        onChange={setDecisionId}
        error={at('decisionId')}
      />
      <DayField label={t('vote.deadlineDay')} required value={day} onChange={setDay} error={at('deadline')} />
      <TextInput
        label={t('vote.deadlineTime')}
        type="time"
        required
        withAsterisk={false}
        value={time}
        onChange={(event) => setTime(event.currentTarget.value)}
      />
    </FormDialog>
  );
}
