import { Button, NativeSelect, TextInput } from '@mantine/core';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { type ReactNode, useEffect, useState } from 'react';
import { useQuery, useSubscription } from 'urql';
import { graphql, type ResultOf } from '../graphql.ts';
import { PageHead } from '../kit/PageHead.tsx';
import { Empty, Failed, Loading } from '../kit/Standing.tsx';
import { useStart } from '../live.ts';
import { OrganisationPicker, type Picked } from '../organisation/OrganisationPicker.tsx';
import { useWords } from '../words/words.ts';
import { CreatePersonDialog } from './CreatePersonDialog.tsx';
import { usePeopleDuties } from './duties.ts';
import { listedRoles, type PeopleLook } from './look.ts';
import styles from './person.module.css';

/** How many people stand on one page. */
const onPage = 50;

const PeopleQuery = graphql(`
  query People(
    $search: String
    $organisationId: ID
    $hasOrganisation: Boolean!
    $organisation: ID!
    $role: Role
    $disabled: Boolean
    $first: Int!
    $skip: Int!
  ) {
    cursor
    people(
      search: $search
      organisationId: $organisationId
      role: $role
      disabled: $disabled
      first: $first
      skip: $skip
    ) {
      total
      rows {
        id
        name
        disabledAt
        signsIn
        memberships {
          id
          post
          organisation {
            id
            shortName
          }
        }
        appointments {
          id
          role
        }
      }
    }
    organisation(id: $organisation) @include(if: $hasOrganisation) {
      id
      shortName
    }
  }
`);

const PeopleLive = graphql(`
  subscription PeopleLive($after: String!) {
    people(after: $after) {
      __typename
      ... on PersonHappened {
        cursor
        kind
        person {
          id
          name
          disabledAt
          signsIn
          memberships {
            id
            post
            organisation {
              id
              shortName
            }
          }
          appointments {
            id
            role
          }
        }
      }
      ... on Checkpoint {
        cursor
      }
      ... on StartOver {
        cursor
      }
    }
  }
`);

type Row = ResultOf<typeof PeopleQuery>['people']['rows'][number];

function Line({ person }: { person: Row }): ReactNode {
  const { t } = useWords();
  const roles = [...new Set(person.appointments.map(({ role }) => t(`role.${role}`)))];
  const state = person.disabledAt ? t('person.closed') : person.signsIn === false ? t('people.neverCame') : null;
  return (
    <li data-closed={person.disabledAt ? '' : undefined}>
      <div>
        <Link to="/people/$id" params={{ id: person.id }}>
          {person.name}
        </Link>
        {state && <p className={styles.soft}>{state}</p>}
      </div>
      <div>
        {person.memberships.map(({ id, post, organisation }) => (
          <p key={id}>
            {organisation.shortName} <span className={styles.soft}>{post}</span>
          </p>
        ))}
      </div>
      <p className={styles.soft}>{roles.join(', ')}</p>
    </li>
  );
}

/** The choice lives in the address; what is typed follows it with a pause. */
function useLook(): {
  look: PeopleLook;
  typed: string;
  setTyped: (text: string) => void;
  put: (look: PeopleLook) => void;
} {
  const look = useSearch({ from: '/people' });
  const navigate = useNavigate();
  const [typed, setTyped] = useState(look.q ?? '');
  const put = (next: PeopleLook): void => void navigate({ to: '/people', search: next, replace: true });
  useEffect(() => {
    const q = typed.trim();
    if (q === (look.q ?? '')) return;
    const { q: _, page: __, ...rest } = look;
    const timer = setTimeout(() => put(q === '' ? rest : { ...rest, q }), 250);
    return () => clearTimeout(timer);
  });
  return { look, typed, setTyped, put };
}

function Filters({ named, ...of }: ReturnType<typeof useLook> & { named: string | null }): ReactNode {
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

function Pages({ total, look, put }: { total: number } & Pick<ReturnType<typeof useLook>, 'look' | 'put'>): ReactNode {
  const { t } = useWords();
  const { page = 1, ...rest } = look;
  const last = Math.ceil(total / onPage);
  if (last < 2) return null;
  const to = (next: number): void => put(next === 1 ? rest : { ...rest, page: next });
  return (
    <nav className={`${styles.pages} no-print`} aria-label={t('people.pages')}>
      <Button variant="default" disabled={page <= 1} onClick={() => to(page - 1)}>
        {t('people.previous')}
      </Button>
      <span>{t('people.pageOf', { page, last })}</span>
      <Button variant="default" disabled={page >= last} onClick={() => to(page + 1)}>
        {t('people.next')}
      </Button>
    </nav>
  );
}

/** The people that one may see: those of the same organisations and roadmaps; for administrators all. */
export function PeoplePage(): ReactNode {
  const { t } = useWords();
  const of = useLook();
  const { look, put } = of;
  const duties = usePeopleDuties();
  const [creating, setCreating] = useState(false);
  const [answer, ask] = useQuery({
    query: PeopleQuery,
    variables: {
      search: look.q ?? null,
      organisationId: look.organisation ?? null,
      hasOrganisation: look.organisation !== undefined,
      organisation: look.organisation ?? '',
      role: look.role ?? null,
      disabled: look.account === 'all' ? null : look.account === 'closed',
      first: onPage,
      skip: ((look.page ?? 1) - 1) * onPage,
    },
  });
  const after = useStart(answer);
  useSubscription({ query: PeopleLive, variables: { after: after ?? '' }, pause: after === null });
  const { data, error } = answer;
  const listed = data?.people;
  const actions = duties.any && (
    <>
      <Button component={Link} to="/people/codes" variant="default">
        {t('people.codes')}
      </Button>
      <Button onClick={() => setCreating(true)}>{t('people.create')}</Button>
    </>
  );
  return (
    <>
      <PageHead
        title={t('people.title')}
        below={listed && t('people.total', { count: listed.total })}
        actions={actions || undefined}
      />
      <Filters {...of} named={data?.organisation?.shortName ?? null} />
      {!listed && (error ? <Failed onRetry={() => ask({ requestPolicy: 'network-only' })} /> : <Loading />)}
      {listed?.total === 0 && (
        <Empty
          title={t('table.nothing')}
          action={
            Object.keys(look).length > 0 && (
              <Button
                variant="default"
                onClick={() => {
                  of.setTyped('');
                  put({});
                }}
              >
                {t('table.showAll')}
              </Button>
            )
          }
        >
          <p>{t('people.noneWhy')}</p>
        </Empty>
      )}
      {listed && listed.total > 0 && (
        <>
          <ul className={styles.people}>
            {listed.rows.map((person) => (
              <Line key={person.id} person={person} />
            ))}
          </ul>
          <Pages total={listed.total} look={look} put={put} />
        </>
      )}
      {creating && <CreatePersonDialog duties={duties} onClose={() => setCreating(false)} />}
    </>
  );
}
