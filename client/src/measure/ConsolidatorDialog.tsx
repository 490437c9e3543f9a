import { type ReactNode, useState } from 'react';
import { newKey, useAct } from '../act.ts';
import { type Attempt, type Edit, useEdit } from '../edit.ts';
import { graphql, type ResultOf, readFragment } from '../graphql.ts';
import { ConflictDialog } from '../kit/ConflictDialog.tsx';
import { bothOf } from '../kit/conflict.ts';
import { FormDialog } from '../kit/FormDialog.tsx';
import { say } from '../kit/toast.ts';
import { useWords } from '../words/words.ts';
import { NamedOrganisationField } from './NamedOrganisationField.tsx';

export const Consolidator_measure = graphql(`
  fragment Consolidator_measure on Measure {
    __typename
    id
    version
    mayDecide
    overdue
    consolidator {
      id
      shortName
    }
  }
`);

const SetConsolidator = graphql(
  `
    mutation SetConsolidator($id: ID!, $version: Int!, $organisationId: ID, $key: ID!) {
      setConsolidator(id: $id, version: $version, organisationId: $organisationId, key: $key) {
        __typename
        ... on Measure {
          ...Consolidator_measure
        }
        ... on Invalid {
          field
          code
        }
        ... on Stale {
          current {
            __typename
            ... on Measure {
              ...Consolidator_measure
            }
          }
        }
      }
    }
  `,
  [Consolidator_measure],
);

export type Consolidated = ResultOf<typeof Consolidator_measure>;

type Organisation = NonNullable<Consolidated['consolidator']>;

/** Names who consolidates; for ten seconds whoever stood there before can be named again. */
function useConsolidator(): (from: Consolidated, to: Organisation | null) => Promise<Attempt<Consolidated>> {
  const { t } = useWords();
  const act = useAct();
  const set = ({ id, version }: Consolidated, to: Organisation | null) =>
    act(SetConsolidator, { id, version, organisationId: to?.id ?? null, key: newKey() });
  return async (from, to) => {
    const outcome = await set(from, to);
    if (outcome.is !== 'done') {
      const now = outcome.is === 'stale' ? outcome.stale.current : null;
      const current = now?.__typename === 'Measure' ? readFragment(Consolidator_measure, now) : null;
      return { told: outcome.sentence, current };
    }
    const named = readFragment(Consolidator_measure, outcome.answer);
    const undo = async (): Promise<void> => {
      const undone = await set(named, from.consolidator);
      if (undone.is !== 'done') say(undone.sentence);
    };
    say(t('measure.consolidatorSet', { name: to?.shortName ?? t('measure.eachReports') }), () => void undo());
    return { told: null, current: null };
  };
}

/** Who consolidates the reports of all: then done needs its accepted report alone. Nobody: each lead reports by itself. */
export function ConsolidatorDialog({ measure, onClose }: { measure: Consolidated; onClose: () => void }): ReactNode {
  const { t } = useWords();
  const name = useConsolidator();
  const [chosen, setChosen] = useState<Organisation | null>(measure.consolidator);
  const each = t('measure.eachReports');
  // What is taken back afterwards is whoever stood there last.
  const save = (version: number, opened: Consolidated) => name({ ...(edit.theirs ?? opened), version }, chosen);
  const edit: Edit<Consolidated> = useEdit(measure, save, onClose);
  const { theirs, submit, choice } = edit;
  return (
    <>
      <FormDialog
        title={t('measure.consolidator')}
        opened={theirs === null}
        onClose={onClose}
        submit={t('measure.consolidatorSave')}
        onSubmit={submit}
      >
        <NamedOrganisationField
          label={t('measure.consolidator')}
          description={t('measure.consolidatorHint')}
          data-autofocus
          measureId={measure.id}
          nobody={each}
          value={chosen}
          onChange={setChosen}
        />
      </FormDialog>
      <ConflictDialog
        conflict={bothOf<Pick<Consolidated, 'consolidator'>>({ consolidator: chosen }, theirs, [
          [t('measure.consolidator'), ({ consolidator }) => consolidator?.shortName ?? each],
        ])}
        {...choice}
      />
    </>
  );
}
