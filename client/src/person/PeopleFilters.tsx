import { NativeSelect, TextInput } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { type ListLooking, useListLook } from '../kit/useListLook.ts';
import { OrganisationPicker, type Picked } from '../organisation/OrganisationPicker.tsx';
import { useWords } from '../words/words.ts';
import { listedRoles, type PeopleLook, readPeopleLook } from './look.ts';
import styles from './person.module.css';

/** The choice lives in the address; what is typed follows it with a pause. */
export function usePeopleLook(): ListLooking<PeopleLook> {
  const look = useSearch({ from: '/people' });
  const navigate = useNavigate();
  const put = (next: PeopleLook): void =>
    void navigate({ to: '/people', search: readPeopleLook({ ...next }), replace: true });
  return useListLook<PeopleLook>(look, put);
}

/**
 * By name, organisation, role, and whether the account is open.
 * @param named the name of the organisation that the address names, where it names one
 */
export function PeopleFilters({ of, named }: { of: ListLooking<PeopleLook>; named: string | null }): ReactNode {
  const { t } = useWords();
  const { look, typed, setTyped, put } = of;
  const { page: _, ...rest } = look;
  const { organisation, role, account, ...others } = rest;
  const [picked, setChosen] = useState<Picked | null>(null);
  const chosen = picked?.id === organisation ? picked : null;
  return (
    <search className={`${styles.filters} no-print`}>
      <TextInput
        type="search"
        label={t('people.search')}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <OrganisationPicker
        label={t('people.organisation')}
        placeholder={t('people.anyOrganisation')}
        value={chosen ?? (organisation && named ? { id: organisation, shortName: named } : null)}
        onChange={(one) => {
          setChosen(one);
          const { organisation: __, ...kept } = rest;
          put(one ? { ...kept, organisation: one.id } : kept);
        }}
      />
      <NativeSelect
        label={t('people.role')}
        value={role ?? ''}
        onChange={({ currentTarget: { value } }) => {
          const { role: __, ...kept } = rest;
          const chosen = listedRoles.find((one) => one === value);
          put(chosen ? { ...kept, role: chosen } : kept);
        }}
        data={[
          { value: '', label: t('people.anyRole') },
          ...listedRoles.map((value) => ({ value, label: t(`role.${value}`) })),
        ]}
      />
      <NativeSelect
        label={t('people.account')}
        value={account ?? 'open'}
        onChange={({ currentTarget: { value } }) => {
          const kept = { ...others, ...(organisation && { organisation }), ...(role && { role }) };
          put(value === 'closed' || value === 'all' ? { ...kept, account: value } : kept);
        }}
        data={(['open', 'closed', 'all'] as const).map((value) => ({ value, label: t(`people.account.${value}`) }))}
      />
    </search>
  );
}
