import { Button } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';
import { newKey, useAct } from '../../act.ts';
import { useEdit } from '../../edit.ts';
import { ConflictDialog } from '../../kit/ConflictDialog.tsx';
import { bothOf } from '../../kit/conflict.ts';
import { useRefusal } from '../../kit/refusal.ts';
import { say } from '../../kit/toast.ts';
import { useWords } from '../../words/words.ts';
import { SetTraining } from '../acts.ts';
import type { Training } from '../fragment.ts';
import { type Draft, draftOf, toldAbout, wordsOf } from './draft.ts';
import styles from './form.module.css';
import {
  AboutSection,
  AfterSection,
  ProgrammeSection,
  RegistrationSection,
  type SectionProps,
  WhenSection,
} from './Sections.tsx';

const sections = [
  ['about', AboutSection],
  ['when', WhenSection],
  ['registration', RegistrationSection],
  ['programme', ProgrammeSection],
  ['after', AfterSection],
] as const;

const fields = [
  'title',
  'kind',
  'about',
  'programmeId',
  'hostIds',
  'planYear',
  'plannedOn',
  'startsAt',
  'endsAt',
  'place',
  'municipality',
  'link',
  'capacity',
  'confirmHours',
  'opensAt',
  'closesAt',
  'invitedIds',
  'items',
  'tasks',
  'supervisorId',
  'fileIds',
  'resolutionId',
  'heads',
];

/** Whether a part of the form has anything to ask. */
const isAsked = (name: (typeof sections)[number][0], { draft, training }: SectionProps): boolean =>
  name !== 'after' || draft.kind === 'CONFERENCE' || training.state === 'HELD';

interface TrainingFormProps {
  training: Training;
  onClose: () => void;
}

/** The form of a training, in sections; it is saved as a whole. */
export function TrainingForm({ training, onClose }: TrainingFormProps): ReactNode {
  const { t, dates } = useWords();
  const act = useAct();
  const { at, tell } = useRefusal(...fields);
  const [draft, setDraft] = useState<Draft>(() => draftOf(training));
  const [fault, setFault] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const save = async (version: number, opened: Training) => {
    const outcome = await act(SetTraining, { id: opened.id, version, words: wordsOf(draft, opened), key: newKey() });
    const current = outcome.is === 'stale' ? outcome.stale.current : null;
    return { told: tell(outcome), current: current?.__typename === 'Training' ? current : null };
  };
  const { opened, theirs, submit, choice } = useEdit<Training>(training, save, onClose);
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setBusy(true);
    const told = await submit();
    setBusy(false);
    // A field that says why not may be far above the button.
    setFault(told === '' && theirs === null ? t('training.seeField') : told);
    if (told !== null) return;
    say(t('training.saved'));
    onClose();
  };
  const props = {
    training: opened,
    draft,
    at,
    set: (part: Partial<Draft>) => setDraft((was) => ({ ...was, ...part })),
  };
  const when = ({ starts: { day, time } }: Draft): string => [day && dates.long(day), time].filter(Boolean).join(', ');
  return (
    <form className={styles.form} onSubmit={(event) => void send(event)} data-writing="unsaved">
      {sections.map(
        ([name, Section]) =>
          isAsked(name, props) && (
            <section key={name} className={styles.section}>
              <h2>{t(`training.form.${name}`)}</h2>
              <Section {...props} />
            </section>
          ),
      )}
      <div className={styles.end}>
        {fault !== null && fault !== '' && theirs === null && (
          <p className={styles.fault} role="alert">
            {fault}
          </p>
        )}
        <Button variant="default" onClick={onClose}>
          {t('kit.cancel')}
        </Button>
        <Button type="submit" loading={busy}>
          {t('training.save')}
        </Button>
      </div>
      <ConflictDialog
        conflict={bothOf(draft, theirs && draftOf(theirs), [
          [t('training.name'), ({ title }) => title],
          [t('training.starts'), when],
          [t('training.place'), ({ place }) => place],
          [t('training.capacity'), ({ capacity }) => capacity],
          [t('training.about'), toldAbout],
        ])}
        {...choice}
      />
    </form>
  );
}
