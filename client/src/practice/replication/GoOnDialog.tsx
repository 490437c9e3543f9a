import { Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { newKey, useAct } from '../../act.ts';
import { FormDialog } from '../../kit/FormDialog.tsx';
import { useRefusal } from '../../kit/refusal.ts';
import { useWords } from '../../words/words.ts';
import { resultDraftsOf, resultsOf } from '../form/draft.ts';
import { ResultsField } from '../form/ResultsField.tsx';
import { ChangeReplication } from './acts.ts';
import type { Replication, Spread } from './fragment.ts';

export const replicationStates = [
  'PLANNED',
  'ADAPTING',
  'RUNNING',
  'STOPPED',
] as const satisfies readonly Replication['state'][];

interface GoOnDialogProps {
  replication: Replication;
  /** The version that the registry shows. */
  published: Spread['published'];
  onClose: () => void;
}

/** What a site says of how it goes on. */
function useSaid({ state, municipality, changes, contact, results }: Replication) {
  const [said, setSaid] = useState({
    state,
    municipality,
    changes,
    contact: contact ?? '',
    results: resultDraftsOf(results),
    renews: false,
  });
  const say = (part: Partial<typeof said>): void => setSaid((before) => ({ ...before, ...part }));
  return { said, say };
}

/** A site says how far it is, what it does otherwise and what came of it; it may go on by a newer version. */
export function GoOnDialog({ replication, published, onClose }: GoOnDialogProps): ReactNode {
  const { t } = useWords();
  const act = useAct();
  const { at, tell } = useRefusal('state', 'municipality', 'changes', 'contact', 'results');
  const { said, say } = useSaid(replication);
  const newer = published !== null && published.id !== replication.passport?.id ? published : null;
  const submit = async (): Promise<string | null> => {
    const { renews, results, ...words } = said;
    const passportId = renews && newer ? newer.id : null;
    const { id, version } = replication;
    return tell(
      await act(ChangeReplication, {
        id,
        version,
        passportId,
        words: { ...words, results: resultsOf(results) },
        key: newKey(),
      }),
    );
  };
  return (
    <FormDialog opened title={t('spread.goOn')} submit={t('spread.save')} onClose={onClose} onSubmit={submit}>
      <NativeSelect
        data-autofocus
        label={t('spread.state')}
        value={said.state}
        error={at('state')}
        data={replicationStates.map((state) => ({ value: state, label: t(`spread.state.${state}`) }))}
        onChange={(event) =>
          say({ state: replicationStates.find((one) => one === event.currentTarget.value) ?? said.state })
        }
      />
      {newer && (
        <Checkbox
          label={t('spread.renew', { number: newer.number })}
          checked={said.renews}
          onChange={(event) => say({ renews: event.currentTarget.checked })}
        />
      )}
      <TextInput
        label={t('spread.municipality')}
        value={said.municipality}
        error={at('municipality')}
        onChange={(event) => say({ municipality: event.currentTarget.value })}
      />
      <Textarea
        label={t('spread.changes')}
        autosize
        minRows={2}
        value={said.changes}
        error={at('changes')}
        onChange={(event) => say({ changes: event.currentTarget.value })}
      />
      <ResultsField
        title={t('spread.results')}
        results={said.results}
        error={at('results') ?? null}
        onChange={(results) => say({ results })}
      />
      <TextInput
        label={t('spread.contact')}
        description={t('spread.contactHint')}
        value={said.contact}
        error={at('contact')}
        onChange={(event) => say({ contact: event.currentTarget.value })}
      />
    </FormDialog>
  );
}
