import { NativeSelect } from '@mantine/core';
import type { ReactNode } from 'react';
import { OrganisationPicker, type Picked } from '../organisation/OrganisationPicker.tsx';
import { useWords } from '../words/words.ts';
import type { PeopleDuties } from './duties.ts';

interface WorkplaceFieldProps {
  duties: PeopleDuties;
  value: Picked | null;
  onChange: (organisation: Picked | null) => void;
  error?: ReactNode;
  required?: boolean;
  /** What stands there while none is chosen. */
  anyWord?: string;
}

/** Where somebody works: any organisation for administrators, one of the own for those who manage its accounts. */
export function WorkplaceField({
  duties,
  value,
  onChange,
  error,
  required = true,
  anyWord,
}: WorkplaceFieldProps): ReactNode {
  const { t } = useWords();
  if (duties.everyone)
    return (
      <OrganisationPicker
        label={t('people.organisation')}
        value={value}
        onChange={onChange}
        error={error}
        required={required}
        {...(anyWord && { placeholder: anyWord })}
      />
    );
  const { organisations } = duties;
  return (
    <NativeSelect
      label={t('people.organisation')}
      value={value?.id ?? ''}
      onChange={({ currentTarget }) => onChange(organisations.find(({ id }) => id === currentTarget.value) ?? null)}
      error={error}
      data={organisations.map(({ id, shortName }) => ({ value: id, label: shortName }))}
    />
  );
}
