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

interface ConsolidatorDialogProps {
  measure: Consolidated;
  /** The organisations named in the measure: one of them can consolidate. */
  organisations: readonly { id: string; shortName: string }[];
  onClose: () => void;
}

/** Who consolidates the reports of all: then done needs its accepted report alone. Nobody: each lead reports by itself. */
export function ConsolidatorDialog({ measure, organisations, onClose }: ConsolidatorDialogProps): ReactNode {
  const { t } = useWords();
  const act = useAct();
  const [seen, setSeen] = useState(measure);
  const [chosen, setChosen] = useState(measure.consolidator?.id ?? '');
  const [theirs, setTheirs] = useState<Consolidated | null>(null);
  const nameOf = (id: string): string =>
    organisations.find((one) => one.id === id)?.shortName ?? t('measure.eachReports');

  const set = (version: number, organisationId: string) =>
    act(SetConsolidator, { id: measure.id, version, organisationId: organisationId || null, key: newKey() });

  const send = async (from: Consolidated): Promise<string | null> => {
    const outcome = await set(from.version, chosen);
    if (outcome.is === 'done') {
      const { version } = readFragment(Consolidator_measure, outcome.answer);
      const undo = async (): Promise<void> => {
        const undone = await set(version, from.consolidator?.id ?? '');
        if (undone.is !== 'done') say(undone.sentence);
      };
      say(t('measure.consolidatorSet', { name: nameOf(chosen) }), () => void undo());
      return null;
    }
    const now = outcome.is === 'stale' ? outcome.stale.current : null;
    if (now?.__typename === 'Measure') setTheirs(readFragment(Consolidator_measure, now));
    return outcome.sentence;
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
          value={chosen}
          data={[
            { value: '', label: t('measure.eachReports') },
            ...organisations.map(({ id, shortName }) => ({ value: id, label: shortName })),
          ]}
          onChange={(event) => setChosen(event.currentTarget.value)}
        />
      </FormDialog>
      <ConflictDialog
        conflict={
          theirs && {
            fields: [
              {
                label: t('measure.consolidator'),
                yours: nameOf(chosen),
                theirs: theirs.consolidator?.shortName ?? t('measure.eachReports'),
              },
            ],
          }
        }
        onKeepYours={() => {
          if (!theirs) return;
          setTheirs(null);
          setSeen(theirs);
          void send(theirs).then((sentence) => sentence === null && onClose());
        }}
        onKeepTheirs={onClose}
        onClose={() => setTheirs(null)}
      />
    </>
  );
}
