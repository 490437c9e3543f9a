import { type ReactNode, useState } from 'react';
import { newKey, useAct } from '../act.ts';
import { type FragmentOf, graphql, readFragment } from '../graphql.ts';
import { FormDialog } from '../kit/FormDialog.tsx';
import { Panel } from '../kit/Panel.tsx';
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

/** Who answers for the measure in person; the coordinator names them, and can take a removal back for ten seconds. */
export function ResponsiblePanel({
  measure: fragment,
}: {
  measure: FragmentOf<typeof Responsible_measure>;
}): ReactNode {
  const { t } = useWords();
  const act = useAct();
  const { id, mayDecide, roadmap, responsible } = readFragment(Responsible_measure, fragment);
  const [naming, setNaming] = useState(false);
  const [chosen, setChosen] = useState<string | null>(null);
  const name = async (personId: string): Promise<string | null> => {
    const outcome = await act(NameResponsible, { measureIds: [id], personId, key: newKey() });
    return outcome.is === 'done' ? null : outcome.sentence;
  };
  const remove = async (person: { id: string; name: string }): Promise<void> => {
    const outcome = await act(RemoveResponsible, { measureId: id, personId: person.id, key: newKey() });
    if (outcome.is !== 'done') return say(outcome.sentence);
    const undo = (): void => void name(person.id).then((sentence) => sentence !== null && say(sentence));
    say(t('measure.responsibleRemoved', { name: person.name }), undo);
  };
  if (responsible.length === 0 && !mayDecide) return null;
  return (
    <Panel
      title={t('measure.responsible')}
      action={
        mayDecide && (
          <button type="button" className={styles.link} onClick={() => setNaming(true)}>
            {t('measure.nameResponsible')}
          </button>
        )
      }
    >
      {responsible.length === 0 && <p className={styles.soft}>{t('measure.nobody')}</p>}
      <ul className={styles.names}>
        {responsible.map((person) => (
          <li key={person.id} className={styles.line}>
            <span>{person.name}</span>
            {mayDecide && (
              <button
                type="button"
                className={`${styles.link} no-print`}
                aria-label={t('measure.removeResponsible', { name: person.name })}
                onClick={() => void remove(person)}
              >
                {t('measure.remove')}
              </button>
            )}
          </li>
        ))}
      </ul>
      {naming && (
        <FormDialog
          title={t('measure.responsible')}
          opened
          onClose={() => {
            setNaming(false);
            setChosen(null);
          }}
          submit={t('selection.personSave')}
          onSubmit={() => (chosen === null ? Promise.resolve(t('kit.required')) : name(chosen))}
        >
          <PersonField
            label={t('selection.who')}
            roadmapId={roadmap.id}
            value={chosen}
            onChange={setChosen}
            without={new Set(responsible.map((person) => person.id))}
          />
        </FormDialog>
      )}
    </Panel>
  );
}
