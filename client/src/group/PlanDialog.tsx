import { NumberInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { newKey, useAct } from '../act.ts';
import { FormDialog } from '../kit/FormDialog.tsx';
import { useRefusal } from '../kit/refusal.ts';
import { say } from '../kit/toast.ts';
import { noWhen, TimeFields, timeOf } from '../meeting/TimeFields.tsx';
import { momentOf } from '../words/dates.ts';
import { useWords } from '../words/words.ts';
import { PlanMeeting } from './acts.ts';

/** The most that a series may have at once, and the most weeks between two. */
const most = 26;

/** Plans a meeting, or a series, as a draft that only those see who prepare it. */
export function PlanDialog({ groupId, onClose }: { groupId: string; onClose: () => void }): ReactNode {
  const { t } = useWords();
  const act = useAct();
  const { at, tell } = useRefusal('startsAt', 'duration', 'place', 'link', 'times', 'everyWeeks');
  const [form, setForm] = useState(noWhen);
  const [times, setTimes] = useState(1);
  const [everyWeeks, setEveryWeeks] = useState(2);
  const submit = async (): Promise<string | null> => {
    const startsAt = momentOf(form);
    if (startsAt === null) return t('group.plan.when');
    const series = times > 1 ? { times, everyWeeks } : {};
    const outcome = await act(PlanMeeting, { groupId, ...timeOf(form), startsAt, ...series, key: newKey() });
    if (outcome.is === 'done') say(t('group.planned', { count: times }));
    return tell(outcome);
  };
  return (
    <FormDialog opened title={t('group.plan')} submit={t('group.plan')} onClose={onClose} onSubmit={submit}>
      <TimeFields form={form} set={(part) => setForm((before) => ({ ...before, ...part }))} at={at} />
      <NumberInput
        label={t('group.plan.times')}
        description={t('group.plan.timesHint')}
        min={1}
        max={most}
        value={times}
        onChange={(value) => setTimes(Number(value))}
        error={at('times')}
      />
      {times > 1 && (
        <NumberInput
          label={t('group.plan.everyWeeks')}
          min={1}
          max={most}
          value={everyWeeks}
          onChange={(value) => setEveryWeeks(Number(value))}
          error={at('everyWeeks')}
        />
      )}
      <p>{t('group.plan.why')}</p>
    </FormDialog>
  );
}
