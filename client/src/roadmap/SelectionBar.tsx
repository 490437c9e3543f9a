import { Button, Textarea } from '@mantine/core';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { newKey, useAct } from '../act.ts';
import { graphql } from '../graphql.ts';
import { FormDialog } from '../kit/FormDialog.tsx';
import { say } from '../kit/toast.ts';
import { useSetPoints } from '../measure/control/setPoints.ts';
import { PersonField } from '../measure/PersonField.tsx';
import { useWords } from '../words/words.ts';
import styles from './SelectionBar.module.css';

const ControlPointForm = lazy(() =>
  import('../measure/control/ControlPointForm.tsx').then((module) => ({ default: module.ControlPointForm })),
);

const WriteNotes = graphql(`
  mutation WriteNotes($measureIds: [ID!]!, $text: String!, $key: ID!) {
    writeNotes(measureIds: $measureIds, text: $text, key: $key) {
      __typename
      ... on MeasureSelection {
        measures {
          id
          changedAt
        }
      }
      ... on Invalid {
        field
        code
      }
    }
  }
`);

const AddResponsible = graphql(`
  mutation AddResponsible($measureIds: [ID!]!, $personId: ID!, $key: ID!) {
    addResponsible(measureIds: $measureIds, personId: $personId, key: $key) {
      __typename
      ... on MeasureSelection {
        measures {
          id
          changedAt
        }
      }
      ... on Invalid {
        field
        code
      }
    }
  }
`);

interface OnSelection {
  measureIds: string[];
  onClose: () => void;
}

function NoteDialog({ measureIds, onClose }: OnSelection): ReactNode {
  const { t } = useWords();
  const act = useAct();
  const [text, setText] = useState('');
  const submit = async (): Promise<string | null> => {
    const outcome = await act(WriteNotes, { measureIds, text, key: newKey() });
    if (outcome.is !== 'done') return outcome.sentence;
    say(t('selection.noted', { count: measureIds.length }));
    return null;
  };
  return (
    <FormDialog title={t('selection.note')} opened onClose={onClose} submit={t('selection.noteSave')} onSubmit={submit}>
      <Textarea
        label={t('selection.noteText')}
        required
        autosize
        minRows={3}
        data-autofocus
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
    </FormDialog>
  );
}

function PersonDialog({ roadmapId, measureIds, onClose }: OnSelection & { roadmapId: string }): ReactNode {
  const { t } = useWords();
  const act = useAct();
  const [personId, setPerson] = useState<string | null>(null);
  const submit = async (): Promise<string | null> => {
    if (personId === null) return t('kit.required');
    const outcome = await act(AddResponsible, { measureIds, personId, key: newKey() });
    if (outcome.is !== 'done') return outcome.sentence;
    say(t('selection.assigned', { count: measureIds.length }));
    return null;
  };
  return (
    <FormDialog
      title={t('selection.person')}
      opened
      onClose={onClose}
      submit={t('selection.personSave')}
      onSubmit={submit}
    >
      <PersonField label={t('selection.who')} roadmapId={roadmapId} value={personId} onChange={setPerson} />
    </FormDialog>
  );
}

interface SelectionBarProps {
  roadmapId: string;
  selected: ReadonlySet<string>;
  onClear: () => void;
}

/** What can be done with several measures at once: a control point, a note or a person, for all of them or none. */
export function SelectionBar({ roadmapId, selected, onClear }: SelectionBarProps): ReactNode {
  const { t } = useWords();
  const setPoints = useSetPoints();
  const [doing, setDoing] = useState<'control' | 'note' | 'person' | null>(null);
  const close = (): void => setDoing(null);
  const measureIds = [...selected];
  return (
    <div className={`${styles.bar} no-print`} role="region" aria-label={t('selection.label')}>
      <b role="status">{t('selection.count', { count: measureIds.length })}</b>
      <Button variant="default" onClick={() => setDoing('control')}>
        {t('selection.control')}
      </Button>
      <Button variant="default" onClick={() => setDoing('note')}>
        {t('selection.note')}
      </Button>
      <Button variant="default" onClick={() => setDoing('person')}>
        {t('selection.person')}
      </Button>
      <Button variant="subtle" onClick={onClear}>
        {t('selection.clear')}
      </Button>
      <Suspense>
        {doing === 'control' && <ControlPointForm onClose={close} onSave={(point) => setPoints(measureIds, point)} />}
      </Suspense>
      {doing === 'note' && <NoteDialog measureIds={measureIds} onClose={close} />}
      {doing === 'person' && <PersonDialog roadmapId={roadmapId} measureIds={measureIds} onClose={close} />}
    </div>
  );
}
