import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { type FragmentOf, graphql, type ResultOf, readFragment } from '../graphql.ts';
import { Panel } from '../kit/Panel.tsx';
import { StateTotals, totalsOf } from '../kit/StateBar.tsx';
import { type State, StateMark } from '../kit/StateMark.tsx';
import { useWords } from '../words/words.ts';
import { useMeasuresLive } from './live.ts';
import styles from './organisation.module.css';

export const Measures_organisation = graphql(`
  fragment Measures_organisation on Organisation {
    __typename
    id
    totals {
      all
    }
    measures(first: 200) {
      id
      number
      title
      state
      overdue
      namedAs(organisationId: $organisation)
      roadmap {
        id
        title
      }
    }
  }
`);

type Measure = ResultOf<typeof Measures_organisation>['measures'][number];

const stateOf = ({ state, overdue }: Measure): State => (overdue ? 'LATE' : state);

/** A measure, and under whose name the organisation carries it out, where that is another's. */
function Line({ measure }: { measure: Measure }): ReactNode {
  const { t } = useWords();
  const { id, number, title, namedAs: name } = measure;
  return (
    <li className={styles.measure}>
      <span className={styles.number}>{number}</span>
      <div>
        <Link to="/measures/$id" params={{ id }} lang="ru" title={title}>
          {title}
        </Link>
        {name !== null && <span className={styles.facts}>{t('organisation.namedAs', { name })}</span>}
      </div>
      <StateMark state={stateOf(measure)} />
    </li>
  );
}

interface InRoadmapProps {
  organisation: string;
  measures: readonly [Measure, ...Measure[]];
  after: string | null;
}

/** Its measures in one roadmap, in the order of the document; they change in place. */
function InRoadmap({ organisation, measures, after }: InRoadmapProps): ReactNode {
  const { roadmap } = measures[0];
  useMeasuresLive(organisation, roadmap.id, after);
  return (
    <section className={styles.roadmap}>
      <h3>
        <Link to="/roadmaps/$id" params={{ id: roadmap.id }}>
          {roadmap.title}
        </Link>
      </h3>
      <ul className={styles.list}>
        {measures.map((measure) => (
          <Line key={measure.id} measure={measure} />
        ))}
      </ul>
    </section>
  );
}

/** How its measures stand in the roadmaps that the viewer may see, roadmap by roadmap. */
export function MeasuresPart({
  organisation,
  after,
}: {
  organisation: FragmentOf<typeof Measures_organisation>;
  after: string | null;
}): ReactNode {
  const { t } = useWords();
  const { id: own, measures, totals } = readFragment(Measures_organisation, organisation);
  const roadmaps = new Map<string, [Measure, ...Measure[]]>();
  for (const measure of measures) {
    const known = roadmaps.get(measure.roadmap.id);
    if (known) known.push(measure);
    else roadmaps.set(measure.roadmap.id, [measure]);
  }
  return (
    <Panel title={t('organisation.measures', { count: totals.all })}>
      {measures.length === 0 && <p className={styles.facts}>{t('organisation.noMeasures')}</p>}
      {measures.length > 0 && <StateTotals totals={totalsOf(measures.map(stateOf))} />}
      {measures.length < totals.all && (
        <p className={styles.facts}>{t('organisation.measuresFirst', { count: measures.length })}</p>
      )}
      {[...roadmaps].map(([id, some]) => (
        <InRoadmap key={id} measures={some} organisation={own} after={after} />
      ))}
    </Panel>
  );
}
