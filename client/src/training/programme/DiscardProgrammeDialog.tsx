import type { ReactNode } from 'react';
import { newKey, useAct } from '../../act.ts';
import { graphql } from '../../graphql.ts';
import { DiscardDialog } from '../../kit/DiscardDialog.tsx';
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
export function DiscardProgrammeDialog({
  programme,
  onClose,
}: {
  programme: Programme;
  onClose: () => void;
}): ReactNode {
  const { t } = useWords();
  const act = useAct();
  const { id, version, name } = programme;
  return (
    <DiscardDialog
      title={t('programmes.discard')}
      why={t('programmes.discard.why', { name })}
      gone={t('programmes.discarded')}
      discard={() => act(DiscardProgramme, { id, version, key: newKey() })}
      onClose={onClose}
    />
  );
}
