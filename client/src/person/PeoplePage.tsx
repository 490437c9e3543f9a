import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useQuery, useSubscription } from 'urql';
import { type FragmentOf, graphql, type ResultOf, readFragment } from '../graphql.ts';
import { PageHead } from '../kit/PageHead.tsx';
import { Pages } from '../kit/Pages.tsx';
import { Empty, Failed, Loading } from '../kit/Standing.tsx';
import { useStart } from '../live.ts';
import { useWords } from '../words/words.ts';
import { CreatePersonDialog } from './CreatePersonDialog.tsx';
import { usePeopleDuties } from './duties.ts';
import { PeopleFilters, usePeopleLook } from './PeopleFilters.tsx';
import styles from './person.module.css';

/** How many people stand on one page. */
const onPage = 50;

/** A line of the list. */
const Row_person = graphql(`
  fragment Row_person on Person {
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
`);

const PeopleQuery = graphql(
  `
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
          ...Row_person
        }
      }
      organisation(id: $organisation) @include(if: $hasOrganisation) {
        id
        shortName
      }
    }
  `,
  [Row_person],
);

const PeoplePageLive = graphql(
  `
    subscription PeoplePageLive($after: String!) {
      people(after: $after) {
        __typename
        ... on PersonHappened {
          cursor
          kind
          person {
            ...Row_person
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
  `,
  [Row_person],
);

function Line({ of }: { of: FragmentOf<typeof Row_person> }): ReactNode {
  const { t } = useWords();
  const person = readFragment(Row_person, of);
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
            {organisation.shortName} <span className={styles.soft}>· {post}</span>
          </p>
        ))}
      </div>
      <p className={styles.soft}>{roles.join(', ')}</p>
    </li>
  );
}

/** What was found, page by page; where nothing was, the way back to everybody. */
function List({
  listed,
  of: { look, turn, clear },
}: {
  listed: ResultOf<typeof PeopleQuery>['people'];
  of: ReturnType<typeof usePeopleLook>;
}): ReactNode {
  const { t } = useWords();
  if (listed.total === 0)
    return (
      <Empty
        title={t('table.nothing')}
        action={
          Object.keys(look).length > 0 && (
            <Button variant="default" onClick={clear}>
              {t('table.showAll')}
            </Button>
          )
        }
      >
        <p>{t('people.noneWhy')}</p>
      </Empty>
    );
  return (
    <>
      <ul className={styles.people}>
        {listed.rows.map((person) => (
          <Line key={person.id} of={person} />
        ))}
      </ul>
      <Pages page={look.page ?? 1} total={listed.total} onPage={onPage} onTurn={turn} />
    </>
  );
}

/** The people that one may see: those of the same organisations and roadmaps; for administrators all. */
export function PeoplePage(): ReactNode {
  const { t } = useWords();
  const of = usePeopleLook();
  const { look } = of;
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
  useSubscription({ query: PeoplePageLive, variables: { after: after ?? '' }, pause: after === null });
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
      <PeopleFilters of={of} named={data?.organisation?.shortName ?? null} />
      {!listed && (error ? <Failed onRetry={() => ask({ requestPolicy: 'network-only' })} /> : <Loading />)}
      {listed && <List listed={listed} of={of} />}
      {creating && <CreatePersonDialog duties={duties} onClose={() => setCreating(false)} />}
    </>
  );
}
