import { type ReactNode, useState } from 'react';
import { newKey, useAct } from '../act.ts';
import { useEdit } from '../edit.ts';
import { readFragment } from '../graphql.ts';
import { ConflictDialog } from '../kit/ConflictDialog.tsx';
import { bothOf } from '../kit/conflict.ts';
import { FormDialog } from '../kit/FormDialog.tsx';
import { useRefusal } from '../kit/refusal.ts';
import { useWords } from '../words/words.ts';
import { ChangeGroup } from './acts.ts';
import { type GroupForm, sentGroup } from './form.ts';
import { type GroupWords, Words_group } from './fragment.ts';
import { GroupFields } from './GroupFields.tsx';

const written = ({ name, purpose, tasks, powersUntil }: GroupWords): GroupForm => ({
  name,
  purpose: purpose ?? '',
  tasks: tasks.join('\n'),
  powersUntil,
});

/** Changes what is known of a group apart from its acts, at the version that stood when it opened. */
export function WordsDialog({ group, onClose }: { group: GroupWords; onClose: () => void }): ReactNode {
  const { t, dates } = useWords();
  const act = useAct();
  const { at, tell } = useRefusal('name', 'purpose', 'tasks', 'powersUntil');
  const [form, setForm] = useState(() => written(group));
  const save = async (version: number) => {
    const outcome = await act(ChangeGroup, { id: group.id, version, ...sentGroup(form), key: newKey() });
    const current = outcome.is === 'stale' ? outcome.stale.current : null;
    return {
      told: tell(outcome),
      current: current?.__typename === 'Group' ? readFragment(Words_group, current) : null,
    };
  };
  const { theirs, submit, choice } = useEdit<GroupWords>(group, save, onClose);
  return (
    <>
      <FormDialog
        opened={theirs === null}
        size="lg"
        title={t('group.change')}
        submit={t('organisation.save')}
        onClose={onClose}
        onSubmit={submit}
      >
        <GroupFields form={form} set={(part) => setForm((before) => ({ ...before, ...part }))} at={at} />
      </FormDialog>
      <ConflictDialog
        conflict={bothOf(form, theirs && written(theirs), [
          [t('group.name'), (one) => one.name],
          [t('group.purpose'), (one) => one.purpose],
          [t('group.tasks'), (one) => one.tasks.split('\n').join('; ')],
          [t('group.powersUntil'), (one) => (one.powersUntil === null ? '' : dates.long(one.powersUntil))],
        ])}
        {...choice}
      />
    </>
  );
}
