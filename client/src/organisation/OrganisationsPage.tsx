import { NativeSelect, TextInput } from '@mantine/core';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { type ReactNode, useDeferredValue, useState } from 'react';
import { useQuery } from 'urql';
import { graphql } from '../graphql.ts';
import { PageHead } from '../kit/PageHead.tsx';
import { Empty, Failed, Loading } from '../kit/Standing.tsx';
import { useWords } from '../words/words.ts';
import { isKind, kinds } from './kind.ts';
import styles from './organisation.module.css';

const OrganisationsQuery = graphql(`
  query Organisations($search: String, $kind: OrganisationKind) {
    organisations(search: $search, kind: $kind, first: 200) {
      total
      rows {
        id
        kind
        shortName
        fullName
        region
      }
    }
  }
`);

/** The organisations that documents name, found by any part of any of their names. */
export function OrganisationsPage(): ReactNode {
  const { t } = useWords();
  const { kind = null } = useSearch({ from: '/organisations' });
  const navigate = useNavigate();
  const [typed, setTyped] = useState('');
  const search = useDeferredValue(typed);
  const [{ data, error }, ask] = useQuery({ query: OrganisationsQuery, variables: { search, kind } });
  const listed = data?.organisations;
  return (
    <>
      <PageHead title={t('organisations.title')} below={listed && t('organisations.total', { count: listed.total })} />
      <search className={styles.filters}>
        <TextInput
          type="search"
          label={t('organisations.search')}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <NativeSelect
          label={t('organisations.kind')}
          value={kind ?? ''}
          onChange={({ currentTarget: { value } }) =>
            void navigate({ to: '/organisations', search: isKind(value) ? { kind: value } : {}, replace: true })
          }
          data={[
            { value: '', label: t('organisations.anyKind') },
            ...kinds.map((value) => ({ value, label: t(`kind.${value}`) })),
          ]}
        />
      </search>
      {!listed && (error ? <Failed onRetry={() => ask({ requestPolicy: 'network-only' })} /> : <Loading />)}
      {listed?.total === 0 && <Empty title={t('table.nothing')}>{t('organisations.noneWhy')}</Empty>}
      {listed && listed.total > 0 && (
        <ul className={styles.list}>
          {listed.rows.map((row) => (
            <li key={row.id}>
              <Link to="/organisations/$id" params={{ id: row.id }}>
                {row.shortName}
              </Link>
              <p>{row.fullName}</p>
              <p className={styles.facts}>{[t(`kind.${row.kind}`), row.region].filter(Boolean).join(' · ')}</p>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
