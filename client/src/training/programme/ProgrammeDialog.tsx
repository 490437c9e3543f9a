import { Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { newKey, useAct } from '../../act.ts';
import { graphql } from '../../graphql.ts';
import { FormDialog } from '../../kit/FormDialog.tsx';
import { useRefusal } from '../../kit/refusal.ts';
import type { Own } from '../../practice/own.ts';
import { RichField } from '../../practice/text/RichField.tsx';
import { useWords } from '../../words/words.ts';
import type { Programme } from './ProgrammesPage.tsx';

const CreateProgramme = graphql(`
  mutation CreateProgramme($organisationId: ID!, $words: ProgrammeInput!, $key: ID!) {
    createProgramme(organisationId: $organisationId, words: $words, key: $key) {
      __typename
      ... on Programme {
        id
      }
      ... on Invalid {
        field
        code
      }
    }
  }
`);

const SetProgramme = graphql(`
  mutation SetProgramme($id: ID!, $version: Int!, $words: ProgrammeInput!, $key: ID!) {
    setProgramme(id: $id, version: $version, words: $words, key: $key) {
      __typename
      ... on Programme {
        id
        version
      }
      ... on Invalid {
        field
        code
      }
    }
  }
`);

interface ProgrammeDialogProps {
  /** The one that is worded anew; null for a new one. */
  programme: Programme | null;
  organisations: Own['organisations'];
  onClose: () => void;
  onDone: () => void;
}

/** A course: what it is called, how many hours it takes, what it teaches, and whether it is still held. */
export function ProgrammeDialog({ programme, organisations, onClose, onDone }: ProgrammeDialogProps): ReactNode {
  const { t } = useWords();
  const act = useAct();
  const { at, tell } = useRefusal('name', 'hours', 'about', 'organisationId');
  const [organisationId, setOrganisation] = useState(organisations[0]?.id ?? '');
  const [name, setName] = useState(programme?.name ?? '');
  const [hours, setHours] = useState(programme?.hours ? String(programme.hours) : '');
  const [about, setAbout] = useState(programme?.about ?? []);
  const [isArchived, setArchived] = useState(programme?.archivedAt != null);
  const submit = async (): Promise<string | null> => {
    const said = about.map(({ kind, runs }) => ({
      kind,
      runs: runs.map(({ text, bold, italic }) => ({ text, bold, italic })),
    }));
    const words = { name, about: said, hours: hours.trim() === '' ? null : Number(hours) || -1 };
    const { id = '', version = 0 } = programme ?? {};
    const outcome = programme
      ? await act(SetProgramme, { id, version, words: { ...words, isArchived }, key: newKey() })
      : await act(CreateProgramme, { organisationId, words, key: newKey() });
    if (outcome.is === 'done') onDone();
    return tell(outcome);
  };
  const title = t(programme ? 'programmes.edit' : 'programmes.create');
  return (
    <FormDialog
      opened
      size="lg"
      title={title}
      submit={programme ? t('training.save') : title}
      onClose={onClose}
      onSubmit={submit}
    >
      <TextInput
        data-autofocus
        label={t('programmes.name')}
        required
        withAsterisk={false}
        value={name}
        error={at('name')}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      {!programme && (
        <NativeSelect
          label={t('programmes.organisation')}
          value={organisationId}
          error={at('organisationId')}
          data={organisations.map(({ id, shortName }) => ({ value: id, label: shortName }))}
          onChange={(event) => setOrganisation(event.currentTarget.value)}
        />
      )}
      <TextInput
        label={t('programmes.hoursField')}
        inputMode="numeric"
        value={hours}
        error={at('hours')}
        onChange={(event) => setHours(event.currentTarget.value)}
      />
      <RichField
        label={t('programmes.teaches')}
        description={t('programmes.teachesHint')}
        value={about}
        error={at('about') ?? null}
        onChange={(text) => setAbout([...text])}
      />
      {programme && (
        <Checkbox
          label={t('programmes.isArchived')}
          checked={isArchived}
          onChange={(event) => setArchived(event.currentTarget.checked)}
        />
      )}
    </FormDialog>
  );
}
