import { Radio, Stack, Textarea, TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { newKey, useAct } from '../act.ts';
import { useEdit } from '../edit.ts';
import { readFragment } from '../graphql.ts';
import { ConflictDialog } from '../kit/ConflictDialog.tsx';
import { bothOf } from '../kit/conflict.ts';
import { FormDialog } from '../kit/FormDialog.tsx';
import { useRefusal } from '../kit/refusal.ts';
import { spellingsOf } from '../organisation/form.ts';
import { useWords } from '../words/words.ts';
import { ChangeClass, CreateClass } from './acts.ts';
import { type ClassWords, Words_class } from './fragment.ts';

interface Written {
  shortName: string;
  fullName: string;
  open: boolean;
  /** One on a line. */
  spellings: string;
}

const written = ({ shortName, fullName, open, spellings }: ClassWords): Written => ({
  shortName,
  fullName,
  open,
  spellings: spellings.join('\n'),
});

const nothingWritten: Written = { shortName: '', fullName: '', open: false, spellings: '' };

const sent = (form: Written) => ({ ...form, spellings: spellingsOf(form.spellings) });

interface FieldsProps {
  form: Written;
  set: (part: Partial<Written>) => void;
  at: (field: string) => string | undefined;
}

function Fields({ form, set, at }: FieldsProps): ReactNode {
  const { t } = useWords();
  return (
    <>
      <TextInput
        data-autofocus
        label={t('organisation.shortName')}
        description={t('class.shortNameHint')}
        required
        withAsterisk={false}
        value={form.shortName}
        onChange={(event) => set({ shortName: event.currentTarget.value })}
        error={at('shortName')}
      />
      <Textarea
        label={t('class.fullName')}
        autosize
        minRows={2}
        required
        withAsterisk={false}
        value={form.fullName}
        onChange={(event) => set({ fullName: event.currentTarget.value })}
        error={at('fullName')}
      />
      <Radio.Group
        label={t('class.reports')}
        value={form.open ? 'open' : 'closed'}
        onChange={(value) => set({ open: value === 'open' })}
        error={at('open')}
      >
        <Stack gap="xs" mt="xs">
          <Radio value="closed" label={t('class.closed')} description={t('class.closedWhy')} />
          <Radio value="open" label={t('class.open')} description={t('class.openWhy')} />
        </Stack>
      </Radio.Group>
      <Textarea
        label={t('organisation.spellings')}
        description={t('organisation.spellingsHint')}
        autosize
        minRows={2}
        maxRows={8}
        value={form.spellings}
        onChange={(event) => set({ spellings: event.currentTarget.value })}
        error={at('spellings')}
      />
    </>
  );
}

/** Enters a class that documents name as one. */
export function CreateClassDialog({
  onClose,
  onCreated,
}: {
  onClose: () => void;
  onCreated: (id: string) => void;
}): ReactNode {
  const { t } = useWords();
  const act = useAct();
  const { at, tell } = useRefusal('shortName', 'fullName', 'open', 'spellings');
  const [form, setForm] = useState(nothingWritten);
  const submit = async (): Promise<string | null> => {
    const given = sent(form);
    const outcome = await act(CreateClass, { ...given, key: newKey() });
    if (outcome.is === 'done') onCreated(outcome.answer.id);
    return tell(outcome);
  };
  return (
    <FormDialog
      opened
      size="lg"
      title={t('classes.create')}
      submit={t('classes.createSubmit')}
      onClose={onClose}
      onSubmit={submit}
    >
      <Fields form={form} set={(part) => setForm((before) => ({ ...before, ...part }))} at={at} />
    </FormDialog>
  );
}

/** Changes a class, at the version that stood when it opened; where somebody was faster, both are shown. */
export function ChangeClassDialog({ of, onClose }: { of: ClassWords; onClose: () => void }): ReactNode {
  const { t } = useWords();
  const act = useAct();
  const { at, tell } = useRefusal('shortName', 'fullName', 'open', 'spellings');
  const [form, setForm] = useState(() => written(of));
  const save = async (version: number) => {
    const given = { id: of.id, version, ...sent(form) };
    const outcome = await act(ChangeClass, { ...given, key: newKey() });
    const current = outcome.is === 'stale' ? outcome.stale.current : null;
    const isClass = current?.__typename === 'OrganisationClass';
    return { told: tell(outcome), current: isClass ? readFragment(Words_class, current) : null };
  };
  const { theirs, submit, choice } = useEdit<ClassWords>(of, save, onClose);
  return (
    <>
      <FormDialog
        opened={theirs === null}
        size="lg"
        title={t('class.change')}
        submit={t('organisation.save')}
        onClose={onClose}
        onSubmit={submit}
      >
        <Fields form={form} set={(part) => setForm((before) => ({ ...before, ...part }))} at={at} />
      </FormDialog>
      <ConflictDialog
        conflict={bothOf(form, theirs && written(theirs), [
          [t('organisation.shortName'), (one) => one.shortName],
          [t('class.fullName'), (one) => one.fullName],
          [t('class.reports'), (one) => t(one.open ? 'class.open' : 'class.closed')],
          [t('organisation.spellings'), (one) => one.spellings.split('\n').join('; ')],
        ])}
        {...choice}
      />
    </>
  );
}
