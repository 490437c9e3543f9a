import { NativeSelect } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { newKey, useAct } from '../act.ts';
import { graphql, type ResultOf, readFragment } from '../graphql.ts';
import { ConflictDialog } from '../kit/ConflictDialog.tsx';
import { FormDialog } from '../kit/FormDialog.tsx';
import { say } from '../kit/toast.ts';
import { useWords } from '../words/words.ts';

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
function useConsolidator(): (from: Consolidated, to: Organisation | null) => Promise<Theirs | null> {
  const { t } = useWords();
  const act = useAct();
  const set = ({ id, version }: Consolidated, to: Organisation | null) =>
    act(SetConsolidator, { id, version, organisationId: to?.id ?? null, key: newKey() });
  return async (from, to) => {
    const outcome = await set(from, to);
    if (outcome.is !== 'done') {
      const now = outcome.is === 'stale' ? outcome.stale.current : null;
      const measure = now?.__typename === 'Measure' ? readFragment(Consolidator_measure, now) : null;
      return { sentence: outcome.sentence, measure };
    }
    const named = readFragment(Consolidator_measure, outcome.answer);
    const undo = async (): Promise<void> => {
      const undone = await set(named, from.consolidator);
      if (undone.is !== 'done') say(undone.sentence);
    };
    say(t('measure.consolidatorSet', { name: to?.shortName ?? t('measure.eachReports') }), () => void undo());
    return null;
  };
}

/** Why it was not done, and what stands now where somebody was quicker. */
interface Theirs {
  sentence: string;
  measure: Consolidated | null;
}

interface ConsolidatorDialogProps {
  measure: Consolidated;
  /** The organisations named in the measure: one of them can consolidate. */
  organisations: readonly Organisation[];
  onClose: () => void;
}

/** Who consolidates the reports of all: then done needs its accepted report alone. Nobody: each lead reports by itself. */
export function ConsolidatorDialog({ measure, organisations, onClose }: ConsolidatorDialogProps): ReactNode {
  const { t } = useWords();
  const name = useConsolidator();
  const [seen, setSeen] = useState(measure);
  const [chosen, setChosen] = useState<Organisation | null>(measure.consolidator);
  const [theirs, setTheirs] = useState<Consolidated | null>(null);
  const each = t('measure.eachReports');

  const send = async (from: Consolidated): Promise<string | null> => {
    const refused = await name(from, chosen);
    setTheirs(refused?.measure ?? null);
    return refused?.sentence ?? null;
  };
  const keepYours = async (now: Consolidated): Promise<void> => {
    setSeen(now);
    if ((await send(now)) === null) onClose();
  };

  return (
    <>
      <FormDialog
        title={t('measure.consolidator')}
        opened
        onClose={onClose}
        submit={t('measure.consolidatorSave')}
        onSubmit={() => send(seen)}
      >
        <NativeSelect
          label={t('measure.consolidator')}
          description={t('measure.consolidatorHint')}
          data-autofocus
          value={chosen?.id ?? ''}
          data={[
            { value: '', label: each },
            ...organisations.map(({ id, shortName }) => ({ value: id, label: shortName })),
          ]}
          onChange={({ currentTarget: { value } }) => setChosen(organisations.find(({ id }) => id === value) ?? null)}
        />
      </FormDialog>
      <ConflictDialog
        conflict={
          theirs && {
            fields: [
              {
                label: t('measure.consolidator'),
                yours: chosen?.shortName ?? each,
                theirs: theirs.consolidator?.shortName ?? each,
              },
            ],
          }
        }
        onKeepYours={() => theirs && void keepYours(theirs)}
        onKeepTheirs={onClose}
        onClose={() => setTheirs(null)}
      />
    </>
  );
}
