import { Textarea } from '@mantine/core';
import type { ReactNode } from 'react';
import { DayField } from '../kit/DayField.tsx';
import { useWords } from '../words/words.ts';
import type { GroupForm } from './form.ts';

interface GroupFieldsProps {
  form: GroupForm;
  set: (part: Partial<GroupForm>) => void;
  at: (field: string) => string | undefined;
}

/** What a group is called, what it is for, and what it is to do. */
export function GroupFields({ form, set, at }: GroupFieldsProps): ReactNode {
  const { t } = useWords();
  return (
    <>
      <Textarea
        data-autofocus
        label={t('group.name')}
        description={t('group.nameHint')}
        autosize
        minRows={2}
        required
        withAsterisk={false}
        value={form.name}
        onChange={(event) => set({ name: event.currentTarget.value })}
        error={at('name')}
      />
      <Textarea
        label={t('group.purpose')}
        autosize
        minRows={1}
        value={form.purpose}
        onChange={(event) => set({ purpose: event.currentTarget.value })}
        error={at('purpose')}
      />
      <Textarea
        label={t('group.tasks')}
        description={t('group.tasksHint')}
        autosize
        minRows={2}
        maxRows={10}
        value={form.tasks}
        onChange={(event) => set({ tasks: event.currentTarget.value })}
        error={at('tasks')}
      />
      <DayField
        label={t('group.powersUntil')}
        description={t('group.powersHint')}
        value={form.powersUntil}
        onChange={(powersUntil) => set({ powersUntil })}
        error={at('powersUntil')}
      />
    </>
  );
}
