import { type ReactNode, useState } from 'react';
import { newKey, useAct } from '../act.ts';
import { type FragmentOf, graphql, type ResultOf, readFragment } from '../graphql.ts';
import { FormDialog } from '../kit/FormDialog.tsx';
import { Panel } from '../kit/Panel.tsx';
import { TextButton } from '../kit/TextButton.tsx';
import { say } from '../kit/toast.ts';
import { useWords } from '../words/words.ts';
import styles from './measure.module.css';
import { PersonField } from './PersonField.tsx';

export const Responsible_measure = graphql(`
  fragment Responsible_measure on Measure {
    id
    mayDecide
    roadmap {
      id
    }
    responsible {
      id
      name
    }
  }
`);

const NameResponsible = graphql(
  `
    mutation NameResponsible($measureIds: [ID!]!, $personId: ID!, $key: ID!) {
      addResponsible(measureIds: $measureIds, personId: $personId, key: $key) {
        __typename
        ... on MeasureSelection {
          measures {
            id
            ...Responsible_measure
          }
        }
        ... on Invalid {
          field
          code
        }
      }
    }
  `,
  [Responsible_measure],
);

const RemoveResponsible = graphql(
  `
    mutation RemoveResponsible($measureId: ID!, $personId: ID!, $key: ID!) {
      removeResponsible(measureId: $measureId, personId: $personId, key: $key) {
        __typename
        ... on Measure {
          id
          ...Responsible_measure
        }
        ... on Invalid {
          field
          code
        }
      }
    }
  `,
  [Responsible_measure],
);

type Measure = ResultOf<typeof Responsible_measure>;
type Person = Measure['responsible'][number];

/** Makes somebody responsible, and releases somebody, which can be taken back for ten seconds. */
function useResponsible(measureId: string) {
  const { t } = useWords();
  const act = useAct();
  const name = async (personId: string): Promise<string | null> => {
    const outcome = await act(NameResponsible, { measureIds: [measureId], personId, key: newKey() });
    return outcome.is === 'done' ? null : outcome.sentence;
  };
  const remove = async (person: Person): Promise<void> => {
    const outcome = await act(RemoveResponsible, { measureId, personId: person.id, key: newKey() });
    if (outcome.is !== 'done') return say(outcome.sentence);
    const undo = (): void => void name(person.id).then((sentence) => sentence !== null && say(sentence));
    say(t('measure.responsibleRemoved', { name: person.name }), undo);
  };
  return { name, remove };
}

interface NameDialogProps {
  measure: Measure;
  onName: (personId: string) => Promise<string | null>;
  onClose: () => void;
}

function NameDialog({ measure: { roadmap, responsible }, onName, onClose }: NameDialogProps): ReactNode {
  const { t } = useWords();
  const [chosen, setChosen] = useState<string | null>(null);
  return (
    <FormDialog
      title={t('measure.responsible')}
      opened
      onClose={onClose}
      submit={t('selection.personSave')}
      onSubmit={() => (chosen === null ? Promise.resolve(t('kit.required')) : onName(chosen))}
    >
      <PersonField
        label={t('selection.who')}
        roadmapId={roadmap.id}
        value={chosen}
        onChange={setChosen}
        without={new Set(responsible.map((person) => person.id))}
      />
    </FormDialog>
  );
}

/** Who answers for the measure in person; the coordinator names and releases them. */
export function ResponsiblePanel({
  measure: fragment,
}: {
  measure: FragmentOf<typeof Responsible_measure>;
}): ReactNode {
  const { t } = useWords();
  const measure = readFragment(Responsible_measure, fragment);
  const { mayDecide, responsible } = measure;
  const { name, remove } = useResponsible(measure.id);
  const [naming, setNaming] = useState(false);
  if (responsible.length === 0 && !mayDecide) return null;
  return (
    <Panel
      title={t('measure.responsible')}
      action={
        mayDecide && (
          <TextButton className={styles.link} onClick={() => setNaming(true)}>
            {t('measure.nameResponsible')}
          </TextButton>
        )
      }
    >
      {responsible.length === 0 && <p className={styles.soft}>{t('measure.nobody')}</p>}
      <ul className={styles.names}>
        {responsible.map((person) => (
          <li key={person.id} className={styles.line}>
            <span>{person.name}</span>
            {mayDecide && (
              <TextButton
                className={`${styles.link} no-print`}
                aria-label={t('measure.removeResponsible', { name: person.name })}
                onClick={() => void remove(person)}
              >
                {t('measure.remove')}
              </TextButton>
            )}
          </li>
        ))}
      </ul>
      {naming && <NameDialog measure={measure} onName={name} onClose={() => setNaming(false)} />}
    </Panel>
  );
}
