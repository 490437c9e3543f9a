import { Link, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import { graphql, type ResultOf } from '../graphql.ts';
import { PageHead } from '../kit/PageHead.tsx';
import { Failed, Loading, Missing } from '../kit/Standing.tsx';
import { StateMark } from '../kit/StateMark.tsx';
import { useWords } from '../words/words.ts';
import styles from './organisation.module.css';

const OrganisationQuery = graphql(`
  query Organisation($id: ID!) {
    organisation(id: $id) {
      id
      kind
      shortName
      fullName
      region
      registrationNumber
      spellings
      founder {
        id
        shortName
      }
      successor {
        id
        shortName
      }
      predecessors {
        id
        shortName
      }
      classes {
        id
        class {
          id
          shortName
        }
      }
      members {
        id
        post
        person {
          id
          name
        }
      }
      measures(first: 200) {
        id
        number
        title
        state
        overdue
        roadmap {
          id
          title
        }
      }
    }
  }
`);

type Organisation = NonNullable<ResultOf<typeof OrganisationQuery>['organisation']>;

const To = ({ organisation }: { organisation: { id: string; shortName: string } }): ReactNode => (
  <Link to="/organisations/$id" params={{ id: organisation.id }}>
    {organisation.shortName}
  </Link>
);

function Known({ organisation }: { organisation: Organisation }): ReactNode {
  const { t } = useWords();
  const { founder, successor, predecessors } = organisation;
  const facts: [string, ReactNode][] = [
    [t('organisation.fullName'), organisation.fullName],
    [t('organisations.kind'), t(`kind.${organisation.kind}`)],
    [t('organisation.region'), organisation.region],
    [t('organisation.number'), organisation.registrationNumber],
    [t('organisation.founder'), founder && <To organisation={founder} />],
    [t('organisation.successor'), successor && <To organisation={successor} />],
    [
      t('organisation.predecessors'),
      predecessors.length > 0 &&
        predecessors.map((one) => (
          <p key={one.id} style={{ margin: 0 }}>
            <To organisation={one} />
          </p>
        )),
    ],
    [t('organisation.classes'), organisation.classes.map((one) => one.class.shortName).join(', ')],
    [t('organisation.spellings'), organisation.spellings.join('; ')],
  ];
  return (
    <dl className={styles.known}>
      {facts.map(([name, value]) =>
        value ? (
          <div key={name} style={{ display: 'contents' }}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ) : null,
      )}
    </dl>
  );
}

function Measures({ organisation }: { organisation: Organisation }): ReactNode {
  const { t } = useWords();
  const roadmaps = new Map<string, Organisation['measures']>();
  for (const measure of organisation.measures)
    roadmaps.set(measure.roadmap.id, [...(roadmaps.get(measure.roadmap.id) ?? []), measure]);
  return (
    <section aria-labelledby="measures">
      <h2 id="measures" className={styles.part}>
        {t('organisation.measures', { count: organisation.measures.length })}
      </h2>
      {[...roadmaps].map(([id, measures]) => (
        <section key={id}>
          <p className={styles.facts}>
            <Link to="/roadmaps/$id" params={{ id }}>
              {measures[0]?.roadmap.title}
            </Link>
          </p>
          <ul className={styles.list}>
            {measures.map((measure) => (
              <li key={measure.id}>
                <Link to="/measures/$id" params={{ id: measure.id }}>
                  {measure.number}. {measure.title}
                </Link>
                <p>
                  <StateMark state={measure.overdue ? 'LATE' : measure.state} />
                </p>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </section>
  );
}

/** An organisation: what is known of it, its people, and how its measures stand in the roadmaps that one may see. */
export function OrganisationPage(): ReactNode {
  const { t } = useWords();
  const { id } = useParams({ from: '/organisations/$id' });
  const [{ data, error }, ask] = useQuery({ query: OrganisationQuery, variables: { id } });
  if (!data) return error ? <Failed onRetry={() => ask({ requestPolicy: 'network-only' })} /> : <Loading />;
  const above = <Link to="/organisations">{t('organisations.title')}</Link>;
  const { organisation } = data;
  if (!organisation) return <Missing action={above} />;
  return (
    <>
      <PageHead title={organisation.shortName} above={above} />
      <Known organisation={organisation} />
      {organisation.members.length > 0 && (
        <section aria-labelledby="people">
          <h2 id="people" className={styles.part}>
            {t('people.title')}
          </h2>
          <ul className={styles.list}>
            {organisation.members.map(({ id: key, post, person }) => (
              <li key={key}>
                {person && (
                  <Link to="/people/$id" params={{ id: person.id }}>
                    {person.name}
                  </Link>
                )}
                <p className={styles.facts}>{post}</p>
              </li>
            ))}
          </ul>
        </section>
      )}
      <Measures organisation={organisation} />
    </>
  );
}
