import { Checkbox, Textarea, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { MeasuresField } from '../../measure/MeasuresField.tsx';
import { Attachments } from '../../report/Attachments.tsx';
import { useWords } from '../../words/words.ts';
import { type Field, type FormStep, formSteps, parts } from '../field.ts';
import type { Passport } from '../fragment.ts';
import { Remarks } from '../review/Remarks.tsx';
import { RichField } from '../text/RichField.tsx';
import type { Draft } from './draft.ts';
import styles from './form.module.css';
import { ResultsField } from './ResultsField.tsx';
import type { Fault } from './saver.ts';
import { TechnologiesField } from './TechnologiesField.tsx';

export interface FieldsProps {
  draft: Draft;
  fault: Fault | null;
  onWrite: (part: Partial<Draft>) => void;
}

function Papers({ draft, fault, onWrite }: FieldsProps): ReactNode {
  const { t } = useWords();
  return (
    <div className={styles.papers}>
      <Attachments
        legend={t('practice.documents')}
        hint={t('practice.documents.hint')}
        files={draft.documents}
        missing={fault?.field === 'papers' ? fault.sentence : null}
        onChange={(documents) => onWrite({ documents })}
      />
      <Attachments
        legend={t('practice.forms')}
        hint={t('practice.forms.hint')}
        files={draft.forms}
        onChange={(forms) => onWrite({ forms })}
      />
    </div>
  );
}

function Contacts({ draft, fault, onWrite }: FieldsProps): ReactNode {
  const { t } = useWords();
  return (
    <>
      <Textarea
        label={t('practice.field.contacts')}
        description={t('practice.hint.contacts')}
        autosize
        minRows={2}
        value={draft.contacts}
        error={fault?.field === 'contacts' ? fault.sentence : null}
        onChange={(event) => onWrite({ contacts: event.currentTarget.value })}
      />
      <Checkbox
        mt="sm"
        label={t('practice.contactsPublic')}
        checked={draft.contactsPublic}
        onChange={(event) => onWrite({ contactsPublic: event.currentTarget.checked })}
      />
    </>
  );
}

/** One field of the form, whatever it is made of. */
function One({
  field,
  practiceId,
  ...props
}: FieldsProps & { field: Field; practiceId: string | undefined }): ReactNode {
  const { draft, fault, onWrite } = props;
  const { t } = useWords();
  const error = fault?.field === field ? fault.sentence : null;
  const label = t(`practice.field.${field}`);
  const part = parts.find((one) => one === field);
  if (part)
    return (
      <RichField
        label={label}
        description={t(`practice.hint.${part}`)}
        value={draft[part]}
        error={error}
        onChange={(text) => onWrite({ [part]: text })}
      />
    );
  if (field === 'name' || field === 'municipality')
    return (
      <TextInput
        label={label}
        description={t(`practice.hint.${field}`)}
        value={draft[field]}
        error={error ?? (field === 'name' && draft.name.trim() === '' ? t('kit.required') : null)}
        onChange={(event) => onWrite({ [field]: event.currentTarget.value })}
      />
    );
  if (field === 'targetGroups')
    return (
      <Textarea
        label={label}
        description={t('practice.hint.targetGroups')}
        autosize
        minRows={3}
        value={draft.targetGroups}
        error={error}
        onChange={(event) => onWrite({ targetGroups: event.currentTarget.value })}
      />
    );
  if (field === 'results')
    return <ResultsField results={draft.results} error={error} onChange={(results) => onWrite({ results })} />;
  if (field === 'papers') return <Papers {...props} />;
  if (field === 'contacts') return <Contacts {...props} />;
  return (
    <div className={styles.fields}>
      <MeasuresField
        label={t('practice.measures')}
        description={t('practice.hint.measures')}
        value={draft.measures}
        onChange={(measures) => onWrite({ measures })}
      />
      <TechnologiesField
        label={t('practice.technologies')}
        description={t('practice.hint.technologies')}
        practiceId={practiceId}
        value={draft.technologies}
        onChange={(technologies) => onWrite({ technologies })}
      />
      {error !== null && (
        <p className={styles.fault} role="alert">
          {error}
        </p>
      )}
    </div>
  );
}

interface StepFieldsProps extends FieldsProps {
  step: FormStep;
  passport: Passport;
  before: Passport | undefined;
}

/** The fields of one step, each with the remarks that were made there on the version before. */
export function StepFields({ step, passport, before, ...props }: StepFieldsProps): ReactNode {
  return (
    <div className={styles.fields}>
      {formSteps[step].map((field) => (
        <div key={field} data-field={field}>
          <One field={field} practiceId={passport.practice?.id} {...props} />
          <Remarks field={field} passport={passport} before={before} />
        </div>
      ))}
    </div>
  );
}
