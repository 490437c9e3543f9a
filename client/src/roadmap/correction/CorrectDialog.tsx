import { Textarea, TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { newKey, useAct } from '../../act.ts';
import { useEdit } from '../../edit.ts';
import { graphql, readFragment } from '../../graphql.ts';
import { ConflictDialog } from '../../kit/ConflictDialog.tsx';
import { DayField } from '../../kit/DayField.tsx';
import { FormDialog } from '../../kit/FormDialog.tsx';
import { say } from '../../kit/toast.ts';
import { useWords, type Words } from '../../words/words.ts';
import { actWords } from './act.ts';
import { type Form, formOf, touched } from './form.ts';
import { type RoadmapWords, Words_roadmap } from './fragment.ts';

const CorrectRoadmap = graphql(
  `
    mutation CorrectRoadmap(
      $id: ID!
      $version: Int!
      $reason: String!
      $title: String
      $period: PeriodInput
      $act: ActInput
      $goals: [String!]
      $targetGroups: [String!]
      $sections: [SectionInput!]
      $key: ID!
    ) {
      correctRoadmap(
        id: $id
        version: $version
        reason: $reason
        title: $title
        period: $period
        act: $act
        goals: $goals
        targetGroups: $targetGroups
        sections: $sections
        key: $key
      ) {
        __typename
        ... on Roadmap {
          ...Words_roadmap
        }
        ... on Invalid {
          field
          code
        }
        ... on Stale {
          current {
            __typename
            ... on Roadmap {
              ...Words_roadmap
            }
          }
        }
      }
    }
  `,
  [Words_roadmap],
);

interface PartProps {
  form: Form;
  onChange: (change: Partial<Form>) => void;
}

/** The period and the act: what is blank in the document may stay blank. */
function Facts({ form: { period, act }, onChange }: PartProps): ReactNode {
  const { t } = useWords();
  return (
    <>
      <DayField
        label={t('roadmap.periodStart')}
        value={period.start}
        onChange={(start) => onChange({ period: { ...period, start } })}
      />
      <DayField
        label={t('roadmap.periodEnd')}
        value={period.end}
        onChange={(end) => onChange({ period: { ...period, end } })}
      />
      <TextInput
        label={t('roadmap.actKind')}
        description={t('roadmap.actKindHint')}
        value={act.kind}
        onChange={(event) => onChange({ act: { ...act, kind: event.currentTarget.value } })}
      />
      <TextInput
        label={t('roadmap.actNumber')}
        value={act.number}
        onChange={(event) => onChange({ act: { ...act, number: event.currentTarget.value } })}
      />
      <DayField
        label={t('roadmap.actDate')}
        value={act.date}
        onChange={(date) => onChange({ act: { ...act, date } })}
      />
    </>
  );
}

/** What is written in sentences: the lists line by line, and the headings. */
function Lists({ form, onChange }: PartProps): ReactNode {
  const { t } = useWords();
  return (
    <>
      {(['goals', 'targetGroups'] as const).map((field) => (
        <Textarea
          key={field}
          label={t(`roadmap.${field}`)}
          description={t('roadmap.oneALine')}
          autosize
          minRows={2}
          maxRows={10}
          value={form[field]}
          onChange={(event) => onChange({ [field]: event.currentTarget.value })}
        />
      ))}
      {form.sections.map(({ id, number, title }) => (
        <TextInput
          key={id}
          label={t('roadmap.section', { number })}
          value={title}
          onChange={({ currentTarget: { value } }) =>
            onChange({ sections: form.sections.map((one) => (one.id === id ? { ...one, title: value } : one)) })
          }
        />
      ))}
    </>
  );
}

/** Both versions, field by field. */
function fieldsOf(yours: Form, theirs: Form, words: Words) {
  const { t, dates } = words;
  const days = ({ period: { start, end } }: Form): string =>
    [start, end].map((day) => (day === null ? t('roadmap.blank') : dates.long(day))).join(' – ');
  const headings = ({ sections }: Form): string =>
    sections.map(({ number, title }) => `${number}. ${title}`).join('; ');
  const shown: readonly (readonly [string, (form: Form) => string])[] = [
    [t('roadmap.title'), ({ title }) => title],
    [t('edition.field.periodStart'), days],
    [t('roadmap.act'), ({ act }) => actWords(act, words)],
    [t('roadmap.goals'), ({ goals }) => goals],
    [t('roadmap.targetGroups'), ({ targetGroups }) => targetGroups],
    [t('roadmap.sections'), headings],
  ];
  return shown.map(([label, of]) => ({ label, yours: of(yours), theirs: of(theirs) }));
}

interface CorrectDialogProps {
  roadmap: RoadmapWords;
  onClose: () => void;
}

/** What is said of the plan as a whole, put right: the earlier words and the reason stay in the history. */
export function CorrectDialog({ roadmap, onClose }: CorrectDialogProps): ReactNode {
  const words = useWords();
  const { t } = words;
  const act = useAct();
  const [form, setForm] = useState(() => formOf(roadmap));
  const [reason, setReason] = useState('');
  const change = (part: Partial<Form>): void => setForm((now) => ({ ...now, ...part }));
  const { theirs, submit, choice } = useEdit<RoadmapWords>(
    roadmap,
    async (version, opened) => {
      const given = touched(form, formOf(opened));
      const outcome = await act(CorrectRoadmap, { id: opened.id, version, ...given, reason, key: newKey() });
      if (outcome.is === 'done') {
        say(t('measure.corrected'));
        return { told: null, current: null };
      }
      const now = outcome.is === 'stale' ? outcome.stale.current : null;
      return {
        told: outcome.sentence,
        current: now?.__typename === 'Roadmap' ? readFragment(Words_roadmap, now) : null,
      };
    },
    onClose,
  );
  return (
    <>
      <FormDialog
        title={t('roadmap.correct')}
        opened
        onClose={onClose}
        submit={t('measure.correctSave')}
        onSubmit={submit}
        size="xl"
      >
        <p>{t('roadmap.correctWhy')}</p>
        <Textarea
          label={t('roadmap.title')}
          autosize
          minRows={2}
          value={form.title}
          onChange={(event) => change({ title: event.currentTarget.value })}
        />
        <Facts form={form} onChange={change} />
        <Lists form={form} onChange={change} />
        <TextInput
          label={t('measure.correctReason')}
          required
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      </FormDialog>
      <ConflictDialog conflict={theirs && { fields: fieldsOf(form, formOf(theirs), words) }} {...choice} />
    </>
  );
}
