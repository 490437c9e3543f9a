import { TextInput } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useDeferredValue, useState } from 'react';
import { useQuery } from 'urql';
import { graphql } from '../graphql.ts';
import { PageHead } from '../kit/PageHead.tsx';
import { Empty, Failed, Loading } from '../kit/Standing.tsx';
import styles from '../organisation/organisation.module.css';
import { useWords } from '../words/words.ts';

const PeopleQuery = graphql(`
  query People($search: String) {
    people(search: $search, first: 200) {
      total
      rows {
        id
        name
        disabledAt
        memberships {
          id
          post
          organisation {
            id
            shortName
          }
        }
      }
    }
  }
`);

/** The people that one may see: those of the same organisations and roadmaps; for administrators all. */
export function PeoplePage(): ReactNode {
  const { t } = useWords();
  const [typed, setTyped] = useState('');
  const search = useDeferredValue(typed);
  const [{ data, error }, ask] = useQuery({ query: PeopleQuery, variables: { search } });
  const listed = data?.people;
  return (
    <>
      <PageHead title={t('people.title')} below={listed && t('people.total', { count: listed.total })} />
      <search className={styles.filters}>
        <TextInput
          type="search"
          label={t('people.search')}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
      </search>
      {!listed && (error ? <Failed onRetry={() => ask({ requestPolicy: 'network-only' })} /> : <Loading />)}
      {listed?.total === 0 && <Empty title={t('table.nothing')}>{t('people.noneWhy')}</Empty>}
      {listed && listed.total > 0 && (
        <ul className={styles.list}>
          {listed.rows.map((person) => (
            <li key={person.id}>
              <Link to="/people/$id" params={{ id: person.id }}>
                {person.name}
              </Link>
              {person.memberships.map(({ id, post, organisation }) => (
                <p key={id} className={styles.facts}>
                  {post}, {organisation.shortName}
                </p>
              ))}
              {person.disabledAt && <p className={styles.facts}>{t('person.closed')}</p>}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
