import { Checkbox, NativeSelect, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import { ResolutionPicker } from '../../assignment/resolution/ResolutionPicker.tsx';
import { graphql } from '../../graphql.ts';
import { DayField } from '../../kit/DayField.tsx';
import { PersonPicker } from '../../person/PersonPicker.tsx';
import { RichField } from '../../practice/text/RichField.tsx';
import { Attachments } from '../../report/Attachments.tsx';
import { useWords } from '../../words/words.ts';
import { kinds, type Training } from '../fragment.ts';
import { AtField } from './AtField.tsx';
import type { Draft } from './draft.ts';
import styles from './form.module.css';
import { ItemsField } from './ItemsField.tsx';
import { OrganisationsField } from './OrganisationsField.tsx';
import { TasksField } from './TasksField.tsx';

const PickProgramme = graphql(`
  query PickProgramme {
    programmes {
      id
      name
    }
  }
`);

export interface SectionProps {
  training: Training;
  draft: Draft;
  at: (field: string) => string | undefined;
  set: (part: Partial<Draft>) => void;
}

type TextKey = 'title' | 'place' | 'municipality' | 'link' | 'capacity' | 'confirmHours' | 'planYear' | 'heads';

/** A line of text of the form, with what the server says of it. */
export const textOf = ({ draft, at, set }: SectionProps, key: TextKey) => ({
  value: draft[key],
  error: at(key),
  onChange: (event: React.ChangeEvent<HTMLInputElement>) => set({ [key]: event.currentTarget.value }),
});

/** What it is. */
export function AboutSection(props: SectionProps): ReactNode {
  const { t } = useWords();
  const { draft, at, set } = props;
  const [{ data }] = useQuery({ query: PickProgramme });
  const programmes = data?.programmes ?? [];
  const { programme } = props.training;
  const known =
    programme && !programmes.some(({ id }) => id === programme.id) ? [programme, ...programmes] : programmes;
  return (
    <>
      <TextInput label={t('training.name')} required withAsterisk={false} {...textOf(props, 'title')} />
      <NativeSelect
        label={t('training.kind')}
        value={draft.kind}
        error={at('kind')}
        data={kinds.map((one) => ({ value: one, label: t(`training.kind.${one}`) }))}
        onChange={({ currentTarget: { value } }) => set({ kind: kinds.find((one) => one === value) ?? draft.kind })}
      />
      <NativeSelect
        label={t('training.course')}
        value={draft.programmeId ?? ''}
        error={at('programmeId')}
        data={[
          { value: '', label: t('training.noCourse') },
          ...known.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={({ currentTarget: { value } }) => set({ programmeId: value || null })}
      />
      <RichField
        label={t('training.about')}
        description={t('training.aboutHint')}
        value={draft.about}
        error={at('about') ?? null}
        onChange={(about) => set({ about })}
      />
      <OrganisationsField
        label={t('training.coHosts')}
        description={t('training.coHostsHint')}
        value={draft.hosts}
        error={at('hostIds')}
        onChange={(hosts) => set({ hosts })}
      />
    </>
  );
}

/** When and where it is. */
export function WhenSection(props: SectionProps): ReactNode {
  const { t } = useWords();
  const { draft, at, set } = props;
  return (
    <>
      <div className={styles.pair}>
        <TextInput label={t('training.planYear')} inputMode="numeric" {...textOf(props, 'planYear')} />
        <DayField
          label={t('training.plannedOn')}
          value={draft.plannedOn}
          error={at('plannedOn')}
          onChange={(plannedOn) => set({ plannedOn })}
        />
      </div>
      <AtField
        label={t('training.starts')}
        value={draft.starts}
        error={at('startsAt')}
        onChange={(starts) => set({ starts })}
      />
      <AtField label={t('training.ends')} value={draft.ends} error={at('endsAt')} onChange={(ends) => set({ ends })} />
      <TextInput label={t('training.place')} description={t('training.placeHint')} {...textOf(props, 'place')} />
      <TextInput label={t('training.municipality')} {...textOf(props, 'municipality')} />
      <TextInput label={t('training.link')} description={t('training.linkHint')} {...textOf(props, 'link')} />
    </>
  );
}

/** Who may register, how many, and until when. */
export function RegistrationSection(props: SectionProps): ReactNode {
  const { t } = useWords();
  const { draft, at, set } = props;
  return (
    <>
      <TextInput
        label={t('training.capacity')}
        description={t('training.capacityHint')}
        inputMode="numeric"
        {...textOf(props, 'capacity')}
      />
      <TextInput
        label={t('training.confirmHours')}
        description={t('training.confirmHoursHint')}
        inputMode="numeric"
        {...textOf(props, 'confirmHours')}
      />
      <AtField
        label={t('training.opensAt')}
        description={t('training.opensAtHint')}
        value={draft.opens}
        error={at('opensAt')}
        onChange={(opens) => set({ opens })}
      />
      <AtField
        label={t('training.closesAt')}
        description={t('training.closesAtHint')}
        value={draft.closes}
        error={at('closesAt')}
        onChange={(closes) => set({ closes })}
      />
      <Checkbox
        label={t('training.forSome')}
        checked={draft.forSome}
        onChange={(event) => set({ forSome: event.currentTarget.checked })}
      />
      {draft.forSome && (
        <OrganisationsField
          label={t('training.invited')}
          value={draft.invited}
          error={at('invitedIds')}
          onChange={(invited) => set({ invited })}
        />
      )}
    </>
  );
}

/** What happens there, and what is handed out. */
export function ProgrammeSection({ draft, at, set }: SectionProps): ReactNode {
  const { t } = useWords();
  return (
    <>
      <ItemsField draft={draft} error={at('items')} onChange={(items) => set({ items })} />
      {draft.kind === 'INTERNSHIP' && (
        <>
          <TasksField tasks={draft.tasks} error={at('tasks')} onChange={(tasks) => set({ tasks })} />
          <PersonPicker
            label={t('training.supervisor')}
            description={
              draft.supervisor
                ? t('training.supervisorNow', { name: draft.supervisor.name })
                : t('training.supervisorHint')
            }
            required={false}
            value={draft.supervisor?.id ?? null}
            error={at('supervisorId')}
            onChange={(id, name) => set({ supervisor: id === null ? null : { id, name: name ?? '' } })}
          />
        </>
      )}
      <Attachments
        legend={t('training.materials')}
        hint={t('training.materialsHint')}
        files={draft.materials}
        missing={at('fileIds') ?? null}
        onChange={(materials) => set({ materials })}
      />
    </>
  );
}

/** What came of it: the resolution of a conference, and heads that were counted. */
export function AfterSection(props: SectionProps): ReactNode {
  const { t } = useWords();
  const { draft, at, set } = props;
  return (
    <>
      {draft.kind === 'CONFERENCE' && (
        <ResolutionPicker
          label={t('training.resolution')}
          description={t('training.resolutionHint')}
          value={draft.resolution}
          error={at('resolutionId')}
          onChange={(resolution) => set({ resolution })}
        />
      )}
      {props.training.state === 'HELD' && (
        <TextInput
          label={t('training.heads')}
          description={t('training.headsHint')}
          inputMode="numeric"
          {...textOf(props, 'heads')}
        />
      )}
    </>
  );
}
