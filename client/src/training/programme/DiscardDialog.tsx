import type { ReactNode } from 'react';
import { newKey, useAct } from '../../act.ts';
import { graphql } from '../../graphql.ts';
import { FormDialog } from '../../kit/FormDialog.tsx';
import { say } from '../../kit/toast.ts';
import { useWords } from '../../words/words.ts';
import type { Programme } from './ProgrammesPage.tsx';

const DiscardProgramme = graphql(`
  mutation DiscardProgramme($id: ID!, $version: Int!, $key: ID!) {
    discardProgramme(id: $id, version: $version, key: $key) {
      __typename
      ... on Organisation {
        id
      }
      ... on Invalid {
        field
        code
      }
    }
  }
`);

/** A course that nothing rests on is thrown away. */
export function DiscardDialog({ programme, onClose }: { programme: Programme; onClose: () => void }): ReactNode {
  const { t } = useWords();
  const act = useAct();
  const { id, version, name } = programme;
  const submit = async (): Promise<string | null> => {
    const outcome = await act(DiscardProgramme, { id, version, key: newKey() });
    if (outcome.is !== 'done') return outcome.sentence;
    say(t('programmes.discarded'));
    return null;
  };
  return (
    <FormDialog
      opened
      danger
      title={t('programmes.discard')}
      submit={t('programmes.discard')}
      onClose={onClose}
      onSubmit={submit}
    >
      <p>{t('programmes.discard.why', { name })}</p>
    </FormDialog>
  );
}
