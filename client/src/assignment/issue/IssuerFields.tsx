import { NativeSelect, Select } from '@mantine/core';
import type { ReactNode } from 'react';
import { useWords } from '../../words/words.ts';
import { type Issuer, useControllers } from './issuers.ts';

interface IssuerFieldsProps {
  issuers: readonly Issuer[];
  issuerId: string;
  onIssuer: (id: string) => void;
  controllerId: string | null;
  onController: (id: string | null) => void;
  at: (field: string) => string | undefined;
}

/** In whose name assignments are given, where one may choose, and who controls them. */
export function IssuerFields({
  issuers,
  issuerId,
  onIssuer,
  controllerId,
  onController,
  at,
}: IssuerFieldsProps): ReactNode {
  const { t } = useWords();
  return (
    <>
      <NativeSelect
        label={t('give.issuer')}
        value={issuerId}
        data={issuers.map(({ id, shortName }) => ({ value: id, label: shortName }))}
        error={at('issuerId')}
        onChange={(event) => onIssuer(event.currentTarget.value)}
      />
      <Select
        label={t('assignment.controller')}
        placeholder={t('give.you')}
        clearable
        clearButtonProps={{ 'aria-label': t('kit.clear') }}
        data={useControllers(issuerId)}
        value={controllerId}
        error={at('controllerId')}
        onChange={onController}
      />
    </>
  );
}
