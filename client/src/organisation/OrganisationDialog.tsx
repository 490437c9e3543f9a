import { Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { newKey, useAct } from '../act.ts';
import { useEdit } from '../edit.ts';
import { readFragment } from '../graphql.ts';
import { ConflictDialog } from '../kit/ConflictDialog.tsx';
import { bothOf, type Telling } from '../kit/conflict.ts';
import { FormDialog } from '../kit/FormDialog.tsx';
import { useRefusal } from '../kit/refusal.ts';
import { useWords, type Words } from '../words/words.ts';
import { ChangeOrganisation, CreateOrganisation } from './acts.ts';
import { nothingWritten, sent, type Written, written } from './form.ts';
import { type OrganisationWords, Words_organisation } from './fragment.ts';
import { isKind, kinds } from './kind.ts';
import { OrganisationPicker } from './OrganisationPicker.tsx';

const fields = [
  'kind',
  'shortName',
  'fullName',
  'region',
  'registrationNumber',
  'spellings',
  'founderId',
  'successorId',
] as const;

interface FieldsProps {
  form: Written;
  set: (part: Partial<Written>) => void;
  at: (field: string) => string | undefined;
  /** Stands under the short name. */
  children?: ReactNode;
}

/** Where it is, and where it stands among others. */
function StandingFields({ form, set, at }: FieldsProps): ReactNode {
  const { t } = useWords();
  return (
    <>
      <TextInput
        label={t('organisation.region')}
        value={form.region}
        onChange={(event) => set({ region: event.currentTarget.value })}
        error={at('region')}
      />
      <TextInput
        label={t('organisation.number')}
        description={t('organisation.numberHint')}
        inputMode="numeric"
        value={form.registrationNumber}
        onChange={(event) => set({ registrationNumber: event.currentTarget.value })}
        error={at('registrationNumber')}
      />
      <OrganisationPicker
        label={t('organisation.founder')}
        value={form.founder}
        onChange={(founder) => set({ founder })}
        error={at('founderId')}
      />
      <OrganisationPicker
        label={t('organisation.successor')}
        description={t('organisation.successorHint')}
        value={form.successor}
        onChange={(successor) => set({ successor })}
        error={at('successorId')}
      />
    </>
  );
}

/** The fields of an organisation, from what everyone knows of it to what few do. */
function Fields({ form, set, at, children }: FieldsProps): ReactNode {
  const { t } = useWords();
  return (
    <>
      <NativeSelect
        label={t('organisations.kind')}
        value={form.kind}
        onChange={({ currentTarget: { value } }) => isKind(value) && set({ kind: value })}
        data={kinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
      />
      <TextInput
        data-autofocus
        label={t('organisation.shortName')}
        description={t('organisation.shortNameHint')}
        required
        withAsterisk={false}
        value={form.shortName}
        onChange={(event) => set({ shortName: event.currentTarget.value })}
        error={at('shortName')}
      />
      {children}
      <Textarea
        label={t('organisation.fullName')}
        autosize
        minRows={2}
        required
        withAsterisk={false}
        value={form.fullName}
        onChange={(event) => set({ fullName: event.currentTarget.value })}
        error={at('fullName')}
      />
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
      <StandingFields form={form} set={set} at={at} />
    </>
  );
}

/** How a version is told, field by field. */
const tellings = ({ t }: Words): readonly Telling<Written>[] => [
  [t('organisations.kind'), ({ kind }) => t(`kind.${kind}`)],
  [t('organisation.shortName'), ({ shortName }) => shortName],
  [t('organisation.fullName'), ({ fullName }) => fullName],
  [t('organisation.spellings'), ({ spellings }) => spellings.split('\n').join('; ')],
  [t('organisation.region'), ({ region }) => region],
  [t('organisation.number'), ({ registrationNumber }) => registrationNumber],
  [t('organisation.founder'), ({ founder }) => founder?.shortName ?? ''],
  [t('organisation.successor'), ({ successor }) => successor?.shortName ?? ''],
];

/** Enters an organisation into the list that documents are read against. */
export function CreateOrganisationDialog({
  onClose,
  onCreated,
}: {
  onClose: () => void;
  onCreated: (id: string) => void;
}): ReactNode {
  const { t } = useWords();
  const act = useAct();
  const { at, tell } = useRefusal(...fields);
  const [form, setForm] = useState(nothingWritten);
  const submit = async (): Promise<string | null> => {
    const given = sent(form, null);
    const outcome = await act(CreateOrganisation, { ...given, key: newKey() });
    if (outcome.is === 'done') onCreated(outcome.answer.id);
    return tell(outcome);
  };
  return (
    <FormDialog
      opened
      size="lg"
      title={t('organisations.create')}
      submit={t('organisations.createSubmit')}
      onClose={onClose}
      onSubmit={submit}
    >
      <Fields form={form} set={(part) => setForm((before) => ({ ...before, ...part }))} at={at} />
    </FormDialog>
  );
}

/**
 * Changes what is known of an organisation. It holds to the version that stood when it opened: where somebody was
 * faster, both are shown and one is chosen.
 */
export function ChangeOrganisationDialog({
  organisation,
  onClose,
}: {
  organisation: OrganisationWords;
  onClose: () => void;
}): ReactNode {
  const words = useWords();
  const { t } = words;
  const act = useAct();
  const { at, tell } = useRefusal(...fields);
  const [form, setForm] = useState(() => written(organisation));
  const [keepsName, setKeepsName] = useState(true);
  const isRenamed = (from: OrganisationWords): boolean => form.shortName.trim() !== from.shortName;
  const save = async (version: number, from: OrganisationWords) => {
    const given = { id: from.id, version, ...sent(form, isRenamed(from) && keepsName ? from.shortName : null) };
    const outcome = await act(ChangeOrganisation, { ...given, key: newKey() });
    const current = outcome.is === 'stale' ? outcome.stale.current : null;
    const isOrganisation = current?.__typename === 'Organisation';
    return { told: tell(outcome), current: isOrganisation ? readFragment(Words_organisation, current) : null };
  };
  const { opened, theirs, submit, choice } = useEdit<OrganisationWords>(organisation, save, onClose);
  return (
    <>
      <FormDialog
        opened={theirs === null}
        size="lg"
        title={t('organisation.change')}
        submit={t('organisation.save')}
        onClose={onClose}
        onSubmit={submit}
      >
        <Fields form={form} set={(part) => setForm((before) => ({ ...before, ...part }))} at={at}>
          {isRenamed(opened) && (
            <Checkbox
              label={t('organisation.keepName', { name: opened.shortName })}
              description={t('organisation.keepNameWhy')}
              checked={keepsName}
              onChange={(event) => setKeepsName(event.currentTarget.checked)}
            />
          )}
        </Fields>
      </FormDialog>
      <ConflictDialog conflict={bothOf(form, theirs && written(theirs), tellings(words))} {...choice} />
    </>
  );
}
