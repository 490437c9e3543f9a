import { Checkbox, NumberInput, TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { newKey, useAct } from '../../act.ts';
import { FormDialog } from '../../kit/FormDialog.tsx';
import { useRefusal } from '../../kit/refusal.ts';
import { OrganisationPicker, type Picked } from '../../organisation/OrganisationPicker.tsx';
import { useWords } from '../../words/words.ts';
import { ChangeTarget, SetTarget } from './acts.ts';
import type { Target } from './fragment.ts';

interface TargetDialogProps {
  target: Target | null;
  thisYear: number;
  onClose: () => void;
}

const numeric = (value: string | number): number => (typeof value === 'number' ? value : 0);

/** Sets a target, or says it anew. */
export function TargetDialog({ target, thisYear, onClose }: TargetDialogProps): ReactNode {
  const { t } = useWords();
  const act = useAct();
  const { at, tell } = useRefusal('name', 'count', 'firstYear', 'lastYear', 'organisationId', 'source');
  const [words, setWords] = useState({
    name: target?.name ?? '',
    count: target?.count ?? 70,
    yearly: target?.yearly ?? true,
    firstYear: target?.firstYear ?? thisYear,
    lastYear: target?.lastYear ?? thisYear,
    source: target?.source ?? '',
  });
  const [organisation, setOrganisation] = useState<Picked | null>(target?.organisation ?? null);
  const put = (part: Partial<typeof words>): void => setWords((before) => ({ ...before, ...part }));
  const submit = async (): Promise<string | null> => {
    const said = { ...words, organisationId: organisation?.id ?? null, programmeId: target?.programme?.id ?? null };
    return tell(
      target === null
        ? await act(SetTarget, { words: said, key: newKey() })
        : await act(ChangeTarget, { id: target.id, version: target.version, words: said, key: newKey() }),
    );
  };
  return (
    <FormDialog
      opened
      title={t(target === null ? 'target.set' : 'target.change')}
      submit={t('target.save')}
      onClose={onClose}
      onSubmit={submit}
    >
      <TextInput
        data-autofocus
        label={t('target.name')}
        description={t('target.nameHint')}
        value={words.name}
        error={at('name')}
        onChange={(event) => put({ name: event.currentTarget.value })}
      />
      <NumberInput
        label={t('target.count')}
        value={words.count}
        min={1}
        allowDecimal={false}
        error={at('count')}
        onChange={(value) => put({ count: numeric(value) })}
      />
      <Checkbox
        label={t('target.yearly')}
        checked={words.yearly}
        onChange={(event) => put({ yearly: event.currentTarget.checked })}
      />
      <NumberInput
        label={t('ledger.from')}
        value={words.firstYear}
        allowDecimal={false}
        thousandSeparator=""
        error={at('firstYear')}
        onChange={(value) => put({ firstYear: numeric(value) })}
      />
      <NumberInput
        label={t('ledger.until')}
        value={words.lastYear}
        allowDecimal={false}
        thousandSeparator=""
        error={at('lastYear')}
        onChange={(value) => put({ lastYear: numeric(value) })}
      />
      <OrganisationPicker
        label={t('target.organisation')}
        description={t('target.organisationHint')}
        value={organisation}
        error={at('organisationId')}
        onChange={setOrganisation}
      />
      <TextInput
        label={t('target.source')}
        value={words.source}
        error={at('source')}
        onChange={(event) => put({ source: event.currentTarget.value })}
      />
    </FormDialog>
  );
}
