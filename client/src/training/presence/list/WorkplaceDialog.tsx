import { type ReactNode, useState } from 'react';
import { FormDialog } from '../../../kit/FormDialog.tsx';
import { OrganisationPicker, type Picked } from '../../../organisation/OrganisationPicker.tsx';
import { useWords } from '../../../words/words.ts';
import type { Row } from './preview.ts';

interface WorkplaceDialogProps {
  row: Row;
  onChoose: (organisation: Picked | null) => void;
  onClose: () => void;
}

/** Chooses where the person of a row works: an organisation of the hub, or none of them, as the list has it. */
export function WorkplaceDialog({ row, onChoose, onClose }: WorkplaceDialogProps): ReactNode {
  const { t } = useWords();
  const [organisation, setOrganisation] = useState<Picked | null>(row.organisationMeant);
  const submit = async (): Promise<string | null> => {
    onChoose(organisation);
    return null;
  };
  return (
    <FormDialog opened title={row.name} submit={t('list.chooseOrganisation')} onClose={onClose} onSubmit={submit}>
      <OrganisationPicker
        label={t('attended.organisation')}
        description={
          row.organisation === '' ? t('list.namesNone') : t('list.namesIt', { organisation: row.organisation })
        }
        value={organisation}
        onChange={setOrganisation}
      />
    </FormDialog>
  );
}
