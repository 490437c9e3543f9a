import { Link, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import { graphql } from '../graphql.ts';
import { DayText } from '../kit/DayText.tsx';
import { PageHead } from '../kit/PageHead.tsx';
import { Failed, Loading, Missing } from '../kit/Standing.tsx';
import styles from '../organisation/organisation.module.css';
import { useWords } from '../words/words.ts';
import { InvitePanel } from './InvitePanel.tsx';

const PersonQuery = graphql(`
  query Person($id: ID!) {
    person(id: $id) {
      id
      name
      email
      username
      disabledAt
      mayManage
      signsIn
      memberships(past: true) {
        id
        post
        since
        until
        organisation {
          id
          shortName
        }
      }
      appointments {
        id
        role
        since
        organisation {
          id
          shortName
        }
        roadmap {
          id
          title
        }
      }
    }
  }
`);

/** A person: where the person belongs, what the person may do, and, for who manages the account, a way in. */
export function PersonPage(): ReactNode {
  const { t } = useWords();
  const { id } = useParams({ from: '/people/$id' });
  const [{ data, error }, ask] = useQuery({ query: PersonQuery, variables: { id } });
  if (!data) return error ? <Failed onRetry={() => ask({ requestPolicy: 'network-only' })} /> : <Loading />;
  const above = <Link to="/people">{t('people.title')}</Link>;
  const { person } = data;
  if (!person) return <Missing action={above} />;
  const below = [person.email, person.username, person.disabledAt && t('person.closed')].filter(Boolean).join(' · ');
  return (
    <>
      <PageHead title={person.name} above={above} below={below || undefined} />
      {person.memberships.length > 0 && (
        <section aria-labelledby="memberships">
          <h2 id="memberships" className={styles.part}>
            {t('person.memberships')}
          </h2>
          <ul className={styles.list}>
            {person.memberships.map((one) => (
              <li key={one.id}>
                <Link to="/organisations/$id" params={{ id: one.organisation.id }}>
                  {one.organisation.shortName}
                </Link>
                <p>{one.post}</p>
                <p className={styles.facts}>
                  {t('person.since')} <DayText day={one.since} />
                  {one.until && (
                    <>
                      {' '}
                      <DayText day={one.until} as="until" />
                    </>
                  )}
                </p>
              </li>
            ))}
          </ul>
        </section>
      )}
      {person.appointments.length > 0 && (
        <section aria-labelledby="roles">
          <h2 id="roles" className={styles.part}>
            {t('person.roles')}
          </h2>
          <ul className={styles.list}>
            {person.appointments.map((one) => (
              <li key={one.id}>
                {t(`role.${one.role}`)}
                <p className={styles.facts}>{one.organisation?.shortName ?? one.roadmap?.title}</p>
              </li>
            ))}
          </ul>
        </section>
      )}
      {person.mayManage && person.disabledAt === null && (
        <InvitePanel person={{ id: person.id, name: person.name, signsIn: person.signsIn === true }} />
      )}
    </>
  );
}
