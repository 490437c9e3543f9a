import { Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { newKey, useAct } from '../../act.ts';
import { FormDialog } from '../../kit/FormDialog.tsx';
import { useRefusal } from '../../kit/refusal.ts';
import { OrganisationPicker, type Picked } from '../../organisation/OrganisationPicker.tsx';
import { useWords } from '../../words/words.ts';
import { AddParticipant, MarkIntern } from './acts.ts';
import type { Participation } from './fragment.ts';
import styles from './presence.module.css';

/** Enters somebody who was there and did not register, by name and organisation. */
export function AddDialog({ trainingId, onClose }: { trainingId: string; onClose: () => void }): ReactNode {
  const { t } = useWords();
  const act = useAct();
  const { at, tell } = useRefusal('name', 'post', 'organisationId', 'organisationAs', 'municipality');
  const [words, setWords] = useState({ name: '', post: '', organisationAs: '', municipality: '' });
  const [organisation, setOrganisation] = useState<Picked | null>(null);
  const put = (part: Partial<typeof words>): void => setWords((before) => ({ ...before, ...part }));
  const submit = async (): Promise<string | null> =>
    tell(await act(AddParticipant, { trainingId, ...words, organisationId: organisation?.id ?? null, key: newKey() }));
  return (
    <FormDialog opened title={t('attended.add')} submit={t('attended.addOne')} onClose={onClose} onSubmit={submit}>
      <TextInput
        data-autofocus
        label={t('attended.name')}
        description={t('attended.nameHint')}
        value={words.name}
        error={at('name')}
        onChange={(event) => put({ name: event.currentTarget.value })}
      />
      <OrganisationPicker
        label={t('attended.organisation')}
        value={organisation}
        error={at('organisationId')}
        onChange={setOrganisation}
      />
      {organisation === null && (
        <TextInput
          label={t('attended.organisationAs')}
          value={words.organisationAs}
          error={at('organisationAs')}
          onChange={(event) => put({ organisationAs: event.currentTarget.value })}
        />
      )}
      <TextInput
        label={t('attended.post')}
        value={words.post}
        error={at('post')}
        onChange={(event) => put({ post: event.currentTarget.value })}
      />
      <TextInput
        label={t('attended.municipality')}
        value={words.municipality}
        error={at('municipality')}
        onChange={(event) => put({ municipality: event.currentTarget.value })}
      />
    </FormDialog>
  );
}

const marks = ['PASSED', 'NOT_PASSED'] as const;

interface InternDialogProps {
  participation: Participation;
  tasks: readonly { id: string; text: string }[];
  onClose: () => void;
}

/** Which tasks an intern has done, and how the internship was. */
export function InternDialog({ participation, tasks, onClose }: InternDialogProps): ReactNode {
  const { t } = useWords();
  const act = useAct();
  const { at, tell } = useRefusal('reason', 'taskIds');
  const [done, setDone] = useState<ReadonlySet<string>>(new Set(participation.done.map(({ id }) => id)));
  const [mark, setMark] = useState(participation.mark);
  const [reason, setReason] = useState(participation.markReason);
  const toggle = (id: string): void =>
    setDone((before) => new Set(before.has(id) ? [...before].filter((one) => one !== id) : [...before, id]));
  const submit = async (): Promise<string | null> => {
    const { id: participationId, version } = participation;
    return tell(await act(MarkIntern, { participationId, version, taskIds: [...done], mark, reason, key: newKey() }));
  };
  const name = participation.specialist?.name ?? '';
  return (
    <FormDialog
      opened
      title={`${t('attended.intern')}: ${name}`}
      submit={t('attended.save')}
      onClose={onClose}
      onSubmit={submit}
    >
      {tasks.length > 0 && (
        <fieldset className={styles.tasks}>
          <legend>{t('attended.tasks')}</legend>
          {tasks.map(({ id, text }) => (
            <Checkbox key={id} label={text} checked={done.has(id)} onChange={() => toggle(id)} />
          ))}
        </fieldset>
      )}
      <NativeSelect
        label={t('attended.mark')}
        value={mark ?? ''}
        data={[
          { value: '', label: t('attended.noMark') },
          ...marks.map((one) => ({ value: one, label: t(`attended.mark.${one}`) })),
        ]}
        onChange={(event) => setMark(marks.find((one) => one === event.currentTarget.value) ?? null)}
      />
      <Textarea
        label={t('attended.reason')}
        autosize
        minRows={2}
        value={reason}
        error={at('reason')}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </FormDialog>
  );
}
