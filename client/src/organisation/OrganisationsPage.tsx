import { Button, NativeSelect, TextInput } from '@mantine/core';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useQuery } from 'urql';
import { graphql, type ResultOf } from '../graphql.ts';
import { PageHead } from '../kit/PageHead.tsx';
import { Pages } from '../kit/Pages.tsx';
import { Empty, Failed, Loading } from '../kit/Standing.tsx';
import { useListLook } from '../kit/useListLook.ts';
import { useStart } from '../live.ts';
import { useWords } from '../words/words.ts';
import { DirectoryNav } from './DirectoryNav.tsx';
import { isKind, kinds } from './kind.ts';
import { useOrganisationsLive } from './live.ts';
import { type OrganisationsLook, readOrganisationsLook } from './look.ts';
import { CreateOrganisationDialog } from './OrganisationDialog.tsx';
import styles from './organisation.module.css';

/** How many organisations stand on one page. */
const onPage = 50;

const OrganisationsQuery = graphql(`
  query Organisations($search: String, $kind: OrganisationKind, $classId: ID, $first: Int!, $skip: Int!) {
    cursor
    duties {
      organisations
    }
    organisations(search: $search, kind: $kind, classId: $classId, first: $first, skip: $skip) {
      total
      rows {
        id
        version
        kind
        shortName
        fullName
        region
        successor {
          id
          shortName
        }
      }
    }
    classes {
      id
      shortName
    }
  }
`);

type Answer = ResultOf<typeof OrganisationsQuery>;

/** The choice lives in the address; what is typed follows it with a pause. */
function useLook() {
  const look = useSearch({ from: '/organisations' });
  const navigate = useNavigate();
  const put = (next: OrganisationsLook): void =>
    void navigate({ to: '/organisations', search: readOrganisationsLook({ ...next }), replace: true });
  return useListLook<OrganisationsLook>(look, put);
}

type Look = ReturnType<typeof useLook>;

function Filters({ of: { look, typed, setTyped, put }, classes }: { of: Look; classes: Answer['classes'] }): ReactNode {
  const { t } = useWords();
  const { page: _, kind, class: ofClass, ...rest } = look;
  return (
    <search className={`${styles.filters} no-print`}>
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
          put({ ...rest, ...(ofClass !== undefined && { class: ofClass }), ...(isKind(value) && { kind: value }) })
        }
        data={[
          { value: '', label: t('organisations.anyKind') },
          ...kinds.map((value) => ({ value, label: t(`kind.${value}`) })),
        ]}
      />
      <NativeSelect
        label={t('organisations.class')}
        value={ofClass ?? ''}
        onChange={({ currentTarget: { value } }) =>
          put({ ...rest, ...(kind && { kind }), ...(value !== '' && { class: value }) })
        }
        data={[
          { value: '', label: t('organisations.anyClass') },
          ...classes.map(({ id, shortName }) => ({ value: id, label: shortName })),
        ]}
      />
    </search>
  );
}

function Row({ row }: { row: Answer['organisations']['rows'][number] }): ReactNode {
  const { t } = useWords();
  const { successor } = row;
  const facts = [
    t(`kind.${row.kind}`),
    row.region,
    successor && t('organisations.passedTo', { name: successor.shortName }),
  ];
  return (
    <li>
      <Link to="/organisations/$id" params={{ id: row.id }}>
        {row.shortName}
      </Link>
      {row.fullName !== row.shortName && <p>{row.fullName}</p>}
      <p className={styles.facts}>{facts.filter(Boolean).join(' · ')}</p>
    </li>
  );
}

/** What was found, page by page; where nothing was, why, and the way back to all of them. */
function List({ listed, of: { look, turn, clear } }: { listed: Answer['organisations']; of: Look }): ReactNode {
  const { t } = useWords();
  const narrowed = look.q !== undefined || look.kind !== undefined || look.class !== undefined;
  return (
    <>
      {listed.rows.length === 0 ? (
        <Empty
          title={t(narrowed ? 'table.nothing' : 'organisations.none')}
          action={
            (narrowed || look.page !== undefined) && (
              <Button variant="default" onClick={clear}>
                {t('table.showAll')}
              </Button>
            )
          }
        >
          <p>{t(narrowed ? 'organisations.noneWhy' : 'organisations.emptyWhy')}</p>
        </Empty>
      ) : (
        <ul className={styles.list}>
          {listed.rows.map((row) => (
            <Row key={row.id} row={row} />
          ))}
        </ul>
      )}
      <Pages page={look.page ?? 1} total={listed.total} onPage={onPage} onTurn={turn} />
    </>
  );
}

/** The organisations that documents name, found by any part of any of their names. */
export function OrganisationsPage(): ReactNode {
  const { t } = useWords();
  const navigate = useNavigate();
  const of = useLook();
  const { look } = of;
  const [creating, setCreating] = useState(false);
  const [answer, ask] = useQuery({
    query: OrganisationsQuery,
    variables: {
      search: look.q ?? null,
      kind: look.kind ?? null,
      classId: look.class ?? null,
      first: onPage,
      skip: ((look.page ?? 1) - 1) * onPage,
    },
  });
  useOrganisationsLive(useStart(answer));
  const { data, error } = answer;
  const listed = data?.organisations;
  return (
    <>
      <PageHead
        title={t('organisations.title')}
        below={listed && t('organisations.total', { count: listed.total })}
        actions={
          data?.duties.organisations && (
            <Button onClick={() => setCreating(true)}>{t('organisations.createSubmit')}</Button>
          )
        }
      />
      <DirectoryNav />
      <Filters of={of} classes={data?.classes ?? []} />
      {!listed && (error ? <Failed onRetry={() => ask({ requestPolicy: 'network-only' })} /> : <Loading />)}
      {listed && <List listed={listed} of={of} />}
      {creating && (
        <CreateOrganisationDialog
          onClose={() => setCreating(false)}
          onCreated={(id) => void navigate({ to: '/organisations/$id', params: { id } })}
        />
      )}
    </>
  );
}
